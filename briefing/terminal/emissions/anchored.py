"""Visual lines held in their order by LRM LRO: for most terminals."""

from collections.abc import Iterable, Sequence

from briefing.terminal.cells import BORDERS, first_of, is_ordered
from briefing.terminal.span import Span

ANCHOR = "\u200e\u202d"
"""LRM LRO. No PDF: isolates, PDF and ALM take cells in some terminals, these two do not."""


class Anchored:
    """Puts LRM LRO after the first cluster of a line, of each table cell and of each span.

    Not before it: at column 0 the pair is lost (VTE) or takes a cell (xterm.js). Spans are
    made to begin on a space where there is one before them, so that the pair rides on that.
    """

    name = "anchored"
    begin = "\x1b[8l"
    end = "\x1b[8h"
    by_edges = True

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans with their anchors; unchanged when terminals draw them as they are."""
        if is_ordered(spans):
            return spans
        return [
            Span(_anchored(text), span.style, span.source, span.bold)
            for text, span in zip(_begun_on_spaces(spans), spans, strict=True)
            if text
        ]


def _begun_on_spaces(spans: Sequence[Span]) -> list[str]:
    """The text of each span, with the space that ends the one before it."""
    texts = [span.text for span in spans]
    before = -1
    for index, text in enumerate(texts):
        if not text:
            continue
        if before >= 0 and texts[before].endswith(" ") and not text.startswith(" "):
            texts[before] = texts[before][:-1]
            texts[index] = f" {text}"
        before = index
    return texts


def _anchored(text: str) -> str:
    """The text with an anchor after its first cluster, and after the first of each cell.

    Inside of a cluster it would part an emoji from what is joined to it.
    """
    anchored = text
    for border in BORDERS:
        if border in text:
            anchored = anchored.replace(f"{border} ", f"{border} {ANCHOR}")
    first = first_of(text)
    return f"{text[:first]}{ANCHOR}{anchored[first:]}"
