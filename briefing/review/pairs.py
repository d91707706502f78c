"""A difference as people tell it: this became that, this was added, that was removed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from briefing.brief.fields import Kind
from briefing.review.difference import MANY, Difference
from briefing.review.matching import MOST_PAIRS, stretches
from briefing.review.matching import likeness as share_in_common
from briefing.text.folding import fold

Likeness = Callable[[Any, Any], float]

_ALIKE = 0.5
"""Share of words in common from which a text counts as reworded."""


class Pair(NamedTuple):
    """An item before and after; None where there is none."""

    old: Any
    new: Any


def pairs(difference: Difference, field: str) -> list[Pair]:
    """What became of the items of a field, those that are still there first.

    Of very many items, or very long ones, none is taken for another one reworded.
    """
    edits = [edit for edit in difference.edits if edit.field == field]
    old = [item for edit in edits for item in edit.old]
    new = [item for edit in edits for item in edit.new]
    if _size(old) * _size(new) > MOST_PAIRS:
        return _unpaired(old, new)
    likeness = _LIKENESS[MANY[field]]
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


def _size(items: list[Any]) -> int:
    """Words of all texts, about; at least as many as there are items."""
    texts = (item if isinstance(item, str) else getattr(item, "text", "") for item in items)
    return sum(text.count(" ") + 1 for text in texts)


def _unpaired(old: list[Any], new: list[Any]) -> list[Pair]:
    """Every item as added or removed, but for those that only stand elsewhere."""
    come, gone = Counter(new) - Counter(old), Counter(old) - Counter(new)
    return [Pair(None, item) for item in come.elements()] + [
        Pair(item, None) for item in gone.elements()
    ]


def _equal(old: Any, new: Any) -> float:
    return float(old == new)


def _alike(old: str, new: str) -> float:
    """The share of their words that two texts have in common, however the words are spelled."""
    return share_in_common(fold(old).split(), fold(new).split())


def _of_one_name(name: str) -> Likeness:
    """Two items are alike when the field `name` reads the same in both."""
    return lambda old, new: float(fold(getattr(old, name)) == fold(getattr(new, name)))


_LIKENESS: Mapping[Kind, Likeness] = {
    "words": _equal,
    "text": _alike,
    "sources": _of_one_name("name"),
    "sections": _of_one_name("heading"),
    "challenges": lambda old, new: _alike(old.text, new.text),
    "status": _of_one_name("label"),
}
"""How alike two items of a field of each kind are, from 0 to 1."""


def word_parts(old: str, new: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The parts of each of two texts, in code points, that the other has not.

    Very long texts are told as changed from the first word that differs to the last.
    """
    old_words, new_words = _words(old), _words(new)
    found = stretches([old[a:b] for a, b in old_words], [new[a:b] for a, b in new_words])
    gone, come = [], []
    for begin, end, new_begin, new_end in found:
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
