"""Lines whose order needs no finding: of plain words (`briefing.rtl.words`), or of ASCII."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from briefing.rtl.letters import drawn_letters
from briefing.rtl.line import Line
from briefing.rtl.words import CELLS, DRAWN, EVEN, STRONG, UNEVEN, learn, placed
from briefing.text.direction import Base

_MAYBE_ADDRESS = r"[/@\\]|www\."
_BREAK = "(?<=[A-Za-z]-)(?=[A-Za-z])| +"
"""Where a line of ASCII may break (see `briefing.rtl.breaks`)."""


def plain_words(words: list[str], base: Base) -> tuple[list[str], list[int]] | None:
    """What stands between the spaces of a right-to-left paragraph, as plain words; their cells.

    None if not all of them are plain where they stand, or the paragraph is left to right.
    """
    cells = [CELLS[word] for word in words]
    if 0 in cells:
        words = placed(words, CELLS, 0)
        cells = [CELLS[word] for word in words]
        if 0 in cells:
            return None
    return (words, cells) if base == "rtl" or STRONG[words[0]] else None


def even_lines(text: str, base: Base) -> list[str]:
    """For each line of a text what is drawn for it, one cell for each character.

    Many at once, in a tenth of the time. Nothing where a line is neither a right-to-left
    paragraph of plain words without marks nor, as is asked for, a left-to-right one of ASCII.
    """
    lines = text.split("\n")
    if base == "ltr":
        return list(map(_ascii_line, lines))
    found = drawn_letters(_with_gaps_marked(text)).split("\n")[-2:0:-1]
    uneven = [number for number, visual in enumerate(found) if UNEVEN in visual]
    learn(" ".join([lines[number] for number in uneven]).split(" "))
    for number in uneven:
        found[number] = _settled(lines[number])
    if base == "auto":
        found = [
            each if each and _begins_strong(line) else ""
            for line, each in zip(lines, found, strict=True)
        ]
    return found


def _with_gaps_marked(text: str) -> str:
    """The text between newlines, with UNEVEN where there are more spaces than between words."""
    marked = f"\n{text}\n".replace("  ", UNEVEN)
    return marked.replace(" \n", f"{UNEVEN}\n").replace("\n ", f"\n{UNEVEN}")


def _settled(line: str) -> str:
    """What is drawn for a line with numbers or words plain between Arabic ones only, if any is."""
    words = line.split(" ")
    visual = " ".join([EVEN[word] for word in reversed(words)])
    if UNEVEN in visual:
        words = placed(words, EVEN, UNEVEN)
        visual = " ".join([EVEN[word] for word in reversed(words)])
    return "" if UNEVEN in visual else visual


def _begins_strong(line: str) -> bool:
    return "\u0620" <= line[:1] <= "\u064a" or STRONG[line.partition(" ")[0]]


def _ascii_line(line: str) -> str:
    bare = line.isascii() and line.isprintable() and line.strip(" ") == line
    return line if bare else ""


def plain_paragraphs(text: str, base: Base, width: int) -> Iterator[list[str]]:
    """For each line of a text its visual lines, at the right edge of `width` cells.

    None where a line is not even (see `even_lines`), or a word is wider than a line.
    """
    for visual in even_lines(text, base):
        if 0 < len(visual) <= width:
            yield [visual.rjust(width)]
        else:
            yield [line.rjust(width) for line in wrapped(visual, width)]


def wrapped(visual: str, width: int) -> list[str]:
    """A right-to-left paragraph of one cell for each character in lines of at most `width` cells.

    None if a word is wider than that, or there is no paragraph.
    """
    lines = []
    stop = len(visual)
    while stop > width:
        space = visual.find(" ", stop - width - 1, stop)
        if space < 0:
            return []
        lines.append(visual[space + 1 : stop])
        stop = space
    return [*lines, visual[:stop]] if visual else []


class PlainLine:
    """A paragraph of words that all are plain (`briefing.rtl.words`), one space between them.

    Its clusters are one cell each, so that cells and cluster indices are the same numbers.
    """

    def __init__(self, words: list[str], cells: list[int]) -> None:
        self._words = words
        self._cells = cells
        self.width = sum(cells) + len(cells) - 1
        self.widest = self.least = max(cells)

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

    @cached_property
    def _begins(self) -> list[int]:
        """The cell each word begins with."""
        return [0, *accumulate(cells + 1 for cells in self._cells)]

    def visual(self, line: Line) -> str:
        """A line in visual order."""
        words = self._words
        if line.width < self.width:
            from bisect import bisect_left

            begins = self._begins
            words = words[bisect_left(begins, line.start) : bisect_left(begins, line.stop)]
        return " ".join([DRAWN[word] for word in reversed(words)])


class AsciiLine:
    """A left-to-right paragraph of ASCII: drawn as it is stored, one cell for each character.

    It knows no words, so it can be one line only.

    Attributes:
        width: cells, white space at its end not counted.
        widest: the same.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.width = self.widest = len(text.rstrip(" "))

    @property
    def least(self) -> int:
        """Cells of the longest word; 0 where that may hold an address, which breaks elsewhere."""
        if re.search(_MAYBE_ADDRESS, self._text):
            return 0
        return max(map(len, re.split(_BREAK, self._text)))

    def line(self) -> Line:
        """All of it as one line, white space at its end included."""
        return Line(0, len(self._text), len(self._text))

    def lines(self, width: int) -> Iterator[Line]:
        """The whole paragraph; it must not be wider."""
        yield Line(0, self.width, self.width)

    def visual(self, line: Line) -> str:
        """A line in visual order."""
        return self._text[line.start : line.stop]
