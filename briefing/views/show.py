"""Whole briefs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from briefing.brief.fields import Field, Kind, default_of, fields
from briefing.brief.model import Brief, Challenge, Section, Source, StatusOf, paragraphs, short
from briefing.document.blocks import (
    Block,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    Rule,
    Title,
)
from briefing.document.parts import Part
from briefing.document.presented import Shape
from briefing.views.records import COLUMNS, MORE_COLUMNS, PARTS, brief_record
from briefing.views.sayings import challenge_facts, severity_of, source_parts
from briefing.views.status import status_table
from briefing.views.view import View, words_of
from briefing.words.catalog import Words
from briefing.words.looks import Looks
from briefing.words.numbers import full_date


def show_view(shown: Collection[str] = PARTS) -> View[Brief]:
    """The view of whole briefs, with the parts that are asked for."""
    return View(
        partial(_document, shown=shown),
        partial(brief_record, shown=shown),
        Shape("briefs", COLUMNS, MORE_COLUMNS),
    )


def _document(briefs: Iterable[Brief], looks: Looks, shown: Collection[str]) -> Iterator[Block]:
    for number, brief in enumerate(briefs):
        if number:
            yield Rule(brief.lang)
        yield from _Shown(brief, looks).blocks(shown)


class _Shown:
    """One brief."""

    def __init__(self, brief: Brief, looks: Looks) -> None:
        self._brief = brief
        self._looks = looks
        self._words: Words = words_of(brief, looks)
        self._lang = brief.lang

    def blocks(self, shown: Collection[str]) -> Iterator[Block]:
        """The brief from top to bottom."""
        yield Title((Part(short(self._brief.title)),), self._lang)
        facts = [fact for each in _facts_of(fields(Brief)) for fact in self._fact(each)]
        for is_plain in (True, False):
            some = [fact for fact in facts if fact.is_plain == is_plain]
            if some:
                yield Facts(some, self._lang)
        for each in fields(Brief):
            value = getattr(self._brief, each.name)
            if each.place == "part" and each.name in shown and value:
                yield from _PARTS[each.kind](self, each, value)

    def _fact(self, field: Field) -> Iterator[Fact]:
        value = getattr(self._brief, field.name)
        if value and value != default_of(Brief, field.name):
            yield _FACTS[field.kind](field, value, self._words, self._looks)

    def _heading(self, text: str) -> Heading:
        return Heading((Part(short(text)),), self._lang)

    def _paragraphs(self, text: str) -> Iterator[Block]:
        return (Paragraph((Part(each),), self._lang) for each in paragraphs(text))

    def text(self, field: Field, text: str) -> Iterator[Block]:
        """A part that is text."""
        if field.is_headed:
            yield self._heading(self._words.fields[field.name])
        yield from self._paragraphs(text)

    def sections(self, field: Field, sections: Iterable[Section]) -> Iterator[Block]:
        """The parts with headings of their own."""
        for section in sections:
            yield self._heading(section.heading)
            yield from self._paragraphs(section.text)
            if section.source:
                label = self._words.fields["source"]
                source = tuple(source_parts((section.source,), self._words))
                yield Facts([Fact(label, source)], self._lang)

    def challenges(self, field: Field, challenges: Iterable[Challenge]) -> Iterator[Block]:
        """The challenges, numbered."""
        yield self._heading(self._words.fields[field.name])
        items = []
        for each in challenges:
            text = Part(short(each.text), verdicts=severity_of(each, self._words))
            items.append(Item((text, *challenge_facts(each, self._words, self._looks))))
        yield Items(items, self._lang, "numbers")

    def status(self, field: Field, rows: Iterable[Any]) -> Iterator[Block]:
        """The status table."""
        yield self._heading(self._words.fields[field.name])
        found = (StatusOf(self._brief, row) for row in rows)
        yield status_table(found, self._words, self._lang)


def _facts_of(found: Iterable[Field]) -> list[Field]:
    """The fields that are facts, in the order in which readers expect them."""
    order = list(_FACTS)
    facts = (each for each in found if each.place == "fact")
    return sorted(facts, key=lambda each: order.index(each.kind))


def _date(field: Field, value: Any, words: Words, looks: Looks) -> Fact:
    text = full_date(value, words, looks.digits)
    return Fact(words.fields[field.name], _quiet(text), value.isoformat(), is_plain=True)


def _choice(field: Field, value: str, words: Words, looks: Looks) -> Fact:
    return Fact("", _quiet(words.choices[field.name][value]), is_plain=True)


def _some_words(field: Field, value: Iterable[str], words: Words, looks: Looks) -> Fact:
    text = words.comma.join(map(short, value))
    return Fact(words.fields[field.name], _quiet(text), is_plain=True)


def _line(field: Field, value: str, words: Words, looks: Looks) -> Fact:
    return Fact(words.fields[field.name], _quiet(short(value)))


def _sources(field: Field, value: Source | tuple[Source, ...], words: Words, looks: Looks) -> Fact:
    found = (value,) if isinstance(value, Source) else value
    return Fact(words.fields[field.name], tuple(source_parts(found, words)))


def _quiet(text: str) -> tuple[Part, ...]:
    return (Part(text, "quiet"),)


_FACTS: Mapping[Kind, Callable[[Field, Any, Words, Looks], Fact]] = {
    "date": _date,
    "choice": _choice,
    "words": _some_words,
    "line": _line,
    "source": _sources,
    "sources": _sources,
}
"""How a fact of each kind is told, in the order of the facts."""
_PARTS: Mapping[Kind, Callable[[_Shown, Field, Any], Iterator[Block]]] = {
    "text": _Shown.text,
    "sections": _Shown.sections,
    "challenges": _Shown.challenges,
    "status": _Shown.status,
}
"""How a part of each kind is told."""
