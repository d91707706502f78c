"""What is written for finished lines: the stored text for pipes, controls only on terminals."""

import io
import unicodedata

import pytest
from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.text import Text

from briefing import rtl
from briefing.rtl import RtlList, RtlTable, RtlText
from briefing.terminal.emissions import EMISSIONS, written_on


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def logical(renderable: RenderableType, width: int) -> list[str]:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    rtl.write(console, renderable, EMISSIONS["logical"])
    lines: list[str] = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    return lines


def test_logical_text_is_as_stored() -> None:
    text = Text("قال (NATO) إن «السلام» 12-14 می‌خواهم 👨‍👩‍👧")
    text.stylize("red", 4, 16)
    assert logical(RtlText(text), 60) == [text.plain]


def test_logical_lines_have_no_bidi_control() -> None:
    assert logical(RtlText("يوم \u206723 نوفمبر\u2069", base="rtl"), 30) == ["يوم 23 نوفمبر"]


def test_logical_tables_begin_with_the_first_column() -> None:
    table = RtlTable("العنوان", "ب")
    table.add_row("نص", "(1) أ")
    assert logical(table, 40) == [
        "╭─────────┬───────╮",
        "│ العنوان │ ب     │",
        "├─────────┼───────┤",
        "│ نص      │ (1) أ │",
        "╰─────────┴───────╯",
    ]


def test_logical_lists_begin_with_the_marker() -> None:
    assert logical(RtlList(["نص طويل", "ب"], marker="1."), 7) == ["1. نص", "   طويل", "2. ب"]


def test_logical_left_to_right_lines_stay() -> None:
    panel = Panel(RtlText("abc عربي", base="ltr"), width=14)
    assert logical(panel, 20)[1] == "│ abc عربي   │"


@pytest.mark.parametrize("width", [12, 30, 60])
def test_no_presentation_form_is_written(width: int) -> None:
    table = RtlTable("العنوان", "القيمة")
    table.add_row("لا إله (إلا) الله", Text("السلام عليكم", "bold red"))
    written = "".join(logical(Panel(table), width))
    assert not [char for char in written if "PRESENTATION" in unicodedata.name(char, "")]
    assert not [char for char in written if "ARABIC LETTER" in unicodedata.name(char, "")
                and unicodedata.decomposition(char).startswith("<")]  # fmt: skip


def test_controls_stand_around_a_terminals_output_only() -> None:
    for stream, expected in ((Terminal(), "\x1b[8lx\x1b[8h"), (io.StringIO(), "x")):
        with written_on(stream, EMISSIONS["visual"]):
            stream.write("x")
        assert stream.getvalue() == expected


def test_controls_are_taken_back_on_every_way_out() -> None:
    stream = Terminal()
    with pytest.raises(KeyboardInterrupt), written_on(stream, EMISSIONS["visual"]):
        raise KeyboardInterrupt
    assert stream.getvalue() == "\x1b[8l\x1b[8h"


def test_print_leaves_out_marks_a_terminal_draws_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.delenv("TMUX", raising=False)
    stream = Terminal()
    rtl.print(RtlText("كَتَبَ"), console=Console(file=stream, width=4))
    assert "\ufe90\ufe98\ufedb" in stream.getvalue()


def test_weights_are_written_where_no_styles_are_wanted() -> None:
    """kitty would turn the brackets round with the word."""
    console = Console(file=io.StringIO(), force_terminal=True, color_system=None, width=20)
    rtl.write(console, RtlText(Text("(نص)", "bold red"), base="rtl"), EMISSIONS["words"])
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert shown.strip() == "\x1b[1m(\x1b[22mﻧﺺ\x1b[1m)\x1b[22m"


def test_a_recording_keeps_its_styles() -> None:
    console = Console(file=io.StringIO(), record=True, width=20)
    rtl.write(console, RtlText(Text("نص", "bold")), EMISSIONS["logical"])
    assert "font-weight: bold" in console.export_html()


def test_print_knows_a_terminal_from_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    for stream, expected in ((Terminal(), "\ufee7"), (io.StringIO(), "نص")):
        rtl.print(RtlText("نص"), console=Console(file=stream, width=2))
        assert expected in stream.getvalue()
