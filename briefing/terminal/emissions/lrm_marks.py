"""Words in visual order, kept apart by marks: for terminals that order lines."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefing.terminal.cells import (
    Cell,
    begun_by,
    bidi_class,
    cells_of,
    is_ordered,
    separating,
    spans_of,
    words_in_logical_order,
)
from briefing.terminal.span import Span

LRM = "\u200e"


class Marks:
    """Puts an LRM after each right-to-left word or Arabic number, which then is ordered by itself.

    After the last space behind it, or directly where a sign or a number of another kind follows.
    A line that would begin with such a word begins with a space and an LRM: some terminals take
    the direction of a line from its first letter, and in the first column tmux loses marks.
    """

    name = "marks"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when terminals draw them as they are."""
        if is_ordered(spans):
            return spans
        cells = words_in_logical_order(cells_of(spans))
        marked = separating(cells) | _touched(cells)
        found = [
            cell._replace(text=cell.text + LRM) if index in marked else cell
            for index, cell in enumerate(cells)
        ]
        return spans_of(begun_by(" " + LRM, found))


def _touched(cells: Sequence[Cell]) -> set[int]:
    """Indices of the letters and digits that end such a word or number before something else."""
    kinds = ["R" if cell.is_rtl else bidi_class(cell.text[0]) for cell in cells]
    return {
        index
        for index, (kind, after) in enumerate(pairwise(kinds))
        if kind in ("R", "AN") and after != kind and not cells[index + 1].is_space
    }
