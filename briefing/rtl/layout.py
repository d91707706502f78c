"""A paragraph laid out in lines of cells: the whole engine behind one class.

    paragraph = Paragraph("السعر 12-14 ريال", base="rtl")
    for line in paragraph.lines(20):
        print(paragraph.visual(line))

Order is decided on the whole paragraph, wrapping is done in logical order, and each line's
order is the paragraph's restricted to the line's clusters (UAX #9, section 3.4).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from briefing.rtl.breaks import address_breaks
from briefing.rtl.cluster import WIDEST, clusters
from briefing.rtl.direction import Base, Direction
from briefing.rtl.order import Run, level_runs, paragraph_direction
from briefing.rtl.pieces import ClustersOf, Line, Piece
from briefing.rtl.plain import AsciiLine, PlainLine, plain_words
from briefing.rtl.words import MIRROR

TAB_CELLS = 8


class Paragraph:
    """One paragraph of clean text (`briefing.rtl.clean`), without newlines.

    Attributes:
        text: the text, tabs expanded to tab characters of one cell each.
        direction: its direction; with `base="auto"` that of its first strong character,
            left to right when it has none.
        starts: code point offset of each cluster in `text`.
        glyphs: what is drawn for each cluster.
        widths: cells of each cluster.
    """

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
        self.text = _expand_tabs(text) if "\t" in text else text
        self.direction = paragraph_direction(text) if base == "auto" else base
        self._plain = None

    @cached_property
    def _clusters(self) -> ClustersOf:
        return ClustersOf(self.text)

    @property
    def starts(self) -> list[int]:
        """Code point offset of each cluster in `text`."""
        return self._clusters.starts

    @property
    def glyphs(self) -> list[str]:
        """What is drawn for each cluster."""
        return self._clusters.glyphs

    @property
    def widths(self) -> list[int]:
        """Cells of each cluster."""
        return self._clusters.widths

    def lines(self, width: int) -> Iterator[Line]:
        """The paragraph in lines of at most `width` cells, broken in logical order.

        An empty paragraph is one empty line. A width below 2 counts as 2, the widest cluster.
        """
        width = max(width, WIDEST)
        if self._plain and self._plain.widest > width:
            self._plain = None  # what is wider will be broken, of which it knows nothing
        if self._plain:
            yield from self._plain.lines(width)
            return
        start, used, stop, gap = 0, 0, 0, 0
        for piece in self._clusters.pieces:
            if used + gap + piece.width > width:
                if stop > start:
                    yield Line(start, stop, used)
                start, used, gap = piece.start, 0, 0
            if piece.width > width:
                *lines, (start, stop, used) = self._split(piece, width)
                yield from lines
            else:
                used += gap + piece.width
                stop = piece.stop
            gap = piece.gap
        yield Line(start, stop, used)

    def line(self) -> Line:
        """The whole paragraph as one line, white space at its end included."""
        if self._plain:
            return self._plain.line()
        return Line(0, len(self.starts), sum(self.widths))

    @property
    def width(self) -> int:
        """Cells of the paragraph as one line, white space at its end not counted."""
        if self._plain:
            return self._plain.width
        pieces = self._clusters.pieces
        return sum(self.widths) - (pieces[-1].gap if pieces else 0)

    @property
    def least_width(self) -> int:
        """Cells of the longest word: the narrowest width that breaks none."""
        if isinstance(self._plain, PlainLine):
            return self._plain.widest
        return max((piece.width for piece in self._clusters.pieces), default=0)

    def order(self, line: Line) -> list[tuple[int, bool]]:
        """The line's clusters in visual order, from left to right.

        Each is a cluster index and whether its embedding level is odd. Clusters that are
        not seen may be missing.
        """
        order: list[tuple[int, bool]] = []
        for start, stop, odd in self._line_runs(line):
            indices = range(stop - 1, start - 1, -1) if odd else range(start, stop)
            order += [(index, odd) for index in indices]
        return order

    def visual(self, line: Line) -> str:
        """The line as a string in visual order: joined, mirrored, marks after their bases."""
        if self._plain:
            return self._plain.visual(line)
        parts = []
        for start, stop, odd in self._line_runs(line):
            glyphs = self.glyphs[start:stop]
            if odd:
                glyphs.reverse()
                parts.append("".join(glyphs).translate(MIRROR))
            else:
                parts.append("".join(glyphs))
        return "".join(parts).replace("\t", " ")

    def glyph(self, index: int, odd: bool) -> str:
        """What is drawn for one cluster at an even or odd level (UAX #9 L4)."""
        glyph = self.glyphs[index].replace("\t", " ")
        return glyph.translate(MIRROR) if odd else glyph

    def source(self, index: int) -> str:
        """The text of one cluster, as stored."""
        stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[index] : stop]

    def _split(self, piece: Piece, width: int) -> Iterator[Line]:
        """A piece wider than a line, broken as an address, or else between any clusters."""
        origin = self.starts[piece.start]
        starts = [start - origin for start in self.starts[piece.start : piece.stop]]
        end = self.starts[piece.stop] if piece.stop < len(self.starts) else len(self.text)
        preferred = [piece.start + at for at in address_breaks(self.text[origin:end], starts)]
        start = index = piece.start
        used = 0
        while index < piece.stop:
            if used + self.widths[index] > width:
                at = bisect_right(preferred, index) - 1
                stop = preferred[at] if at >= 0 and preferred[at] > start else index
                yield Line(start, stop, sum(self.widths[start:stop]))
                used -= sum(self.widths[start:stop])
                start = stop
            used += self.widths[index]
            index += 1
        yield Line(start, piece.stop, used)

    @cached_property
    def _runs(self) -> list[Run]:
        """The paragraph's level runs, in clusters instead of code points."""
        runs = level_runs(self.text, self.direction)
        if len(self.starts) == len(self.text):
            return runs
        found = []
        for run in runs:
            start, stop = bisect_left(self.starts, run.start), bisect_left(self.starts, run.stop)
            if start < stop:
                found.append(Run(start, stop, run.rank, run.odd))
        return found

    def _line_runs(self, line: Line) -> list[tuple[int, int, bool]]:
        """The parts of the line's runs that lie in it, in visual order."""
        runs = self._runs
        if len(runs) == 1:
            return [(line.start, line.stop, runs[0].odd)]
        first = bisect_right(runs, line.start, key=_start) - 1
        last = bisect_left(runs, line.stop, key=_start)
        inside = sorted(runs[max(first, 0) : last], key=_rank)
        return [
            (max(run.start, line.start), min(run.stop, line.stop), run.odd)
            for run in inside
            if run.stop > line.start
        ]


def visual(text: str, base: Base = "auto") -> str:
    """One paragraph of clean text as one visual line, from left to right."""
    paragraph = Paragraph(text, base)
    return paragraph.visual(paragraph.line())


def _start(run: Run) -> int:
    return run.start


def _rank(run: Run) -> int:
    return run.rank


def _expand_tabs(text: str) -> str:
    """Each tab as so many tabs as cells are left to the next multiple of 8.

    A tab stays a tab, so that it separates segments in UAX #9 (class S).
    """
    column = 0
    parts = []
    for part in re.split("(\t+)", text):
        if part.startswith("\t"):
            cells = TAB_CELLS - column % TAB_CELLS + TAB_CELLS * (len(part) - 1)
            parts.append("\t" * cells)
            column += cells
        else:
            parts.append(part)
            column += clusters(part).width
    return "".join(parts)
