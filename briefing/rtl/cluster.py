"""Clusters: what moves as one thing, takes a number of cells, and is drawn as one string.

A cluster is an extended grapheme cluster (UAX #29) after joining: a base and its marks, an
emoji sequence, or a lam-alef with the marks of both letters. A sign that goes before what it
belongs to, such as U+06DD, is one cluster with that only where both are left to right: elsewhere
UAX #9 may put the two in another order than they are stored in.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.rtl.joining import joined
from briefing.rtl.letters import LAM, points_of
from briefing.rtl.line import WIDEST
from briefing.rtl.order import STEERING, is_removed
from briefing.text.cleaning import PDI

ZWJ = "\u200d"
BLACK_FLAG = "\U0001f3f4"
_SELECTORS = frozenset("\ufe0e\ufe0f")


def _chars(ranges: str) -> frozenset[str]:
    return frozenset(map(chr, points_of(ranges)))


# Arabic, Hebrew and Latin letters, marks, punctuation and signs: every base is one cell, every
# mark belongs to the base before it, an isolate is by itself and not seen, so that no table
# need be asked, nor loaded, which takes as long as laying out a screen. Sets, as it takes long to
# compile patterns of so many ranges.
_MARKS = _chars(
    "300-36F 591-5BD 5BF 5C1 5C2 5C4 5C5 5C7 610-61A 64B-65F 670 6D6-6DC 6DF-6E4 6E7 6E8 "
    "6EA-6ED 200C"
)
_ISOLATES = _chars("2066-2069")
_BASES = _chars(
    "20-7E A1-A8 AA-AC AF-2FF 5BE 5D0-5EA 5F0-5F4 606-60F 61B 61D-64A 660-66F 671-6D5 6E5 6E6 "
    "6EE-6FF 750-77F 2010-2027 2030-203B 2190-2193 2500-257F 25A0-25A9 25B2-25B5 25B7-25BF "
    "25C1-25CF 2713 2717"
)
_SIMPLE = _BASES | _MARKS | _ISOLATES
_NO_CELL = _MARKS | _ISOLATES
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
    simple = _SIMPLE.issuperset(text)
    if simple and _NO_CELL.isdisjoint(text):
        return _of_letters(shown)
    simple = simple and not _has_lone_mark(text)
    if simple:
        starts = [index for index, char in enumerate(text) if char not in _MARKS]
    else:
        from briefing.terminal.graphemes import cluster_starts

        starts = list(cluster_starts(text))
    starts = _without_ligated(text, shown, starts)
    found = []
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        glyph = _glyph(text, shown, start, stop)
        if simple:
            width = len(glyph[:1])
        else:
            glyph = _closed(glyph)
            width = _width(glyph)
        if width <= WIDEST:
            found.append((start, glyph, width))
        else:
            found += _taken_apart(text, shown, start, stop)
    if not found:
        return Clusters((), (), (), 0)
    starts_, glyphs, widths = zip(*found, strict=True)
    return Clusters(starts_, glyphs, widths, sum(widths))


_cached = lru_cache(maxsize=32768)(_clusters)


def _has_lone_mark(text: str) -> bool:
    """Whether a mark has no base: it stands at the beginning, or behind an isolate."""
    return any(char in _MARKS and before in _ISOLATES for before, char in pairwise(PDI + text))


def _of_letters(shown: list[str]) -> Clusters:
    """Clusters of code points that are one cell each, but for the alefs of lam-alefs."""
    if "" in shown:
        starts, glyphs = zip(*((i, glyph) for i, glyph in enumerate(shown) if glyph), strict=True)
    else:
        starts, glyphs = tuple(range(len(shown))), tuple(shown)
    return Clusters(starts, glyphs, (1,) * len(glyphs), len(glyphs))


def _without_ligated(text: str, shown: list[str], starts: list[int]) -> list[int]:
    """The starts but those of alefs that joined a lam, and of what stands between the two."""
    if "" not in shown:
        return starts
    ligated: set[int] = set()
    for alef in (index for index, glyph in enumerate(shown) if not glyph):
        ligated.update(range(text.rindex(LAM, 0, alef) + 1, alef + 1))
    return [start for start in starts if start not in ligated]


def _taken_apart(
    text: str, shown: list[str], start: int, stop: int
) -> Iterator[tuple[int, str, int]]:
    """A cluster wider than any may be as several: each code point that takes cells begins one.

    Gives the start, what is drawn and the cells of each.
    """
    begin = start
    for index in range(start + 1, stop + 1):
        if index == stop or _width(_glyph(text, shown, index, index + 1)):
            glyph = _closed(_glyph(text, shown, begin, index))
            yield begin, glyph, _width(glyph)
            begin = index


def _glyph(text: str, shown: list[str], start: int, stop: int) -> str:
    """What is drawn for the code points `start` to `stop`, format characters left out.

    A ZWJ stays where it holds an emoji sequence together, and nowhere else: terminals and
    width tables count what follows it as nothing. A selector of emoji or text style without a
    base is left out: it would widen whatever the order puts before it.
    """
    if stop - start == 1:
        return "" if _hidden(text[start]) or text[start] in _SELECTORS else shown[start]
    drawn = []
    for index in range(start, stop):
        char = text[index]
        joins = char == ZWJ and index + 1 < stop and not _is_appended(text[index + 1])
        flag = text[start] == BLACK_FLAG and "\U000e0020" <= char <= "\U000e007f"
        bare = char in _SELECTORS and unicodedata.category(text[start])[0] in "CM"
        if joins or flag or not (bare or _hidden(char)):
            drawn.append(shown[index])
    return "".join(drawn)


def _is_appended(char: str) -> bool:
    from briefing.terminal.graphemes import is_appended

    return is_appended(char)


def _closed(glyph: str) -> str:
    from briefing.terminal.graphemes import closed

    return closed(glyph)


@cache
def _hidden(char: str) -> bool:
    """Whether nothing is drawn for the character: controls, joiners, what steers direction."""
    if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"):
        return True
    return char in STEERING or is_removed(char)


def _width(glyph: str) -> int:
    """Cells a glyph takes; a lone mark takes none, unless it is a spacing one."""
    if not glyph:
        return 0
    from wcwidth import wcswidth

    if unicodedata.category(glyph[0]).startswith("M"):  # drawn upon whatever stands before it
        return wcswidth(f" {glyph}") - 1
    return max(0, wcswidth(glyph))
