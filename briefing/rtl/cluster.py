"""Clusters: what moves as one thing, takes a number of cells, and is drawn as one string.

A cluster is an extended grapheme cluster (UAX #29) after joining: a base and its marks, an
emoji sequence, or a lam-alef with the marks of both letters.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.rtl.joining import joined
from briefing.rtl.letters import LAM
from briefing.rtl.line import WIDEST
from briefing.rtl.order import STEERING, is_removed

ZWJ = "\u200d"
BLACK_FLAG = "\U0001f3f4"

# Arabic, Hebrew and Latin letters, marks, punctuation and signs: every base is one cell, every
# mark belongs to the base before it, an isolate is by itself and not seen, so that no table
# need be asked, nor loaded, which takes as long as laying out a screen.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200c"
)
_BASES = (
    " -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u05be\u05d0-\u05ea\u05f0-\u05f4\u0606-\u060f"
    "\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee-\u06ff\u0750-\u077f"
    "\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2500-\u257f"
    "\u25a0-\u25a9\u25b2-\u25b5\u25b7-\u25bf\u25c1-\u25cf\u2713\u2717"
)
_ISOLATES = "\u2066-\u2069"
_SIMPLE_CLUSTER = f"[{_BASES}][{_MARKS}]*|[{_ISOLATES}]"
_SIMPLE = re.compile(f"(?:{_SIMPLE_CLUSTER})*+")
_NO_CELL = re.compile(f"[{_MARKS}{_ISOLATES}]")
_LONGEST_CACHED = 64


class Clusters(NamedTuple):
    """The clusters of one word or gap, in logical order."""

    starts: tuple[int, ...]
    """Code point offset of each cluster in the text."""
    glyphs: tuple[str, ...]
    """What is drawn for each cluster; empty for one that is not seen."""
    widths: tuple[int, ...]
    """Cells each cluster takes."""
    width: int
    """Cells all of them take."""


def clusters(text: str) -> Clusters:
    """The clusters of a text without newlines, shaped and measured.

    Joining does not reach beyond the text: give whole words. Linear in the length.
    """
    if len(text) <= _LONGEST_CACHED:
        return _cached(text)
    return _clusters(text)


def _clusters(text: str) -> Clusters:
    shown = joined(text)
    simple = _SIMPLE.fullmatch(text) is not None
    if simple:
        if not _NO_CELL.search(text):
            return _of_letters(shown)
        starts = [match.start() for match in re.finditer(_SIMPLE_CLUSTER, text)]
    else:
        starts = _grapheme_starts(text)
    starts = _without_ligated(text, shown, starts)
    found = []
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        glyph = _glyph(text, shown, start, stop)
        width = len(glyph[:1]) if simple else _width(glyph)
        if width <= WIDEST:
            found.append((start, glyph, width))
        else:
            parts = [(i, _glyph(text, shown, i, i + 1)) for i in range(start, stop)]
            found += [(i, glyph, _width(glyph)) for i, glyph in parts]
    if not found:
        return Clusters((), (), (), 0)
    starts_, glyphs, widths = zip(*found, strict=True)
    return Clusters(starts_, glyphs, widths, sum(widths))


_cached = lru_cache(maxsize=32768)(_clusters)


def _of_letters(shown: list[str]) -> Clusters:
    """Clusters of code points that are one cell each, but for the alefs of lam-alefs."""
    if "" in shown:
        starts, glyphs = zip(*((i, glyph) for i, glyph in enumerate(shown) if glyph), strict=True)
    else:
        starts, glyphs = tuple(range(len(shown))), tuple(shown)
    return Clusters(starts, glyphs, (1,) * len(glyphs), len(glyphs))


def _grapheme_starts(text: str) -> list[int]:
    from wcwidth import iter_graphemes

    starts = []
    position = 0
    for grapheme in iter_graphemes(text):
        starts.append(position)
        position += len(grapheme)
    return starts


def _without_ligated(text: str, shown: list[str], starts: list[int]) -> list[int]:
    """The starts but those of alefs that joined a lam, and of what stands between the two."""
    kept: list[int] = []
    for start in starts:
        if not shown[start]:
            while text[kept[-1]] != LAM:
                kept.pop()
        else:
            kept.append(start)
    return kept


def _glyph(text: str, shown: list[str], start: int, stop: int) -> str:
    """What is drawn for the code points `start` to `stop`, format characters left out.

    A ZWJ stays where it holds an emoji sequence together, and nowhere else: terminals and
    width tables count what follows it as nothing.
    """
    if stop - start == 1:
        return "" if _hidden(text[start]) else shown[start]
    drawn = []
    for index in range(start, stop):
        char = text[index]
        joins = char == ZWJ and index + 1 < stop and not unicodedata.combining(text[index + 1])
        flag = text[start] == BLACK_FLAG and "\U000e0020" <= char <= "\U000e007f"
        if joins or flag or not _hidden(char):
            drawn.append(shown[index])
    return "".join(drawn)


@cache
def _hidden(char: str) -> bool:
    """Whether nothing is drawn for the character: controls, joiners, what steers direction."""
    if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"):
        return True
    return char in STEERING or is_removed(char)


def _width(glyph: str) -> int:
    """Cells a glyph takes; a lone mark takes none."""
    if not glyph:
        return 0
    from wcwidth import wcswidth

    return max(0, wcswidth(glyph))
