"""Briefs and what is in them as records: the names of the model, plain values."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from msgspec import Struct

from briefing.brief.fields import fields, parts
from briefing.brief.model import Brief, Challenge, Head, Section, Source, StatusRow
from briefing.document.presented import Record

PARTS = parts(Brief)
"""The parts of a brief that can be asked for, in the order in which they are shown."""
COLUMNS = ("id", "date", "lang", "priority", "title", "tags", "source")
"""The fields of a brief in a table without a header."""
MORE_COLUMNS = tuple(each.name for each in fields(Head) if each.name not in COLUMNS)
"""Further fields, where a header says what they are."""

_BRIEF = (*COLUMNS, "summary", "sections", "challenges", "status", "outlook")
_ALWAYS: Mapping[type[Struct], Collection[str]] = {
    Head: COLUMNS,
    Brief: _BRIEF,
    Source: ("name", "url"),
    Section: ("heading", "text"),
    Challenge: ("text", "severity"),
    StatusRow: ("label", "value", "level", "trend"),
}
"""Names that every record has; other fields are there when they hold something."""


def record_of(value: Struct) -> Record:
    """A brief, or a part of one."""
    always = _ALWAYS[type(value)]
    found = ((each.name, getattr(value, each.name)) for each in fields(type(value)))
    return {name: builtins_of(held) for name, held in found if held or name in always}


def brief_record(brief: Head, shown: Collection[str] = PARTS) -> Record:
    """A brief with the parts that are shown."""
    left_out = set(PARTS) - set(shown)
    return {key: value for key, value in record_of(brief).items() if key not in left_out}


def head_record(brief: Head) -> Record:
    """A brief without its parts."""
    return brief_record(brief, ())


def from_brief(brief: Head) -> Record:
    """What tells which brief a row is from."""
    return {"brief": brief.id, "date": brief.date.isoformat()}


def builtins_of(value: Any) -> Any:
    """A value of a field as JSON knows it."""
    if isinstance(value, Struct):
        return record_of(value)
    if isinstance(value, tuple):
        return list(map(builtins_of, value))
    return value.isoformat() if isinstance(value, datetime.date) else value
