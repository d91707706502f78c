"""A line of a paragraph, as every way of laying one out gives it."""

from typing import NamedTuple

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
