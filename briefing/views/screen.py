"""The screen: briefs as Rich renderables, laid out from the side their language begins at."""

from collections.abc import Collection, Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from briefing.brief.model import Brief, Challenge, StatusRow, paragraphs
from briefing.rtl.cleaning import isolated
from briefing.rtl.direction import Direction
from briefing.rtl.list import RtlList
from briefing.rtl.styled import StyledText
from briefing.rtl.table import Cell, RtlTable
from briefing.rtl.text import RtlText
from briefing.views.labels import direction_of, labels_for
from briefing.views.looks import Looks
from briefing.views.marks import (
    LEVEL_MARKS,
    LEVEL_STYLES,
    SEVERITY_MARKS,
    SEVERITY_STYLES,
    TREND_MARKS,
)
from briefing.views.numbers import full_date, in_digits, short_date
from briefing.views.page import ROWS_WIDTH, Page, page_width
from briefing.views.parts import PARTS, StatusOf, challenges_of, status_of

MARK = "cyan"
QUIET = "dim"
_ROOM_FOR_COLUMNS = 56
"""Cells from which levels and trends get columns of their own."""
_ROOM_FOR_TABLE = 34
"""Cells from which rows stand in a table at all."""


def show(
    briefs: Iterable[Brief], looks: Looks, width: int, parts: Collection[str] = PARTS
) -> Iterator[RenderableType]:
    """Whole briefs, one renderable each, for a screen `width` cells wide."""
    for number, brief in enumerate(briefs):
        screen = _Screen(brief.lang, looks, page_width(width))
        if number:
            yield Page(RtlText("\n" + "─" * min(8, screen.width), base=screen.direction), "rtl")
        yield Page(Group(*screen.brief(brief, parts)), screen.direction)


def listing(briefs: Collection[Brief], looks: Looks, width: int) -> Iterator[RenderableType]:
    """A row for each brief."""
    screen = _Screen.of_many(briefs, looks, width)
    labels = screen.labels
    table = screen.table(labels.date, labels.title, labels.brief)
    for brief in briefs:
        title = Text().append("! ", "bold red") if brief.priority == "high" else Text()
        title.append(screen.short(brief.title), "bold")
        date = short_date(brief.date, labels, looks.digits)
        table.add_row(date, StyledText(title, direction_of(brief.lang)), _identifier(brief))
    yield screen.rows(table)


def challenges(briefs: Collection[Brief], looks: Looks, width: int) -> Iterator[RenderableType]:
    """A row for each challenge, worst first."""
    screen = _Screen.of_many(briefs, looks, width)
    labels = screen.labels
    table = screen.table("", labels.challenge, labels.brief)
    for each in challenges_of(briefs):
        brief, challenge = each.brief, each.challenge
        text = StyledText(screen.short(challenge.text), direction_of(brief.lang))
        table.add_row(screen.severity(challenge), text, _identifier(brief))
    yield screen.rows(table)


def status(briefs: Collection[Brief], looks: Looks, width: int) -> Iterator[RenderableType]:
    """A row for each status row."""
    screen = _Screen.of_many(briefs, looks, width)
    yield screen.rows(screen.status(status_of(briefs), with_brief=True))


class _Screen:
    """How one brief's language, the reader's choices and the width shape what is shown."""

    def __init__(self, lang: str, looks: Looks, width: int) -> None:
        self.direction: Direction = direction_of(lang)
        self.labels = labels_for(lang if looks.labels == "auto" else looks.labels)
        self.looks = looks
        self.width = width

    @classmethod
    def of_many(cls, briefs: Iterable[Brief], looks: Looks, width: int) -> "_Screen":
        """A screen for rows of many briefs: in Arabic, unless all are in one other language."""
        langs = {brief.lang for brief in briefs}
        lang = langs.pop() if len(langs) == 1 else "ar"
        lang = looks.labels if looks.labels != "auto" else lang
        return cls(lang, looks, page_width(width, ROWS_WIDTH))

    def brief(self, brief: Brief, parts: Collection[str]) -> Iterator[RenderableType]:
        """The renderables of one brief, from top to bottom."""
        title = StyledText(Text(self.short(brief.title), "bold"), self.direction)
        yield self.text(title.text)
        yield self.text("━" * min(title.width, self.width))
        yield from self._about(brief)
        for part in PARTS:
            if part in parts:
                yield from getattr(self, f"_{part}")(brief)

    def text(self, text: str | Text) -> RtlText:
        """A text in the brief's direction."""
        return RtlText(text, base=self.direction)

    def short(self, text: str) -> str:
        """A text that is no paragraph: on one line, however the data wraps it."""
        return " ".join(text.split())

    def table(self, *headers: str) -> RtlTable:
        """An empty table of three columns, of which the middle one gives way."""
        table = RtlTable(base=self.direction)
        for number, header in enumerate(headers):
            table.add_column(header, fixed=number != 1)
        return table

    def rows(self, content: RenderableType) -> Page:
        """Rows of many briefs, which may be wider than text."""
        return Page(content, self.direction, ROWS_WIDTH)

    def severity(self, challenge: Challenge) -> Text:
        """The mark of a challenge's severity."""
        if challenge.severity is None:
            return Text()
        return Text(SEVERITY_MARKS[challenge.severity], SEVERITY_STYLES[challenge.severity])

    def status(self, rows: list[StatusOf], *, with_brief: bool = False) -> RenderableType:
        """Status rows: a table with as many columns as there is room for, or a list."""
        if self.width < _ROOM_FOR_TABLE:
            return self._status_list(rows)
        columns = self.width >= _ROOM_FOR_COLUMNS
        labels = self.labels
        headers = [labels.label, labels.value]
        headers += [labels.level, labels.trend] if columns else []
        table = RtlTable(*headers, base=self.direction)
        if with_brief:
            table.add_column(labels.brief, fixed=True)
        for each in rows:
            brief, row = each.brief, each.row
            direction = direction_of(brief.lang)
            value = self.short(row.value)
            cells: list[Cell] = [StyledText(self.short(row.label), direction)]
            if columns:
                cells += [StyledText(value, direction), self._level(row), self._trend(row)]
            else:
                cells.append(StyledText(self._marked(row, value), direction))
            if with_brief:
                cells.append(_identifier(brief))
            table.add_row(*cells)
        return table

    def _about(self, brief: Brief) -> Iterator[RenderableType]:
        """When, how urgent, on what, and who says so."""
        labels, digits = self.labels, self.looks.digits
        facts = [full_date(brief.date, labels, digits)]
        if brief.priority != "normal":
            facts.append(labels.priority[brief.priority])
        if brief.tags:
            facts.append(labels.comma.join(self.short(tag) for tag in brief.tags))
        yield self.text(Text(" · ".join(facts), QUIET))
        if brief.source:
            name = Text(f"{labels.source}: ", QUIET)
            link = f"{QUIET} underline link {brief.source.url}" if brief.source.url else QUIET
            yield self.text(name.append(self.short(brief.source.name), link))

    def _heading(self, heading: str) -> Iterator[RenderableType]:
        yield Text()
        yield self.text(Text().append("■ ", MARK).append(self.short(heading), "bold"))

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
                item.append_text(self.severity(challenge)).append(" ")
            items.append(item.append(self.short(challenge.text)))
        numbers = [
            in_digits(f"{number}.", self.looks.digits, self.labels.lang)
            for number in range(1, len(items) + 1)
        ]
        yield RtlList(items, marker=list(numbers), base=self.direction, marker_style="bold")

    def _status(self, brief: Brief) -> Iterator[RenderableType]:
        if brief.status:
            yield from self._heading(self.labels.status)
            yield self.status(status_of([brief]))

    def _outlook(self, brief: Brief) -> Iterator[RenderableType]:
        if brief.outlook:
            yield from self._heading(self.labels.outlook)
            yield from self._paragraphs(brief.outlook)

    def _level(self, row: StatusRow) -> Text:
        if row.level is None:
            return Text()
        word = self.labels.levels[row.level]
        return Text(f"{LEVEL_MARKS[row.level]} {word}", LEVEL_STYLES[row.level])

    def _trend(self, row: StatusRow) -> Text:
        if row.trend is None:
            return Text()
        return Text(f"{TREND_MARKS[row.trend]} {self.labels.trends[row.trend]}")

    def _marked(self, row: StatusRow, value: str) -> Text:
        """A value between its level's mark and its trend's arrow."""
        text = Text()
        if row.level:
            text.append(LEVEL_MARKS[row.level], LEVEL_STYLES[row.level]).append(" ")
        text.append(value)
        return text.append(f" {TREND_MARKS[row.trend]}") if row.trend else text

    def _status_list(self, rows: list[StatusOf]) -> RenderableType:
        items = []
        for row in (each.row for each in rows):
            item = Text().append(f"{self.short(row.label)}: ", "bold")
            items.append(item.append_text(self._marked(row, self.short(row.value))))
        return RtlList(items, base=self.direction)


def _identifier(brief: Brief) -> Text:
    """What a brief is asked for by."""
    return Text(isolated(brief.id, "ltr"), QUIET)
