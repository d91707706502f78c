"""Any paragraph, by its clusters and their embedding levels.

Order is decided on the whole paragraph, wrapping is done in logical order, and each line's
order is the paragraph's restricted to the line's clusters (UAX #9, section 3.4).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from briefing.rtl.breaks import address_breaks
from briefing.rtl.cluster import clusters
from briefing.rtl.line import Line
from briefing.rtl.mirroring import MIRROR
from briefing.rtl.order import Run, level_runs
from briefing.rtl.pieces import ClustersOf, Piece
from briefing.text.direction import Direction

TAB_CELLS = 8
_TAB_OR_NOT = re.compile("\t|[^\t]+")


class Clustered:
    """One paragraph of clean text; tabs in it have one cell each (see `expand_tabs`).

    Attributes:
        starts: code point offset of each cluster in the text.
        glyphs: what is drawn for each cluster.
        widths: cells of each cluster.
    """

    def __init__(self, text: str, direction: Direction) -> None:
        found = ClustersOf(text)
        self.starts = found.starts
        self.glyphs = found.glyphs
        self.widths = found.widths
        self._pieces = found.pieces
        self._text = text
        self._direction: Direction = direction

    @property
    def width(self) -> int:
        """Cells of the paragraph as one line, white space at its end not counted."""
        return sum(self.widths) - (self._pieces[-1].gap if self._pieces else 0)

    @property
    def widest(self) -> int:
        """Cells of the longest word."""
        return max((piece.width for piece in self._pieces), default=0)

    def line(self) -> Line:
        """The whole paragraph as one line, white space at its end included."""
        return Line(0, len(self.starts), sum(self.widths))

    def lines(self, width: int) -> Iterator[Line]:
        """The lines of at most `width` cells, broken in logical order."""
        start, used, stop, gap = 0, 0, 0, 0
        for piece in self._pieces:
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

    def order(self, line: Line) -> list[tuple[int, bool]]:
        """A line's clusters in visual order, and whether the level of each is odd."""
        order: list[tuple[int, bool]] = []
        for start, stop, odd in self._line_runs(line):
            indices = range(stop - 1, start - 1, -1) if odd else range(start, stop)
            order += [(index, odd) for index in indices]
        return order

    def visual(self, line: Line) -> str:
        """A line in visual order: joined, mirrored, marks after their bases."""
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
        stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self._text)
        return self._text[self.starts[index] : stop]

    def _split(self, piece: Piece, width: int) -> Iterator[Line]:
        """A piece wider than a line, broken as an address, or else between any clusters."""
        origin = self.starts[piece.start]
        starts = [start - origin for start in self.starts[piece.start : piece.stop]]
        end = self.starts[piece.stop] if piece.stop < len(self.starts) else len(self._text)
        preferred = [piece.start + at for at in address_breaks(self._text[origin:end], starts)]
        start = index = piece.start
        used = 0
        while index < piece.stop:
            while used + self.widths[index] > width:
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
        """The paragraph's level runs, in clusters instead of code points.

        A cluster is in the first run that has a part of it: its first code point may have no level.
        """
        runs = level_runs(self._text, self._direction)
        if len(self.starts) == len(self._text):
            return runs
        found = []
        taken = 0
        for run in runs:
            start = max(taken, bisect_right(self.starts, run.start) - 1)
            stop = bisect_left(self.starts, run.stop)
            if start < stop:
                found.append(Run(start, stop, run.rank, run.odd))
                taken = stop
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


def expand_tabs(text: str) -> tuple[str, set[int]]:
    """Each tab as so many tabs as cells are left to the next multiple of 8, and where each begins.

    A tab stays a tab, so that it separates segments in UAX #9 (class S).
    """
    parts = []
    begins = set()
    position = 0
    for part, expanded in tab_parts(text):
        if part == "\t":
            begins.add(position)
        parts.append(expanded)
        position += len(expanded)
    return "".join(parts), begins


def tab_parts(text: str) -> Iterator[tuple[str, str]]:
    """The tabs of a text and what stands between them, each as stored and as expanded."""
    column = 0
    for part in _TAB_OR_NOT.findall(text):
        if part == "\t":
            cells = TAB_CELLS - column % TAB_CELLS
            yield part, part * cells
        else:
            cells = clusters(part).width
            yield part, part
        column += cells


def _start(run: Run) -> int:
    return run.start


def _rank(run: Run) -> int:
    return run.rank
