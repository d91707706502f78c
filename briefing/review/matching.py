"""What two sequences have in common, in bounded time.

difflib takes time that is quadratic in their length, and cubic where the same items come again
and again. What is beyond its reach is told as changed as a whole, but for how it begins and ends.
"""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Any, NamedTuple

MOST_PAIRS = 4_000_000
"""An item of one and an item of the other: so many pairs are compared at most."""
_MOST_EQUAL = 20_000
"""So many of these pairs may be equal, each of which may have to be looked at again and again."""


class Stretch(NamedTuple):
    """Items `start` to `stop` of an old sequence, for which a new one has others, or none."""

    start: int
    stop: int
    new_start: int
    new_stop: int


def stretches(old: Sequence[Any], new: Sequence[Any]) -> list[Stretch]:
    """What two sequences of hashable items do not have in common, in their order."""
    if _is_within_reach(old, new):
        return _compared(old, new, 0)
    first = _alike_at_first(old, new)
    last = _alike_at_first(old[first:][::-1], new[first:][::-1])
    old_rest, new_rest = old[first : len(old) - last], new[first : len(new) - last]
    if _is_within_reach(old_rest, new_rest):
        return _compared(old_rest, new_rest, first)
    return [Stretch(first, first + len(old_rest), first, first + len(new_rest))]


def likeness(old: Sequence[Any], new: Sequence[Any]) -> float:
    """The share of their items that two sequences have in common, from 0 to 1.

    Beyond reach their order is not looked at.
    """
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return matcher.ratio() if _is_within_reach(old, new) else matcher.quick_ratio()


def _is_within_reach(old: Sequence[Any], new: Sequence[Any]) -> bool:
    if len(old) * len(new) > MOST_PAIRS:
        return False
    count = Counter(new)
    return sum(count[item] for item in old) <= _MOST_EQUAL


def _compared(old: Sequence[Any], new: Sequence[Any], offset: int) -> list[Stretch]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        Stretch(*(offset + bound for bound in bounds))
        for kind, *bounds in matcher.get_opcodes()
        if kind != "equal"
    ]


def _alike_at_first(old: Sequence[Any], new: Sequence[Any]) -> int:
    """How many items both begin with."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
    return sum(1 for _ in alike)
