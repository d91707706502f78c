"""What is searched for, as its words say it, and whether a brief holds it.

غزة مساعدات        both words, however they are spelled, inside other words too
"وقف إطلاق النار"  a phrase
-رفح               briefs without it
غزة | رفح          either
title:غزة          in titles only; so with every name in `FIELDS`
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.errors import ExitStatus, Failure
from briefing.text.cleaning import clean
from briefing.text.folding import fold

FIELDS = (
    "title", "tag", "challenge", "status", "section", "summary", "outlook", "source", "id",
)  # fmt: skip
"""What can stand before a colon."""

_TOKEN = re.compile(r'(\|)|(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s|"]+))')


class Term(NamedTuple):
    """A word or phrase to look for."""

    text: str
    """Folded."""
    field: str | None = None

    def is_in(self, fields: "Fields") -> bool:
        """Whether any of the texts holds it; inside a word is enough."""
        wanted = self.field
        return any(self.text in text for name, text in fields if wanted in (None, name))


Fields = Sequence[tuple[str, str]]
"""Name and folded text of each part of a brief."""


class Query(NamedTuple):
    """All of some, none of others."""

    groups: tuple[tuple[Term, ...], ...]
    """One term at least of each group."""
    without: tuple[Term, ...] = ()

    @property
    def terms(self) -> list[Term]:
        """What is looked for, to be shown where it is found."""
        return [term for group in self.groups for term in group]

    def matches(self, fields: Fields) -> bool:
        """Whether a brief with these texts is looked for."""
        return all(any(term.is_in(fields) for term in group) for group in self.groups) and not any(
            term.is_in(fields) for term in self.without
        )


def texts_of(brief: Brief) -> Iterator[tuple[str, str]]:
    """The texts of a brief that can be searched, each with the name of its field."""
    yield "title", brief.title
    for tag in brief.tags:
        yield "tag", tag
    yield "summary", brief.summary
    for section in brief.sections:
        yield "section", section.heading
        yield "section", section.text
    for challenge in brief.challenges:
        yield "challenge", challenge.text
    for row in brief.status:
        yield "status", f"{row.label}: {row.value}"
    yield "outlook", brief.outlook
    if brief.source:
        yield "source", brief.source.name
    yield "id", brief.id


def fields_of(brief: Brief) -> Fields:
    """The texts of a brief, folded."""
    return [(name, fold(text)) for name, text in texts_of(brief)]


def parse_query(words: Sequence[str]) -> Query:
    """The query that the words of a command line say.

    A word that holds spaces and nothing that is syntax is a phrase, as the shell takes away
    the quotation marks around it.

    Raises:
        Failure: there is nothing to look for.
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
        message = "There is nothing to look for; expected words, as in `briefing search غزة`."
        raise Failure(message, ExitStatus.WRONG_USAGE)
    return Query(tuple(map(tuple, groups)), tuple(without))


def _tokens(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for word in words:
        cleaned = clean(word)
        if _is_phrase(cleaned):
            yield "", "", "", cleaned, ""
        else:
            yield from _TOKEN.findall(cleaned)


def _is_phrase(words: str) -> bool:
    """Whether these are several words and nothing that is syntax."""
    parts = words.split()
    is_syntax = any(sign in words for sign in '"|:') or any(part[0] == "-" for part in parts)
    return len(parts) > 1 and not is_syntax


def _term(name: str, text: str) -> Term:
    """The term of a word; before the colon may be something else than a field, as in 12:30."""
    if name and name not in FIELDS:
        return Term(fold(f"{name}:{text}"))
    return Term(fold(text), name or None)
