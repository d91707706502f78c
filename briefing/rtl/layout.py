"""A paragraph laid out in lines of cells: the whole engine behind one class.

    paragraph = Paragraph("السعر 12-14 ريال", base="rtl")
    for line in paragraph.lines(20):
        print(paragraph.visual(line))

Most paragraphs are of words whose place needs no finding (`briefing.rtl.plain`). For the others,
and for whoever asks about clusters, there is `briefing.rtl.clustered`, loaded when it is needed.
"""

from collections.abc import Collection, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.rtl.line import WIDEST, Line
from briefing.rtl.plain import AsciiLine, PlainLine, plain_words
from briefing.text.direction import Base, Direction

if TYPE_CHECKING:
    from briefing.rtl.clustered import Clustered


class Paragraph:
    """One paragraph of clean text (`briefing.rtl.clean`), without newlines.

    Attributes:
        text: the text, each tab expanded to tab characters of one cell each.
        direction: its direction; with `base="auto"` that of its first strong character,
            left to right when it has none.
    """

    _tabs: Collection[int] = frozenset()
    """Offsets in `text` of the first cell of each tab."""

    def __init__(self, text: str, base: Base = "auto") -> None:
        found = plain_words(text.split(" "), base) if base != "ltr" else None
        if found:
            self.text = text
            self.direction: Direction = "rtl"
            self._plain: PlainLine | AsciiLine | None = PlainLine(*found)
            return
        if base == "ltr" and text.isascii() and text.isprintable():
            self.text = text
            self.direction = "ltr"
            self._plain = AsciiLine(text)
            return
        self.text = text
        if "\t" in text:
            self.text, self._tabs = _with_tabs_expanded(text)
        self.direction = _direction_of(text) if base == "auto" else base
        self._plain = None

    @cached_property
    def _clustered(self) -> "Clustered":
        from briefing.rtl.clustered import Clustered

        return Clustered(self.text, self.direction)

    @property
    def starts(self) -> list[int]:
        """Code point offset of each cluster in `text`."""
        return self._clustered.starts

    @property
    def glyphs(self) -> list[str]:
        """What is drawn for each cluster."""
        return self._clustered.glyphs

    @property
    def widths(self) -> list[int]:
        """Cells of each cluster."""
        return self._clustered.widths

    def lines(self, width: int) -> Iterator[Line]:
        """The paragraph in lines of at most `width` cells, broken in logical order.

        An empty paragraph is one empty line. A width below 2 counts as 2, the widest cluster.
        """
        width = max(width, WIDEST)
        if self._plain and self._plain.widest > width:
            self._plain = None  # what is wider will be broken, of which it knows nothing
        return (self._plain or self._clustered).lines(width)

    def line(self) -> Line:
        """The whole paragraph as one line, white space at its end included."""
        return (self._plain or self._clustered).line()

    @property
    def width(self) -> int:
        """Cells of the paragraph as one line, white space at its end not counted."""
        return (self._plain or self._clustered).width

    @property
    def least_width(self) -> int:
        """Cells of the longest word: the narrowest width that breaks none."""
        return (self._plain.least if self._plain else 0) or self._clustered.widest

    def order(self, line: Line) -> list[tuple[int, bool]]:
        """The line's clusters in visual order, from left to right.

        Each is a cluster index and whether its embedding level is odd. Clusters that are
        not seen may be missing.
        """
        return self._clustered.order(line)

    def visual(self, line: Line) -> str:
        """The line as a string in visual order: joined, mirrored, marks after their bases."""
        return (self._plain or self._clustered).visual(line)

    def glyph(self, index: int, odd: bool) -> str:
        """What is drawn for one cluster at an even or odd level (UAX #9 L4)."""
        return self._clustered.glyph(index, odd)

    def source(self, index: int) -> str:
        """The text of one cluster, as stored: of the cells of a tab the first one has it."""
        text = self._clustered.source(index)
        return "" if text == "\t" and self.starts[index] not in self._tabs else text


def visual(text: str, base: Base = "auto") -> str:
    """One paragraph of clean text as one visual line, from left to right."""
    paragraph = Paragraph(text, base)
    return paragraph.visual(paragraph.line())


def _direction_of(text: str) -> Direction:
    from briefing.rtl.order import paragraph_direction

    return paragraph_direction(text)


def _with_tabs_expanded(text: str) -> tuple[str, Collection[int]]:
    from briefing.rtl.clustered import expand_tabs

    return expand_tabs(text)
