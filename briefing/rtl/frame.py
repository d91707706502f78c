"""The borders and padding of a table, in either direction."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol, Self, TypeVar

from briefing.terminal.span import Span
from briefing.text.direction import Direction

T = TypeVar("T")


class BoxLike(Protocol):
    """What a border is made of: Rich's `Box` is such a thing, and so is `ROUNDED`."""

    head_left: str
    head_vertical: str
    head_right: str
    mid_left: str
    mid_vertical: str
    mid_right: str

    def get_top(self, widths: Sequence[int], /) -> str:
        """The line above all rows, over columns of these widths."""

    def get_row(self, widths: Sequence[int], level: Any, /) -> str:
        """The line below the header (`head`) or between rows (`row`)."""

    def get_bottom(self, widths: Sequence[int], /) -> str:
        """The line below all rows."""


class _Rounded:
    """Thin lines with round corners, as Rich's box of this name."""

    head_left = head_vertical = head_right = mid_left = mid_vertical = mid_right = "│"

    def get_top(self, widths: Sequence[int], /) -> str:
        """The line above all rows."""
        return f"╭{'┬'.join('─' * width for width in widths)}╮"

    def get_row(self, widths: Sequence[int], level: Any, /) -> str:
        """The line between rows."""
        return f"├{'┼'.join('─' * width for width in widths)}┤"

    def get_bottom(self, widths: Sequence[int], /) -> str:
        """The line below all rows."""
        return f"╰{'┴'.join('─' * width for width in widths)}╯"


ROUNDED: BoxLike = _Rounded()

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


class Frame(NamedTuple):
    """A table's borders and padding, around columns of known widths."""

    box: BoxLike | None
    base: Direction
    style: Any
    """Of the borders; the caller's own."""
    pad: int
    columns: int
    widths: Sequence[int] = ()
    indent: int = 0
    """Cells before the left border: a right-to-left table stands at the right."""

    def around(self, widths: Sequence[int], indent: int) -> Self:
        """The same frame around columns of these widths, in logical order."""
        return self._replace(widths=widths, indent=indent)

    @property
    def cells(self) -> int:
        """Cells a line of the frame takes, columns not counted."""
        if self.box is None:
            return (self.columns - 1) * (1 + self.pad)
        return self.columns + 1 + 2 * self.pad * self.columns

    @property
    def is_spaced(self) -> bool:
        """Whether a space stands before every column, from left to right."""
        return (self.indent if self.box is None else self.pad) > 0

    def edge(self, level: str) -> Iterator[list[Span]]:
        """A horizontal border: `top`, `head`, `row` or `bottom`; nothing without a box."""
        if self.box is None:
            return
        widths = [width + 2 * self.pad for width in self.visual(self.widths)]
        if level == "top":
            border = self.box.get_top(widths)
        elif level == "bottom":
            border = self.box.get_bottom(widths)
        else:
            border = self.box.get_row(widths, "head" if level == "head" else "row")
        source = _BorderSource(border) if self.base == "rtl" else None
        yield [*self._indent(), Span(border, self.style, source, is_border=True)]

    def line(self, cells: Sequence[list[Span]], *, header: bool) -> list[Span]:
        """One line of a row, from its cells in logical order."""
        pad = " " * self.pad
        if self.box is None:
            left, between, right = "", " " + pad, ""
        else:
            box = self.box
            left = (box.head_left if header else box.mid_left) + pad
            between = pad + (box.head_vertical if header else box.mid_vertical) + pad
            right = pad + (box.head_right if header else box.mid_right)
        spans = self._indent()
        before = left
        for cell in self.visual(cells):
            if before:
                spans.append(Span(before, self.style, is_border=True))
            spans += cell
            before = between
        if right:
            spans.append(Span(right, self.style, is_border=True))
        return spans

    def _indent(self) -> list[Span]:
        return [Span(" " * self.indent)] if self.indent else []

    def visual(self, columns: Sequence[T]) -> Sequence[T]:
        """What belongs to the columns, from left to right."""
        return columns[::-1] if self.base == "rtl" else columns
