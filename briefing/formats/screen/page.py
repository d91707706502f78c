"""The page: the block of the screen that text stands in, at the edge that reading begins from."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from briefing.rtl.cell import CellText
from briefing.terminal.span import Span
from briefing.text.direction import Direction
from briefing.words.looks import Digits

if TYPE_CHECKING:
    from briefing.rtl.grid import Grid
    from briefing.terminal.ruled import Ruled

TEXT_WIDTH = 88
"""Cells; longer lines are hard to find the start of the next from."""
ROWS_WIDTH = 140
"""Cells; the eye loses a row that is longer."""
MARGIN = 1
"""Cells kept free at either side: a mark in the last column adds a line in some terminals."""


def page_width(width: int, most: int = TEXT_WIDTH) -> int:
    """Cells of the page in a terminal so many cells wide."""
    return min(most, max(width - 2 * MARGIN, 1))


def page_indent(width: int, page: int, *, at_right: bool) -> int:
    """Cells to the left of a page, at the edge that reading begins from."""
    room = max(0, width - MARGIN - page)
    return room if at_right else min(MARGIN, room)


class Screen(NamedTuple):
    """What a document is drawn for."""

    width: int
    """Cells of a line."""
    digits: Digits = "latn"
    shows_links: bool = True
    """Whether the terminal lets its reader follow a link whose address is not seen."""


class Page(NamedTuple):
    """A page on a screen."""

    screen: Screen
    direction: Direction
    width: int
    """Cells."""

    @classmethod
    def on(cls, screen: Screen, direction: Direction, most: int = TEXT_WIDTH) -> "Page":
        """The page of a direction, at most so many cells wide."""
        return cls(screen, direction, page_width(screen.width, most))

    @property
    def indent(self) -> int:
        """Cells to the left of the page."""
        at_right = self.direction == "rtl"
        return page_indent(self.screen.width, self.width, at_right=at_right)

    def lines(self, cell: CellText) -> Iterator[list[Span]]:
        """A text as lines, each on its way from the left edge of the screen."""
        for line in cell.lines(self.width):
            room = self.width - line.width if self.direction == "rtl" else 0
            yield [Span(" " * (self.indent + room)), *line.spans]

    def placed(self, lines: Iterable[list[Span]]) -> Iterator[list[Span]]:
        """Lines of the page's width, on their way from the left edge of the screen."""
        indent = Span(" " * self.indent)
        return ([indent, *line] for line in lines)


class Lines:
    """Finished lines."""

    def __init__(self, lines: Iterable[list[Span]]) -> None:
        self._lines = lines

    def span_lines(self) -> Iterator[list[Span]]:
        """The lines, as an emission takes them."""
        return iter(self._lines)

    def ruled_lines(self) -> Iterator["list[Span] | Ruled"]:
        """The same lines, for an emission that goes by edges."""
        return self.span_lines()


class TableLines(Lines):
    """The lines of a table on a page."""

    def __init__(self, grid: "Grid", page: Page) -> None:
        self._grid = grid
        self._place = page.width, page.indent

    def span_lines(self) -> Iterator[list[Span]]:
        """The lines, as an emission takes them."""
        return self._grid.lines(*self._place)

    def ruled_lines(self) -> Iterator["list[Span] | Ruled"]:
        """The same lines, for an emission that goes by edges."""
        return self._grid.ruled_lines(*self._place)
