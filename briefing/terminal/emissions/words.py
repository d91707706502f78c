"""Words in visual order, their letters in logical order: for terminals that order words."""

from collections.abc import Iterable, Sequence

from briefing.terminal.cells import BORDERS, Cell, with_words_apart
from briefing.terminal.span import Span

LRM = "\u200e"


class Words:
    """Keeps words apart by an LRM after each separating space.

    A bracket or quotation mark that touches an Arabic word is bold, so that it falls into
    another font run and is not drawn as a part of the word.
    """

    name = "words"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when nothing in them is right to left."""
        return with_words_apart(spans, _drawn)


def _drawn(cells: Sequence[Cell], index: int, apart: bool) -> Cell:
    cell = cells[index]
    if apart:
        return cell._replace(text=cell.text + LRM)
    return cell._replace(bold=cell.bold or _touches(cells, index))


def _touches(cells: Sequence[Cell], index: int) -> bool:
    """Whether the cell is a sign that stands next to a right-to-left word."""
    cell = cells[index]
    if cell.is_space or cell.is_rtl or cell.text in BORDERS or cell.text[0].isalnum():
        return False
    return any(neighbour.is_rtl for neighbour in cells[max(index - 1, 0) : index + 2])
