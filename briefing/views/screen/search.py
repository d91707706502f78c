"""The briefs that were found, each with what was looked for highlighted."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from briefing.rtl.text import RtlText
from briefing.views.looks import Looks
from briefing.views.numbers import short_date
from briefing.views.page import Page, page_width
from briefing.views.parts import Hit
from briefing.views.screen.canvas import QUIET, Canvas, identifier, marked


def search(hits: Iterable[Hit], looks: Looks, width: int) -> Iterator[RenderableType]:
    """Title, date, id and snippet of each brief, one renderable each."""
    for hit in hits:
        canvas = Canvas(hit.brief.lang, looks, page_width(width))
        facts = Text(short_date(hit.brief.date, canvas.labels, looks.digits), QUIET)
        facts.append(" · ").append_text(identifier(hit.brief))
        lines: list[RenderableType] = [canvas.heading(marked(hit.title)), canvas.text(facts)]
        if hit.snippet.text:
            lines.append(canvas.text(marked(hit.snippet)))
        yield Page(Group(*lines, RtlText()), canvas.direction)
