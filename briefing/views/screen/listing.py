"""A row for each brief."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from briefing.brief.model import Brief, short
from briefing.rtl.styled import StyledText
from briefing.rtl.table import Cell, RtlTable
from briefing.views.labels import direction_of
from briefing.views.looks import Looks
from briefing.views.numbers import short_date
from briefing.views.screen.canvas import Canvas, identifier
from briefing.views.screen.rows import table_of


def listing(briefs: Iterable[Brief], looks: Looks, width: int) -> Iterator[RenderableType]:
    """Date, title and id of each brief."""
    return table_of(briefs, looks, width, lambda brief: brief, _table, _cells)


def _table(canvas: Canvas) -> RtlTable:
    return canvas.table(canvas.labels.date, canvas.labels.title, canvas.labels.brief)


def _cells(canvas: Canvas, brief: Brief) -> list[Cell]:
    title = Text().append("! ", "bold red") if brief.priority == "high" else Text()
    title.append(short(brief.title), "bold")
    date = short_date(brief.date, canvas.labels, canvas.looks.digits)
    return [date, StyledText(title, direction_of(brief.lang)), identifier(brief)]
