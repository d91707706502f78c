"""A paragraph's clusters, and the pieces of it that lines are not broken inside."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.rtl.breaks import word_breaks
from briefing.rtl.cluster import Clusters, clusters

_LONGEST_CACHED = 64
_WORD_AND_GAP = re.compile(r"([^ \t]*)([ \t]*)")


class Piece(NamedTuple):
    """What a line is not broken inside, with the white space after it."""

    start: int
    stop: int
    width: int
    gap: int
    """Clusters of white space that follow, one cell each."""


class ClustersOf:
    """The clusters of a text.

    Attributes:
        starts: code point offset of each cluster.
        glyphs: what is drawn for each cluster.
        widths: cells of each cluster.
        pieces: in logical order.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts: list[int] = []
        self.glyphs: list[str] = []
        self.widths: list[int] = []
        self.pieces: list[Piece] = []
        offset = 0
        for word, gap in _WORD_AND_GAP.findall(text):
            if word or gap:
                self._add(word, len(gap), offset)
                offset += len(word) + len(gap)

    def _add(self, word: str, gap: int, offset: int) -> None:
        """Take in a word that begins at the code point `offset`, and the gap behind it."""
        first = len(self.starts)
        found, bounds = _word(word)
        count = len(found.starts)
        if count == len(word):
            self.starts += range(offset, offset + count + gap)
        else:
            self.starts += [offset + start for start in found.starts]
            self.starts += range(offset + len(word), offset + len(word) + gap)
        self.glyphs += found.glyphs
        self.glyphs += self._text[offset + len(word) : offset + len(word) + gap]
        self.widths += found.widths
        self.widths += (1,) * gap
        if len(bounds) == 2:
            self.pieces.append(Piece(first, first + count, found.width, gap))
            return
        for start, stop in pairwise(bounds):
            width = sum(found.widths[start:stop])
            after = gap if stop == count else 0
            self.pieces.append(Piece(first + start, first + stop, width, after))


def _word_uncached(word: str) -> tuple[Clusters, list[int]]:
    """A word's clusters, and the cluster indices between which it is not broken."""
    found = clusters(word)
    breaks = word_breaks(word, found.starts, found.widths)
    return found, [0, *breaks, len(found.starts)]


_word_cached = lru_cache(maxsize=32768)(_word_uncached)


def _word(word: str) -> tuple[Clusters, list[int]]:
    return (_word_cached if len(word) <= _LONGEST_CACHED else _word_uncached)(word)
