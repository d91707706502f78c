"""Rows of many briefs, in a table that grows while they come. Without Rich, which is slow here."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from briefing.brief.model import Head
from briefing.rtl.cell import CellText, Part, prepare
from briefing.rtl.grid import SAMPLE, Cell, Column, Grid
from briefing.terminal.ruled import Ruled
from briefing.terminal.span import Span
from briefing.text.cleaning import isolated
from briefing.views.screen.canvas import QUIET, Canvas
from briefing.views.screen.lines import Lines, indent_of, line_of, on_page
from briefing.words.looks import Looks

Item = TypeVar("Item")

ROOM_FOR_TABLE = 34
"""Cells from which rows stand in a table at all."""


class Header(NamedTuple):
    """What stands over a column."""

    text: str
    fixed: bool = False
    """Whether other columns give way first."""


class TableRows(Lines):
    """A table, set in the page."""

    def __init__(self, grid: Grid, width: int, indent: int) -> None:
        self._grid = grid
        self._place = width, indent

    def span_lines(self) -> Iterator[list[Span]]:
        """The lines, as an emission takes them."""
        return self._grid.lines(*self._place)

    def ruled_lines(self) -> Iterator[list[Span] | Ruled]:
        """The same lines, for an emission that goes by edges."""
        return self._grid.ruled_lines(*self._place)


def table_of(
    items: Iterable[Item],
    looks: Looks,
    width: int,
    brief_of: Callable[[Item], Head],
    headers: Callable[[Canvas], Sequence[Header]],
    cells: Callable[[Canvas, Item], Sequence[CellText]],
) -> Iterator[Lines]:
    """One table with a row for each item, or a line where there is no room for a table.

    Nothing without any item.

    Args:
        items: they are taken as they are shown, but for some that decide its language.
        looks: the reader's choices.
        width: cells of the screen.
        brief_of: which brief an item is from.
        headers: those of the columns, in a language.
        cells: the cells of an item's row.
    """
    rest = iter(items)
    sample = list(islice(rest, SAMPLE))
    if not sample:
        return
    canvas = Canvas.of_many(map(brief_of, sample), looks, width)
    rows = _prepared(cells(canvas, item) for item in chain(sample, rest))
    if width < ROOM_FOR_TABLE:
        yield on_page(canvas, chain.from_iterable(_flowing(canvas, row) for row in rows), width)
        return
    grid = grid_of(canvas, headers(canvas), rows)
    yield TableRows(grid, canvas.width, indent_of(canvas, width))


def _flowing(canvas: Canvas, row: Sequence[CellText]) -> Iterator[list[Span]]:
    """The cells of a row one after the other, as lines of the canvas's width."""
    parts: list[Part] = []
    for cell in row:
        if cell.text:
            parts += [Part(" · ", QUIET)] if parts else []
            begin, end = isolated("\0", cell.direction).split("\0")
            parts += [Part(begin), *cell.parts, Part(end)]
    return line_of(canvas, *parts)


def _prepared(rows: Iterator[Sequence[CellText]]) -> Iterator[Sequence[CellText]]:
    """The rows, the words of as many at once drawn as are waited for anyway."""
    while some := list(islice(rows, SAMPLE)):
        prepare(chain.from_iterable(some))
        yield from some


def grid_of(canvas: Canvas, headers: Sequence[Header], rows: Iterable[Sequence[Cell]]) -> Grid:
    """A table in the canvas's direction."""
    columns = [
        Column(canvas.cell(Part(header.text, "bold")), fixed=header.fixed) for header in headers
    ]
    return Grid(columns, rows, base=canvas.direction, border_style=QUIET)
