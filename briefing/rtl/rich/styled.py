"""Rich text laid out in lines: each cluster keeps its own style through joining and order.

The renderables of this package are built on `lay_out`; nothing here prints.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import Any, NamedTuple, Self

from rich.console import Console
from rich.segment import Segment
from rich.style import Style, StyleType
from rich.text import Span as RichSpan
from rich.text import Text

from briefing.rtl.clustered import tab_parts
from briefing.rtl.layout import Paragraph
from briefing.rtl.line import CellLine, Line
from briefing.rtl.source import LineSource
from briefing.terminal.span import Source, Span
from briefing.text.cleaning import clean
from briefing.text.direction import Base, Direction

_FOREIGN_BORDER = re.compile(" *[│┃║|] *")
"""A vertical border of one of Rich's own renderables: a segment knows no more than its text."""


class VisualText(str):
    """Text in visual order that remembers what it was laid out from, and whether it is a border.

    Rich passes a segment's text through its own renderables untouched, so that whatever
    writes the finished lines still finds the stored text behind each.
    """

    __slots__ = ("is_border", "source")

    source: Source | None
    is_border: bool

    def __new__(cls, text: str, source: Source | None, *, is_border: bool = False) -> Self:
        """The visual text of a span, with its source."""
        self = super().__new__(cls, text)
        self.source = source
        self.is_border = is_border
        return self


class StyledLine(NamedTuple):
    """One laid out line."""

    spans: list[Span]
    """In visual order, without padding or line end; each style is a Rich `Style`."""
    width: int
    """Cells."""
    direction: Direction
    """That of the paragraph the line belongs to."""


class StyledText:
    """A text with styles, ready to be laid out at any width.

    Args:
        text: plain, or a Rich Text with spans, links and highlights. It is cleaned.
        base: direction of its paragraphs (lines of the text).
        style: a style under those of the text.
    """

    def __init__(self, text: "str | Text", base: Base = "auto", style: StyleType = "") -> None:
        self.text = clean_text(text)
        self.style = style
        lines = self._lines() if self.text.spans else []
        plain = [line.plain for line in lines] or self.text.plain.split("\n")
        self._styled = lines
        self.paragraphs = [Paragraph(line, base) for line in plain]

    def _lines(self) -> list[Text]:
        """The text's lines; tabs become spaces here, so that spans stay where they are."""
        return list(map(_with_spaces_for_tabs, self.text.split("\n", allow_blank=True)))

    @property
    def width(self) -> int:
        """Cells of the longest paragraph."""
        return max(paragraph.width for paragraph in self.paragraphs)

    @property
    def least_width(self) -> int:
        """Cells of the longest word."""
        return max(paragraph.least_width for paragraph in self.paragraphs)

    def lay_out(self, console: Console, width: int) -> Iterator[StyledLine]:
        """The text in lines of at most `width` cells."""
        style = console.get_style(self.style) + console.get_style(self.text.style)
        for number, paragraph in enumerate(self.paragraphs):
            spans = _style_spans(console, self._styled[number], style) if self._styled else []
            for line in paragraph.lines(width):
                found = list(_spans(paragraph, line, style, spans))
                yield StyledLine(found, line.width, paragraph.direction)


class BoundText:
    """A styled text as a cell of a grid or list, in the styles of one console."""

    def __init__(self, text: StyledText, console: Console) -> None:
        self._text = text
        self._console = console

    @property
    def width(self) -> int:
        """Cells of the text's longest paragraph."""
        return self._text.width

    @property
    def least_width(self) -> int:
        """Cells of the text's longest word."""
        return self._text.least_width

    style: Any = None
    """None: the text may have many styles."""
    visual = ""

    def even(self, width: int) -> Sequence[str]:
        """No lines: the text may have many styles."""
        return ()

    def lines(self, width: int) -> Iterator[CellLine]:
        """The text's lines, each of at most `width` cells."""
        for line in self._text.lay_out(self._console, width):
            yield CellLine(line.spans, line.width)


def span(segment: Segment) -> Span:
    """A Rich segment as an emission takes it."""
    text, style, _ = segment
    if isinstance(text, VisualText):
        return Span(text, style, text.source, is_border=text.is_border)
    return Span(text, style, is_border=_FOREIGN_BORDER.fullmatch(text) is not None)


def segment(span: Span) -> Segment:
    """A span as Rich takes it."""
    if span.source is None and not span.is_border:
        return Segment(span.text, span.style)
    return Segment(VisualText(span.text, span.source, is_border=span.is_border), span.style)


def clean_text(text: "str | Text") -> Text:
    """The text cleaned (see `briefing.rtl.clean`), its spans where they were."""
    if isinstance(text, str):
        return Text(clean(text))
    plain = text.plain
    if clean(plain) == plain:
        return text
    offsets = {offset for span in text.spans for offset in (span.start, span.end)}
    cleaned = Text(style=text.style)
    for part in text.divide(sorted(offset for offset in offsets if 0 < offset < len(plain))):
        start = len(cleaned)
        cleaned.append(clean(part.plain))
        for span in part.spans:
            cleaned.stylize(span.style, start, len(cleaned))
    return cleaned


class _StyleSpan(NamedTuple):
    """Code points `start` to the next span's start have this style."""

    start: int
    style: Style


def _with_spaces_for_tabs(line: Text) -> Text:
    """The line with spaces up to the next multiple of 8 cells for each tab. Linear in its length.

    Rich's own takes time that is quadratic in the number of tabs.
    """
    if "\t" not in line.plain:
        return line
    parts = list(tab_parts(line.plain))
    begins = list(accumulate((len(part) for part, _ in parts), initial=0))
    moved = list(accumulate((len(expanded) for _, expanded in parts), initial=0))

    def place(offset: int) -> int:
        at = bisect_right(begins, offset) - 1
        return moved[at] + offset - begins[at]

    plain = "".join(expanded for _, expanded in parts)
    spans = [RichSpan(place(span.start), place(span.end), span.style) for span in line.spans]
    return Text(plain.replace("\t", " "), line.style, spans=spans)


def _style_spans(console: Console, text: Text, style: Style) -> list[_StyleSpan]:
    """The styles of one paragraph from its first code point on, later spans over earlier."""
    changes: dict[int, tuple[list[int], list[int]]] = {0: ([], [])}
    for number, span in enumerate(text.spans):
        if span.start < span.end:
            changes.setdefault(span.start, ([], []))[0].append(number)
            changes.setdefault(span.end, ([], []))[1].append(number)
    found = []
    here: set[int] = set()
    for start, (begun, ended) in sorted(changes.items()):
        here.update(begun)
        here.difference_update(ended)
        styles = (console.get_style(text.spans[each].style, default="") for each in sorted(here))
        found.append(_StyleSpan(start, sum(styles, style)))
    return found


def _spans(
    paragraph: Paragraph, line: Line, style: Style, spans: list[_StyleSpan]
) -> Iterator[Span]:
    """The line's clusters in visual order, neighbours of one style together."""
    if len(spans) < 2:
        style = spans[0].style if spans else style
        yield Span(paragraph.visual(line), style, LineSource(paragraph, line))
        return
    starts = [span.start for span in spans]
    for shared, group in groupby(
        paragraph.order(line), key=lambda cluster: _style_of(paragraph, cluster[0], spans, starts)
    ):
        order = list(group)
        text = "".join(paragraph.glyph(index, odd) for index, odd in order)
        yield Span(text, shared, LineSource(paragraph, line, order))


def _style_of(
    paragraph: Paragraph, index: int, spans: list[_StyleSpan], starts: list[int]
) -> Style:
    """The style of one cluster; a lam-alef has those of both its letters."""
    start = paragraph.starts[index]
    stop = start + len(paragraph.source(index))
    first = bisect_right(starts, start) - 1
    style = spans[first].style
    for at in range(first + 1, len(spans)):
        if spans[at].start >= stop:
            break
        style += spans[at].style
    return style
