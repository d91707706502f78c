"""A line of a paragraph, as every way of laying one out gives it, and what is drawn of it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from briefing.terminal.span import Span

WIDEST = 2
"""Cells of the widest cluster, and so of the narrowest line; what is longer is taken apart."""


class Line(NamedTuple):
    """One line of a paragraph: clusters `start` to `stop` (exclusive) in logical order.

    White space at which the line was broken, or which ends the paragraph, is not in it.
    """

    start: int
    stop: int
    width: int
    """Cells."""


class CellLine(NamedTuple):
    """One line of a cell."""

    spans: Sequence[Span]
    """In visual order, without padding."""
    width: int
    """Cells."""


class Cell(Protocol):
    """A text that is laid out at any width: an item of a list, what a table has in one place."""

    @property
    def width(self) -> int:
        """Cells of its longest paragraph."""

    @property
    def least_width(self) -> int:
        """Cells of its longest word."""

    def lines(self, width: int) -> Iterable[CellLine]:
        """Its lines, each of at most so many cells; one at least."""
