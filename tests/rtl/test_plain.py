"""Plain lines are laid out word by word exactly as the whole engine lays them out."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.rtl.layout import Paragraph
from briefing.rtl.plain import plain_paragraphs
from briefing.rtl.words import CELLS
from briefing.text.direction import Base
from tests.conformance.corpus import lines as corpus_lines

WORDS = """
غزة والمساعدات لا الإسلام لاجئون، (غزة) «سلام» قال: نعم! 12 ٢٠٢٦ ۱۲ مُحَمَّد لَا پاکستان چالش‌ها
12% 3.5 a (UN) UN، +5 GDP(x ) ( ا)b c[d]e f(1)g غزة- -غزة عام/شهر U+0644 שלום [x] ؟ ... — ـ 😀 ا(ب)ت 12-14 وqa2 المـ
gaza-after-the-war www.a-b.c x/y-z a@b-c q.-r
""".split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(
    st.sampled_from("ابلآلا د ء 12٣ ()«»،.:-ab\u064b\u200c\u2067\u2069"), max_size=30
)


class Whole(Paragraph):
    """A paragraph that takes no short cut."""

    def __init__(self, text: str, base: Base) -> None:
        super().__init__(text, base)
        self._plain = None


@given(TEXTS, st.sampled_from(["auto", "rtl", "ltr"]), st.integers(2, 60))
def test_no_short_cut_shows(text: str, base: Base, width: int) -> None:
    short, whole = Paragraph(text, base), Whole(text, base)
    assert short.direction == whole.direction
    assert (short.width, short.least_width) == (whole.width, whole.least_width)
    assert short.visual(short.line()) == whole.visual(whole.line())
    lines = list(whole.lines(width))
    assert list(short.lines(width)) == lines
    for line in lines:
        assert short.visual(line) == whole.visual(line)
        assert short.order(line) == whole.order(line)


@example(["ء "], "auto")
@given(st.lists(TEXTS, min_size=1, max_size=20), st.sampled_from(["auto", "rtl"]))
def test_many_lines_at_once_are_the_same(texts: list[str], base: Base) -> None:
    for width in (12, 40):
        found = plain_paragraphs("\n".join(texts), base, width)
        for text, lines in zip(texts, found, strict=True):
            whole = Whole(text, base)
            expected = [
                " " * (width - line.width) + whole.visual(line) for line in whole.lines(width)
            ]
            assert lines in ([], expected)


def test_what_stands_between_arabic_words_is_plain() -> None:
    """One line of each kind that `render` lays out many at once."""
    lines = "أكدت (UN) اليوم\nنحو 12% من\nعام 2026 12%\nقال: «نعم»!\nwww ا\nمُحَمَّد\nUN 12% ا"
    assert [bool(each) for each in plain_paragraphs(lines, "auto", 40)] == [True] * 4 + [False] * 3


def test_most_lines_of_prose_are_plain() -> None:
    """Otherwise there would be nothing to test here."""
    words = [word for line in corpus_lines() for word in line.split()]
    assert sum(CELLS[word] > 0 for word in words) > len(words) / 2


@pytest.mark.parametrize("word", ["", "12%", "a", "3.5", "غزة-", "\u064b", "😀", "a" * 100])
def test_words_that_are_not_plain(word: str) -> None:
    assert CELLS[word] == 0
