"""A table on a page; where there is no room for one, its rows as lines of text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from operator import itemgetter

from briefing.document.blocks import Cell, Column, Table
from briefing.document.parts import Part, Role
from briefing.formats.screen.inline import pieces, sign_of, verdict_of
from briefing.formats.screen.page import ROWS_WIDTH, TEXT_WIDTH, Lines, Page, Screen, TableLines
from briefing.formats.screen.theme import BORDER, BULLET, STYLES
from briefing.rtl import cell, grid
from briefing.rtl.cell import CellText
from briefing.rtl.list import ListOf
from briefing.terminal.span import Span
from briefing.text.cleaning import isolated
from briefing.text.direction import Direction, direction_of

ROOM_FOR_TABLE = 34
"""Cells of a screen from which the rows of one brief stand in a table."""
ROOM_FOR_WIDE_TABLE = 60
"""The same for rows of many briefs, which have more columns."""
_ROOM_FOR_VERDICTS = 56
"""Cells of a page from which verdicts have columns of their own."""
_DOT = cell.Styled(" · ", STYLES["quiet"])
_SPACE = cell.Styled(" ")
_Directed = tuple[cell.Styled, Direction]
"""A piece, and the direction of the text that it is of."""


def table_lines(table: Table, screen: Screen) -> Iterator[Lines]:
    """The lines of a table.

    Its rows are taken as they are drawn, but for the first ones, which decide how wide columns are.
    """
    most = ROWS_WIDTH if table.is_wide else TEXT_WIDTH
    page = Page.on(screen, direction_of(table.lang), most)
    rows = iter(table.rows)
    first = next(rows, None)
    if first is None:
        return
    drawing = _Rows(table.columns, page, chain([first], rows))
    least = ROOM_FOR_WIDE_TABLE if table.is_wide else ROOM_FOR_TABLE
    if screen.width < least:
        yield Lines(drawing.apart() if table.is_wide else drawing.listed())
    else:
        yield TableLines(drawing.grid(), page)


class _Rows:
    """The rows of a table, drawn on a page."""

    def __init__(
        self, columns: Sequence[Column], page: Page, rows: Iterable[Sequence[Cell]]
    ) -> None:
        self._page = page
        self._rows = rows
        self._columns = columns
        self._shows_links = page.screen.shows_links

    def grid(self) -> grid.Grid:
        """The rows in a table, with as many columns as there is room for."""
        folded = self._page.width < _ROOM_FOR_VERDICTS
        kept = [
            index
            for index, column in enumerate(self._columns)
            if column.is_sign or not (folded and column.judges is not None)
        ]
        columns = [
            grid.Column(
                self._text([Part(self._columns[index].header, "strong")]),
                fixed=self._columns[index].is_fixed,
            )
            for index in kept
        ]
        rows = (self._cells(row, kept, folded=folded) for row in self._rows)
        return grid.Grid(columns, _prepared(rows), base=self._page.direction, border_style=BORDER)

    def apart(self) -> Iterator[list[Span]]:
        """Each row as lines of text, its cells one after the other, an empty line between rows."""
        for number, row in enumerate(self._rows):
            if number:
                yield []
            yield from self._page.lines(self._flow(row))

    def listed(self) -> Iterator[list[Span]]:
        """The rows as a list, the cells of each one after the other."""
        items = list(map(self._flow, self._rows))
        bullet = CellText(cell.Styled(BULLET), base=self._page.direction)
        listed = ListOf(items, [bullet] * len(items), self._page.direction)
        return self._page.placed(listed.lines(self._page.width))

    def _flow(self, row: Sequence[Cell]) -> CellText:
        """The cells of a row one after the other: signs, a label with what it is of, the rest."""
        signs: list[cell.Styled] = []
        told: list[cell.Styled] = []
        label: list[_Directed] = []
        for index, column in enumerate(self._columns):
            shown, direction = self._judged(row, index), direction_of(row[index].lang)
            if column.is_sign:
                signs += [piece for part in shown for piece in (sign_of(part.role), _SPACE)]
            elif column.is_label:
                label = [(piece, direction) for piece in self._pieces(shown, "strong")]
                label.append((cell.Styled(": ", STYLES["strong"]), direction))
            elif column.judges is None and shown:
                found = [*label, *((piece, direction) for piece in self._pieces(shown))]
                told += [_DOT] if told else []
                told += self._apart(found)
                label = []
        return CellText(*signs, *told, base=self._page.direction)

    def _pieces(self, shown: Sequence[Part], role: Role = "") -> Iterator[cell.Styled]:
        return pieces(shown, role, shows_links=self._shows_links)

    def _apart(self, found: Sequence[_Directed]) -> Iterator[cell.Styled]:
        """A text among others, which do not change its order; a label goes with its own kind."""
        for direction, some in groupby(found, itemgetter(1)):
            alike = [piece for piece, _ in some]
            if direction == self._page.direction:
                yield from alike
                continue
            begin, end = isolated("\0", direction).split("\0")
            yield from (cell.Styled(begin), *alike, cell.Styled(end))

    def _cells(self, row: Sequence[Cell], kept: Sequence[int], *, folded: bool) -> list[CellText]:
        return [self._cell(row, index, folded=folded) for index in kept]

    def _cell(self, row: Sequence[Cell], index: int, *, folded: bool) -> CellText:
        parts, lang = row[index].text, row[index].lang
        if self._columns[index].is_sign:
            return CellText(*(sign_of(part.role) for part in parts), base=direction_of(lang))
        if folded:
            parts = self._judged(row, index)
        return CellText(*self._pieces(parts), base=direction_of(lang))

    def _judged(self, row: Sequence[Cell], index: int) -> Sequence[Part]:
        """The text of a cell, with what other cells of the row say of it."""
        said = [
            verdict_of(part)
            for column, each in zip(self._columns, row, strict=True)
            if column.judges == index and not column.is_sign
            for part in each.text
        ]
        if not said:
            return row[index].text
        *before, last = row[index].text
        return [*before, last._replace(verdicts=tuple(said))]

    def _text(self, parts: Sequence[Part]) -> CellText:
        return CellText(*self._pieces(parts), base=self._page.direction)


def _prepared(rows: Iterator[Sequence[CellText]]) -> Iterator[Sequence[CellText]]:
    """The rows, the words of as many at once drawn as are waited for anyway."""
    while some := list(islice(rows, grid.SAMPLE)):
        cell.prepare(chain.from_iterable(some))
        yield from some
