"""Words in visual order, each in a style of its own: for terminals that order stretches of one."""

from briefing.terminal.cells import Cell, bidi_class
from briefing.terminal.weight_separation import TURNED, Kind, Weighed


class Spans(Weighed):
    """For QTerminal, which orders each stretch of one style by UAX #9, from left to right."""

    name = "spans"

    def kind_of(self, cell: Cell) -> Kind:
        """Letters are turned; Arabic numbers are not, but would change places with neighbours."""
        if cell.is_rtl:
            return TURNED
        return "number" if bidi_class(cell.text[0]) == "AN" else ""
