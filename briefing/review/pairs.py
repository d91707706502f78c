"""A difference as people tell it: this became that, this was added, that was removed."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from briefing.review.difference import Difference
from briefing.text.folding import fold

_ALIKE = 0.5
"""Share of words in common from which a text counts as reworded."""


class Pair(NamedTuple):
    """An item before and after; None where there is none."""

    old: Any
    new: Any


def pairs(difference: Difference, field: str) -> list[Pair]:
    """What became of the items of a field, those that are still there first."""
    edits = [edit for edit in difference.edits if edit.field == field]
    old = [item for edit in edits for item in edit.old]
    new = [item for edit in edits for item in edit.new]
    likeness = _LIKENESS.get(field, _alike)
    found = []
    for item in new:
        best = max(old, key=lambda other: likeness(other, item), default=None)
        if best is not None and likeness(best, item) >= _ALIKE:
            old.remove(best)
            found.append(Pair(best, item))
        else:
            found.append(Pair(None, item))
    # What only stands elsewhere has not changed.
    return [pair for pair in found if pair.old != pair.new] + [Pair(item, None) for item in old]


def _alike(old: str, new: str) -> float:
    return SequenceMatcher(None, fold(old).split(), fold(new).split(), autojunk=False).ratio()


def _same(name: str) -> Callable[[Any, Any], float]:
    """Whether two items are called the same."""
    return lambda old, new: float(fold(getattr(old, name)) == fold(getattr(new, name)))


_LIKENESS: dict[str, Callable[[Any, Any], float]] = {
    "tags": lambda old, new: float(old == new),
    "sections": _same("heading"),
    "challenges": lambda old, new: _alike(old.text, new.text),
    "status": _same("label"),
}


def word_parts(old: str, new: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The parts of each of two texts, in code points, that the other has not."""
    old_words, new_words = _words(old), _words(new)
    matcher = SequenceMatcher(
        None, [old[a:b] for a, b in old_words], [new[a:b] for a, b in new_words], autojunk=False
    )
    gone, come = [], []
    for kind, begin, end, new_begin, new_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        if end > begin:
            gone.append((old_words[begin][0], old_words[end - 1][1]))
        if new_end > new_begin:
            come.append((new_words[new_begin][0], new_words[new_end - 1][1]))
    return gone, come


def _words(text: str) -> Sequence[tuple[int, int]]:
    found = []
    offset = 0
    for word in text.split(" "):
        if word:
            found.append((offset, offset + len(word)))
        offset += len(word) + 1
    return found
