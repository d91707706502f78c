"""A list of finished lines: items that wrap, hanging clear of their markers. Without Rich."""

from collections.abc import Iterator, Sequence

from briefing.rtl.line import Cell, CellLine
from briefing.terminal.span import Span
from briefing.text.direction import Direction

GAP = 1
"""Cells between a marker and its item."""


class ListOf:
    """Items, each with a bullet or number at the side that its lines begin at.

    Args:
        items: in order; a `CellText` for each, or several paragraphs.
        markers: one for each item; of a marker that wraps, the first line is drawn.
        base: the side the markers stand at; right to left puts them on the right.

    Raises:
        ValueError: there are more items than markers, or fewer.
    """

    def __init__(
        self, items: Sequence[Cell], markers: Sequence[Cell], base: Direction = "rtl"
    ) -> None:
        if len(items) != len(markers):
            raise ValueError(f"{len(markers)} markers for {len(items)} items")
        self._items = items
        self._markers = markers
        self._base = base

    def lines(self, width: int) -> Iterator[list[Span]]:
        """The lines in visual order, each of at most `width` cells.

        Where there is less room beside the markers than they take themselves, and items do not
        fit into that, a marker stands on a line of its own.
        """
        hang = self._hang
        room = width - hang
        beside = room >= min(hang, self._most)
        for marker, item in zip(self._markers, self._items, strict=True):
            if beside:
                yield from self._beside(marker, item, hang, room)
            else:
                yield from (self._at_edge(line, width) for line in marker.lines(width))
                yield from (self._at_edge(line, width) for line in item.lines(width))

    def extent(self) -> tuple[int, int]:
        """Cells of a list that breaks no word, and of one that breaks no item."""
        least = max((item.least_width for item in self._items), default=0)
        return least + self._hang, self._most + self._hang

    @property
    def _hang(self) -> int:
        """Cells the items are set off by."""
        return max((marker.width for marker in self._markers), default=0) + GAP

    @property
    def _most(self) -> int:
        """Cells of the longest item."""
        return max((item.width for item in self._items), default=0)

    def _beside(self, marker: Cell, item: Cell, hang: int, room: int) -> Iterator[list[Span]]:
        """The lines of an item, the first one with its marker."""
        first = next(iter(marker.lines(hang - GAP)))
        empty = CellLine((), 0)
        for number, line in enumerate(item.lines(room)):
            shown = empty if number else first
            gap = [Span(" " * (hang - shown.width))]
            if self._base == "rtl":
                yield [*self._at_edge(line, room), *gap, *shown.spans]
            else:
                yield [*shown.spans, *gap, *line.spans]

    def _at_edge(self, line: CellLine, width: int) -> list[Span]:
        """A line at the side that the list's lines begin at."""
        room = width - line.width if self._base == "rtl" else 0
        return [Span(" " * room), *line.spans] if room else list(line.spans)
