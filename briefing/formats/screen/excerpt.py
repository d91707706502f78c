"""A line of a file as it stands there, and a caret under the place that is meant."""

from bisect import bisect_right
from collections.abc import Iterator

from briefing.document.blocks import Excerpt
from briefing.rtl.layout import Paragraph
from briefing.rtl.source import line_span
from briefing.terminal.span import Span
from briefing.text.cleaning import clean_message

_INDENT = "    "
CARET = "^"


def excerpt_lines(
    excerpt: Excerpt, width: int, *, is_logical: bool = False
) -> Iterator[list[Span]]:
    """The part of the line around its place, from left to right, and the caret below it.

    Args:
        excerpt: nothing is drawn of a blank line.
        width: cells.
        is_logical: whether the line will be written as it is stored.
    """
    text = excerpt.line
    if not text.strip():
        return
    indent = len(text) - len(text.lstrip())
    at = len(clean_message(text[indent : excerpt.at]))
    paragraph = Paragraph(clean_message(text[indent:]), "ltr")
    cluster = bisect_right(paragraph.starts, at) - 1
    if at >= len(paragraph.text):
        cluster = len(paragraph.starts)
    line = next(
        line
        for line in [*paragraph.lines(width - len(_INDENT)), paragraph.line()]
        if line.start <= cluster < line.stop or cluster == len(paragraph.starts) == line.stop
    )
    order = [index for index, _ in paragraph.order(line)]
    if is_logical:
        order.sort()
    before = order[: order.index(cluster)] if cluster in order else order
    cells = sum(paragraph.widths[index] for index in before)
    yield [Span(_INDENT), line_span(paragraph, line)]
    yield [Span(f"{_INDENT}{' ' * cells}{CARET}")]
