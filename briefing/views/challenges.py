"""A row for each challenge."""

from collections.abc import Iterable, Iterator

from briefing.brief.fields import fields
from briefing.brief.model import Challenge, ChallengeOf, short
from briefing.document.blocks import Block, Cell, Column, Table
from briefing.document.parts import Part
from briefing.document.presented import Record, Row, Shape
from briefing.views.records import from_brief, record_of
from briefing.views.sayings import challenge_facts, severity_of
from briefing.views.view import View, identifier, with_language
from briefing.words.catalog import Words
from briefing.words.looks import Looks


def _document(rows: Iterable[ChallengeOf], looks: Looks) -> Iterator[Block]:
    words, rows = with_language(rows, lambda each: each.brief, looks)
    columns = [
        Column(words.fields["severity"], is_fixed=True, judges=1, is_sign=True),
        Column(words.challenge),
        Column(words.brief, is_fixed=True),
    ]
    cells = (
        (_severity(each, words), _text(each, words, looks), identifier(each.brief)) for each in rows
    )
    yield Table(columns, cells, words.lang, is_wide=True)


def _severity(each: ChallengeOf, words: Words) -> Cell:
    said = severity_of(each.challenge, words)
    return Cell([Part(one.word, one.role) for one in said], words.lang, each.challenge.severity)


def _text(each: ChallengeOf, words: Words, looks: Looks) -> Cell:
    challenge = each.challenge
    facts = challenge_facts(challenge, words, looks)
    return Cell((Part(short(challenge.text)), *facts), each.brief.lang, challenge.text)


def _record(each: ChallengeOf) -> Record:
    return {**from_brief(each.brief), **record_of(each.challenge)}


def _row(each: ChallengeOf) -> Iterator[Row]:
    brief, challenge = each.brief, each.challenge
    yield challenge.severity, brief.date.isoformat(), brief.id, challenge.text


_COLUMNS = ("brief", "date", "severity", "text")
_MORE_COLUMNS = tuple(each.name for each in fields(Challenge) if each.name not in _COLUMNS)
CHALLENGES = View(_document, _record, Shape("challenges", _COLUMNS, _MORE_COLUMNS), _row)
"""Severity, text and brief of each challenge."""
