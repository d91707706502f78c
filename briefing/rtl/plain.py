"""Words whose place in a right-to-left line needs no finding.

Where all of a line is right-to-left letters, marks and punctuation, and numbers that stand by
themselves, everything but the digits is at embedding level 1 and each number at level 2 (UAX #9:
N1 makes what stands between them R). The visual line is then its words from last to first, each
drawn the same wherever it stands, and one cell for each cluster. Most lines of Arabic prose are
so, and for them the rest of the engine need not be asked; for those that are not, it is.
"""

import re

from briefing.rtl._tables import MIRRORED
from briefing.rtl.breaks import MAY_BREAK
from briefing.rtl.cluster import clusters
from briefing.rtl.joining import joined
from briefing.rtl.order import classes_of

MIRROR = str.maketrans(MIRRORED, "".join(MIRRORED[i ^ 1] for i in range(len(MIRRORED))))
"""Each character that has one to its mirror image (UAX #9, L4)."""

_SIMPLE = re.compile('[\u0620-\u064a\u0671-\u06d3\u0750-\u077f،؛؟.:!…"«»()]+')
"""Letters and signs of one cell each, without marks; a line does not break between them."""
_MIRRORED = re.compile("[«»()]")
_NUMBER = re.compile("[0-9]+|[\u0660-\u0669]+|[\u06f0-\u06f9]+")
_RTL = re.compile("[\u05d0\u0627\u0300!,+%()\\[\\]{}]+")
"""What stands for R, AL, NSM, ON, CS, ES and ET, and brackets (see `classes_of`)."""
_STRONG = re.compile("[\u05d0\u0627]")
_LONGEST = 64
_MOST = 1 << 16
"""Words kept; when there are more, all are forgotten."""


class _Drawn(dict[str, str]):
    """Each word as it is drawn; the empty string for one that is not plain."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[word] = drawn = _drawn(word)
        return drawn


class _Cells(dict[str, int]):
    """The cells of each word; 0 for one that is not plain."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        drawn = DRAWN[word]
        self[word] = cells = len(drawn) if _SIMPLE.fullmatch(word) else _cells(word, drawn)
        return cells


class _Strong(dict[str, bool]):
    """Whether each plain word holds a letter, and so decides the direction of a paragraph."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        self[word] = strong = _STRONG.search(classes_of(word)) is not None
        return strong


DRAWN = _Drawn()
CELLS = _Cells()
STRONG = _Strong()


def _drawn(word: str) -> str:
    if len(word) > _LONGEST:
        return ""
    if _SIMPLE.fullmatch(word):
        drawn = "".join(joined(word))[::-1]
        return drawn.translate(MIRROR) if _MIRRORED.search(word) else drawn
    if _NUMBER.fullmatch(word):
        return word
    if not _RTL.fullmatch(classes_of(word)) or MAY_BREAK.search(word):
        return ""
    found = clusters(word)
    if found.widths.count(1) < len(found.widths):
        return ""
    return "".join(reversed(found.glyphs)).translate(MIRROR)


def _cells(word: str, drawn: str) -> int:
    if not drawn or _NUMBER.fullmatch(word):
        return len(drawn)
    return clusters(word).width
