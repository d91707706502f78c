"""What changed in a brief, thing by thing, words marked where they stand."""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from briefing.brief.model import Challenge, Section, Source, StatusRow, short
from briefing.review.changes import Awaited, ItemChange
from briefing.rtl.rich.text import RtlText
from briefing.text.cleaning import isolated
from briefing.views.marks import LEVEL_MARKS, LEVEL_STYLES, TREND_MARKS
from briefing.views.numbers import full_date, short_date
from briefing.views.page import page_width
from briefing.views.review_words import review_words
from briefing.views.screen.canvas import QUIET
from briefing.views.screen.prose import Page, Prose, pair
from briefing.views.screen.review import field_name, kind_part
from briefing.words.looks import Looks

GONE = "red strike"
COME = "green underline"
_MINUS, _PLUS = "− ", "+ "


def diff(items: Iterable[Awaited], looks: Looks, width: int) -> Iterator[RenderableType]:
    """Title, when it was seen, and the changes of each brief, one renderable each."""
    for item in items:
        prose = ChangesProse(item.brief.lang, looks, page_width(width))
        yield Page(Group(*prose.brief(item), RtlText()), prose.direction)


class ChangesProse(Prose):
    """The canvas of what changed in one brief."""

    def brief(self, item: Awaited) -> Iterator[RenderableType]:
        """The renderables of one brief, from top to bottom."""
        yield self.heading(short(item.brief.title))
        facts = Text().append(*pair(kind_part(self, item)))
        for fact in self._facts(item):
            facts.append(" · ", QUIET).append(fact, QUIET)
        yield self.text(facts)
        field = ""
        for change in item.changes:
            if change.field != field:
                field = change.field
                yield RtlText()
                yield self.text(Text(field_name(self, field), "bold"))
            yield from self._change(change)

    def _facts(self, item: Awaited) -> Iterator[str]:
        yield full_date(item.brief.date, self.labels, self.looks.digits)
        yield isolated(item.brief.id, "ltr")
        if item.seen:
            day = short_date(item.seen.date(), self.labels, self.looks.digits)
            yield f"{review_words(self.labels.lang).seen}: {isolated(day, self.direction)}"

    def _change(self, change: ItemChange) -> Iterator[RenderableType]:
        if change.old is None and change.new is None:
            yield self.text(Text(review_words(self.labels.lang).order, QUIET))
        elif isinstance(change.new, StatusRow) and isinstance(change.old, StatusRow):
            yield self.text(self._row_moved(change.old, change.new))
        else:
            if change.old is not None:
                yield self.text(self._version(_MINUS, change.old, change.old_parts, GONE))
            if change.new is not None:
                yield self.text(self._version(_PLUS, change.new, change.new_parts, COME))

    def _row_moved(self, old: StatusRow, new: StatusRow) -> Text:
        """A row that was there before: its label, what it was, an arrow, what it is."""
        text = Text().append(f"{new.label}: ", "bold")
        return text.append_text(self._value(old)).append(self.became).append_text(self._value(new))

    def _value(self, row: StatusRow) -> Text:
        """A value between its level's mark and its trend's arrow, one thing among others."""
        text = Text()
        if row.level:
            text.append(f"{LEVEL_MARKS[row.level]} ", LEVEL_STYLES[row.level])
        text.append(isolated(row.value, self.direction))
        return text.append(f" {TREND_MARKS[row.trend]}") if row.trend else text

    def _version(self, sign: str, value: Any, parts: Iterable[tuple[int, int]], style: str) -> Text:
        """One version of a thing behind its sign, with the words that only it has."""
        color = style.split()[0]
        text = Text().append(sign, f"bold {color}")
        if isinstance(value, StatusRow):
            return text.append(f"{value.label}: ", "bold").append_text(self._value(value))
        body = Text(self._words(value))
        for start, stop in parts:
            body.stylize(style, start, stop)
        if isinstance(value, Challenge) and value.severity:
            return text.append(*pair(self.severity(value))).append(" ").append_text(body)
        return text.append_text(body)

    def _words(self, value: Any) -> str:
        """A value of any field in words; parts are counted from their beginning."""
        if isinstance(value, Challenge):
            return value.text
        if isinstance(value, Section):
            return value.text
        if isinstance(value, Source):
            return value.name
        if isinstance(value, str):
            return self.labels.priority.get(value, value)
        return full_date(value, self.labels, self.looks.digits)
