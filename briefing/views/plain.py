"""Plain text, a contract with scripts.

Logical order; no escape, no bidi control the data did not have, no presentation form, no
padding, no wrapping: a paragraph is a line. Lists are rows of tab-separated fields.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from briefing.brief.model import (
    Brief,
    Challenge,
    ChallengeOf,
    Head,
    Section,
    Source,
    StatusOf,
    StatusRow,
    paragraphs,
    short,
)
from briefing.library.results import Hit
from briefing.views.labels import Labels, labels_for
from briefing.views.parts import PARTS
from briefing.words.looks import Looks

if TYPE_CHECKING:
    from briefing.review.changes import Awaited
    from briefing.review.digest import Digest

BETWEEN = "---"
"""The line between two briefs; a paragraph that reads the same has a backslash before it."""


def show(briefs: Iterable[Brief], looks: Looks, parts: Collection[str] = PARTS) -> Iterator[str]:
    """The lines of whole briefs."""
    for number, brief in enumerate(briefs):
        if number:
            yield from ("", BETWEEN, "")
        yield from _brief(brief, looks, parts)


def listing(briefs: Iterable[Head], looks: Looks) -> Iterator[str]:
    """A line for each brief: date, id, priority, title."""
    for brief in briefs:
        yield _row(brief.date.isoformat(), brief.id, brief.priority, brief.title)


def challenges(rows: Iterable[ChallengeOf], looks: Looks) -> Iterator[str]:
    """A line for each challenge: severity, date, id, text."""
    for each in rows:
        brief, challenge = each.brief, each.challenge
        yield _row(challenge.severity, brief.date.isoformat(), brief.id, challenge.text)


def status(rows: Iterable[StatusOf], looks: Looks) -> Iterator[str]:
    """A line for each status row: date, id, label, value, level, trend."""
    for each in rows:
        brief, row = each.brief, each.row
        yield _row(brief.date.isoformat(), brief.id, row.label, row.value, row.level, row.trend)


history = status


def review(items: Iterable["Awaited"], looks: Looks) -> Iterator[str]:
    """A line for each brief that awaits: new, changed or gone; date, id, title, fields."""
    for item in items:
        brief = item.brief
        fields = ",".join(item.fields)
        yield _row(item.kind, brief.date.isoformat(), brief.id, brief.title, fields)


def diff(items: Iterable["Awaited"], looks: Looks) -> Iterator[str]:
    """A line for each change: id, field, what it was, what it is."""
    for item in items:
        for change in item.changes:
            yield _row(item.brief.id, change.field, _words_of(change.old), _words_of(change.new))


def digest(digests: Iterable["Digest"], looks: Looks) -> Iterator[str]:
    """A line for each thing: its name, and what there is to say of it."""
    for each in digests:
        yield _row("briefs", str(each.count))
        for kind in ("new", "changed", "gone"):
            yield _row(kind, str(each.awaiting.get(kind, 0)))
        yield _row("open", str(each.open))
        newest = each.newest
        yield _row("newest", newest.date.isoformat(), newest.id, newest.title)
        for moved in each.moved:
            old, new = moved.old, moved.new
            yield _row(moved.way, moved.brief.id, new.label, old.value, new.value)
        for of in each.worst:
            yield _row("challenge", of.brief.id, of.challenge.severity, of.challenge.text)


def _words_of(value: Any) -> str:
    """A value of any field as one text."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, StatusRow):
        parts = (value.label, value.value, value.level, value.trend)
        return ", ".join(part for part in parts if part)
    if isinstance(value, Challenge):
        return ", ".join(part for part in (value.text, value.severity) if part)
    if isinstance(value, Section):
        return f"{value.heading}: {value.text}"
    return value.name if isinstance(value, Source) else str(value)


def search(hits: Iterable[Hit], looks: Looks) -> Iterator[str]:
    """A line for each brief that was found: date, id, title, snippet."""
    for hit in hits:
        yield _row(hit.brief.date.isoformat(), hit.brief.id, hit.brief.title, hit.snippet.text)


def _brief(brief: Brief, looks: Looks, parts: Collection[str]) -> Iterator[str]:
    labels = labels_for(brief.lang if looks.labels == "auto" else looks.labels)
    yield _line(brief.title)
    yield f"{labels.date}: {brief.date.isoformat()}"
    if brief.priority != "normal":
        yield labels.priority[brief.priority]
    if brief.tags:
        yield f"{labels.tags}: {labels.comma.join(map(short, brief.tags))}"
    if brief.source:
        address = f" <{brief.source.url}>" if brief.source.url else ""
        yield f"{labels.source}: {short(brief.source.name)}{address}"
    for part in PARTS:
        if part in parts:
            yield from _PARTS[part](brief, labels)


def _summary(brief: Brief, labels: Labels) -> Iterator[str]:
    yield from _paragraphs(brief.summary)


def _sections(brief: Brief, labels: Labels) -> Iterator[str]:
    for section in brief.sections:
        yield from ("", _line(section.heading))
        yield from _paragraphs(section.text)


def _challenges(brief: Brief, labels: Labels) -> Iterator[str]:
    if not brief.challenges:
        return
    yield from ("", labels.challenges)
    for number, challenge in enumerate(brief.challenges, 1):
        severity = f" ({labels.severity[challenge.severity]})" if challenge.severity else ""
        yield f"{number}. {short(challenge.text)}{severity}"


def _status(brief: Brief, labels: Labels) -> Iterator[str]:
    if not brief.status:
        return
    yield from ("", labels.status)
    for row in brief.status:
        words = labels.comma.join(_words(row, labels))
        yield f"{short(row.label)}: {short(row.value)}" + (f" ({words})" if words else "")


def _outlook(brief: Brief, labels: Labels) -> Iterator[str]:
    if brief.outlook:
        yield from ("", labels.outlook)
        yield from _paragraphs(brief.outlook)


_PARTS = {
    "summary": _summary,
    "sections": _sections,
    "challenges": _challenges,
    "status": _status,
    "outlook": _outlook,
}


def _words(row: StatusRow, labels: Labels) -> Iterator[str]:
    if row.level:
        yield labels.levels[row.level]
    if row.trend:
        yield labels.trends[row.trend]


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in paragraphs(text):
        yield from ("", _line(paragraph))


def _line(text: str) -> str:
    """A text as a line of its own, which is never taken for what stands between two briefs."""
    line = short(text)
    return f"\\{line}" if line == BETWEEN else line


def _row(*fields: str | None) -> str:
    """A row of fields, none of which holds a tab or a newline."""
    return "\t".join(short(field or "") for field in fields)
