"""How one label changed over time: a row of blocks to be read at a glance, and a table."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from briefing.brief.model import short
from briefing.rtl.table import Cell, RtlTable
from briefing.rtl.text import RtlText
from briefing.views.looks import Looks
from briefing.views.marks import LEVEL_BLOCKS, LEVEL_MARKS
from briefing.views.numbers import short_date
from briefing.views.page import Page, page_width
from briefing.views.parts import StatusOf
from briefing.views.screen.canvas import QUIET, Canvas, identifier
from briefing.views.screen.status import status_cells, status_rows, status_table

_BLOCK = 3
"""Cells of a block: its mark between two spaces."""
_GAP = 1


def history(rows: Iterable[StatusOf], looks: Looks, width: int) -> Iterator[RenderableType]:
    """The rows of one label, in their order; above them, in the order of time, a block each."""
    found = list(rows)
    if not found:
        return
    canvas = Canvas.of_many((row.brief for row in found), looks, width)
    canvas.width = page_width(width)
    yield Page(Group(*_at_a_glance(canvas, found)), canvas.direction)

    def empty(canvas: Canvas) -> RtlTable:
        table = status_table(canvas, canvas.labels.date)
        table.add_column(canvas.labels.brief, fixed=True)
        return table

    def cells(canvas: Canvas, row: StatusOf) -> list[Cell]:
        date = short_date(row.brief.date, canvas.labels, looks.digits)
        return [date, *status_cells(canvas, row), identifier(row.brief)]

    yield from status_rows(found, looks, width, empty, cells)


def _at_a_glance(canvas: Canvas, rows: Sequence[StatusOf]) -> Iterator[RenderableType]:
    """The label, a row of blocks from the oldest to the newest, and the days they begin and end.

    Where there is no room for all, the oldest are left out.
    """
    in_time = sorted(rows, key=lambda row: row.brief.date)
    room = (canvas.width - len("… ")) // (_BLOCK + _GAP)
    shown = in_time[-room:] if room else []
    yield canvas.heading(short(in_time[-1].row.label))
    blocks = Text("… " if len(shown) < len(in_time) else "")
    for number, each in enumerate(shown):
        level = each.row.level
        mark = LEVEL_MARKS[level] if level else "·"
        blocks.append(" " * bool(number)).append(f" {mark} ", LEVEL_BLOCKS[level])
    yield canvas.text(blocks)
    first, last = shown[0].brief.date, shown[-1].brief.date
    dates = [first, last] if first != last else [first]
    words = " – ".join(short_date(date, canvas.labels, canvas.looks.digits) for date in dates)
    yield canvas.text(Text(words, QUIET))
    yield RtlText()
