"""Finished lines taken apart: clusters with their styles, words, table cells."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from briefing.terminal.span import Span

BORDERS = frozenset("│┃║|")
"""What stands between the cells of a table."""


class Cell(NamedTuple):
    """One cluster of a finished line."""

    text: str
    style: Any
    bold: bool = False

    @property
    def is_space(self) -> bool:
        """Whether it is a space."""
        return self.text == " "

    @property
    def is_rtl(self) -> bool:
        """Whether its base is strong right-to-left (bidi class R or AL)."""
        return is_rtl(self.text[0])


@cache
def is_rtl(char: str) -> bool:
    """Whether the character is strong right-to-left (bidi class R or AL)."""
    return unicodedata.bidirectional(char) in ("R", "AL")


def has_rtl(spans: Iterable[Span]) -> bool:
    """Whether a line holds any strong right-to-left character."""
    return any(not span.text.isascii() and any(map(is_rtl, span.text)) for span in spans)


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


def spans_of(cells: Iterable[Cell]) -> Iterator[Span]:
    """Clusters put together again, neighbours of one style in one span."""
    for (_, bold), group in groupby(cells, key=lambda cell: (id(cell.style), cell.bold)):
        same = list(group)
        yield Span("".join(cell.text for cell in same), same[0].style, None, bold)


def words_in_logical_order(cells: Sequence[Cell]) -> list[Cell]:
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


def with_words_apart(
    spans: Sequence[Span], drawn: Callable[[Sequence[Cell], int, bool], Cell]
) -> Iterable[Span]:
    """The line with each right-to-left word in logical order, its cells as `drawn` wants them.

    `drawn` is given the cells, the index of one, and whether it is a space that keeps words
    apart. A line without right-to-left characters is left as it is.
    """
    if not has_rtl(spans):
        return spans
    cells = words_in_logical_order(cells_of(spans))
    apart = separating(cells)
    return spans_of(drawn(cells, index, index in apart) for index in range(len(cells)))


@cache
def _joins_before(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me") or char == "\u200d"


def _continues(text: str, index: int) -> bool:
    """Whether the character belongs to the cluster of the one before it."""
    char = text[index]
    if _joins_before(char) or text[index - 1] == "\u200d":
        return True
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"
