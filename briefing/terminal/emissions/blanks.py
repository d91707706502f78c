"""As `words`, with blanks that are strong left-to-right: where controls are not obeyed."""

from collections.abc import Iterable, Sequence

from briefing.terminal.cells import (
    cells_of,
    has_rtl,
    separating,
    spans_of,
    words_in_logical_order,
)
from briefing.terminal.span import Span

BLANK = "\u2800"
"""BRAILLE PATTERN BLANK: one empty cell, of bidi class L."""


class Blanks:
    """Keeps words apart by U+2800 instead of the separating spaces."""

    name = "blanks"
    begin = ""
    end = ""

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when nothing in them is right to left."""
        if not has_rtl(spans):
            return spans
        cells = words_in_logical_order(cells_of(spans))
        apart = separating(cells)
        return spans_of(
            cell._replace(text=BLANK) if index in apart else cell
            for index, cell in enumerate(cells)
        )
