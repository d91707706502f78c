"""Finished lines of the screen, set in the page. Without Rich, which takes longer than they do."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.rtl.cell import CellText, Part
from briefing.terminal.span import Span
from briefing.views.page import ROWS_WIDTH, page_indent, page_width
from briefing.views.screen.canvas import Canvas
from briefing.words.looks import Looks

if TYPE_CHECKING:
    from briefing.terminal.ruled import Ruled


class Lines:
    """Finished lines, set in the page."""

    def __init__(self, lines: Iterable[list[Span]], indent: int) -> None:
        self._lines = lines
        self._indent = Span(" " * indent)

    def span_lines(self) -> Iterator[list[Span]]:
        """The lines, as an emission takes them."""
        return ([self._indent, *line] for line in self._lines)

    def ruled_lines(self) -> Iterator["list[Span] | Ruled"]:
        """The same lines, for an emission that goes by edges."""
        return self.span_lines()


def on_page(canvas: Canvas, lines: Iterable[list[Span]], width: int) -> Lines:
    """Lines of the canvas's width, at the edge that reading begins from."""
    return Lines(lines, indent_of(canvas, width))


def indent_of(canvas: Canvas, width: int) -> int:
    """Cells before the canvas, of a screen so many cells wide."""
    return page_indent(width, canvas.width, at_right=canvas.direction == "rtl")


def sentence(text: str, looks: Looks, width: int, style: str = "") -> Lines:
    """What the program says of a failure, in English as all it says on standard error."""
    canvas = Canvas("en", looks, page_width(width, ROWS_WIDTH))
    return on_page(canvas, line_of(canvas, Part(text, style)), width)


def line_of(canvas: Canvas, *parts: Part) -> Iterator[list[Span]]:
    """A text as lines of the canvas's width."""
    return lines_of(canvas, canvas.cell(*parts))


def lines_of(canvas: Canvas, cell: CellText) -> Iterator[list[Span]]:
    """A cell as lines of the canvas's width."""
    for line in cell.lines(canvas.width):
        room = canvas.width - line.width if canvas.direction == "rtl" else 0
        yield [Span(" " * room), *line.spans]
