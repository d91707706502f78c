"""CellText: a short text in one or more styles, as a cell of a grid. Without Rich."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import Any, NamedTuple

from briefing.rtl.direction import Base, Direction
from briefing.rtl.grid import CellLine
from briefing.rtl.layout import Paragraph
from briefing.rtl.line import Line
from briefing.rtl.source import LineSource
from briefing.rtl.words import learn
from briefing.terminal.span import Span


class Part(NamedTuple):
    """A stretch of text in one style."""

    text: str
    """Clean (`briefing.rtl.clean`), without newlines."""
    style: Any = None
    """The caller's own."""


class CellText:
    """One paragraph of parts, laid out at any width.

    Args:
        parts: in logical order; joining and order reach from one into the next.
        base: direction of the paragraph.

    Attributes:
        parts: they.
        text: that of all parts.
    """

    def __init__(self, *parts: Part, base: Base = "auto") -> None:
        self.text = "".join([part.text for part in parts])
        self.parts = parts
        self._base: Base = base
        self._laid_out: Paragraph | None = None

    @property
    def _paragraph(self) -> Paragraph:
        """Made when it is first asked for, so that `prepare` may be called before."""
        if self._laid_out is None:
            self._laid_out = Paragraph(self.text, self._base)
        return self._laid_out

    @property
    def direction(self) -> Direction:
        """That of the paragraph."""
        return self._paragraph.direction

    @property
    def width(self) -> int:
        """Cells of the paragraph as one line."""
        return self._paragraph.width

    @property
    def least_width(self) -> int:
        """Cells of the longest word."""
        return self._paragraph.least_width

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
            return _first_after(stops, paragraph.starts[cluster[0]])

        for number, group in groupby(paragraph.order(line), key=part_of):
            order = list(group)
            text = "".join(paragraph.glyph(index, odd) for index, odd in order)
            yield Span(text, self.parts[number].style, LineSource(paragraph, line, order))


def prepare(cells: Iterable[CellText]) -> None:
    """Have the words of many cells drawn at once, which is faster than one after the other."""
    learn(word for cell in cells for word in cell.text.split(" "))


def _first_after(stops: Sequence[int], offset: int) -> int:
    return next(number for number, stop in enumerate(stops) if offset < stop)
