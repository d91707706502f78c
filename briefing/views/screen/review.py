"""What awaits the reader, a row for each brief."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.brief.model import short
from briefing.review.changes import Awaited
from briefing.rtl.cell import CellText, Part
from briefing.text.direction import direction_of
from briefing.views.marks import KIND_MARKS, KIND_STYLES
from briefing.views.numbers import short_date
from briefing.views.review_words import review_words
from briefing.views.screen.canvas import Canvas, identifier
from briefing.views.screen.lines import Lines
from briefing.views.screen.rows import Header, table_of
from briefing.words.looks import Looks


def review(items: Iterable[Awaited], looks: Looks, width: int) -> Iterator[Lines]:
    """Kind, date, title with the fields that changed, and id of each brief."""
    return table_of(items, looks, width, lambda item: item.brief, _headers, _cells)


def kind_part(canvas: Canvas, item: Awaited) -> Part:
    """Mark and word of what happened to a brief."""
    words = review_words(canvas.labels.lang)
    return Part(f"{KIND_MARKS[item.kind]} {words.kinds[item.kind]}", KIND_STYLES[item.kind])


def field_name(canvas: Canvas, field: str) -> str:
    """What a field is called in the canvas's language."""
    labels, words = canvas.labels, review_words(canvas.labels.lang)
    names = {
        "title": labels.title,
        "date": labels.date,
        "lang": words.lang_name,
        "priority": words.priority_name,
        "source": labels.source,
        "tags": labels.tags,
        "summary": words.summary,
        "sections": words.section,
        "challenges": labels.challenges,
        "status": labels.status,
        "outlook": labels.outlook,
    }
    return names[field]


def _headers(canvas: Canvas) -> Sequence[Header]:
    labels = canvas.labels
    return (
        Header("", fixed=True),
        Header(labels.date, fixed=True),
        Header(labels.title),
        Header(labels.brief, fixed=True),
    )


def _cells(canvas: Canvas, item: Awaited) -> Sequence[CellText]:
    brief = item.brief
    date = short_date(brief.date, canvas.labels, canvas.looks.digits)
    parts = [Part(short(brief.title), "bold")]
    if item.changes:
        fields = canvas.labels.comma.join(field_name(canvas, field) for field in item.fields)
        parts.append(Part(f" ({fields})"))
    title = CellText(*parts, base=direction_of(brief.lang))
    return canvas.cell(kind_part(canvas, item)), canvas.cell(Part(date)), title, identifier(brief)
