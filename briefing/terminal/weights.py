"""Pieces of words kept apart by their weight, for terminals that order what is in one style."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from briefing.terminal.cells import Cell, cells_of, is_ordered, spans_of
from briefing.terminal.span import Span

Kind = str
TURNED = "turned"
"""The kind of what the terminal turns round."""


class Weighed:
    """What the emissions have in common that keep pieces of words apart."""

    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when terminals draw them as they are."""
        return spans if is_ordered(spans) else spans_of(kept_apart(cells_of(spans), self.kind_of))

    def kind_of(self, cell: Cell) -> Kind:
        """What must be ordered by itself; the empty string for what stays where it is sent."""
        raise NotImplementedError


def kept_apart(cells: Sequence[Cell], kind_of: Callable[[Cell], Kind]) -> list[Cell]:
    """A line in which neighbours of different kinds differ in weight, where they would be ordered.

    Next to a piece of a word that is of a kind, what else is in the word is bold when the piece
    is not, and the other way round: signs, numbers, letters of another style. So is a space after
    the word, where nobody sees it. What is turned round is written the other way round.

    Args:
        cells: the line in visual order.
        kind_of: see `Weighed`.
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
    """What stands between two spaces: its pieces in visual order, bold and not bold in turn."""

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
    """How many letters, and how many other signs, change their weight when so begun."""
    letters = others = 0
    for number, (kind, piece) in enumerate(pieces):
        bold = first ^ (number % 2 == 1)
        changed = sum(cell.is_bold != bold for cell in piece)
        letters += changed if kind == TURNED else 0
        others += changed if kind != TURNED else 0
    return letters, others
