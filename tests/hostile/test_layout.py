"""The engine asked for what no writer writes: every position of marks, signs and isolates."""

import io
import re
import unicodedata
from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.console import Console
from wcwidth import iter_graphemes, wcswidth

from briefing.rtl import (
    Base,
    Direction,
    Paragraph,
    RtlList,
    RtlTable,
    clean,
    finished_lines,
    visual_order,
)
from briefing.rtl.clustered import Clustered
from briefing.rtl.filter import laid_out
from briefing.rtl.line import WIDEST
from briefing.terminal.emissions import EMISSIONS
from tests.conftest import Run
from tests.fuzz.holds import cells as cells_of_graphemes
from tests.unicode_data import data_lines

LAM, ALEF = "\u0644", "\u0627"


def prepended() -> list[str]:
    """Every character that UAX #29 keeps with what follows it (GCB=Prepend)."""
    found: list[str] = []
    for line in data_lines("auxiliary/GraphemeBreakProperty.txt"):
        points, kind = (part.strip() for part in line.split(";"))
        if kind == "Prepend":
            first, _, last = points.partition("..")
            found += map(chr, range(int(first, 16), int(last or first, 16) + 1))
    return found


def assert_whole(text: str, base: Base) -> None:
    """Clusters make up the text, fit in the widest, and are drawn once each and in order."""
    paragraph = Paragraph(text, base)
    starts, glyphs = paragraph.starts, paragraph.glyphs
    assert starts[:1] == [0]
    assert starts == sorted(set(starts))
    assert "".join(map(paragraph.source, range(len(starts)))) == text
    assert paragraph.widths == [max(0, wcswidth(f" {glyph}") - 1) for glyph in glyphs]
    assert max(paragraph.widths) <= WIDEST
    shown = paragraph.visual(paragraph.line())
    moved = Counter("".join(glyphs).replace("\t", " ")) - Counter(shown)
    assert all(unicodedata.mirrored(char) for char in moved)
    # Where clusters begin with what UAX #9 orders, they are in its order.
    order = [index for index, _ in paragraph.order(paragraph.line())]
    expected = [starts.index(at) for at, _ in visual_order(paragraph.text, base) if at in starts]
    assert [index for index in order if index in expected] == expected


@pytest.mark.parametrize("base", ["rtl", "ltr"])
def test_a_sign_before_a_lam_alef_is_kept_with_it_or_apart(base: Base) -> None:
    for sign in prepended():
        for text in (
            sign + LAM + ALEF,
            sign + LAM + "\u064e" + ALEF + "\u0651",
            sign + "\u064e" + LAM + ALEF,
            sign * 2 + LAM + ALEF,
            sign * 3 + LAM + "\u0301" + ALEF,
            LAM + sign + ALEF,
            f"ب{sign}{LAM}{ALEF} {sign}1 {sign}{LAM}",
            sign + LAM * 2 + ALEF * 2,
        ):
            assert_whole(text, base)


def test_every_row_of_five_around_a_lam_alef_is_drawn_whole() -> None:
    alphabet = [LAM, ALEF, "\u06dd", "\u064e", "\u200d", "\u0903", "\u2067", "\u2069"]
    for length in range(1, 6):
        for chars in product(alphabet, repeat=length):
            assert_whole(clean("".join(chars)) or " ", "rtl")


def test_what_follows_a_sign_stands_where_the_order_puts_it() -> None:
    text = "\u06ddلا"
    assert Paragraph(text).visual(Paragraph(text).line()) == "\ufefb\u06dd"
    text = "\u06dd١٢"
    assert Paragraph(text).visual(Paragraph(text, "rtl").line()) == "\u06dd١٢"


def test_one_title_with_a_sign_hides_no_list(briefing: Run, tmp_path: Path) -> None:
    data = tmp_path / "briefs.yaml"
    titles = ["\u06ddلا", "خبر"]
    rows = [
        f"  - {{id: b{at}, title: {title}, date: 2026-01-01}}\n" for at, title in enumerate(titles)
    ]
    data.write_text("briefs:\n" + "".join(rows), "utf-8")
    for command in ("list", "show"):
        done = briefing(command, "-f", "screen", "--bidi", "visual", data=data)
        assert (done.status, done.err) == (0, "")
    assert "\ufefb\u06dd" in briefing("list", "-f", "screen", "--bidi", "visual", data=data).out
    assert briefing("render", "--bidi", "visual", stdin="\u06ddلا\n").out.strip() == "\ufefb\u06dd"


CHARS = st.one_of(
    st.sampled_from("ابتلمنهوآأإةىيلا" * 2 + "  ()[]«»،؛.-/123٤٥٦abcXYZ"),
    st.sampled_from("\u064b\u064e\u0651\u0301\u200c\u200d\u200e\u200f\u061c\u2060\u00ad\u200b"),
    st.sampled_from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\t\u00a0\u3000"),
    st.sampled_from("👨👩👧❤\ufe0f🏽🇯🇴字中한ᄀ؀۝"),
)
"""What every terminal measures alike, whatever stands beside it."""
ODD = st.one_of(CHARS, st.sampled_from("क\u093f\u0903\u094d\u0d4e\U000110bd"), st.characters())
BASES = st.sampled_from(["auto", "rtl", "ltr"])
NARROW = st.integers(1, 8)


def texts(chars: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.text(chars, max_size=24).map(lambda text: clean(text).replace("\n", " "))


def cells(text: str) -> int:
    """Cells of a finished line, as the layout counts them."""
    return sum(Clustered(text, "ltr").widths)


@given(texts(ODD), BASES, NARROW)
@example("\u200b\u0600\U0004a504\u00a0\u4f72-\u06dd👩ت", "auto", 1)  # broken as an address
@example("a-字字字", "ltr", 3)
@settings(max_examples=500)
def test_no_line_of_a_paragraph_is_wider_than_asked(text: str, base: Base, width: int) -> None:
    paragraph = Paragraph(text, base)
    for line in paragraph.lines(width):
        assert line.width == sum(paragraph.widths[line.start : line.stop])
        assert line.width <= max(width, WIDEST)


@pytest.mark.parametrize("name", [name for name in EMISSIONS if name != "logical"])
@given(text=texts(CHARS), base=BASES, width=NARROW)
@example(text="سلام", base="rtl", width=4)
@example(text="👩🏽ں", base="ltr", width=5)
@example(text="🇯🇴ں", base="ltr", width=3)
@example(text="2 ب\u2060\ufe0f3\u2060Z)", base="rtl", width=4)
@settings(max_examples=200)
def test_what_an_emission_adds_takes_no_cells(name: str, text: str, base: Base, width: int) -> None:
    room = max(width, WIDEST + (name in ("marks", "blanks")))
    for line in laid_out([text], width, base, EMISSIONS[name]):
        assert cells(re.sub("\x1b\\[[0-9]*m", "", line)) <= room


@given(st.lists(texts(CHARS), min_size=6, max_size=6), BASES, NARROW)
def test_no_line_of_a_table_or_list_is_wider_than_asked(
    found: list[str], base: Base, width: int
) -> None:
    direction: Direction = "ltr" if base == "ltr" else "rtl"
    console = Console(file=io.StringIO(), width=width)
    table = RtlTable(*found[:2], base=direction)
    table.add_row(*found[2:4])
    table.add_row(*found[4:])
    for line in finished_lines(console, table):
        assert sum(cells(span.text) for span in line) <= max(width, 2 * WIDEST + 1)
    for line in finished_lines(console, RtlList(found, marker="1.", base=base)):
        assert sum(cells(span.text) for span in line) <= max(width, WIDEST)


def test_a_spacing_mark_without_a_base_has_one_of_its_own() -> None:
    for mark in ("\u0903", "\u0f7f", "\u302e"):
        for text in (mark, f" {mark}", f"字\u2060{mark}", f"ا {mark}ب"):
            shown = Paragraph(text).visual(Paragraph(text).line())
            assert f"\u00a0{mark}" in shown
            assert Paragraph(text).line().width == wcswidth(shown)
    assert Paragraph("ا\u0903").glyphs == ["\ufe8d\u0903"]
    assert Paragraph("\u064e").width == 0


OF_EVERY_CLASS = (
    "Aب字\u0600\u0d4e"  # letters of one and two cells, and signs kept with what follows
    "\u0300\u0903\u0e33\u102b\U0001171e"  # marks of no cell and of some, with and without GCB=Other
    "क\U00010a00\u094d\u0a4d"  # consonants of both directions, viramas that link and that do not
    "ᄀ\u1160\u11a8가"  # Hangul: L, V, T, LV
    "❤🏻🇯\ufe0f"  # emoji, and what changes one
    "\u200b\u200c\u200d\u2060"  # what parts and what joins
)
"""One character of every class that decides where clusters begin and what each is measured as."""


@pytest.mark.parametrize("before", ["", "\u202e"])
@pytest.mark.parametrize("base", ["rtl", "ltr"])
def test_any_three_in_a_row_are_as_wide_as_they_are_drawn(base: Base, before: str) -> None:
    for chars in product(OF_EVERY_CLASS, repeat=3):
        paragraph = Paragraph(clean(before + "".join(chars)), base)
        line = paragraph.line()
        assert cells_of_graphemes(paragraph.visual(line)) == line.width, ascii(paragraph.text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("🏽❤", "❤\u200b🏽"),
        ("\u064b\u0651🏽🇯", "🇯\u200c\u064b\u0651\u200b🏽"),
        ("\u302e\u2060\u094dर", "\u00a0\u302e\u094d\u200cर"),
        ("\u202e\u094d\u1019\u102c\u202c", "\u102c\u1019\u094d\u200c"),
        ("\u094dकᄀ", "कᄀ\u094d\u200c"),
        ("\u094d\u0e33👩", "👩\u094d\u200b\u0e33"),
        ("\u0a4d🏽", "\u0a4d\u200b🏽"),
        ("\U0001171eᄀ", "ᄀ\u00a0\U0001171e"),
        ("\u0600\u1160\u0903", "\u0600\u1160\u00a0\u0903"),
        ("\u0600\u1160\u094dक", "\u0600\u1160\u094d\u200cक"),
        ("👩🏽", "👩🏽"),
        ("क्त", "क्त"),
        ("क्\u200cत", "क्\u200cत"),
        ("क्\u2060त", "क्\u200cत"),
        ("❤\u2060\ufe0f x", "x ❤"),
        ("🇯\u2060🇴", "🇯\u200c🇴\u200c"),
        ("🇯🇴🇮🇶🇯", "🇯🇴🇮🇶🇯\u200c"),
        ("\u200d\u200cب", "\ufe8f"),
    ],
)
def test_what_the_order_puts_side_by_side_does_not_merge(text: str, shown: str) -> None:
    paragraph = Paragraph(text, "rtl")
    assert paragraph.visual(paragraph.line()) == shown
    assert paragraph.line().width == cells_of_graphemes(shown)


def test_a_border_stands_where_it_does_in_other_rows(briefing: Run, tmp_path: Path) -> None:
    data = tmp_path / "briefs.yaml"
    titles = ["❤\\u2060\\ufe0f x", " \\u0f7f", "🇯\\u2060🇴", "🏽❤", "\\u2067🏽\\u2069❤", "ab"]
    rows = (
        f'  - {{id: b{at}, title: "{title}", date: 2026-01-01, lang: {lang}}}\n'
        for lang in ("en", "ar")
        for at, title in enumerate(titles, 10 * (lang == "en"))
    )
    data.write_text("briefs:\n" + "".join(rows), "utf-8")
    done = briefing("list", "-f", "screen", "--bidi", "visual", "--width", "70", data=data)
    lines = [line for line in done.out.splitlines() if line.strip()]
    widths = {sum(max(0, wcswidth(each)) for each in iter_graphemes(line)) for line in lines}
    assert len(lines) > len(titles) * 2
    assert len(widths) == 1


@pytest.mark.parametrize("base", ["rtl", "ltr", "auto"])
def test_logical_lines_have_the_tabs_they_are_stored_with(briefing: Run, base: str) -> None:
    text = "ا\tب\t\tabc \t 12\tق"
    done = briefing("render", "--bidi", "logical", "--base", base, "--width", "90", stdin=text)
    assert done.out.strip() == text


def test_a_mark_behind_what_has_no_place_in_the_order_is_drawn() -> None:
    for text in ("\u202a\u200c\u05c7 \u202c", "\U000e0067\u0f7f"):
        for base in ("rtl", "ltr"):
            shown = Paragraph(text, base).visual(Paragraph(text, base).line())
            assert text.strip("\u202a\u202c ")[-1] in shown
