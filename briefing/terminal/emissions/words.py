"""Words in visual order, their letters in logical order: for terminals that order words."""

from collections.abc import Iterable, Sequence

from briefing.terminal.cells import Cell, cells_of, is_arabic_digit, is_ordered, spans_of
from briefing.terminal.span import Span
from briefing.terminal.weights import TURNED, Kind, kept_apart


class Words:
    """For kitty, which turns round what is between two spaces and in one font.

    What is turned has right-to-left letters, or Arabic digits. (HarfBuzz takes the direction from
    the script.)
    """

    name = "words"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when terminals draw them as they are."""
        return spans if is_ordered(spans) else spans_of(kept_apart(cells_of(spans), _kind))


def _kind(cell: Cell) -> Kind:
    return TURNED if cell.is_rtl or is_arabic_digit(cell.text[0]) else ""
