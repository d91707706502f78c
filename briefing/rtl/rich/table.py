"""RtlTable: a table whose first column stands where its lines begin."""

from dataclasses import dataclass

from rich.box import ROUNDED, Box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import StyleType
from rich.text import Text

from briefing.rtl.grid import Align, Grid
from briefing.rtl.grid import Column as GridColumn
from briefing.rtl.rich.styled import BoundText, StyledText, segment
from briefing.text.direction import Direction

Cell = str | Text | StyledText


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
        for line in self._grid(console, options).lines(options.max_width):
            yield from map(segment, line)
            yield Segment.line()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Cells of a table that breaks no word, and of one that breaks no paragraph."""
        least, most = self._grid(console, options).extent(options.max_width)
        return Measurement(least, most).with_maximum(options.max_width)

    def _grid(self, console: Console, options: ConsoleOptions) -> Grid:
        columns = [
            GridColumn(BoundText(column.header, console), column.align, column.fixed)
            for column in self._columns
        ]
        rows = ([BoundText(cell, console) for cell in row] for row in self._rows)
        return Grid(
            columns,
            rows,
            base=self.base,
            box=self.box.substitute(options, safe=True) if self.box else None,
            border_style=console.get_style(self.border_style),
            expand=self.expand,
            rules=self.rules,
        )
