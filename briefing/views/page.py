"""The page: how wide the block of the screen is that text stands in."""

TEXT_WIDTH = 88
"""Cells; longer lines are hard to find the start of the next from."""
ROWS_WIDTH = 140
"""Cells; the eye loses a row that is longer."""
MARGIN = 1
"""Cells kept free at either side: a mark in the last column adds a line in some terminals."""


def page_width(width: int, most: int = TEXT_WIDTH) -> int:
    """Cells of the block in a terminal so many cells wide."""
    return min(most, max(width - 2 * MARGIN, 1))


def page_indent(width: int, block: int, *, at_right: bool) -> int:
    """Cells to the left of a block, at the edge that reading begins from."""
    room = max(0, width - MARGIN - block)
    return room if at_right else min(MARGIN, room)
