"""How the columns of a table share the width there is."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.rtl.line import WIDEST


class Needs(NamedTuple):
    """What a column would like, in cells."""

    least: int
    """Its longest word."""
    most: int
    """Its longest paragraph."""
    fixed: bool = False
    """Whether it keeps `most` while other columns still give way."""


def share(needs: Sequence[Needs], room: int, *, expand: bool = False) -> list[int]:
    """A width for each column, at least 2 cells each, together at most `room` cells.

    Everyone gets `most` when that fits. Otherwise the widest columns give way first, and
    words stay whole as long as possible. `room` must hold 2 cells for each column.
    """
    wished = [max(need.most, WIDEST) for need in needs]
    words = [max(need.least, WIDEST) for need in needs]
    kept = [
        wish if need.fixed else word for need, wish, word in zip(needs, wished, words, strict=True)
    ]
    if sum(wished) <= room:
        return _spread(wished, room - sum(wished)) if expand else wished
    for floors in (kept, words):
        if sum(floors) <= room:
            return _level(floors, wished, room)
    return _level([WIDEST] * len(needs), words, room)


def _spread(widths: list[int], spare: int) -> list[int]:
    """The widths with `spare` cells shared among them in proportion."""
    total = sum(widths)
    spread = [width + spare * width // total for width in widths]
    spread[-1] += total + spare - sum(spread)
    return spread


def _level(floors: list[int], wished: list[int], room: int) -> list[int]:
    """The wishes, cut to a common width but not below the floors, so that all fit in `room`.

    What one cell more for everyone would be too much for goes to the first columns.
    """
    for common in range(max(1, min(max(wished), room)), 0, -1):
        bounds = list(zip(floors, wished, strict=True))
        widths = [min(wish, max(floor, common)) for floor, wish in bounds]
        if sum(widths) <= room:
            break
    for index, (_, wish) in enumerate(bounds):
        if sum(widths) < room and widths[index] == common < wish:
            widths[index] += 1
    return widths
