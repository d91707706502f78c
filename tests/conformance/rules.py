"""Rule L2 of UAX #9 written out plainly, to judge by."""

from collections.abc import Mapping


def visual_order_of(levels: Mapping[int, int]) -> list[int]:
    """The keys, given in logical order with their embedding levels, in visual order."""
    order = list(levels)
    for level in range(max(levels.values(), default=0), 0, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and levels[order[stop]] >= level:
                stop += 1
            order[start:stop] = reversed(order[start:stop])
            start = max(stop, start + 1)
    return order
