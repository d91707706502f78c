"""Visual lines held in their order by LRM LRO: for most terminals."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.terminal.cells import BORDERS, has_rtl
from briefing.terminal.span import Span

ANCHOR = "\u200e\u202d"
"""LRM LRO. No PDF: isolates, PDF and ALM take cells in some terminals, these two do not."""


class Anchored:
    """Puts LRM LRO after the first character of a line, of each table cell and of each span.

    Not before it: at column 0 the pair is lost (VTE) or takes a cell (xterm.js). Spans are
    made to begin on a space where there is one before them, so that the pair rides on that.
    """

    name = "anchored"
    begin = "\x1b[8l"
    end = "\x1b[8h"

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans with their anchors; unchanged when nothing in them is right to left."""
        if not has_rtl(spans):
            return spans
        return [span._replace(text=_anchored(span.text)) for span in _begun_on_spaces(spans)]


def _begun_on_spaces(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, each with the space that ends the one before it."""
    held: Span | None = None
    for span in spans:
        if not span.text:
            continue
        moved = ""
        if held is not None:
            if held.text.endswith(" ") and not span.text.startswith(" "):
                moved = " "
                held = held._replace(text=held.text[:-1])
            if held.text:
                yield held
        held = span._replace(text=moved + span.text)
    if held is not None:
        yield held


def _anchored(text: str) -> str:
    """The text with an anchor after its first character, and after the first of each cell."""
    parts = [text[0], ANCHOR]
    for index in range(1, len(text)):
        parts.append(text[index])
        if text[index] == " " and text[index - 1] in BORDERS:
            parts.append(ANCHOR)
    return "".join(parts)
