"""A row for each challenge."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.brief.model import ChallengeOf, short
from briefing.rtl.cell import CellText, Part
from briefing.text.direction import direction_of
from briefing.views.screen.canvas import Canvas, identifier
from briefing.views.screen.lines import Lines
from briefing.views.screen.rows import Header, table_of
from briefing.words.looks import Looks


def challenges(rows: Iterable[ChallengeOf], looks: Looks, width: int) -> Iterator[Lines]:
    """Severity, text and brief of each challenge."""
    return table_of(rows, looks, width, lambda row: row.brief, _headers, _cells)


def _headers(canvas: Canvas) -> Sequence[Header]:
    labels = canvas.labels
    return Header("", fixed=True), Header(labels.challenge), Header(labels.brief, fixed=True)


def _cells(canvas: Canvas, row: ChallengeOf) -> Sequence[CellText]:
    text = CellText(Part(short(row.challenge.text)), base=direction_of(row.brief.lang))
    return canvas.cell(canvas.severity(row.challenge)), text, identifier(row.brief)
