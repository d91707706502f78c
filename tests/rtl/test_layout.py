"""Wrapping: where lines break, and what is left of white space."""

import pytest

from briefing.rtl import Base, Paragraph


def wrapped(text: str, width: int, base: Base = "auto") -> list[str]:
    """The stored text of each line."""
    paragraph = Paragraph(text, base)
    return [
        "".join(paragraph.source(index) for index in range(line.start, line.stop))
        for line in paragraph.lines(width)
    ]


BREAKS = [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("  indented words", 10, ["  indented", "words"]),
    ("   indented", 8, ["indented"]),
    ("   ", 8, [""]),
    ("", 8, [""]),
    ("one  two   ", 8, ["one  two"]),
    ("one      two", 5, ["one", "two"]),
    ("well-known facts", 12, ["well-known", "facts"]),
    ("a well-known", 8, ["a well-", "known"]),
    ("in 2026-11-23", 8, ["in", "2026-11-", "23"]),
    ("ab 12-14 x", 6, ["ab", "12-14", "x"]),
    ("no\u00a0break here", 8, ["no\u00a0break", "here"]),
    ("see https://a.org/b/c?d=1 now", 21, ["see", "https://a.org/b/c?d=1", "now"]),
    ("see https://a.org/b/c?d=1", 12, ["see", "https://a.", "org/b/c?d=1"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab\u200bcd", 3, ["ab\u200b", "cd"]),
    ("中文字体", 5, ["中文", "字体"]),
    ("中文。字", 4, ["中", "文。", "字"]),
    ("🙂🙂", 3, ["🙂", "🙂"]),
    ("字", 1, ["字"]),
    ("سلا", 1, ["سلا"]),
    ("بلابلا", 3, ["بلاب", "لا"]),
    ("كتاب\u2003جديد", 5, ["كتاب\u2003", "جديد"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), BREAKS)
def test_breaks(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_directions() -> None:
    assert Paragraph("12 عربي abc").direction == "rtl"
    assert Paragraph("12 abc عربي").direction == "ltr"
    assert Paragraph("12").direction == "ltr"
    assert Paragraph("abc", "rtl").direction == "rtl"
    assert Paragraph("\u2068abc\u2069 عربي").direction == "rtl"


def test_tabs_reach_the_next_stop() -> None:
    assert Paragraph("ab\tc\t\td").width == 25
    paragraph = Paragraph("ab\tc")
    assert paragraph.visual(paragraph.line()) == "ab      c"


def test_least_width_is_the_longest_word() -> None:
    paragraph = Paragraph("من الاستقرار إلى")
    assert paragraph.least_width == len("الاستقرار") - 1
    assert Paragraph("").least_width == 0


def test_isolates_and_overrides_are_not_seen() -> None:
    paragraph = Paragraph("أ \u2066abc - 12\u2069 \u202eب\u202c", "rtl")
    assert paragraph.visual(paragraph.line()) == "\ufe8f abc - 12 \ufe83"
