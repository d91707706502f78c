"""The page: the block of the screen that text stands in."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

from briefing.rtl.direction import Direction

TEXT_WIDTH = 88
"""Cells; longer lines are hard to find the start of the next from."""
ROWS_WIDTH = 140
"""Cells; the eye loses a row that is longer."""
MARGIN = 1
"""Cells kept free at either side: a mark in the last column adds a line in some terminals."""


@dataclass(frozen=True)
class Page:
    """A block at the edge that reading begins from.

    Attributes:
        content: any Rich renderable.
        direction: right to left puts the block at the right edge.
        most: cells the block is wide at most; rows of many columns may have more than text.
    """

    content: RenderableType
    direction: Direction
    most: int = TEXT_WIDTH

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The content's lines, each set off from the left edge."""
        width = page_width(options.max_width, self.most)
        room = max(0, options.max_width - MARGIN - width)
        left = Segment(" " * (room if self.direction == "rtl" else min(MARGIN, room)))
        inner = options.update(width=width, height=None)
        for line in Segment.split_lines(console.render(self.content, inner)):
            if any(segment.text.strip() for segment in line):
                yield left
                yield from line
            yield Segment.line()


def page_width(width: int, most: int = TEXT_WIDTH) -> int:
    """Cells of the block in a terminal so many cells wide."""
    return min(most, max(width - 2 * MARGIN, 1))
