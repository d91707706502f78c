"""Whole briefs."""

from collections.abc import Collection, Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from briefing.brief.model import Brief, paragraphs, short
from briefing.library.results import status_of
from briefing.rtl.rich.list import RtlList
from briefing.rtl.rich.styled import StyledText
from briefing.rtl.rich.text import RtlText
from briefing.views.numbers import full_date, in_digits
from briefing.views.page import page_width
from briefing.views.parts import PARTS
from briefing.views.screen.canvas import QUIET
from briefing.views.screen.prose import Drawn, Page, Prose, pair
from briefing.views.screen.rows import ROOM_FOR_TABLE
from briefing.views.screen.status import status_grid, status_parts
from briefing.words.looks import Looks


def show(
    briefs: Iterable[Brief], looks: Looks, width: int, parts: Collection[str] = PARTS
) -> Iterator[RenderableType]:
    """Whole briefs, one renderable each, for a screen `width` cells wide."""
    for number, brief in enumerate(briefs):
        canvas = _BriefCanvas(brief.lang, looks, page_width(width))
        if number:
            yield Page(RtlText("\n" + "─" * min(8, canvas.width), base=canvas.direction), "rtl")
        yield Page(Group(*canvas.brief(brief, parts)), canvas.direction)


class _BriefCanvas(Prose):
    """The canvas of one brief."""

    def brief(self, brief: Brief, parts: Collection[str]) -> Iterator[RenderableType]:
        """The renderables of one brief, from top to bottom."""
        title = StyledText(Text(short(brief.title), "bold"), self.direction)
        yield self.text(title.text)
        yield self.text("━" * min(title.width, self.width))
        yield from self._about(brief)
        for part in PARTS:
            if part in parts:
                yield from getattr(self, f"_{part}")(brief)

    def _about(self, brief: Brief) -> Iterator[RenderableType]:
        """When, how urgent, on what, and who says so."""
        labels, digits = self.labels, self.looks.digits
        facts = [full_date(brief.date, labels, digits)]
        if brief.priority != "normal":
            facts.append(labels.priority[brief.priority])
        if brief.tags:
            facts.append(labels.comma.join(short(tag) for tag in brief.tags))
        yield self.text(Text(" · ".join(facts), QUIET))
        if brief.source:
            name = Text(f"{labels.source}: ", QUIET)
            link = f"{QUIET} underline link {brief.source.url}" if brief.source.url else QUIET
            yield self.text(name.append(short(brief.source.name), link))

    def _heading(self, heading: str) -> Iterator[RenderableType]:
        yield Text()
        yield self.heading(short(heading))

    def _paragraphs(self, text: str) -> Iterator[RenderableType]:
        for number, paragraph in enumerate(paragraphs(text)):
            if number:
                yield Text()
            yield self.text(paragraph)

    def _summary(self, brief: Brief) -> Iterator[RenderableType]:
        if brief.summary:
            yield Text()
            yield from self._paragraphs(brief.summary)

    def _sections(self, brief: Brief) -> Iterator[RenderableType]:
        for section in brief.sections:
            yield from self._heading(section.heading)
            yield from self._paragraphs(section.text)

    def _challenges(self, brief: Brief) -> Iterator[RenderableType]:
        if not brief.challenges:
            return
        yield from self._heading(self.labels.challenges)
        items = []
        for challenge in brief.challenges:
            item = Text()
            if challenge.severity:
                item.append(*pair(self.severity(challenge))).append(" ")
            items.append(item.append(short(challenge.text)))
        numbers = [
            in_digits(f"{number}.", self.looks.digits, self.labels.lang)
            for number in range(1, len(items) + 1)
        ]
        yield RtlList(items, marker=list(numbers), base=self.direction, marker_style="bold")

    def _status(self, brief: Brief) -> Iterator[RenderableType]:
        if brief.status:
            yield from self._heading(self.labels.status)
            if self.width >= ROOM_FOR_TABLE:
                yield Drawn(status_grid(self, status_of([brief])))
                return
            items = [Text.assemble(*map(pair, status_parts(row))) for row in brief.status]
            yield RtlList(items, base=self.direction)

    def _outlook(self, brief: Brief) -> Iterator[RenderableType]:
        if brief.outlook:
            yield from self._heading(self.labels.outlook)
            yield from self._paragraphs(brief.outlook)
