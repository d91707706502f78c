"""The briefs that were found, each with what was looked for highlighted."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from briefing.library.results import Hit
from briefing.rtl.rich.text import RtlText
from briefing.text.cleaning import isolated
from briefing.views.numbers import short_date
from briefing.views.page import page_width
from briefing.views.screen.canvas import QUIET
from briefing.views.screen.prose import Page, Prose, marked
from briefing.words.looks import Looks


def search(hits: Iterable[Hit], looks: Looks, width: int) -> Iterator[RenderableType]:
    """Title, date, id and snippet of each brief, one renderable each."""
    for hit in hits:
        prose = Prose(hit.brief.lang, looks, page_width(width))
        date = isolated(short_date(hit.brief.date, prose.labels, looks.digits), prose.direction)
        facts = Text(f"{date} · {isolated(hit.brief.id, 'ltr')}", QUIET)
        lines: list[RenderableType] = [prose.heading(marked(hit.title)), prose.text(facts)]
        if hit.snippet.text:
            lines.append(prose.text(marked(hit.snippet)))
        yield Page(Group(*lines, RtlText()), prose.direction)
