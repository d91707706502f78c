"""The borders and padding of a table, in either direction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from rich.box import Box
from rich.segment import Segment
from rich.style import Style

from briefing.rtl.direction import Direction
from briefing.rtl.styled import VisualText

T = TypeVar("T")

_LEFT_OF_BORDERS = "╭╰┌└├╠╔╚╒╘╞╟┏┗┣┡┢╶"
_RIGHT_OF_BORDERS = "╮╯┐┘┤╣╗╝╕╛╡╢┓┛┫┩┪╴"
_MIRRORED_BORDER = str.maketrans(
    _LEFT_OF_BORDERS + _RIGHT_OF_BORDERS, _RIGHT_OF_BORDERS + _LEFT_OF_BORDERS
)


class _BorderSource:
    """Where a horizontal border comes from (`briefing.terminal.span.Source`)."""

    def __init__(self, border: str) -> None:
        self._border = border

    rtl = True

    @property
    def line(self) -> object:
        """The border itself: it is a line of its own."""
        return self

    def clusters(self) -> list[tuple[int, str]]:
        """The border mirrored, so that it fits the rows in logical order."""
        last = len(self._border) - 1
        mirrored = self._border.translate(_MIRRORED_BORDER)
        return [(last - index, char) for index, char in enumerate(mirrored)]


@dataclass(frozen=True)
class Frame:
    """A table's borders and padding, around columns of known widths."""

    box: Box | None
    base: Direction
    style: Style
    pad: int
    columns: int
    widths: Sequence[int] = ()
    indent: int = 0
    """Cells before the left border: a right-to-left table stands at the right."""

    def around(self, widths: Sequence[int], indent: int) -> Self:
        """The same frame around columns of these widths, in logical order."""
        return replace(self, widths=widths, indent=indent)

    @property
    def cells(self) -> int:
        """Cells a line of the frame takes, columns not counted."""
        if self.box is None:
            return (self.columns - 1) * (1 + self.pad)
        return self.columns + 1 + 2 * self.pad * self.columns

    def edge(self, level: str) -> Iterator[Segment]:
        """A horizontal border: `top`, `head`, `row` or `bottom`."""
        if self.box is None:
            return
        widths = [width + 2 * self.pad for width in self._visual(self.widths)]
        if level == "top":
            border = self.box.get_top(widths)
        elif level == "bottom":
            border = self.box.get_bottom(widths)
        else:
            border = self.box.get_row(widths, "head" if level == "head" else "row")
        text = VisualText(border, _BorderSource(border)) if self.base == "rtl" else border
        yield Segment(" " * self.indent)
        yield Segment(text, self.style)
        yield Segment.line()

    def line(self, cells: Sequence[list[Segment]], *, header: bool) -> Iterator[Segment]:
        """One line of a row, from its cells in logical order."""
        pad = " " * self.pad
        if self.box is None:
            left, between, right = "", " " + pad, ""
        else:
            box = self.box
            left = (box.head_left if header else box.mid_left) + pad
            between = pad + (box.head_vertical if header else box.mid_vertical) + pad
            right = pad + (box.head_right if header else box.mid_right)
        visual = self._visual(cells)
        yield Segment(" " * self.indent)
        yield Segment(left, self.style)
        for number, cell in enumerate(visual):
            if number:
                yield Segment(between, self.style)
            yield from cell
        yield Segment(right, self.style)
        yield Segment.line()

    def _visual(self, columns: Sequence[T]) -> Sequence[T]:
        """What belongs to the columns, from left to right."""
        return columns[::-1] if self.base == "rtl" else columns
