"""Status rows, of one brief or of many."""

from collections.abc import Callable, Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from briefing.brief.model import StatusRow, short
from briefing.rtl.list import RtlList
from briefing.rtl.styled import StyledText
from briefing.rtl.table import Cell, RtlTable
from briefing.views.labels import direction_of
from briefing.views.looks import Looks
from briefing.views.marks import LEVEL_MARKS, LEVEL_STYLES, TREND_MARKS
from briefing.views.page import ROWS_WIDTH, page_width
from briefing.views.parts import StatusOf
from briefing.views.screen.canvas import Canvas, identifier
from briefing.views.screen.rows import table_of

_ROOM_FOR_COLUMNS = 56
"""Cells from which levels and trends get columns of their own."""
_ROOM_FOR_TABLE = 34
"""Cells from which rows stand in a table at all."""


def status(rows: Iterable[StatusOf], looks: Looks, width: int) -> Iterator[RenderableType]:
    """Each row with its brief."""

    def empty(canvas: Canvas) -> RtlTable:
        table = status_table(canvas, canvas.labels.label)
        table.add_column(canvas.labels.brief, fixed=True)
        return table

    def cells(canvas: Canvas, row: StatusOf) -> list[Cell]:
        return [_label(row), *status_cells(canvas, row), identifier(row.brief)]

    return status_rows(rows, looks, width, empty, cells)


def status_rows(
    rows: Iterable[StatusOf],
    looks: Looks,
    width: int,
    empty: Callable[[Canvas], RtlTable],
    cells: Callable[[Canvas, StatusOf], Iterable[Cell]],
) -> Iterator[RenderableType]:
    """A table of rows from many briefs, or a list where there is no room for one."""
    narrow = page_width(width, ROWS_WIDTH) < _ROOM_FOR_TABLE
    found = list(rows) if narrow else rows
    if not isinstance(found, list):
        yield from table_of(found, looks, width, lambda row: row.brief, empty, cells)
    elif found:
        canvas = Canvas.of_many((row.brief for row in found), looks, width)
        yield canvas.rows(_list(canvas, found))


def status_of_one(canvas: Canvas, rows: Iterable[StatusOf]) -> RenderableType:
    """The rows of one brief: a table with as many columns as there is room for, or a list."""
    if canvas.width < _ROOM_FOR_TABLE:
        return _list(canvas, rows)
    table = status_table(canvas, canvas.labels.label)
    table.add_rows([_label(row), *status_cells(canvas, row)] for row in rows)
    return table


def status_table(canvas: Canvas, first: str) -> RtlTable:
    """A table without rows, whose first column is headed so."""
    labels = canvas.labels
    more = [labels.level, labels.trend] if canvas.width >= _ROOM_FOR_COLUMNS else []
    return RtlTable(first, labels.value, *more, base=canvas.direction)


def status_cells(canvas: Canvas, each: StatusOf) -> list[Cell]:
    """The cells of a row after the first: value, level and trend, or all in one."""
    direction = direction_of(each.brief.lang)
    if canvas.width < _ROOM_FOR_COLUMNS:
        return [StyledText(_marked(each.row), direction)]
    value = StyledText(short(each.row.value), direction)
    return [value, canvas.level(each.row), canvas.trend(each.row)]


def _label(each: StatusOf) -> StyledText:
    return StyledText(short(each.row.label), direction_of(each.brief.lang))


def _marked(row: StatusRow) -> Text:
    """A value between its level's mark and its trend's arrow."""
    text = Text()
    if row.level:
        text.append(LEVEL_MARKS[row.level], LEVEL_STYLES[row.level]).append(" ")
    text.append(short(row.value))
    return text.append(f" {TREND_MARKS[row.trend]}") if row.trend else text


def _list(canvas: Canvas, rows: Iterable[StatusOf]) -> RenderableType:
    items = []
    for row in (each.row for each in rows):
        item = Text().append(f"{short(row.label)}: ", "bold")
        items.append(item.append_text(_marked(row)))
    return RtlList(items, base=canvas.direction)
