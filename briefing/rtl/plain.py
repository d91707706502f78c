"""Words whose place in a right-to-left line needs no finding.

Where all of a line is right-to-left letters, marks and punctuation, and numbers that stand by
themselves, everything but the digits is at embedding level 1 and each number at level 2 (UAX #9:
N1 makes what stands between them R). The visual line is then its words from last to first, each
drawn the same wherever it stands, and one cell for each cluster. Most lines of Arabic prose are
so, and for them the rest of the engine need not be asked; for those that are not, it is.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import TypeVar

from briefing.rtl._tables import MIRRORED
from briefing.rtl.breaks import may_break
from briefing.rtl.cluster import clusters
from briefing.rtl.joining import joined
from briefing.rtl.order import classes_of
from briefing.rtl.pieces import Line

T = TypeVar("T")

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


class _Known(dict[str, T]):
    """What was found out about words, each when it is first met."""

    def __init__(self, find: Callable[[str], T]) -> None:
        self._find = find

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        self[word] = found = self._find(word)
        return found


def _drawn(word: str) -> str:
    """How a word is drawn; the empty string for one that is not plain."""
    if len(word) > _LONGEST:
        return ""
    if _SIMPLE.fullmatch(word):
        drawn = "".join(joined(word))[::-1]
        return drawn.translate(MIRROR) if _MIRRORED.search(word) else drawn
    if _NUMBER.fullmatch(word):
        return word
    if not _RTL.fullmatch(classes_of(word)) or may_break(word):
        return ""
    found = clusters(word)
    if found.widths.count(1) < len(found.widths):
        return ""
    return "".join(reversed(found.glyphs)).translate(MIRROR)


def _cells(word: str) -> int:
    """The cells of a word; 0 for one that is not plain."""
    drawn = DRAWN[word]
    if not drawn or _SIMPLE.fullmatch(word) or _NUMBER.fullmatch(word):
        return len(drawn)
    return clusters(word).width


def _is_strong(word: str) -> bool:
    """Whether a plain word holds a letter, and so decides the direction of a paragraph."""
    return _STRONG.search(classes_of(word)) is not None


DRAWN = _Known(_drawn)
CELLS = _Known(_cells)
STRONG = _Known(_is_strong)


class PlainLine:
    """A paragraph of words that all are plain (`briefing.rtl.plain`), one space between them.

    Its clusters are one cell each, so that cells and cluster indices are the same numbers.
    """

    def __init__(self, words: list[str], cells: list[int]) -> None:
        self._words = words
        self._cells = cells
        self.width = sum(cells) + len(cells) - 1
        self.widest = max(cells)

    def line(self) -> Line:
        """All of it as one line."""
        return Line(0, self.width, self.width)

    def lines(self, width: int) -> Iterator[Line]:
        """The lines of at most `width` cells, which no word is wider than."""
        if self.width <= width:
            yield Line(0, self.width, self.width)
            return
        start, stop = 0, -1
        for cells in self._cells:
            if stop + 1 + cells - start > width:
                yield Line(start, stop, stop - start)
                start = stop + 1
            stop += 1 + cells
        yield Line(start, stop, stop - start)

    def visual(self, line: Line) -> str:
        """A line in visual order."""
        words = self._words
        if line.width < self.width:
            begins = [0, *accumulate(cells + 1 for cells in self._cells)]
            words = words[bisect_left(begins, line.start) : bisect_left(begins, line.stop)]
        return " ".join([DRAWN[word] for word in reversed(words)])


class AsciiLine:
    """A left-to-right paragraph of ASCII: drawn as it is stored, one cell for each character.

    It knows no words, so it can be one line only.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.width = self.widest = len(text.rstrip(" "))

    def line(self) -> Line:
        """All of it as one line, white space at its end included."""
        return Line(0, len(self._text), len(self._text))

    def lines(self, width: int) -> Iterator[Line]:
        """The whole paragraph; it must not be wider."""
        yield Line(0, self.width, self.width)

    def visual(self, line: Line) -> str:
        """A line in visual order."""
        return self._text[line.start : line.stop]
