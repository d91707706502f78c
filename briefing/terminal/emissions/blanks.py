"""As `words`, with blanks that are strong left-to-right: where controls are not obeyed."""

from collections.abc import Iterable, Sequence

from briefing.terminal.cells import Cell, with_words_apart
from briefing.terminal.span import Span

BLANK = "\u2800"
"""BRAILLE PATTERN BLANK: one empty cell, of bidi class L."""


class Blanks:
    """Keeps words apart by U+2800 instead of the separating spaces."""

    name = "blanks"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when nothing in them is right to left."""
        return with_words_apart(spans, _drawn)


def _drawn(cells: Sequence[Cell], index: int, apart: bool) -> Cell:
    return cells[index]._replace(text=BLANK) if apart else cells[index]
