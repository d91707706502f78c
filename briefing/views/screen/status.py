"""Status rows, of one brief or of many."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.brief.model import StatusOf, StatusRow, short
from briefing.rtl.cell import CellText, Part
from briefing.rtl.grid import Grid
from briefing.text.direction import direction_of
from briefing.views.marks import LEVEL_MARKS, LEVEL_STYLES, TREND_MARKS
from briefing.views.screen.canvas import Canvas, identifier
from briefing.views.screen.lines import Lines, line_of, on_page
from briefing.views.screen.rows import ROOM_FOR_TABLE, Header, grid_of, table_of
from briefing.words.looks import Looks

_ROOM_FOR_COLUMNS = 56
"""Cells from which levels and trends get columns of their own."""


def status(rows: Iterable[StatusOf], looks: Looks, width: int) -> Iterator[Lines]:
    """Each row with its brief."""
    return status_rows(rows, looks, width, lambda canvas: canvas.labels.label, _label)


def status_rows(
    rows: Iterable[StatusOf],
    looks: Looks,
    width: int,
    header: Callable[[Canvas], str],
    first: Callable[[Canvas, StatusOf], str],
) -> Iterator[Lines]:
    """A table of rows from many briefs, or a line for each where there is no room for one.

    Args:
        rows: what it shows.
        looks: the reader's choices.
        width: cells of the screen.
        header: that of the first column.
        first: what a row has in the first column.
    """
    if width < ROOM_FOR_TABLE:
        for row in rows:
            canvas = Canvas.of_many([row.brief], looks, width)
            line = line_of(canvas, *_led(first(canvas, row), row.row))
            yield on_page(canvas, line, width)
        return

    def headers(canvas: Canvas) -> Sequence[Header]:
        return *_headers(canvas, header(canvas)), Header(canvas.labels.brief, fixed=True)

    def cells(canvas: Canvas, row: StatusOf) -> Sequence[CellText]:
        return *_cells(canvas, row, first(canvas, row)), identifier(row.brief)

    yield from table_of(rows, looks, width, lambda row: row.brief, headers, cells)


def status_grid(canvas: Canvas, rows: Iterable[StatusOf]) -> Grid:
    """The rows of one brief in a table with as many columns as there is room for."""
    cells = (_cells(canvas, row, _label(canvas, row)) for row in rows)
    return grid_of(canvas, _headers(canvas, canvas.labels.label), cells)


def status_parts(row: StatusRow) -> list[Part]:
    """A row on one line: its label, and the value between its level's mark and its arrow."""
    return _led(short(row.label), row)


def _led(lead: str, row: StatusRow) -> list[Part]:
    return [Part(f"{lead}: ", "bold"), *_marked(row)]


def _headers(canvas: Canvas, first: str) -> Sequence[Header]:
    labels = canvas.labels
    more = [labels.level, labels.trend] if canvas.width >= _ROOM_FOR_COLUMNS else []
    return [Header(text) for text in (first, labels.value, *more)]


def _label(canvas: Canvas, each: StatusOf) -> str:
    return short(each.row.label)


def _cells(canvas: Canvas, each: StatusOf, first: str) -> Sequence[CellText]:
    """The cells of a row: the first, and value, level and trend or all of these in one."""
    base = direction_of(each.brief.lang)
    lead = CellText(Part(first), base=base)
    if canvas.width < _ROOM_FOR_COLUMNS:
        return [lead, CellText(*_marked(each.row), base=base)]
    value = CellText(Part(short(each.row.value)), base=base)
    return lead, value, canvas.cell(canvas.level(each.row)), canvas.cell(canvas.trend(each.row))


def _marked(row: StatusRow) -> list[Part]:
    """A value between its level's mark and its trend's arrow."""
    mark = [Part(LEVEL_MARKS[row.level], LEVEL_STYLES[row.level]), Part(" ")] if row.level else []
    arrow = [Part(f" {TREND_MARKS[row.trend]}")] if row.trend else []
    return [*mark, Part(short(row.value)), *arrow]
