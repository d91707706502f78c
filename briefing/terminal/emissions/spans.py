"""Each table cell and span as the text that a left-to-right bidi pass draws as wanted."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from briefing.terminal.cells import has_rtl
from briefing.terminal.span import Span

_PART = "([│┃║|]| +(?=[│┃║|]|$)|^ +)"


class Spans:
    """For terminals that order each span of one style by itself, from left to right."""

    name = "spans"
    begin = ""
    end = ""
    by_edges = False

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans in visual order, the text of each undone."""
        if not has_rtl(spans):
            return spans
        return [
            span._replace(text="".join(map(_undone, re.split(_PART, span.text)))) for span in spans
        ]


def _undone(visual: str) -> str:
    """The text that is drawn as `visual`: reordering it once more undoes the reordering."""
    if not visual.strip():
        return visual
    from bidi import get_display

    shown: list[str] = []
    marks: list[str] = []
    for char in get_display(visual, base_dir="L"):
        if unicodedata.category(char) in ("Mn", "Me"):
            marks.insert(0, char)
        else:
            shown += [char, *marks]
            marks = []
    return "".join(shown + marks)
