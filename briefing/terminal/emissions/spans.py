"""Words in visual order, each in a style of its own: for terminals that order stretches of one."""

from collections.abc import Iterable, Sequence

from briefing.terminal.cells import Cell, bidi_class, cells_of, is_ordered, spans_of
from briefing.terminal.span import Span
from briefing.terminal.weights import TURNED, Kind, kept_apart


class Spans:
    """For QTerminal, which orders each stretch of one style by UAX #9, from left to right."""

    name = "spans"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when terminals draw them as they are."""
        return spans if is_ordered(spans) else spans_of(kept_apart(cells_of(spans), _kind))


def _kind(cell: Cell) -> Kind:
    if cell.is_rtl:
        return TURNED
    return "number" if bidi_class(cell.text[0]) == "AN" else ""
