"""A row for each challenge."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType

from briefing.brief.model import short
from briefing.rtl.styled import StyledText
from briefing.rtl.table import Cell, RtlTable
from briefing.views.labels import direction_of
from briefing.views.looks import Looks
from briefing.views.parts import ChallengeOf
from briefing.views.screen.canvas import Canvas, identifier
from briefing.views.screen.rows import table_of


def challenges(rows: Iterable[ChallengeOf], looks: Looks, width: int) -> Iterator[RenderableType]:
    """Severity, text and brief of each challenge."""
    return table_of(rows, looks, width, lambda row: row.brief, _table, _cells)


def _table(canvas: Canvas) -> RtlTable:
    return canvas.table("", canvas.labels.challenge, canvas.labels.brief)


def _cells(canvas: Canvas, row: ChallengeOf) -> list[Cell]:
    text = StyledText(short(row.challenge.text), direction_of(row.brief.lang))
    return [canvas.severity(row.challenge), text, identifier(row.brief)]
