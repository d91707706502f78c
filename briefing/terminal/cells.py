"""Finished lines taken apart: clusters with their styles, words, table cells."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice, pairwise
from typing import Any, NamedTuple

from briefing.terminal.span import Span, is_bold

_FIRST_MARK = "\u0300"
# Arabic, Hebrew, Latin, Greek and Cyrillic letters, punctuation, signs, ideographs, private use
# (the placeholders of patterns) and forms.
_BY_THEMSELVES = (
    (0x00, 0x8FF), (0x1E00, 0x200A), (0x2010, 0x2027), (0x202F, 0x205F), (0x2070, 0x3029),
    (0x3030, 0x9FFF), (0xE000, 0xF8FF), (0xFB1D, 0xFF00),
)  # fmt: skip
"""Code points none of which holds on to a neighbour but nonspacing marks: they need no table."""


class Cell(NamedTuple):
    """One cluster of a finished line."""

    text: str
    style: Any = None
    bold: bool | None = None
    is_border: bool = False
    """Whether it stands between the cells of a table, and is no padding."""

    @property
    def is_space(self) -> bool:
        """Whether the cluster is a space."""
        return self.text == " "

    @property
    def is_rtl(self) -> bool:
        """Whether the base of the cluster is strong right-to-left (bidi class R or AL)."""
        return is_rtl(self.text[0])

    @property
    def is_bold(self) -> bool:
        """Whether the cluster is drawn bold."""
        return is_bold(self.style) if self.bold is None else self.bold

    def weighing(self, *, bold: bool) -> "Cell":
        """The cell, drawn bold or not."""
        return self if self.is_bold == bold else self._replace(bold=bold)


@cache
def bidi_class(char: str) -> str:
    """The bidi class of a character (UAX #9, table 4)."""
    return unicodedata.bidirectional(char)


@cache
def is_rtl(char: str) -> bool:
    """Whether the character is strong right-to-left (bidi class R or AL)."""
    return bidi_class(char) in ("R", "AL")


@cache
def is_arabic_digit(char: str) -> bool:
    """Whether the character is an Arabic-Indic digit, Eastern ones included."""
    return "\u0660" <= char <= "\u0669" or "\u06f0" <= char <= "\u06f9"


@cache
def is_turned(char: str) -> bool:
    """Whether terminals that reorder may put the character elsewhere than it was sent."""
    return is_rtl(char) or bidi_class(char) == "AN" or is_arabic_digit(char)


def any_turned(texts: Iterable[str]) -> bool:
    """Whether any of the texts holds a character that is turned (see `is_turned`)."""
    for text in texts:
        if not text.isascii():
            for char in text:
                if is_turned(char):
                    return True
    return False


def is_ordered(spans: Iterable[Span]) -> bool:
    """Whether terminals draw a line as it is, whatever they reorder."""
    return not any_turned(span.text for span in spans)


def cells_of(spans: Iterable[Span]) -> list[Cell]:
    """The clusters of a line, from left to right: each base with the marks after it."""
    return [
        Cell(text, span.style, span.bold, span.is_border and text != " ")
        for span in spans
        for text in _clusters(span.text)
    ]


def first_of(text: str) -> int:
    """Code points of the first cluster of a text in visual order."""
    if text[1:2] < _FIRST_MARK:
        return min(1, len(text))
    stop = next((at for at in range(1, len(text)) if not _is_mark(text[at])), len(text))
    if not any(map(_holds_on, (text[0], *text[stop : stop + 1]))):
        return stop
    from briefing.terminal.graphemes import cluster_starts

    return next(islice(cluster_starts(text), 1, None), len(text))


def _clusters(text: str) -> Iterator[str]:
    """The clusters of a text in visual order."""
    if any(map(_holds_on, set(text))):
        from briefing.terminal.graphemes import cluster_starts

        starts = list(cluster_starts(text))
    else:
        starts = [at for at in range(len(text)) if not (at and _is_mark(text[at]))]
    return (text[start:stop] for start, stop in pairwise([*starts, len(text)]))


def spans_of(cells: Iterable[Cell]) -> Iterator[Span]:
    """Clusters put together again, neighbours of one style in one span."""
    for (_, bold), group in groupby(cells, key=lambda cell: (id(cell.style), cell.bold)):
        same = list(group)
        yield Span("".join([cell.text for cell in same]), same[0].style, None, bold)


def words_in_logical_order(cells: Iterable[Cell]) -> list[Cell]:
    """The line with the letters of each right-to-left word in logical order."""
    found: list[Cell] = []
    for rtl, group in groupby(cells, key=lambda cell: cell.is_rtl):
        word = list(group)
        found += reversed(word) if rtl else word
    return found


def separating(cells: Sequence[Cell]) -> set[int]:
    """Indices of the spaces that keep words apart: the last one before each word.

    So do the first one of the line, and the first one after a border.
    """
    found = {0} if cells and cells[0].is_space else set()
    for index in range(1, len(cells)):
        before, here = cells[index - 1], cells[index]
        if before.is_space and not here.is_space:
            found.add(index - 1)
        elif here.is_space and before.is_border:
            found.add(index)
    return found


def begun_by(lead: str, cells: Sequence[Cell]) -> Sequence[Cell]:
    """The line, behind a lead where its first strong character is right to left.

    Some terminals take the direction of the whole line from that character.
    """
    classes = (bidi_class(char) for cell in cells for char in cell.text)
    if next((each for each in classes if each in ("L", "R", "AL")), "L") == "L":
        return cells
    return [Cell(lead), *cells]


@cache
def _is_mark(char: str) -> bool:
    """Whether a character is a mark that takes no cell and belongs to the character before."""
    return unicodedata.category(char) in ("Mn", "Me")


@cache
def _holds_on(char: str) -> bool:
    """Whether a character may be in one cluster with a neighbour, marks (`_is_mark`) aside.

    True may be wrong, False never is.
    """
    point = ord(char)
    return not any(first <= point <= last for first, last in _BY_THEMSELVES)
