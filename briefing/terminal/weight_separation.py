"""Pieces of words kept apart by weight, bold or not: for terminals that order one font run."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from briefing.terminal.cells import Cell, cells_of, is_ordered, spans_of
from briefing.terminal.span import Span

Kind = str
TURNED = "turned"
"""The kind of a cell that the terminal turns round together with its neighbours."""


class Weighed:
    """What emissions have in common that keep pieces of words apart by weight."""

    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when terminals draw them as they are."""
        return spans if is_ordered(spans) else spans_of(kept_apart(cells_of(spans), self.kind_of))

    def kind_of(self, cell: Cell) -> Kind:
        """The kind of a cell: neighbours of one kind are ordered together by the terminal.

        Empty for a cell that the terminal leaves where it is sent.
        """
        raise NotImplementedError


def kept_apart(cells: Sequence[Cell], kind_of: Callable[[Cell], Kind]) -> list[Cell]:
    """A line whose words are split into pieces that are bold and not bold in turn.

    The terminal orders each piece by itself, since another weight is another font run. A word
    without a cell of any kind stays as it is. The space after a split word differs in weight
    from the end of the word; nobody sees the weight of a space. The cells of a piece that the
    terminal turns round are written in reverse.

    Args:
        cells: the line in visual order.
        kind_of: the kind of a cell, as `Weighed.kind_of` gives it.
    """
    found: list[Cell] = []
    has_kind = False
    for is_space, group in groupby(cells, key=lambda cell: cell.is_space):
        part = list(group)
        if not is_space:
            has_kind = any(map(kind_of, part))
            found += _word(part, kind_of) if has_kind else part
            continue
        if has_kind:
            part[0] = part[0].weighing(bold=not found[-1].is_bold)
        found += part
    return found


def _word(cells: Sequence[Cell], kind_of: Callable[[Cell], Kind]) -> list[Cell]:
    """A word, which stands between two spaces: pieces in visual order, bold and not in turn."""

    def piece_of(cell: Cell) -> tuple[Kind, Any]:
        kind = kind_of(cell)
        return kind, cell.style if kind else None

    pieces = [(kind, list(group)) for (kind, _), group in groupby(cells, key=piece_of)]
    first = min((False, True), key=lambda bold: _changed(pieces, first=bold))
    found: list[Cell] = []
    for number, (kind, piece) in enumerate(pieces):
        weighed = [cell.weighing(bold=first ^ (number % 2 == 1)) for cell in piece]
        found += reversed(weighed) if kind == TURNED else weighed
    return found


def _changed(pieces: Sequence[tuple[Kind, Sequence[Cell]]], *, first: bool) -> tuple[int, int]:
    """How many letters, and how many other cells, change weight when the first piece is bold.

    Or not bold: the better beginning changes fewer letters.
    """
    letters = others = 0
    for number, (kind, piece) in enumerate(pieces):
        bold = first ^ (number % 2 == 1)
        changed = sum(cell.is_bold != bold for cell in piece)
        letters += changed if kind == TURNED else 0
        others += changed if kind != TURNED else 0
    return letters, others
