"""The text as it is stored: for pipes, files, and whoever orders text themselves."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from briefing.terminal.span import Span

_BIDI_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Logical:
    """Writes every line in logical order: no presentation form, no bidi control.

    In a line of a right-to-left paragraph or table, what stands rightmost comes first, and
    the padding that held it at the right edge is left out.
    """

    name = "logical"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans' stored text in logical order, white space at the end stripped."""
        rtl = any(span.source is not None and span.source.rtl for span in spans)
        groups = [list(group) for _, group in groupby(spans, key=_line)]
        if rtl:
            groups.reverse()
        logical = [span for group in groups for span in _stored(group, rtl)]
        while logical and not logical[-1].text.strip():
            logical.pop()
        if logical:
            logical[-1] = logical[-1]._replace(text=logical[-1].text.rstrip())
        return logical


def _line(span: Span) -> int:
    """What tells the spans of one line of text from their neighbours'."""
    return id(span.source.line) if span.source is not None else 0


def _stored(group: list[Span], rtl: bool) -> Iterator[Span]:
    """The spans of one line of text (or what stands between two) in logical order."""
    if group[0].source is None:
        yield from map(_reversed, reversed(group)) if rtl else group
        return
    clusters = [
        (index, text, span.style)
        for span in group
        if span.source is not None
        for index, text in span.source.clusters()
    ]
    clusters.sort(key=itemgetter(0))
    for style, same in groupby(clusters, key=itemgetter(2)):
        yield Span(_BIDI_CONTROL.sub("", "".join(text for _, text, _ in same)), style)


def _reversed(span: Span) -> Span:
    """A border or padding seen from the other side; words in it stay as they are."""
    return span if any(map(str.isalnum, span.text)) else span._replace(text=span.text[::-1])
