"""The page: the block of the screen that text stands in."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

from briefing.rtl.direction import Direction

TEXT_WIDTH = 88
"""Cells; longer lines are hard to find the start of the next from."""
MARGIN = 1
"""Cells kept free at either side: a mark in the last column adds a line in some terminals."""


@dataclass(frozen=True)
class Page:
    """What it holds at most 88 cells wide, at the edge that reading begins from.

    Attributes:
        content: any Rich renderable.
        direction: right to left puts the block at the right edge.
    """

    content: RenderableType
    direction: Direction

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The content's lines, each set off from the left edge."""
        width = page_width(options.max_width)
        room = max(0, options.max_width - MARGIN - width)
        left = Segment(" " * (room if self.direction == "rtl" else min(MARGIN, room)))
        inner = options.update(width=width, height=None)
        for line in console.render_lines(self.content, inner, pad=False):
            if any(segment.text.strip() for segment in line):
                yield left
                yield from line
            yield Segment.line()


def page_width(width: int) -> int:
    """Cells of the block in a terminal so many cells wide."""
    return min(TEXT_WIDTH, max(width - 2 * MARGIN, 1))
