"""Texts of a brief as Rich renderables, in a page at the edge that reading begins from."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from briefing.library.results import Marked
from briefing.rtl.cell import Part
from briefing.rtl.grid import Grid
from briefing.rtl.rich.styled import segment
from briefing.rtl.rich.text import RtlText
from briefing.text.direction import Direction
from briefing.views.page import page_indent, page_width
from briefing.views.screen.canvas import FOUND, MARK, Canvas


class Prose(Canvas):
    """A canvas for texts."""

    def text(self, text: str | Text) -> RtlText:
        """A text in the language's direction."""
        return RtlText(text, base=self.direction)

    def heading(self, heading: str | Text) -> RtlText:
        """What stands over a part."""
        text = heading if isinstance(heading, Text) else Text(heading)
        text.stylize_before("bold")
        return self.text(Text().append("■ ", MARK).append_text(text))


@dataclass(frozen=True)
class Page:
    """A block of the screen.

    Attributes:
        content: any Rich renderable.
        direction: right to left puts the block at the right edge.
    """

    content: RenderableType
    direction: Direction

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The content's lines, each set off from the left edge."""
        width = page_width(options.max_width)
        indent = page_indent(options.max_width, width, at_right=self.direction == "rtl")
        inner = options.update(width=width, height=None)
        for line in Segment.split_lines(console.render(self.content, inner)):
            if any(part.text.strip() for part in line):
                yield Segment(" " * indent)
                yield from line
            yield Segment.line()


@dataclass(frozen=True)
class Drawn:
    """A grid whose styles are names, as a Rich renderable; it can be drawn once."""

    grid: Grid

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The grid's lines."""
        for line in self.grid.lines(options.max_width):
            for span in line:
                style = console.get_style(span.style) if span.style else None
                yield segment(span._replace(style=style))
            yield Segment.line()


def marked(text: Marked) -> Text:
    """A text with what was looked for highlighted."""
    found = Text(text.text)
    for start, stop in text.parts:
        found.stylize(FOUND, start, stop)
    return found


def pair(part: Part) -> tuple[str, str]:
    """A part as Rich takes one."""
    return part.text, part.style or ""
