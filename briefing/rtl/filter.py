"""The engine as a filter: lines of any text in, finished lines out. Without Rich."""

from collections.abc import Iterable, Iterator

from briefing.rtl.cleaning import clean, strip_harakat
from briefing.rtl.direction import Base
from briefing.rtl.layout import Paragraph
from briefing.rtl.pieces import Line
from briefing.rtl.source import line_span
from briefing.terminal.emissions import Emission
from briefing.terminal.span import Span, plain_text


def laid_out(
    text: Iterable[str], width: int, base: Base, emission: Emission, *, strip: bool = False
) -> Iterator[str]:
    """The lines to write, without line ends, each of at most `width` cells.

    Args:
        text: paragraphs, each with or without a newline at its end.
        width: cells; right-to-left paragraphs stand at the right edge.
        base: direction of the paragraphs.
        emission: how lines are written.
        strip: leave out vowel marks.
    """
    for line in text:
        cleaned = clean(line.removesuffix("\n").removesuffix("\r"))
        for paragraph_text in cleaned.split("\n"):
            paragraph = Paragraph(paragraph_text, base)
            for finished in paragraph.lines(width):
                at_right = paragraph.direction == "rtl" and finished.width
                pad = " " * (width - finished.width) if at_right else ""
                if emission.name == "visual":  # it writes what is given, and there may be much
                    text = pad + paragraph.visual(finished)
                else:
                    text = _written(emission, pad, paragraph, finished)
                yield strip_harakat(text) if strip else text


def _written(emission: Emission, pad: str, paragraph: Paragraph, line: Line) -> str:
    before = [Span(pad)] if pad else []
    return plain_text(emission.line([*before, line_span(paragraph, line)]))
