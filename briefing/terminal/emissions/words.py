"""Words in visual order, their letters in logical order: for terminals that order words."""

from briefing.terminal.cells import Cell, is_arabic_digit
from briefing.terminal.weight_separation import TURNED, Kind, Weighed


class Words(Weighed):
    """For kitty, which turns round what is between two spaces and in one font.

    What is turned has right-to-left letters, or Arabic digits. (HarfBuzz takes the direction from
    the script.)
    """

    name = "words"

    def kind_of(self, cell: Cell) -> Kind:
        """Letters and Arabic digits are turned together."""
        return TURNED if cell.is_rtl or is_arabic_digit(cell.text[0]) else ""
