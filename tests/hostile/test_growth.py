"""Time is linear in the length of a text: four times as much takes less than eight times as long."""

import io
import time
from collections.abc import Callable, Iterable

import pytest
from rich.console import Console
from rich.text import Text

from briefing.rtl import RtlList, RtlTable, RtlText, clean, finished_lines
from briefing.rtl.cell import CellText, Part
from briefing.rtl.filter import laid_out
from briefing.rtl.layout import Paragraph
from briefing.terminal.emissions import EMISSIONS
from briefing.views.looks import Looks
from briefing.views.screen.canvas import Canvas
from briefing.views.screen.digest import _shortened

MOST = 8
_LEAST = 0.02
"""Seconds below which nothing can be said."""

PATTERNS = {
    "words": "والخبر في المدينة ",
    "one word": "كتابلا",
    "Latin words": "the quick brown fox ",
    "one Latin word": "abcdefgh",
    "an address": "a/b.c-d?e=",
    "harakat on one letter": "\u064e",
    "joiners": "\u200d",
    "brackets that open": "(",
    "brackets": "()",
    "isolates": "\u2067ا\u2069",
    "isolates in isolates": "\u2067",
    "embeddings": "\u202bا\u202c",
    "emoji": "👩\u200d👧🏽",
    "a flag without an end": "\U000e0067",
    "digits": "12٣٤",
    "numbers among letters": "12 ٣٤ ab ",
    "tabs": "ا\t",
    "spaces that hold": "ا\u00a0",
    "lam-alefs": "لَا",
    "signs before letters": "\u06dd",
    "wide letters": "字",
    "hyphens": "a-",
}


def growth(work: Callable[[int], object], count: int) -> float:
    """How many times as long the work takes for four times as much, at best."""
    found = []
    for _ in range(3):
        once, again = (_seconds(work, size) for size in (count, 4 * count))
        if again < _LEAST:
            return 0
        found.append(again / max(once, _LEAST / MOST))
    return min(found)


def _seconds(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return time.process_time() - start


def text_of(pattern: str, size: int) -> str:
    text = "ب" + PATTERNS[pattern] * (size // len(PATTERNS[pattern]))
    return clean(text[:size])


def drawn(lines: Iterable[object]) -> None:
    for _ in lines:
        pass


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("width", [20, 80])
@pytest.mark.parametrize("emission", ["visual", "anchored"])
def test_a_paragraph_takes_time_by_its_length(pattern: str, width: int, emission: str) -> None:
    def work(size: int) -> None:
        drawn(laid_out([text_of(pattern, size)], width, "auto", EMISSIONS[emission]))

    assert growth(work, 5_000) < MOST


@pytest.mark.parametrize("ends", [("\u202a", "\u2069"), ("\u2067", "\u202c"), ("\x07", "\ufefb")])
def test_cleaning_takes_time_by_the_length_of_a_text(ends: tuple[str, str]) -> None:
    def work(size: int) -> None:
        clean(ends[0] * size + ends[1] * size)

    assert growth(work, 4_000) < MOST


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_styled_text_takes_time_by_its_length(pattern: str) -> None:
    console = Console(file=io.StringIO(), width=60)

    def work(size: int) -> None:
        text = Text(text_of(pattern, size))
        text.stylize("bold", 1, size // 2)
        drawn(finished_lines(console, RtlText(text, base="rtl")))

    assert growth(work, 6_000) < MOST


def test_a_text_takes_time_by_the_number_of_its_styles() -> None:
    console = Console(file=io.StringIO(), width=60)

    def work(size: int) -> None:
        text = Text("كلمة ab " * size)
        for start in range(0, len(text), 4):
            text.stylize("bold", start, start + 2)
        drawn(finished_lines(console, RtlText(text, base="rtl")))

    assert growth(work, 500) < MOST


@pytest.mark.parametrize("pattern", ["words", "one word", "Latin words", "brackets", "tabs"])
def test_tables_and_lists_take_time_by_the_length_of_a_text(pattern: str) -> None:
    console = Console(file=io.StringIO(), width=60)

    def table(size: int) -> None:
        made = RtlTable("المؤشر", "القيمة")
        made.add_row(text_of(pattern, size), "x")
        drawn(finished_lines(console, made))

    def items(size: int) -> None:
        drawn(finished_lines(console, RtlList([text_of(pattern, size), "x"], base="rtl")))

    def cell(size: int) -> None:
        parts = Part(text_of(pattern, size).replace("\t", " "), "bold"), Part(" x", "red")
        drawn(CellText(*parts, base="rtl").lines(40))

    for work in (table, items, cell):
        assert growth(work, 5_000) < MOST


def test_lines_of_plain_words_are_found_once_for_the_paragraph() -> None:
    """Each line is a few words of it, however many there are."""

    def work(size: int) -> None:
        paragraph = Paragraph("كلمة " * (size - 1) + "كلمة", "rtl")
        drawn(map(paragraph.visual, paragraph.lines(20)))

    assert growth(work, 10_000) < MOST


def test_a_headline_is_shortened_in_time_by_its_length() -> None:
    canvas = Canvas("ar", Looks(), 80)

    def work(size: int) -> None:
        _shortened([Part("■ "), Part("كلمة ab " * size)], canvas)

    assert growth(work, 500) < MOST


def test_what_is_left_of_a_headline_fits() -> None:
    canvas = Canvas("en", Looks(), 12)
    for words, left in {
        "one two": "one two",
        "one two three": "one two…",
        "a" * 20: "a" * 20,
    }.items():
        assert _shortened([Part("- "), Part(words)], canvas).text == f"- {left}"
    assert _shortened([Part("- "), Part("a" * 20 + " b")], canvas).text == f"- {'a' * 20}…"
