"""The renderables, alone and inside Rich's own."""

import io

import pytest
from rich.box import ASCII
from rich.columns import Columns
from rich.console import Console, RenderableType
from rich.measure import Measurement
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from briefing import rtl
from briefing.rtl import RtlList, RtlTable, RtlText, visual
from briefing.terminal.emissions import EMISSIONS


def shown(renderable: RenderableType, width: int, *, emission: str = "visual") -> list[str]:
    """The lines of a renderable, without styles."""
    console = Console(file=io.StringIO(), width=width, color_system=None)
    rtl.write(console, renderable, EMISSIONS[emission])
    written = console.file.getvalue()  # type: ignore[attr-defined]
    lines: list[str] = written.splitlines()
    return lines


def styles(renderable: RenderableType, width: int) -> list[tuple[str, str]]:
    """Text and style of each span."""
    console = Console(file=io.StringIO(), width=width)
    return [
        (span.text, str(span.style))
        for line in rtl.finished_lines(console, renderable)
        for span in line
    ]


def test_text_stands_at_the_side_it_begins_at() -> None:
    assert shown(RtlText("نص"), 6) == ["    \ufeba\ufee7"]
    assert shown(RtlText("abc"), 6) == ["abc"]
    assert shown(RtlText("abc", base="rtl"), 6) == ["   abc"]


@pytest.mark.parametrize(
    ("align", "line"),
    [("end", "abc"[:0] + "نص"), ("left", "نص"), ("center", "  نص"), ("right", "    نص")],
)
def test_alignment(align: rtl.Align, line: str) -> None:
    indent = len(line) - len(line.lstrip())
    assert shown(RtlText("نص", align=align), 6) == [" " * indent + visual("نص")]


def test_styles_stay_on_their_characters() -> None:
    text = Text("وافق مجلس الأمن", "dim")
    text.stylize("red", 5, 9)
    text.stylize("link https://example.org", 8, 9)
    assert styles(RtlText(text), 14) == [
        (visual("الأمن") + " ", "dim"),
        ("\ufeb2", "dim red link https://example.org"),
        ("\ufee0\ufea0\ufee3", "dim red"),
        (" " + visual("وافق"), "dim"),
    ]


def test_a_highlighted_letter_keeps_its_joined_shape() -> None:
    text = Text("بعد")
    text.highlight_words(["ع"], "reverse")
    assert styles(RtlText(text), 3) == [
        ("\ufeaa", "none"),
        ("\ufecc", "reverse"),
        ("\ufe91", "none"),
    ]


@pytest.mark.parametrize("letter", ["ل", "ا"])
def test_a_lam_alef_has_the_styles_of_both_letters(letter: str) -> None:
    text = Text("سلا")
    text.highlight_words([letter], "reverse")
    assert ("\ufefc", "reverse") in styles(RtlText(text), 3)


def test_texts_are_cleaned_and_their_spans_kept() -> None:
    text = Text("a\x1bb\r\nc")
    text.stylize("bold", 1, 3)
    assert shown(RtlText(text), 5) == ["a␛b", "c"]
    assert styles(RtlText(text), 5)[1] == ("␛b", "bold")


def test_markup_in_text_is_text() -> None:
    assert shown(RtlText("[bold]x[/] :smile:"), 20) == ["[bold]x[/] :smile:"]


def test_the_first_column_is_on_the_right() -> None:
    table = RtlTable("أول", "ثان")
    table.add_row("١", "٢")
    assert shown(table, 15) == [
        "╭─────┬─────╮".rjust(15),
        f"  │ {visual('ثان')} │ {visual('أول')} │",
        "├─────┼─────┤".rjust(15),
        "  │   ٢ │   ١ │",
        "╰─────┴─────╯".rjust(15),
    ]


def test_a_left_to_right_table_is_the_other_way_round() -> None:
    table = RtlTable("a", base="ltr")
    table.add_row("b")
    assert shown(table, 20)[1] == "│ a  │"


@pytest.mark.parametrize("width", range(2, 60))
def test_no_line_of_a_table_is_too_wide(width: int) -> None:
    table = RtlTable("العنوان", "القيمة", "الاتجاه", rules=True)
    table.add_row("الوضع الأمني في المنطقة", "غير مستقر (2026)", "↔ ثابت")
    table.add_row("الدعم", "https://example.org/long/address", "")
    widths = {len(line) for line in shown(table, width)}
    assert max(widths) <= max(width, 8)
    if width >= 8 + 4:
        assert len(widths) == 1, "a border is broken"


def test_a_table_wants_what_its_content_wants() -> None:
    table = RtlTable("نص")
    table.add_row("من كلمات")
    console = Console(width=40)
    assert table.__rich_measure__(console, console.options) == Measurement(9, 12)


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(ValueError, match="2 cells for 1 columns"):
        RtlTable("a").add_row("b", "c")


def test_a_table_without_columns_is_nothing() -> None:
    assert shown(RtlTable(), 10) == []


def test_a_table_without_box_or_headers() -> None:
    table = RtlTable("", "", box=None)
    table.add_row("أ", "ب")
    assert shown(table, 8) == ["   \ufe8f   \ufe83"]


def test_list_items_hang_from_their_markers() -> None:
    assert shown(RtlList(["من كلمات", "نص"], marker="1."), 8) == [
        f"   {visual('من')} .1",
        f"{visual('كلمات')}   ",
        f"   {visual('نص')} .2",
    ]


def test_a_left_to_right_list() -> None:
    assert shown(RtlList(["some words", "b"], marker=["*", "10"]), 8) == [
        "*  some",
        "   words",
        "10 b",
    ]


def test_an_empty_list() -> None:
    assert shown(RtlList(), 10) == []


def test_each_item_has_its_marker() -> None:
    with pytest.raises(ValueError, match="1 markers for 2 items"):
        RtlList(["a", "b"], marker=["*"])


@pytest.mark.parametrize("width", range(2, 12))
def test_no_line_of_a_list_is_too_wide(width: int) -> None:
    lines = shown(RtlList(["ضمان الالتزام بالاتفاقات"] * 11, marker="1."), width)
    assert max(map(len, lines)) <= width


def test_inside_a_panel() -> None:
    assert shown(Panel(RtlText("نص"), width=8), 20) == [
        "╭──────╮",
        "│   \ufeba\ufee7 │",
        "╰──────╯",
    ]


def test_inside_a_rich_table_and_columns() -> None:
    table = Table(show_header=False)
    table.add_row(RtlText("نص"), RtlList(["أ"]))
    assert shown(table, 30)[1] == "│ \ufeba\ufee7 │ \ufe83 • │"
    assert shown(Columns([RtlText("نص"), RtlText("abc")]), 30) == ["\ufeba\ufee7 abc"]


def borders(renderable: RenderableType, width: int) -> list[str]:
    """The vertical borders of a line that holds a text, as an emission is told of them."""
    console = Console(file=io.StringIO(), width=width)
    lines = rtl.finished_lines(console, renderable)
    [line] = [line for line in lines if any(span.text.strip() == "║" for span in line)]
    return [span.text.strip() for span in line if span.is_border]


def test_a_border_is_known_as_one_inside_of_richs_own() -> None:
    """A table of this package by what it says; one of Rich's by its characters."""
    ours = RtlTable("", "", box=ASCII)
    ours.add_row("║", "ب")
    assert borders(ours, 30) == ["|"] * 3
    assert borders(Panel(ours), 30) == ["│", *"|||", "│"]
    theirs = Table(show_header=False)
    theirs.add_row(RtlText("║"), RtlText("ب"))
    assert borders(theirs, 30) == ["│"] * 3


def test_the_public_names_are_there() -> None:
    for name in rtl.__all__:
        assert getattr(rtl, name).__doc__ or name in ("Align", "Base", "Direction")
    with pytest.raises(AttributeError):
        rtl.nothing  # noqa: B018
