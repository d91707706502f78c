"""Rows of a table by their texts alone, where each cell is of one style and of plain words."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from briefing.rtl.frame import Frame
from briefing.terminal.ruled import Ruled
from briefing.terminal.span import Span

_ROOM = 3
"""Cells of padding from which on its ends are one thing and what is between them another."""


class EvenCell(Protocol):
    """What stands in one row and column, and may be of one style and of plain words."""

    @property
    def style(self) -> Any:
        """The style, or the first of several; the caller's own."""

    def even(self, width: int) -> Sequence[str]:
        """Its lines in visual order, one cell for each character.

        None if they are not so, not of one style, or that is not known.
        """


class _Column(NamedTuple):
    place: int
    """In logical order."""
    width: int
    at_left: bool
    """Whether what a text leaves free is before it on the screen."""


class Ruling:
    """The frame of a table around columns of known widths (`briefing.terminal.ruled.Rule`).

    Args:
        frame: it.
        at_left: for each column, whether its texts stand at its right edge.
    """

    def __init__(self, frame: Frame, at_left: Sequence[bool]) -> None:
        self._frame = frame
        columns = map(_Column, range(len(at_left)), frame.widths, at_left)
        self._columns = frame.visual(list(columns))

    def lines(self, cells: Sequence[EvenCell]) -> list[Ruled]:
        """The lines of a row; none if it cannot be written by its texts alone."""
        found = []
        count = 1
        for column in self._columns:
            cell = cells[column.place]
            texts = cell.even(column.width)
            if not texts:
                return []
            found.append((column, cell.style, texts))
            count = max(count, len(texts))
        return [self._line(found, number) for number in range(count)]

    def _line(self, found: Sequence[tuple[_Column, Any, Sequence[str]]], number: int) -> Ruled:
        kind: list[tuple[Any, int] | None] = []
        fill: list[str] = []
        for (_, width, at_left), style, texts in found:
            if number >= len(texts):
                kind.append(None)
                continue
            text = texts[number]
            room = width - len(text)
            if room < _ROOM:
                kind.append((style, room))
                fill.append(text)
            else:
                kind.append((style, _ROOM))
                pad = " " * (room - 2)
                fill += (pad, text) if at_left else (text, pad)
        return Ruled(self, tuple(kind), tuple(fill))

    def spans(self, kind: Any, fill: Sequence[str]) -> list[Span]:
        """A line of a kind, in spans, with these texts in it."""
        texts = iter(fill)
        cells = [
            self._cell(column, of_cell, texts)
            for column, of_cell in zip(self._columns, kind, strict=True)
        ]
        return self._frame.line(self._frame.visual(cells), header=False)

    def _cell(
        self, column: _Column, kind: tuple[Any, int] | None, texts: Iterator[str]
    ) -> list[Span]:
        if kind is None:
            return [Span(" " * column.width)]
        style, room = kind
        order = (True, False) if column.at_left else (False, True)
        spans = []
        for is_pad in order:
            if not is_pad:
                spans.append(Span(next(texts), style))
            elif room:
                spans.append(Span(f" {next(texts)} " if room == _ROOM else " " * room))
        return spans
