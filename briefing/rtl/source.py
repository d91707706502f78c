"""Where a finished line comes from, for emissions that need the stored text."""

from briefing.rtl.layout import Paragraph
from briefing.rtl.line import Line
from briefing.terminal.span import Span


class LineSource:
    """Where a span of a paragraph's line comes from (`briefing.terminal.span.Source`)."""

    __slots__ = ("_line", "_order", "_paragraph")

    def __init__(
        self, paragraph: Paragraph, line: Line, order: list[tuple[int, bool]] | None = None
    ) -> None:
        self._paragraph = paragraph
        self._line = line
        self._order = order

    @property
    def line(self) -> object:
        """The paragraph: on one line of the screen there is at most one line of it."""
        return self._paragraph

    @property
    def rtl(self) -> bool:
        """The paragraph's direction."""
        return self._paragraph.direction == "rtl"

    def clusters(self) -> list[tuple[int, str]]:
        """The clusters and their stored text."""
        order = self._paragraph.order(self._line) if self._order is None else self._order
        return [(index, self._paragraph.source(index)) for index, _ in order]


def line_span(paragraph: Paragraph, line: Line) -> Span:
    """A line of a paragraph as one span without a style."""
    return Span(paragraph.visual(line), None, LineSource(paragraph, line))
