"""RtlTable: a table whose first column stands where its lines begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rich.box import ROUNDED, Box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style, StyleType
from rich.text import Text

from briefing.rtl.cluster import WIDEST
from briefing.rtl.columns import Needs, share
from briefing.rtl.order import Direction
from briefing.rtl.styled import Align, StyledLine, StyledText, VisualText

T = TypeVar("T")

Cell = str | Text | StyledText

_LEFT_OF_BORDERS = "╭╰┌└├╠╔╚╒╘╞╟┏┗┣┡┢╶"
_RIGHT_OF_BORDERS = "╮╯┐┘┤╣╗╝╕╛╡╢┓┛┫┩┪╴"
_MIRRORED_BORDER = str.maketrans(
    _LEFT_OF_BORDERS + _RIGHT_OF_BORDERS, _RIGHT_OF_BORDERS + _LEFT_OF_BORDERS
)


@dataclass(frozen=True)
class Column:
    """How one column is drawn."""

    header: StyledText
    align: Align
    style: StyleType
    fixed: bool
    """Whether it keeps the width of its longest paragraph while others still give way."""


class RtlTable:
    """A table with wrapping cells, in either direction.

        table = RtlTable("المؤشر", "القيمة")
        table.add_row("الوضع الأمني", "غير مستقر")
        console.print(table)

    Columns take the width their content wants, and share
    what there is when it is less; no line is ever wider than the width given, and where the
    borders leave less than two cells for a column, they go.

    Args:
        headers: a header for each column, in logical order; none shows no header row.
        base: direction of the table; right to left puts the first column on the right.
        box: a Rich box, or None for no borders.
        style, header_style, border_style: styles of cells, headers and borders.
        expand: take the whole width given.
        rules: draw a line between rows.
    """

    def __init__(
        self,
        *headers: str | Text,
        base: Direction = "rtl",
        box: Box | None = ROUNDED,
        style: StyleType = "",
        header_style: StyleType = "bold",
        border_style: StyleType = "dim",
        expand: bool = False,
        rules: bool = False,
    ) -> None:
        self.base: Direction = base
        self.box = box
        self.style = style
        self.header_style = header_style
        self.border_style = border_style
        self.expand = expand
        self.rules = rules
        self._columns: list[Column] = []
        self._rows: list[list[StyledText]] = []
        for header in headers:
            self.add_column(header)

    def add_column(
        self,
        header: str | Text = "",
        *,
        align: Align = "start",
        style: StyleType = "",
        fixed: bool = False,
    ) -> None:
        """A column after those there are; `fixed` lets other columns give way first."""
        text = StyledText(header, self.base, self.header_style)
        self._columns.append(Column(text, align, style, fixed))

    def add_row(self, *cells: Cell) -> None:
        """A row; missing cells are empty.

        A cell's text has the table's direction, unless it is given as a StyledText with its
        own; either way it is aligned to the table's sides.

        Raises:
            ValueError: there are more cells than columns.
        """
        if len(cells) > len(self._columns):
            raise ValueError(f"{len(cells)} cells for {len(self._columns)} columns")
        cells += ("",) * (len(self._columns) - len(cells))
        self._rows.append(
            [
                cell
                if isinstance(cell, StyledText)
                else StyledText(cell, self.base, column.style or self.style)
                for cell, column in zip(cells, self._columns, strict=True)
            ]
        )

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Finished lines, each at most `options.max_width` cells wide."""
        if not self._columns:
            return
        frame = self._frame(console, options)
        widths = share(self._needs(), options.max_width - frame.cells, expand=self.expand)
        at_right = self.base == "rtl"
        room = options.max_width - frame.cells - sum(widths) if at_right else 0
        frame = frame.around(widths, room)
        yield from frame.edge("top")
        if any(column.header.width for column in self._columns):
            headers = [column.header for column in self._columns]
            yield from self._row(console, frame, headers, header=True)
            yield from frame.edge("head")
        for number, row in enumerate(self._rows):
            if number and self.rules:
                yield from frame.edge("row")
            yield from self._row(console, frame, row)
        yield from frame.edge("bottom")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Cells of a table that breaks no word, and of one that breaks no paragraph."""
        frame = self._frame(console, options).cells
        needs = self._needs()
        least = sum(need.least for need in needs) + frame
        most = sum(need.most for need in needs) + frame
        return Measurement(least, most).with_maximum(options.max_width)

    def _frame(self, console: Console, options: ConsoleOptions) -> "_Frame":
        """The frame that leaves each column two cells: without padding, or without a box."""
        box = self.box.substitute(options, safe=True) if self.box else None
        style = console.get_style(self.border_style)
        count = len(self._columns)
        for pad in (1, 0):
            frame = _Frame(box, self.base, style, pad, count)
            if options.max_width - frame.cells >= WIDEST * count:
                return frame
        return _Frame(None, self.base, style, 0, count)

    def _needs(self) -> list[Needs]:
        needs = []
        for number, column in enumerate(self._columns):
            texts = [column.header, *(row[number] for row in self._rows)]
            least = max(text.least_width for text in texts)
            needs.append(Needs(least, max(text.width for text in texts), column.fixed))
        return needs

    def _row(
        self,
        console: Console,
        frame: "_Frame",
        cells: Sequence[StyledText],
        *,
        header: bool = False,
    ) -> Iterator[Segment]:
        laid_out = [
            list(cell.lay_out(console, width))
            for cell, width in zip(cells, frame.widths, strict=True)
        ]
        for number in range(max(map(len, laid_out))):
            lines = [
                StyledLine(*lines[number][:2], self.base).padded(width, column.align, fill=True)
                if number < len(lines)
                else [Segment(" " * width)]
                for lines, width, column in zip(laid_out, frame.widths, self._columns, strict=True)
            ]
            yield from frame.line(lines, header=header)


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
class _Frame:
    """A table's borders and padding, around columns of known widths."""

    box: Box | None
    base: Direction
    style: Style
    pad: int
    columns: int
    widths: Sequence[int] = ()
    indent: int = 0
    """Cells before the left border: a right-to-left table stands at the right."""

    def around(self, widths: Sequence[int], indent: int) -> "_Frame":
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
