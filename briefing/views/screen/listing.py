"""A row for each brief."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.brief.model import Head, short
from briefing.rtl.cell import CellText, Part
from briefing.text.direction import direction_of
from briefing.views.numbers import short_date
from briefing.views.screen.canvas import Canvas, identifier
from briefing.views.screen.lines import Lines
from briefing.views.screen.rows import Header, table_of
from briefing.words.looks import Looks


def listing(briefs: Iterable[Head], looks: Looks, width: int) -> Iterator[Lines]:
    """Date, title and id of each brief."""
    return table_of(briefs, looks, width, lambda brief: brief, _headers, _cells)


def _headers(canvas: Canvas) -> Sequence[Header]:
    labels = canvas.labels
    return Header(labels.date, fixed=True), Header(labels.title), Header(labels.brief, fixed=True)


def _cells(canvas: Canvas, brief: Head) -> Sequence[CellText]:
    date = short_date(brief.date, canvas.labels, canvas.looks.digits)
    title = Part(short(brief.title), "bold")
    if brief.priority == "high":
        title = Part(f"! {title.text}", "bold red")
    text = CellText(title, base=direction_of(brief.lang))
    return canvas.cell(Part(date)), text, identifier(brief)
