"""The screen at many widths: golden files, and what must hold at every width."""

import os
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.conftest import Run

GOLDEN = Path(__file__).parent / "golden"
IDS = [
    "gaza-after-the-war", "arabic-in-terminals", "world-arabic-language-day", "trojan-source",
    "solar-hijri-calendar", "nastaliq-on-computers", "arabic-domain-names", "hebrew-calendar",
    "libraries-online",
]  # fmt: skip
SCREEN = ("-f", "screen", "--bidi", "visual", "--width")
BORDERS = "╭╮╰╯├┤┬┴┼─│"


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
def test_golden(briefing: Run, width: int) -> None:
    """`UPDATE_GOLDEN=1` writes the files anew; look at the difference before committing it."""
    done = briefing("show", *IDS, *SCREEN, str(width))
    assert (done.status, done.err) == (0, "")
    file = GOLDEN / f"show-{width}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(done.out, "utf-8")
    assert done.out == file.read_text("utf-8")


@pytest.mark.parametrize("width", [20, 21, 27, 33, 36, 41, 55, 58, 79, 90, 91, 133, 200])
def test_nothing_overflows_and_no_border_breaks(briefing: Run, width: int) -> None:
    for view in (("show", *IDS), ("list",), ("challenges",), ("status",)):
        lines = briefing(*view, *SCREEN, str(width)).out.splitlines()
        assert max(map(wcswidth, lines)) <= width - 1, "the last column stays free"
        assert borders_are_whole(lines)


def borders_are_whole(lines: list[str]) -> bool:
    """Whether every line of every table is as wide as its top, and at the same place."""
    frame = None
    for line in lines:
        stripped = line.strip(" ")
        if stripped.startswith("╭"):
            frame = (len(line) - len(line.lstrip(" ")), wcswidth(stripped))
        if stripped.startswith(("╭", "│", "├", "╰")):
            if (len(line) - len(line.lstrip(" ")), wcswidth(stripped)) != frame:
                return False
            if stripped[-1] not in BORDERS:
                return False
    return True


def test_text_is_at_the_right_edge_and_no_wider_than_88(briefing: Run) -> None:
    lines = briefing("show", *SCREEN, "200").out.splitlines()
    text = [line for line in lines if line.strip()]
    assert all(line.startswith(" " * 111) for line in text)
    assert max(map(wcswidth, text)) == 199


def test_english_is_at_the_left_edge(briefing: Run) -> None:
    lines = briefing("show", "trojan-source", *SCREEN, "120").out.splitlines()
    assert lines[0] == " Trojan Source, five years on"
    assert max(map(wcswidth, lines)) <= 89


def test_dates_read_right_in_every_language(briefing: Run) -> None:
    shown = briefing("show", *IDS, "-f", "screen", "--bidi", "logical").out
    for date in (
        "الاثنين 23 نوفمبر 2026",
        "Monday 16 November 2026",
        "پنجشنبه 12 نوامبر 2026",
        "جمعہ 6 نومبر 2026",
        "יום חמישי 22 באוקטובר 2026",
    ):
        assert date in shown


def test_digits_of_numbers_the_program_writes(briefing: Run) -> None:
    arabic = briefing("show", "-f", "screen", "--digits", "arab").out
    assert "الاثنين ٢٣ نوفمبر ٢٠٢٦" in arabic
    assert "١. " in arabic
    persian = briefing("show", "solar-hijri-calendar", "-f", "screen", "--digits", "arab").out
    assert "۱۲ نوامبر ۲۰۲۶" in persian
    assert "64/253" in persian, "digits of the data stay as they are"


def test_labels_in_another_language(briefing: Run) -> None:
    assert "Challenges" in briefing("show", "-f", "screen", "--labels", "en").out
    english = briefing("show", "trojan-source", "-f", "screen", "--labels", "ar").out
    assert "التحديات" in english


def test_harakat_are_stripped_on_request(briefing: Run) -> None:
    command = ("show", "world-arabic-language-day", "-f", "screen")
    assert "عَلَم" in briefing(*command).out
    assert "عَلَم" not in briefing(*command, "--harakat", "strip").out


def test_marks_differ_without_colour(briefing: Run) -> None:
    shown = briefing("show", "arabic-in-terminals", "-f", "screen", "--color", "never").out
    assert "\x1b" not in shown
    for mark in ("●●●", "●●○", "●○○", "✓ جيد", "! قيد المتابعة", "✗ سيئ", "↑ صاعد", "↔ ثابت"):
        assert mark in shown


def test_colour_on_request(briefing: Run) -> None:
    shown = briefing("show", "-f", "screen", "--color", "always").out
    assert "\x1b[1m" in shown
    assert "\x1b[8l" not in shown, "no terminal, no controls around the lines"


def test_styles_do_not_spread(briefing: Run) -> None:
    command = ("show", "trojan-source", "-f", "screen", "--color", "always", "--width")
    shown = briefing(*command, "80").out
    assert "\x1b[36m■ \x1b[0m\x1b[1mChallenges\x1b[0m" in shown
    assert "\x1b[1;31m●●●\x1b[0m Overrides (LRO, RLO)" in shown
    assert "\x1b[1mCompilers: \x1b[0m\x1b[32m✓\x1b[0m many" in briefing(*command, "30").out
    listed = briefing("list", "-f", "screen", "--color", "always").out
    assert "\x1b[1;31m! Trojan" in listed


def test_a_link_leads_to_the_source(briefing: Run) -> None:
    shown = briefing("show", "trojan-source", "-f", "screen", "--color", "always").out
    assert "https://trojansource.codes" in shown
