"""Finished lines taken apart: clusters with their styles, words, table cells."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from briefing.terminal.span import Span, is_bold

_FIRST_MARK = "\u0300"
BORDERS = frozenset("│┃║|")
"""What stands between the cells of a table."""


class Cell(NamedTuple):
    """One cluster of a finished line."""

    text: str
    style: Any = None
    bold: bool | None = None

    @property
    def is_space(self) -> bool:
        """Whether it is a space."""
        return self.text == " "

    @property
    def is_rtl(self) -> bool:
        """Whether its base is strong right-to-left (bidi class R or AL)."""
        return is_rtl(self.text[0])

    @property
    def is_bold(self) -> bool:
        """Whether it is drawn bold."""
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
    """Whether any of the texts holds such a character; nothing need be done about others."""
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
    cells: list[Cell] = []
    for span in spans:
        start = 0
        text = span.text
        for index in range(1, len(text) + 1):
            if index == len(text) or not _continues(text, index):
                cells.append(Cell(text[start:index], span.style, span.bold))
                start = index
    return cells


def first_of(text: str) -> int:
    """Code points of the first cluster of a text in visual order."""
    if text[1:2] < _FIRST_MARK:
        return min(1, len(text))
    begin = 2 if all("\U0001f1e6" <= char <= "\U0001f1ff" for char in text[:2]) else 1
    return next((at for at in range(begin, len(text)) if not _continues(text, at)), len(text))


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
    """Indices of the spaces that keep words apart: the last one before each, and the first."""
    found = {0} if cells and cells[0].is_space else set()
    for index in range(1, len(cells)):
        before, here = cells[index - 1], cells[index]
        if before.is_space and not here.is_space:
            found.add(index - 1)
        elif here.is_space and before.text in BORDERS:
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
def _joins_before(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me") or char == "\u200d"


def _continues(text: str, index: int) -> bool:
    """Whether the character belongs to the cluster of the one before it."""
    char = text[index]
    if _joins_before(char) or text[index - 1] == "\u200d":
        return True
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"
