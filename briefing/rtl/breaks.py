"""Where a line may break inside a word. (After its spaces it always may.)

A word here is what stands between two spaces (U+0020) or tabs. Breaks are given as cluster
indices: a line may begin with that cluster.
"""

import re
import unicodedata
from collections.abc import Sequence

# Spaces other than U+0020 that a line may break after; NBSP, U+2007 and U+202F hold together.
_SPACES = frozenset(
    "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
)
_ZWSP = "\u200b"
_HYPHENS = frozenset("-\u2010\u058a\u05be")
# Closing punctuation of Chinese and Japanese does not begin a line, opening does not end one.
_NOT_FIRST = frozenset("、。，．：；！？）」』】〉》〕ー…・々")
_NOT_LAST = frozenset("（「『【〈《〔")
_SEPARATORS = frozenset("/?&=.-")

_SIGNS = _HYPHENS | _SPACES | {_ZWSP}
_WIDE = "\u2e80"
"""The first of the characters that may be wide."""
_ADDRESS = re.compile(r"://|^www\.|/|@|\\")


def may_break(word: str) -> bool:
    """Whether a line might break inside the word; wrong only in saying yes."""
    return bool(word) and (max(word) >= _WIDE or not _SIGNS.isdisjoint(word))


def word_breaks(word: str, starts: Sequence[int], widths: Sequence[int]) -> list[int]:
    """Cluster indices inside the word before which a line may break."""
    if not may_break(word):
        return []
    address = _ADDRESS.search(word) is not None
    wide = [width > 1 for width in widths]
    return [
        index
        for index in range(1, len(starts))
        if _breaks_between(
            word, starts[index], address=address, wide=wide[index - 1] or wide[index]
        )
    ]


def address_breaks(word: str, starts: Sequence[int]) -> list[int]:
    """Cluster indices before which a word longer than a line may break: after / ? & = . -"""
    return [
        index
        for index, at in enumerate(starts)
        if at and word[at - 1] in _SEPARATORS and word[at] not in _SEPARATORS
    ]


def _breaks_between(word: str, at: int, *, address: bool, wide: bool) -> bool:
    """Whether a line may break before the code point `at`."""
    before, after = word[at - 1], word[at]
    if before == _ZWSP or before in _SPACES:
        return after != _ZWSP and after not in _SPACES
    if before in _HYPHENS and not address:
        return at > 1 and word[at - 2].isalpha() and after.isalpha()
    if wide:
        return _ideographic(before, after)
    return False


def _ideographic(before: str, after: str) -> bool:
    """Whether one of two neighbours is a wide letter and neither holds on to the other."""
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return any(
        unicodedata.category(char) == "Lo" and unicodedata.east_asian_width(char) in "WF"
        for char in (before, after)
    )
