"""RtlTable: a table whose first column stands where its lines begin."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rich.box import ROUNDED, Box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import StyleType
from rich.text import Text

from briefing.rtl.cluster import WIDEST
from briefing.rtl.columns import Needs, share
from briefing.rtl.direction import Direction
from briefing.rtl.frame import Frame
from briefing.rtl.styled import Align, StyledLine, StyledText

Cell = str | Text | StyledText

SAMPLE = 200
"""Rows that decide how wide columns are; later ones wrap into them."""


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

    Columns take the width their content wants, and share what there is when it is less; no
    line is ever wider than the width given, and where the borders leave less than two cells
    for a column, they go.

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
        self._more: Iterator[list[StyledText]] = iter(())
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
        self._rows.append(self._cells(cells))

    def add_rows(self, rows: Iterable[Iterable[Cell]]) -> None:
        """Rows after those there are, taken as they are drawn: a table may be drawn once then.

        The columns are as wide as the first rows (`SAMPLE`) want them.
        """
        self._more = chain(self._more, (self._cells(tuple(cells)) for cells in rows))

    def _cells(self, cells: tuple[Cell, ...]) -> list[StyledText]:
        """The cells of a row, one for each column."""
        if len(cells) > len(self._columns):
            raise ValueError(f"{len(cells)} cells for {len(self._columns)} columns")
        cells += ("",) * (len(self._columns) - len(cells))
        return [
            cell
            if isinstance(cell, StyledText)
            else StyledText(cell, self.base, column.style or self.style)
            for cell, column in zip(cells, self._columns, strict=True)
        ]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Finished lines, each at most `options.max_width` cells wide."""
        if not self._columns:
            return
        self._take_sample()
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
        for number, row in enumerate(chain(self._rows, self._more)):
            if number and self.rules:
                yield from frame.edge("row")
            yield from self._row(console, frame, row)
        yield from frame.edge("bottom")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Cells of a table that breaks no word, and of one that breaks no paragraph."""
        self._take_sample()
        frame = self._frame(console, options).cells
        needs = self._needs()
        least = sum(need.least for need in needs) + frame
        most = sum(need.most for need in needs) + frame
        return Measurement(least, most).with_maximum(options.max_width)

    def _take_sample(self) -> None:
        """Have the rows at hand that decide how wide columns are."""
        self._rows += islice(self._more, max(0, SAMPLE - len(self._rows)))

    def _frame(self, console: Console, options: ConsoleOptions) -> Frame:
        """The frame that leaves each column two cells: without padding, or without a box."""
        box = self.box.substitute(options, safe=True) if self.box else None
        style = console.get_style(self.border_style)
        count = len(self._columns)
        for pad in (1, 0):
            frame = Frame(box, self.base, style, pad, count)
            if options.max_width - frame.cells >= WIDEST * count:
                return frame
        return Frame(None, self.base, style, 0, count)

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
        frame: Frame,
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
