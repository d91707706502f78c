"""CellText: a short text in one or more styles, as a cell of a grid. Without Rich."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import Any, NamedTuple

from briefing.rtl.layout import Paragraph
from briefing.rtl.line import CellLine, Line
from briefing.rtl.plain import even_lines, wrapped
from briefing.rtl.source import LineSource
from briefing.rtl.words import learn
from briefing.terminal.span import Span
from briefing.text.direction import Base, Direction


class Styled(NamedTuple):
    """A stretch of text in one style."""

    text: str
    """Clean (`briefing.rtl.clean`), without newlines and tabs."""
    style: Any = None
    """The caller's own."""


class CellText:
    """One paragraph of parts, laid out at any width.

    Args:
        parts: in logical order; joining and order reach from one into the next.
        base: direction of the paragraph.

    Attributes:
        parts: in logical order, as given.
        base: as given.
        text: the text of all parts.
        style: the style of the first part.
        visual: the paragraph as drawn from left to right, where it is known to have one cell for
            each character and one style (see `prepare`); empty elsewhere.
    """

    visual = ""
    _laid_out: Paragraph | None = None

    def __init__(self, *parts: Styled, base: Base = "auto") -> None:
        self.parts = parts
        self.base: Base = base
        self.style = parts[0].style if parts else None
        self.text = parts[0].text if len(parts) == 1 else "".join([part.text for part in parts])

    @property
    def _paragraph(self) -> Paragraph:
        """The paragraph, laid out when it is first asked for, which may be never."""
        if self._laid_out is None:
            self._laid_out = Paragraph(self.text, self.base)
        return self._laid_out

    @property
    def direction(self) -> Direction:
        """The direction of the paragraph."""
        return self._paragraph.direction

    @property
    def width(self) -> int:
        """Cells of the paragraph as one line."""
        return len(self.visual) or self._paragraph.width

    @property
    def least_width(self) -> int:
        """Cells of the longest word."""
        if self.visual and self.base != "ltr":
            return max(map(len, self.visual.split(" ")))
        return self._paragraph.least_width

    def even(self, width: int) -> Sequence[str]:
        """The lines of `visual`, where there is one and no word is broken."""
        if len(self.visual) <= width:
            return (self.visual,) if self.visual else ()
        return wrapped(self.visual, width) if self.base != "ltr" else ()

    def lines(self, width: int) -> Iterator[CellLine]:
        """The lines, each of at most so many cells."""
        paragraph = self._paragraph
        for line in paragraph.lines(width):
            if len(self.parts) == 1:
                text = paragraph.visual(line)
                spans = [Span(text, self.parts[0].style, LineSource(paragraph, line))]
            else:
                spans = list(self._spans(line))
            yield CellLine(spans, line.width)

    def _spans(self, line: Line) -> Iterator[Span]:
        """A line's clusters in visual order, neighbours of one part together."""
        paragraph = self._paragraph
        stops = list(accumulate(len(part.text) for part in self.parts))

        def part_of(cluster: tuple[int, bool]) -> int:
            """Of a lam-alef whose letters are in two parts, the one that has a style."""
            start = paragraph.starts[cluster[0]]
            first = bisect_right(stops, start)
            stop = start + len(paragraph.source(cluster[0]))
            while stops[first] < stop and not self.parts[first].style:
                first += 1
            return first

        for number, group in groupby(paragraph.order(line), key=part_of):
            order = list(group)
            text = "".join(paragraph.glyph(index, odd) for index, odd in order)
            yield Span(text, self.parts[number].style, LineSource(paragraph, line, order))


def prepare(cells: Iterable[CellText]) -> None:
    """Have many cells drawn at once, which is faster than one after the other."""
    alike: dict[Base, list[CellText]] = {}
    words: list[str] = []
    for cell in cells:
        if len(cell.parts) == 1:
            alike.setdefault(cell.base, []).append(cell)
        else:
            words += cell.text.split(" ")
    learn(words)
    for base, some in alike.items():
        text = "\n".join([cell.text for cell in some])
        for cell, visual in zip(some, even_lines(text, base), strict=True):
            cell.visual = visual
