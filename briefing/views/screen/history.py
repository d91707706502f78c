"""How one label changed over time: a row of blocks to be read at a glance, and a table."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.brief.model import StatusOf, short
from briefing.rtl.cell import Part
from briefing.terminal.span import Span
from briefing.text.cleaning import isolated
from briefing.views.marks import LEVEL_BLOCKS, LEVEL_MARKS
from briefing.views.numbers import short_date
from briefing.views.page import page_width
from briefing.views.screen.canvas import MARK, QUIET, Canvas
from briefing.views.screen.lines import Lines, line_of, on_page
from briefing.views.screen.status import status_rows
from briefing.words.looks import Looks

_BLOCK = 3
"""Cells of a block: its mark between two spaces."""
_GAP = 1


def history(rows: Iterable[StatusOf], looks: Looks, width: int) -> Iterator[Lines]:
    """The rows of one label, in their order; above them, in the order of time, a block each."""
    found = list(rows)
    if not found:
        return
    canvas = Canvas.of_many((row.brief for row in found), looks, width)
    canvas.width = page_width(width)
    yield on_page(canvas, _at_a_glance(canvas, found), width)
    yield from status_rows(found, looks, width, lambda canvas: canvas.labels.date, _date)


def _date(canvas: Canvas, each: StatusOf) -> str:
    return short_date(each.brief.date, canvas.labels, canvas.looks.digits)


def _at_a_glance(canvas: Canvas, rows: Sequence[StatusOf]) -> Iterator[list[Span]]:
    """The label, a row of blocks from the oldest to the newest, and their first and last day.

    Where there is no room for all, the oldest are left out.
    """
    in_time = sorted(rows, key=lambda row: row.brief.date)
    room = max(1, (canvas.width - len("… ")) // (_BLOCK + _GAP))
    shown = in_time[-room:]
    yield from line_of(canvas, Part("■ ", MARK), Part(short(in_time[-1].row.label), "bold"))
    blocks = [Part("… ")] if len(shown) < len(in_time) else []
    for number, each in enumerate(shown):
        level = each.row.level
        mark = LEVEL_MARKS[level] if level else "·"
        blocks += [Part(" ")] if number else []
        # No line breaks between the spaces and the mark of a block.
        blocks.append(Part(f"\u00a0{mark}\u00a0", LEVEL_BLOCKS[level]))
    yield from line_of(canvas, *blocks)
    days = dict.fromkeys((shown[0].brief.date, shown[-1].brief.date))
    words = " – ".join(
        isolated(short_date(day, canvas.labels, canvas.looks.digits), canvas.direction)
        for day in days
    )
    yield from line_of(canvas, Part(words, QUIET))
    yield []
