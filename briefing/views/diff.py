"""What changed in briefs, item by item, words marked where they stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from briefing.brief.fields import Kind, field, fields
from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow, short
from briefing.document.blocks import Block, Fact, Facts, Heading, Item, Items
from briefing.document.parts import Part, Role
from briefing.document.presented import Row
from briefing.review.changes import Awaited, ItemChange
from briefing.views.review import SHAPE, changes_record
from briefing.views.sayings import challenge_facts, day_of, id_of, severity_of, value_of
from briefing.views.search import marked
from briefing.views.view import View, words_of
from briefing.words.catalog import Words
from briefing.words.looks import Looks
from briefing.words.numbers import full_date, short_date

Places = Iterable[tuple[int, int]]
"""Stretches of a text, in code points."""


def _document(items: Iterable[Awaited], looks: Looks) -> Iterator[Block]:
    for item in items:
        yield from _Changes(item, words_of(item.brief, looks), looks).blocks()


class _Changes:
    """What changed in one brief."""

    def __init__(self, item: Awaited, words: Words, looks: Looks) -> None:
        self._item = item
        self._words = words
        self._looks = looks

    def blocks(self) -> Iterator[Block]:
        """The blocks, from top to bottom."""
        item, lang = self._item, self._item.brief.lang
        yield Heading((Part(short(item.brief.title)),), lang)
        yield Facts(list(self._facts()), lang)
        for name in item.fields:
            yield Heading((Part(self._words.fields[name]),), lang, level=2)
            changes = (change for change in item.changes if change.field == name)
            told = [each for change in changes for each in self._told(change)]
            yield Items(told, lang, "signs")

    def _facts(self) -> Iterator[Fact]:
        item, words = self._item, self._words
        yield Fact("", (Part(words.review.kinds[item.kind], item.kind),), is_plain=True)
        yield day_of(item.brief, words, self._looks)
        yield id_of(item.brief, words)
        if item.seen:
            day = short_date(item.seen.date(), words, self._looks.digits)
            yield Fact(words.review.seen, (Part(day, "quiet"),))

    def _told(self, change: ItemChange) -> Iterator[Item]:
        old, new = change.old, change.new
        if old is None and new is None:
            yield Item((Part(self._words.review.order, "quiet"),), self._sign("changed"))
        elif isinstance(old, StatusRow) and isinstance(new, StatusRow):
            label = Part(f"{short(new.label)}: ", "strong")
            values = value_of(old, self._words), value_of(new, self._words)
            text = (label, *moved(*values, self._words))
            yield Item(text, self._sign("changed"))
        else:
            if old is not None:
                yield self._version(change.field, old, change.old_parts, "removed")
            if new is not None:
                yield self._version(change.field, new, change.new_parts, "added")

    def _sign(self, role: Role) -> Part:
        return Part("", role)

    def _version(self, name: str, value: Any, places: Places, role: Role) -> Item:
        """One version of a value, the words that it alone has in the role."""
        said = _SAID[field(Brief, name).kind]
        return Item(said(self, name, value, places, role), self._sign(role))

    def line(self, name: str, value: str, places: Places, role: Role) -> list[Part]:
        """A text."""
        return marked(value, places, role)

    def choice(self, name: str, value: str, places: Places, role: Role) -> list[Part]:
        """One of a few words."""
        return [Part(self._words.choices[name][value])]

    def date(self, name: str, value: Any, places: Places, role: Role) -> list[Part]:
        """A day."""
        return [Part(full_date(value, self._words, self._looks.digits))]

    def source(self, name: str, value: Source, places: Places, role: Role) -> list[Part]:
        """A source, with its address where only that may have changed."""
        address = [Part(" "), Part(value.url, direction="ltr")] if value.url else []
        return [Part(short(value.name)), *address]

    def section(self, name: str, value: Section, places: Places, role: Role) -> list[Part]:
        """A section, with its source."""
        heading = Part(f"{short(value.heading)}: ", "strong")
        parts = [heading, *marked(value.text, places, role)]
        if value.source:
            parts += [Part(" · ", "quiet"), *self.source(name, value.source, (), role)]
        return parts

    def challenge(self, name: str, value: Challenge, places: Places, role: Role) -> list[Part]:
        """A challenge."""
        judged = Part("", verdicts=severity_of(value, self._words))
        text = marked(value.text, places, role)
        return [judged, *text, *challenge_facts(value, self._words, self._looks)]

    def row(self, name: str, value: StatusRow, places: Places, role: Role) -> list[Part]:
        """A status row."""
        return [Part(f"{short(value.label)}: ", "strong"), value_of(value, self._words)]


_SAID: Mapping[Kind, Callable[[_Changes, str, Any, Places, Role], list[Part]]] = {
    "id": _Changes.line,
    "lang": _Changes.line,
    "line": _Changes.line,
    "words": _Changes.line,
    "text": _Changes.line,
    "address": _Changes.line,
    "choice": _Changes.choice,
    "date": _Changes.date,
    "source": _Changes.source,
    "sources": _Changes.source,
    "sections": _Changes.section,
    "challenges": _Changes.challenge,
    "status": _Changes.row,
}
"""How a value, or one of several, of each kind is said."""


def moved(old: Part, new: Part, words: Words) -> Iterator[Part]:
    """What a value was, an arrow, what it is."""
    yield old._replace(direction=words.direction)
    yield Part(" ← " if words.direction == "rtl" else " → ")
    yield new._replace(direction=words.direction)


def _row(item: Awaited) -> Iterator[Row]:
    for change in item.changes:
        old, new = _words_of(change.old), _words_of(change.new)
        if old == new:  # what changed is the address of a source
            old, new = (_words_of(each, with_address=True) for each in (change.old, change.new))
        yield item.brief.id, change.field, old, new


def _words_of(value: Any, *, with_address: bool = False) -> str:
    """A value of any field as one text."""
    if isinstance(value, Section):
        source = _words_of(value.source, with_address=with_address)
        return f"{value.heading}: {value.text}{source and f' ({source})'}"
    if isinstance(value, Struct):
        shown = (each for each in fields(type(value)) if with_address or each.kind != "address")
        held = (_words_of(getattr(value, each.name)) for each in shown)
        return ", ".join(filter(None, held))
    return "" if value is None else str(value)


DIFF = View(_document, changes_record, SHAPE, _row)
"""Title, when it was read, and the changes of each brief."""
