"""How the columns of a table share the width there is."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.rtl.clusters import WIDEST


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

    Everyone gets `most` when that fits. Otherwise words stay whole as long as possible:
    each gets `least`, and what is left is shared in proportion to what is still wanted;
    when even that is too much, the widest columns give way first.
    `room` must hold 2 cells for each column.
    """
    most = [max(need.most, WIDEST) for need in needs]
    if sum(most) <= room:
        return _spread(most, room - sum(most)) if expand else most
    floors = [max(need.most if need.fixed else need.least, WIDEST) for need in needs]
    if sum(floors) > room:
        floors = [max(need.least, WIDEST) for need in needs]
    if sum(floors) > room:
        return _level_down(floors, room)
    wanted = [wide - floor for wide, floor in zip(most, floors, strict=True)]
    spare, total = room - sum(floors), sum(wanted)
    widths = [floor + spare * want // total for floor, want in zip(floors, wanted, strict=True)]
    # What rounding left over goes to those that want most.
    for index in sorted(range(len(needs)), key=lambda i: widths[i] - most[i]):
        if sum(widths) < room and widths[index] < most[index]:
            widths[index] += 1
    return widths


def _spread(widths: list[int], spare: int) -> list[int]:
    """The widths with `spare` cells shared among them in proportion."""
    total = sum(widths)
    spread = [width + spare * width // total for width in widths]
    spread[-1] += total + spare - sum(spread)
    return spread


def _level_down(widths: list[int], room: int) -> list[int]:
    """The widths with the widest ones cut to a common width, so that all fit in `room`."""
    for cap in range(max(widths), WIDEST - 1, -1):
        cut = [min(width, cap) for width in widths]
        spare = room - sum(cut)
        if spare >= 0:
            wide = [index for index, width in enumerate(widths) if width > cap]
            for index in wide[:spare]:
                cut[index] += 1
            return cut
    return [WIDEST] * len(widths)
