"""Items for every view, made of the briefs that come with the program, and their texts."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from msgspec import structs

from briefing.brief.fields import field
from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow, short
from briefing.brief.reader import read
from briefing.library.collection import InMemory
from briefing.library.history import history_of
from briefing.library.query import parse_query
from briefing.library.results import challenges_of, status_of
from briefing.library.search import hits
from briefing.library.selection import Selection
from briefing.review.awaiting import changes
from briefing.review.changes import Awaited
from briefing.review.difference import normal
from briefing.review.digest import Digest, Moved
from briefing.terminal.choice import Choice
from briefing.terminal.emissions import EMISSIONS
from briefing.views.doctor import Diagnosis
from tests.conftest import DATA


class Shown(NamedTuple):
    """What a view shows."""

    items: Sequence[Any]
    texts: Sequence[str]
    """Those a reader must find, wherever the items are shown."""


EVERYTHING = Selection()
BRIEFS = tuple(InMemory(read(DATA.read_bytes(), "briefs.yaml").briefs).briefs())
COLLECTION = InMemory(BRIEFS)


def texts_in(value: Any) -> Iterator[str]:
    """The texts of a part of a brief, or of one of several."""
    match value:
        case str():
            yield value
        case Source(name):
            yield name
        case Section(heading, text) | StatusRow(heading, text):
            yield from (heading, text)
        case Challenge(text):
            yield text
        case tuple():
            for each in value:
                yield from texts_in(each)


def _show() -> Shown:
    shown = ("title", "source", "tags", "summary", "sections", "challenges", "status", "outlook")
    values = [getattr(brief, name) for brief in BRIEFS for name in shown]
    return Shown(BRIEFS, [text for value in values for text in texts_in(value)])


def _list() -> Shown:
    return Shown(BRIEFS, [text for brief in BRIEFS for text in (brief.title, brief.id)])


def _challenges() -> Shown:
    found = list(challenges_of(BRIEFS))
    texts = [text for each in found for text in (each.challenge.text, each.brief.id)]
    return Shown(found, texts)


def _status() -> Shown:
    found = list(status_of(BRIEFS))
    return Shown(found, [t for each in found for t in (each.row.label, each.row.value)])


def _history() -> Shown:
    label = BRIEFS[0].status[0].label
    found = list(history_of(COLLECTION, label, EVERYTHING))
    return Shown(found, [text for each in found for text in (each.row.value, each.brief.id)])


def _search() -> Shown:
    found = list(hits(COLLECTION, parse_query(["العربية"]), EVERYTHING))
    return Shown(found, [t for each in found for t in (each.title.text, each.snippet.text)])


def _awaited() -> list[Awaited]:
    new, old, gone = BRIEFS[:3]
    seen = datetime.datetime(2026, 11, 20, 8, tzinfo=datetime.UTC)
    told = changes(normal(old), normal(structs.replace(new, id=old.id)))
    return [Awaited("new", new), Awaited("changed", old, seen, told), Awaited("gone", gone, seen)]


def _review() -> Shown:
    items = _awaited()
    return Shown(items, [text for each in items for text in (each.brief.title, each.brief.id)])


def _diff() -> Shown:
    _, changed, _ = _awaited()
    told = [each for each in changed.changes if field(Brief, each.field).kind != "choice"]
    values = [value for each in told for value in (each.old, each.new)]
    return Shown([changed], [text for value in values for text in texts_in(value)])


def _digest() -> Shown:
    newest = BRIEFS[0]
    row_now = newest.status[0]
    moved = Moved("worse", newest, StatusRow(row_now.label, "هدوء حذر", "watch"), row_now)
    worst = next(iter(challenges_of(BRIEFS)))
    found = Digest(12, {"new": 12, "gone": 1}, newest, (moved,), 8, (worst,))
    row = (moved.new.label, moved.old.value, moved.new.value)
    return Shown([found], [newest.title, *row, worst.challenge.text])


def _doctor() -> Shown:
    choice = Choice(EMISSIONS["marks"], harakat=False)
    diagnosis = Diagnosis(choice, "the option --bidi", 80, "utf-8", {})
    return Shown([diagnosis], ["marks", diagnosis.asked])


def _problems() -> Shown:
    wrong = "briefs:\n- {id: a, title: ع, date: غدًا}\n"
    found = read(wrong.encode(), "wrong.yaml").problems
    return Shown(found, [text for each in found for text in (each.what, each.excerpt.strip())])


SHOWN = {
    "show": _show(),
    "list": _list(),
    "challenges": _challenges(),
    "status": _status(),
    "history": _history(),
    "search": _search(),
    "review": _review(),
    "diff": _diff(),
    "digest": _digest(),
    "doctor": _doctor(),
    "problems": _problems(),
}
"""For each view, by its name in the registry."""


def short_texts(name: str) -> list[str]:
    """The texts of a view, each on one line."""
    return [short(text) for text in SHOWN[name].texts]
