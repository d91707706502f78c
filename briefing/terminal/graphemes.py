"""Where clusters begin: what UAX #29 keeps together, in stored and in finished lines.

Loaded only for text in which something else than a nonspacing mark may belong to the character
before it, since the tables of `wcwidth` take long to load.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from wcwidth import iter_graphemes, wcswidth, wcwidth

_LETTER = "\u0644"
"""A character that holds on to none beside it."""
_CONSONANT = "\u0915"
_ZWSP, _ZWNJ, _NBSP = "\u200b", "\u200c", "\u00a0"
_FLAG_HALVES = "".join(map(chr, range(0x1F1E6, 0x1F200)))
"""Regional indicators: two of them are a flag."""


def cluster_starts(text: str) -> Iterator[int]:
    """The code point offset of each extended grapheme cluster of a text, in rising order.

    A sign that UAX #29 keeps with what follows it, such as U+06DD, is a cluster of its own unless
    both are left to right: elsewhere UAX #9 may put the two in another order than they are in.
    A virama without a base is one, too, apart from the consonant that UAX #29 keeps behind it since
    Unicode 18: the order may put another base before the virama.
    A ZWSP, which may be there to keep a skin tone by itself (see `closed`), goes with a mark or a
    skin tone behind it.
    """
    position = 0
    before = ""
    for grapheme in iter_graphemes(text):
        if before != _ZWSP or not is_appended(grapheme[0]):
            yield position
        before = grapheme
        if len(grapheme) > 1:
            part = 0
            for part in _after_prepended(grapheme):
                yield position + part
            if at := _after_lone_marks(grapheme[part:]):
                yield position + part + at
        position += len(grapheme)


def closed(glyph: str) -> str:
    """A cluster with what keeps it one by itself, whatever the order puts on either side of it.

    A spacing mark without a base takes more cells upon some bases than upon others, so it is drawn
    upon an NBSP of its own, as Unicode has it. What takes cells by itself and yet belongs to a base
    (a skin tone, U+0E33) would merge with what stands before it, from which a ZWSP keeps it apart,
    and half of a flag with a half behind it, and a virama with a consonant behind it, from which a
    ZWNJ keeps them apart. Marks that take no cell may stand before and behind any of these.
    """
    at = next((at for at, char in enumerate(glyph) if _takes_cells(char)), None)
    if at is not None and is_appended(glyph[at]):
        if wcwidth(glyph[at]):
            glyph = glyph[:at] + _ZWSP + glyph[at:]
        else:
            begin = 0 if is_appended(glyph[0]) else at
            glyph = glyph[:begin] + _NBSP + glyph[begin:]
    if (len(glyph) - len(glyph.rstrip(_FLAG_HALVES))) % 2 or _ends_with_linker(glyph):
        glyph += _ZWNJ
    return glyph


@cache
def _takes_cells(char: str) -> bool:
    """Whether the character takes cells by itself, or makes the base it is upon wider."""
    return wcswidth(f" {char}") > 1


def _ends_with_linker(glyph: str) -> bool:
    return any(map(_is_linker, takewhile(is_appended, reversed(glyph))))


def _after_prepended(grapheme: str) -> Iterator[int]:
    """Where in a grapheme cluster something begins that may not stay beside the sign before it."""
    for at, (sign, char) in enumerate(pairwise(grapheme), 1):
        if not _is_prepended(sign):
            return
        if not is_appended(char) and not _is_left_to_right(sign + char):
            yield at


def _after_lone_marks(cluster: str) -> int:
    """Where in a cluster its base is, if that stands behind marks or fillers; 0 if it does not."""
    bases = (at for at, char in enumerate(cluster) if _takes_cells(char) and not is_appended(char))
    return next(bases, 0)


@cache
def _is_prepended(char: str) -> bool:
    """Whether UAX #29 keeps the character with whatever follows it (GB9b)."""
    return next(iter_graphemes(char + _LETTER)) == char + _LETTER


@cache
def _is_linker(char: str) -> bool:
    """Whether UAX #29 keeps a consonant behind the character with one before it (GB9c)."""
    return len(list(iter_graphemes(_CONSONANT + char + _CONSONANT))) == 1


@cache
def is_appended(char: str) -> bool:
    """Whether UAX #29 keeps the character with whatever precedes it (GB9, GB9a)."""
    return next(iter_graphemes(_LETTER + char)) == _LETTER + char


def _is_left_to_right(text: str) -> bool:
    return all(unicodedata.bidirectional(char) == "L" for char in text)
