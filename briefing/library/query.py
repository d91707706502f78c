"""What a search looks for, as its words say it, and whether a brief holds it.

غزة مساعدات        both words, however they are spelled, inside other words too
"وقف إطلاق النار"  a phrase
-رفح               briefs without it
غزة | رفح          either
title:غزة          in titles only; so with every name in `FIELDS`
"""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from briefing.brief.fields import Field, Kind, fields
from briefing.brief.model import Brief
from briefing.errors import ExitStatus, Failure
from briefing.text.cleaning import clean
from briefing.text.folding import fold
from briefing.words import sentence

_WEIGHTS = {"title": 8, "tag": 6, "id": 6, "section": 3, "challenge": 3, "status": 3}
"""How much more a field counts than running text."""
_OFTEN = 5
"""Times a word counts at most in one text."""
_TOKEN = re.compile(r'(\|)|(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s|"]+))')


Fields = Sequence[tuple[str, str]]
"""The texts of a brief, folded, each with the name of its field."""
Texts = Iterator[tuple[str, str]]
"""Texts as they are spelled, each with the name of its field."""


class Term(NamedTuple):
    """A word or phrase of a query."""

    text: str
    """Folded."""
    field: str | None = None

    def is_in(self, texts: Fields) -> bool:
        """Whether any of the texts holds the term; inside a word is enough."""
        wanted = self.field
        return any(self.text in text for name, text in texts if wanted in (None, name))


class Query(NamedTuple):
    """The terms that a brief must hold, and those that it must not."""

    groups: tuple[tuple[Term, ...], ...]
    """One term at least of each group."""
    without: tuple[Term, ...] = ()

    @property
    def terms(self) -> list[Term]:
        """All terms that a brief may be found by, to be highlighted in it."""
        return [term for group in self.groups for term in group]

    def relevance(self, fields: Fields) -> int:
        """How much a brief is about what is looked for: where it stands, how often, as a word."""
        score = 0
        for term in self.terms:
            whole = re.compile(rf"(?<!\w){re.escape(term.text)}(?!\w)")
            for name, text in fields:
                if term.field in (None, name) and (count := text.count(term.text)):
                    weight = _WEIGHTS.get(name, 1)
                    score += weight * (min(count, _OFTEN) + bool(whole.search(text)))
        return score

    def matches(self, texts: Fields) -> bool:
        """Whether a brief with these texts answers the query."""
        return all(any(term.is_in(texts) for term in group) for group in self.groups) and not any(
            term.is_in(texts) for term in self.without
        )


def parse_query(words: Sequence[str]) -> Query:
    """The query of the words of a command line.

    A word with spaces and without syntax is a phrase: the shell has taken away the quotation marks
    around it.

    Raises:
        Failure: the words hold no term.
    """
    groups: list[list[Term]] = []
    without: list[Term] = []
    either = False
    for bar, minus, name, quoted, bare in _tokens(words):
        if bar:
            either = bool(groups)
            continue
        term = _term(name, quoted or bare)
        if not term.text:
            continue
        if minus:
            without.append(term)
        elif either:
            groups[-1].append(term)
        else:
            groups.append([term])
        either = False
    if not (groups or without):
        raise Failure(sentence("nothing_to_search"), ExitStatus.WRONG_USAGE)
    return Query(tuple(map(tuple, groups)), tuple(without))


def _tokens(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for word in words:
        cleaned = clean(word)
        if _is_phrase(cleaned):
            yield "", "", "", cleaned, ""
        else:
            yield from _TOKEN.findall(cleaned)


def _is_phrase(words: str) -> bool:
    """Whether a text is several words without syntax."""
    parts = words.split()
    is_syntax = any(sign in words for sign in '"|:') or any(part[0] == "-" for part in parts)
    return len(parts) > 1 and not is_syntax


def _term(name: str, text: str) -> Term:
    """The term of a word; before a colon may also stand text, as in 12:30."""
    if name and name not in FIELDS:
        return Term(fold(f"{name}:{text}"))
    return Term(fold(text), name or None)


# The texts of a brief, by the table of fields: one with a name in its row's `search` is searched,
# and the kind of the field says how its texts are taken.


def texts_of(brief: Brief) -> Texts:
    """The texts of a brief that are searched, each with the name of its field.

    The title comes first, then the tags, the parts in their order, the other facts and the id:
    of two texts that are as good, the first becomes the snippet of a result.
    """
    return _texts_in(brief)


def fields_of(brief: Brief) -> Fields:
    """The texts of a brief, folded."""
    return [(name, fold(text)) for name, text in texts_of(brief)]


def _texts_in(item: object) -> Texts:
    """The texts of a brief, or of a part of one."""
    model: type = type(item)
    for field in _searched(model):
        if value := getattr(item, field.name):
            yield from _TAKEN[field.kind](value, field)


def _rank(field: Field) -> int:
    """The place of a field among the texts (see `texts_of`)."""
    if field.kind == "id":
        return 4
    if field.place == "part":
        return 2
    if field.kind == "words":
        return 1
    return 3 if field.place == "fact" else 0


def _itself(value: str, field: Field) -> Texts:
    yield field.search, value


def _day(value: datetime.date, field: Field) -> Texts:
    yield field.search, value.isoformat()


def _each(value: Sequence[str], field: Field) -> Texts:
    return ((field.search, each) for each in value)


def _line(item: object, field: Field) -> Texts:
    """What is shown of an item on one line, as `label: value`."""
    model: type = type(item)
    lines = (getattr(item, row.name) for row in fields(model) if row.kind == "line")
    yield field.search, ": ".join(line for line in lines if line)


def _lines(items: Sequence[object], field: Field) -> Texts:
    for item in items:
        yield from _line(item, field)


def _inside(items: Sequence[object], _: Field) -> Texts:
    for item in items:
        yield from _texts_in(item)


_TAKEN: dict[Kind, Callable[[Any, Field], Texts]] = {
    "id": _itself,
    "line": _itself,
    "text": _itself,
    "choice": _itself,
    "lang": _itself,
    "address": _itself,
    "date": _day,
    "words": _each,
    "source": _line,
    "sources": _lines,
    "status": _lines,
    "sections": _inside,
    "challenges": _inside,
}


@cache
def _searched(model: type) -> tuple[Field, ...]:
    """The fields of a model that are searched, or have parts that may be, in their order."""
    rows = (each for each in fields(model) if each.search or _TAKEN[each.kind] is _inside)
    return tuple(sorted(rows, key=_rank))


def _names(model: type) -> Iterator[str]:
    """What the fields of a model, and of its parts, are called in a query."""
    types = get_type_hints(model)
    for field in _searched(model):
        if _TAKEN[field.kind] is _inside:
            yield from _names(get_args(types[field.name])[0])
        else:
            yield field.search


FIELDS = tuple(dict.fromkeys(_names(Brief)))
"""What can stand before the colon."""
