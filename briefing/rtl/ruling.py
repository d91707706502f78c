"""Rows of a table by their texts alone, where each cell is of one style and of plain words."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple, Protocol

from briefing.rtl.frame import Frame
from briefing.terminal.ruled import Ruled
from briefing.terminal.span import Span, shows_on_spaces

_ROOM = 3
"""Cells of padding from which on its ends are one thing and what is between them another."""


class EvenCell(Protocol):
    """What stands in one row and column, and may be of one style and of plain words."""

    @property
    def style(self) -> Any:
        """The style, or the first of several; the caller's own."""

    @property
    def visual(self) -> str:
        """All of it in visual order, if it has one style and one cell for each character.

        Empty if it has not, or that is not known.
        """

    def even(self, width: int) -> Sequence[str]:
        """The same in lines of at most so many cells; none if that breaks a word."""


class _Column(NamedTuple):
    place: int
    """In logical order."""
    width: int
    at_left: bool
    """Whether what a text leaves free is before it on the screen."""


class Ruling:
    """The frame of a table around columns of known widths (`briefing.terminal.ruled.Rule`).

    Args:
        frame: the borders and padding, around columns of known widths.
        at_left: for each column, whether its texts stand at its right edge.
    """

    def __init__(self, frame: Frame, at_left: Sequence[bool]) -> None:
        self._frame = frame
        columns = map(_Column, range(len(at_left)), frame.widths, at_left)
        self._columns = frame.visual(list(columns))

    def lines(self, cells: Sequence[EvenCell]) -> Sequence[Ruled]:
        """The lines of a row; none if it cannot be written by its texts alone."""
        # An emission may put something inside of such a text.
        if any(shows_on_spaces(cell.style) for cell in cells):
            return ()
        for place, width, _ in self._columns:
            if not 0 < len(cells[place].visual) <= width:
                return self._wrapped(cells)
        return (self._line(cells, [cells[column.place].visual for column in self._columns]),)

    def _wrapped(self, cells: Sequence[EvenCell]) -> list[Ruled]:
        found = [cells[column.place].even(column.width) for column in self._columns]
        if not all(found):
            return []
        return [self._line(cells, texts) for texts in zip_longest(*found, fillvalue="")]

    def _line(self, cells: Sequence[EvenCell], texts: Sequence[str]) -> Ruled:
        kind: list[tuple[Any, int] | None] = []
        fill: list[str] = []
        for (place, width, at_left), text in zip(self._columns, texts):  # noqa: B905 (as many)
            room = width - len(text)
            if not text:
                kind.append(None)
            elif room < _ROOM:
                kind.append((cells[place].style, room))
                fill.append(text)
            else:
                kind.append((cells[place].style, _ROOM))
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
