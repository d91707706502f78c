"""Rows written by patterns are what they are when each is laid out in spans and written so."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console

from briefing.rtl.cell import CellText, Styled, prepare
from briefing.rtl.frame import ROUNDED
from briefing.rtl.grid import Align, Column, Grid
from briefing.rtl.rich.styled import BoundText, StyledText
from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.ruled import Patterns, Ruled
from briefing.terminal.sgr import Linked, painted
from briefing.terminal.span import Span
from briefing.text.direction import Base, Direction

BY_EDGES = [name for name in EMISSIONS if EMISSIONS[name].by_edges]
WORDS = "غزة لا الإسلام، (سلام) «نعم» 12 ٢٠٢٦ 12% (UN) UN مُحَمَّد ك|ب │ brief-01 a، ... ".split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
CELLS = st.tuples(
    st.lists(st.tuples(TEXTS, st.sampled_from([None, "bold", "black on yellow"])), max_size=2),
    st.sampled_from(["rtl", "ltr", "auto"]),
)
ROWS = st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6)
ALIGNS = st.sampled_from(["start", "end", "left", "right", "center"])

Given = Sequence[tuple[Sequence[tuple[str, str | None]], Base]]


def grid(rows: Sequence[Given], base: Direction, align: Align, *, box: bool) -> Grid:
    cells = [
        [CellText(*(Styled(*part) for part in parts), base=of) for parts, of in row] for row in rows
    ]
    prepare(cell for row in cells for cell in row)
    headers = [CellText(Styled(text, "bold"), base=base) for text in ("المؤشر", "title")]
    columns = [Column(headers[0], align), Column(headers[1])]
    return Grid(columns, cells, base=base, box=ROUNDED if box else None, border_style="dim")


@pytest.mark.parametrize("emission", BY_EDGES)
@example(
    [(([("غزة", None)], "rtl"), ([("brief-01", "dim")], "ltr"))] * 3, "rtl", "start", 40, True, 3
)
@example([(([("غزة", None)], "rtl"), ([("غزة", None)], "rtl"))] * 3, "rtl", "start", 9, True, 3)
@given(
    ROWS,
    st.sampled_from(["rtl", "ltr"]),
    ALIGNS,
    st.integers(4, 60),
    st.booleans(),
    st.integers(0, 3),
)
def test_no_pattern_shows(
    emission: str,
    rows: Sequence[Given],
    base: Direction,
    align: Align,
    width: int,
    box: bool,
    indent: int,
) -> None:
    def written(spans: Sequence[Span]) -> str:
        return painted(EMISSIONS[emission].line(spans))

    patterns = Patterns(written)
    by_patterns = [
        patterns.line(line) if isinstance(line, Ruled) else written(line)
        for line in grid(rows, base, align, box=box).ruled_lines(width, indent)
    ]
    by_spans = [written(line) for line in grid(rows, base, align, box=box).lines(width, indent)]
    assert by_patterns == by_spans


def test_rows_of_plain_words_are_written_by_patterns() -> None:
    """Otherwise there would be nothing to test here."""
    row: Given = [
        ([("عنوان طويل يملأ أكثر من سطر، 12%", "bold")], "rtl"),
        ([("brief-01", None)], "ltr"),
    ]
    lines = list(grid([row] * 3, "rtl", "start", box=True).ruled_lines(34))
    assert [isinstance(line, Ruled) for line in lines] == [False] * 3 + [True] * 6 + [False]


@pytest.mark.parametrize("style", ["underline", "black on yellow", Linked("", "https://a.example")])
def test_a_style_that_shows_on_spaces_is_laid_out_in_spans(style: object) -> None:
    """What keeps the text in its order rides on its first letter, and so inside of the text."""
    cells = [[CellText(Styled("غزة", style), base="rtl"), CellText(Styled("ab"), base="ltr")]]
    prepare(cell for row in cells for cell in row)
    columns = [Column(CellText(Styled(text, "bold"), base="rtl")) for text in ("المؤشر", "title")]
    lines = list(Grid(columns, cells).ruled_lines(40))
    assert not any(isinstance(line, Ruled) for line in lines)


def test_cells_of_rich_text_are_laid_out_in_spans() -> None:
    cell = BoundText(StyledText("غزة", "rtl", "bold"), Console())
    lines = list(Grid([Column(cell)], [[cell]]).ruled_lines(20))
    assert not any(isinstance(line, Ruled) for line in lines)
    assert len(lines) == 5
