"""Words in visual order, kept apart by blanks: where lines are ordered and no marks obeyed."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.terminal.cells import (
    Cell,
    begun_by,
    bidi_class,
    cells_of,
    is_ordered,
    separating,
    spans_of,
)
from briefing.terminal.span import Span

BLANK = "\u2800"
"""BRAILLE PATTERN BLANK: one empty cell, of bidi class L."""

_BORDER = "│"
_SIGNS = {"L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "CS": ",", "ES": "+", "ET": "%"}
"""A character for each bidi class; all others are neutral, `!`. Borders and spaces are none."""
_INSIDE = r"[RA12,+%!]*"
_WORD = rf"[RA2](?:{_INSIDE}[RA2])?"
"""From the first right-to-left letter or Arabic number of a word to the last one."""
_NUMBER = r"[12,+%!]*[12][12,+%!]*"
_STRETCH = re.compile(rf"{_WORD}(?:{_NUMBER} [12,+%!]*{_WORD})*")
"""A word; one that begins with a number with the word before it, which makes that AN (W2)."""
_TOUCHING = re.compile("[,+%!]*1")
"""A number that a word begins with, and the signs between the two."""
_NUMBERS = dict.fromkeys(["", "R"], "(?:%*1(?:[+,]?1|%)*|2(?:,?2)*)+") | {"A": "[12](?:,?[12])*"}
"""What keeps its order after a letter of each class, or none (W2, W4, W5)."""
_MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class Blanks:
    """Keeps words apart by U+2800 instead of the separating spaces.

    A word that begins with a number goes with the word before it. Where there is none in the same
    direction, a blank between number and letters takes the place of a space left of the word.
    """

    name = "blanks"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans; unchanged when terminals draw them as they are."""
        if is_ordered(spans):
            return spans
        cells = cells_of(spans)
        apart = separating(cells)
        signs = "".join(map(_sign, cells))
        found: list[Cell] = []
        stop = 0
        for match in _STRETCH.finditer(signs):
            found += _blanked(cells, range(stop, match.start()), apart)
            stop = match.end()
            spare = _spare(found) if _TOUCHING.match(signs, stop) else None
            if spare is not None:
                del found[spare]
            found += _stored(cells[match.start() : stop], signs[match.start() : stop])
            found += [] if spare is None else [Cell(BLANK)]
        found += _blanked(cells, range(stop, len(cells)), apart)
        return spans_of(begun_by(BLANK, found))


def _sign(cell: Cell) -> str:
    if cell.is_border:
        return _BORDER
    if cell.is_space:
        return cell.text
    return _SIGNS.get(bidi_class(cell.text[0]), "!")


def _blanked(cells: Sequence[Cell], indices: Iterable[int], apart: set[int]) -> Iterator[Cell]:
    for index in indices:
        yield cells[index]._replace(text=BLANK) if index in apart else cells[index]


def _spare(cells: Sequence[Cell]) -> int | None:
    """The last space of a table cell, or a line, that another one follows."""
    for index in range(len(cells) - 1, 0, -1):
        if cells[index].is_border:
            break
        if all(cell.text in (" ", BLANK) for cell in cells[index - 1 : index + 1]):
            return index - 1
    return None


def _stored(cells: Sequence[Cell], signs: str) -> list[Cell]:
    """A stretch in the order from which rules L2 and L4 make what is wanted."""
    found = [cell._replace(text=cell.text.translate(_MIRROR)) for cell in reversed(cells)]
    for part in re.finditer("(^|[RA])([^RA]*)", signs[::-1]):
        for number in re.finditer(_NUMBERS[part[1]], part[2]):
            start, stop = (part.start(2) + at for at in number.span())
            found[start:stop] = found[start:stop][::-1]
    return found
