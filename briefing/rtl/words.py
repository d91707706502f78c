"""Words whose place in a right-to-left line needs no finding.

Where all of a line is right-to-left letters, marks and punctuation, and numbers that stand by
themselves, everything but the digits is at embedding level 1 and each number at level 2 (UAX #9:
N1 makes what stands between them R). The visual line is then its words from last to first, each
drawn the same wherever it stands, and one cell for each cluster. Most lines of Arabic prose are
so, and for them the rest of the engine need not be asked; for those that are not, it is.

A word that is neither, such as `12%` or `(UN)`, is drawn the same wherever it stands between two
Arabic words: what numbers become is decided by the last letter before them (W2), and what is
neutral beside an Arabic word is R there (N1, N2). With `BETWEEN` before it, it is a plain word.
"""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from briefing.rtl.letters import LONGEST, OTHER, SIGNS, drawn_letters

T = TypeVar("T")

BETWEEN = "\x1f"
"""Before a word: how it is drawn between two Arabic words. No clean line holds it."""
UNEVEN = OTHER
"""Stands for what is not plain, or not of one cell for each character drawn."""

_NUMBER = re.compile("[0-9]+|[\u0660-\u0669]+|[\u06f0-\u06f9]+")
_AMONG_ARABIC = "([0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|[(][A-Za-z]+[)])(%?)"
"""The commonest of what is plain between Arabic words only: `3.5`, `12%`, `UN`, `(UN)`."""
_MOST = 1 << 16
"""Words kept; when there are more, all are forgotten."""


class _Known(dict[str, T]):
    """What was found out about words, each when it is first met."""

    def __init__(self, find: Callable[[str], T]) -> None:
        self._find = find

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        self[word] = found = self._find(word)
        return found


def _even(word: str) -> str:
    if drawn := _simple(word):
        return drawn
    if _NUMBER.fullmatch(word) and len(word) <= LONGEST:
        return word
    bare = word.removeprefix(BETWEEN)
    if found := _among_arabic(bare):
        return UNEVEN if bare == word else found[2] + found[1]
    from briefing.rtl import classed

    drawn = classed.drawn_anywhere(word) if bare == word else classed.drawn_between(bare)
    return drawn if drawn and len(drawn) == classed.cells(bare) else UNEVEN


def _drawn(word: str) -> str:
    even = EVEN[word]
    if even != UNEVEN:
        return even
    if _among_arabic(word):
        return ""
    from briefing.rtl.classed import drawn_anywhere

    return drawn_anywhere(word)


def _among_arabic(word: str) -> re.Match[str] | None:
    return re.fullmatch(_AMONG_ARABIC, word) if len(word) <= LONGEST else None


def _simple(word: str) -> str:
    """How a word of common letters and signs is drawn; the empty string for any other.

    Each letter or lam-alef takes one cell, and no line breaks between two of them.
    """
    drawn = drawn_letters(word) if len(word) <= LONGEST else OTHER
    return "" if OTHER in drawn else drawn


def _cells(word: str) -> int:
    even = EVEN[word]
    if even != UNEVEN:
        return len(even)
    if not DRAWN[word]:
        return 0
    from briefing.rtl.classed import cells

    return cells(word)


def _is_strong(word: str) -> bool:
    if _simple(word):
        return word.strip(SIGNS) != ""
    from briefing.rtl.classed import is_strong

    return is_strong(word)


def _is_arabic(word: str) -> bool:
    if _simple(word):
        return word.strip(SIGNS) != ""
    if _NUMBER.fullmatch(word):
        return False
    from briefing.rtl.classed import is_arabic

    return is_arabic(word)


EVEN = _Known(_even)
"""How words are drawn; UNEVEN for those that are not plain, or have marks."""
DRAWN = _Known(_drawn)
"""How words are drawn; the empty string for those that are not plain."""
CELLS = _Known(_cells)
"""The cells of words; 0 for those that are not plain."""
STRONG = _Known(_is_strong)
"""Whether plain words hold a letter, and so decide the direction of a paragraph."""
_ARABIC_ONLY = _Known(_is_arabic)


def learn(words: Iterable[str]) -> None:
    """Have the words drawn at once: a third of the time of one after the other."""
    new = [word for word in set(words).difference(EVEN) if len(word) <= LONGEST]
    if new and len(EVEN) + len(new) < _MOST:
        drawn = drawn_letters(" ".join(new)).split(" ")[::-1]
        for word, letters in zip(new, drawn, strict=True):
            if letters and OTHER not in letters:
                EVEN[word] = letters


def placed(words: list[str], known: _Known[T], other: T) -> list[str]:
    """The words, those known as `other` as what they are between two Arabic words, if they are.

    The end of the paragraph is like one of these, and so are numbers after one, which are AN.
    """
    settled = words.copy()
    for index, word in enumerate(words):
        if index and known[word] == other:
            before = index - 1
            while before and _NUMBER.fullmatch(words[before]):
                before -= 1
            around = (words[before], *words[index + 1 : index + 2])
            if all(known[each] != other and _ARABIC_ONLY[each] for each in around):
                settled[index] = BETWEEN + word
    return settled
