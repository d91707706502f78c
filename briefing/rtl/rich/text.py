"""RtlText: a text of any direction as a Rich renderable."""

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import StyleType
from rich.text import Text

from briefing.rtl.grid import Align, room_at_left
from briefing.rtl.rich.styled import StyledText, segment
from briefing.text.direction import Base


class RtlText:
    """A text laid out in visual order: joined, wrapped, aligned, styles on their characters.

    Each line of the text is a paragraph. It may stand wherever Rich takes a renderable:
    in a Panel, a Table cell, Columns.

        console.print(Panel(RtlText("السلام عليكم", base="rtl")))

    Args:
        text: plain, or a Rich Text with spans, links and highlights. It is cleaned.
        base: direction of the paragraphs; `auto` is that of each one's first strong letter.
        align: where lines stand in the width they are given; `start` is the right edge for
            right-to-left paragraphs.
        style: a style under those of the text.
    """

    def __init__(
        self,
        text: str | Text = "",
        *,
        base: Base = "auto",
        align: Align = "start",
        style: StyleType = "",
    ) -> None:
        self._styled = StyledText(text, base, style)
        self.align = align

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Finished lines, each at most `options.max_width` cells wide."""
        width = options.max_width
        for line in self._styled.lay_out(console, width):
            left = room_at_left(max(0, width - line.width), self.align, line.direction)
            if left:
                yield Segment(" " * left)
            yield from map(segment, line.spans)
            yield Segment.line()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Cells of the longest word and of the longest paragraph."""
        styled = self._styled
        return Measurement(styled.least_width, styled.width).with_maximum(options.max_width)
