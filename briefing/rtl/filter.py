"""The engine as a filter: lines of any text in, finished lines out. Without Rich."""

from collections.abc import Iterable, Iterator
from itertools import repeat

from briefing.rtl.layout import Paragraph
from briefing.rtl.plain import plain_paragraphs
from briefing.rtl.source import line_span
from briefing.terminal.emissions import Emission
from briefing.terminal.span import Span, plain_text
from briefing.text.cleaning import clean, strip_harakat
from briefing.text.direction import Base

_LED = ("marks", "blanks")
"""Emissions that begin a line with a cell of their own where no space stands before its words."""


def laid_out(
    pieces: Iterable[str], width: int, base: Base, emission: Emission, *, strip: bool = False
) -> Iterator[str]:
    """The lines to write, without line ends, each of at most `width` cells.

    No line has less than two cells, and none of an emission that begins lines less than three.

    Args:
        pieces: text in pieces of whole lines, each line a paragraph.
        width: cells; right-to-left paragraphs stand at the right edge.
        base: direction of the paragraphs.
        emission: how lines are written.
        strip: leave out vowel marks.
    """
    # "visual" writes what it is given, and of that there may be much.
    at_once = emission.name == "visual" and base != "ltr"
    for piece in pieces:
        text = clean(piece).removesuffix("\n")
        plain = plain_paragraphs(text, base, width) if at_once else repeat([])
        for line, found in zip(text.split("\n"), plain, strict=at_once):
            lines = found or _written(Paragraph(line, base), width, emission)
            yield from map(strip_harakat, lines) if strip else lines


def _written(paragraph: Paragraph, width: int, emission: Emission) -> Iterator[str]:
    for line in paragraph.lines(width - (emission.name in _LED)):
        at_right = paragraph.direction == "rtl" and line.width
        before = [Span(" " * (width - line.width))] if at_right else []
        yield plain_text(emission.line([*before, line_span(paragraph, line)]))
