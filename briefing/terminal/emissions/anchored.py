"""Visual lines held in their order by LRM LRO: for most terminals."""

from collections.abc import Iterable, Sequence

from briefing.terminal.cells import first_of, is_ordered
from briefing.terminal.span import Span, shows_on_spaces

ANCHOR = "\u200e\u202d"
"""LRM LRO. No PDF: isolates, PDF and ALM take cells in some terminals, these two do not."""


class Anchored:
    """Puts LRM LRO after the first cluster of a line and of each span.

    Not before it: at column 0 the pair is lost (VTE) or takes a cell (xterm.js). A span is made
    to begin on the space before it, so that the pair rides on the space, unless a space looks
    different in one of the two styles: then the pair rides on the first letter.
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
            span._replace(text=_anchored(text))
            for text, span in zip(_begun_on_spaces(spans), spans, strict=True)
            if text
        ]


def _begun_on_spaces(spans: Sequence[Span]) -> list[str]:
    """The text of each span, with the space that ends the span before, if it may move."""
    texts = [span.text for span in spans]
    before = -1
    for index, text in enumerate(texts):
        if not text:
            continue
        follows_space = before >= 0 and texts[before].endswith(" ") and not text.startswith(" ")
        if follows_space and not any(map(_shows_on_spaces, (spans[before], spans[index]))):
            texts[before] = texts[before][:-1]
            texts[index] = f" {text}"
        before = index
    return texts


def _shows_on_spaces(span: Span) -> bool:
    return shows_on_spaces(span.style)


def _anchored(text: str) -> str:
    """The text with an anchor after its first cluster.

    Inside of a cluster it would part an emoji from what is joined to it.
    """
    first = first_of(text)
    return f"{text[:first]}{ANCHOR}{text[first:]}"
