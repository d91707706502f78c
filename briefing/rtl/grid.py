"""A table of finished lines, for whoever draws them: cells that wrap, columns that share.

Nothing here knows Rich: `RtlTable` is this as a Rich renderable, and long lists, for which Rich
is slow, are written from it directly.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, Literal, NamedTuple, Protocol, TypeVar

from briefing.rtl.columns import Needs, share
from briefing.rtl.frame import ROUNDED, BoxLike, Frame
from briefing.rtl.line import WIDEST, CellLine
from briefing.rtl.line import Cell as AnyCell
from briefing.rtl.ruling import EvenCell, Ruling
from briefing.terminal.ruled import Ruled
from briefing.terminal.span import Span
from briefing.text.direction import Direction

T = TypeVar("T")

Align = Literal["start", "end", "center", "left", "right"]
"""`start` is the side a paragraph begins at: the right one of a right-to-left paragraph."""

SAMPLE = 200
"""Rows that decide how wide columns are; later ones wrap into them."""


class Cell(AnyCell, EvenCell, Protocol):
    """What stands in one row and column."""


class Column(NamedTuple):
    """How one column is drawn."""

    header: Cell
    align: Align = "start"
    fixed: bool = False
    """Whether it keeps the width of its longest paragraph while others still give way."""


class Grid:
    """Rows of cells in columns, drawn once.

    Args:
        columns: in logical order; right to left puts the first one on the right.
        rows: a cell for each column; they are taken as they are drawn.
        base: direction of the table.
        box: None for no borders.
        border_style: the caller's own.
        expand: take the whole width given.
        rules: draw a line between rows.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell]],
        *,
        base: Direction = "rtl",
        box: BoxLike | None = ROUNDED,
        border_style: Any = None,
        expand: bool = False,
        rules: bool = False,
    ) -> None:
        self._columns = columns
        self._rows = iter(rows)
        self._sample: list[Sequence[Cell]] = []
        self._base = base
        self._box = box
        self._border_style = border_style
        self._expand = expand
        self._rules = rules

    def lines(self, width: int, indent: int = 0) -> Iterator[list[Span]]:
        """The table's lines, each at most so many cells wide, after an indent of so many."""
        frame = self._laid_out(width, indent)
        return self._lines(frame, lambda row: self._row(frame, row))

    def ruled_lines(self, width: int, indent: int = 0) -> Iterator[list[Span] | Ruled]:
        """The same lines; those of rows that are texts alone, by these."""
        frame = self._laid_out(width, indent)
        # An emission may begin a span on the space before it, or else inside of its text.
        if not frame.is_spaced or any(column.align == "center" for column in self._columns):
            return self._lines(frame, lambda row: self._row(frame, row))
        at_left = [room_at_left(1, column.align, self._base) == 1 for column in self._columns]
        ruling = Ruling(frame, at_left)
        return self._lines(frame, lambda row: ruling.lines(row) or self._row(frame, row))

    def _laid_out(self, width: int, indent: int) -> Frame:
        """The frame, around columns that share the width."""
        frame = self._frame(width)
        widths = share(self._needs(), width - frame.cells, expand=self._expand)
        at_right = self._base == "rtl"
        free = width - frame.cells - sum(widths) if at_right else 0
        return frame.around(widths, indent + free)

    def _lines(
        self, frame: Frame, drawn: Callable[[Sequence[Cell]], Iterable[T]]
    ) -> Iterator[list[Span] | T]:
        """The lines of the table, those of its rows as `drawn`."""
        yield from frame.edge("top")
        if any(column.header.width for column in self._columns):
            yield from self._row(frame, [column.header for column in self._columns], header=True)
            yield from frame.edge("head")
        for number, row in enumerate(chain(self._sample, self._rows)):
            if number and self._rules:
                yield from frame.edge("row")
            yield from drawn(row)
        yield from frame.edge("bottom")

    def extent(self, width: int) -> tuple[int, int]:
        """Cells of a table that breaks no word, and of one that breaks no paragraph."""
        frame = self._frame(width).cells
        needs = self._needs()
        return (
            sum(need.least for need in needs) + frame,
            sum(need.most for need in needs) + frame,
        )

    def _frame(self, width: int) -> Frame:
        """The frame that leaves each column two cells: without padding, or without a box."""
        count = len(self._columns)
        for pad in (1, 0):
            frame = Frame(self._box, self._base, self._border_style, pad, count)
            if width - frame.cells >= WIDEST * count:
                return frame
        return Frame(None, self._base, self._border_style, 0, count)

    def _needs(self) -> list[Needs]:
        self._sample += islice(self._rows, max(0, SAMPLE - len(self._sample)))
        needs = []
        for number, column in enumerate(self._columns):
            cells = [column.header, *(row[number] for row in self._sample)]
            least = max(cell.least_width for cell in cells)
            needs.append(Needs(least, max(cell.width for cell in cells), column.fixed))
        return needs

    def _row(
        self, frame: Frame, cells: Sequence[Cell], *, header: bool = False
    ) -> Iterator[list[Span]]:
        laid_out = [
            list(cell.lines(width)) for cell, width in zip(cells, frame.widths, strict=True)
        ]
        for number in range(max(map(len, laid_out))):
            lines = [
                self._padded(lines[number], width, column.align)
                if number < len(lines)
                else [Span(" " * width)]
                for lines, width, column in zip(laid_out, frame.widths, self._columns, strict=True)
            ]
            yield frame.line(lines, header=header)

    def _padded(self, line: CellLine, width: int, align: Align) -> list[Span]:
        room = width - line.width
        left = room_at_left(max(0, room), align, self._base)
        spans = list(line.spans)
        if left:
            spans.insert(0, Span(" " * left))
        if room > left:
            spans.append(Span(" " * (room - left)))
        return spans


def room_at_left(room: int, align: Align, direction: Direction) -> int:
    """How many of the cells that a line leaves free are at its left."""
    if align == "center":
        return room // 2
    right = {"start": direction == "rtl", "end": direction == "ltr"}.get(align, align == "right")
    return room if right else 0
