"""Briefs and what is in them as records: the names of the model, plain values."""

from collections.abc import Collection
from typing import Any

import msgspec

from briefing.brief.fields import fields, parts
from briefing.brief.model import Brief, Head
from briefing.document.presented import Record

PARTS = parts(Brief)
"""The parts of a brief that can be asked for, in the order in which they are shown."""

# Records always have the fields that the first edition had; others when they hold something.
_FIRST = {
    "id", "title", "date", "lang", "source", "tags", "priority", "summary", "sections",
    "challenges", "status", "outlook", "name", "url", "heading", "text", "severity", "label",
    "value", "level", "trend",
}  # fmt: skip
COLUMNS = ("id", "date", "lang", "priority", "title", "tags", "source")
"""The fields of a brief in a table without a header."""
MORE_COLUMNS = tuple(
    each.name
    for each in fields(Head)
    if each.name not in COLUMNS
)  # fmt: skip
"""Further ones, where a header says what they are."""


def record_of(value: msgspec.Struct) -> Record:
    """A part of a brief."""
    found: Record = _trimmed(msgspec.to_builtins(value))
    return found


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


def _trimmed(value: Any) -> Any:
    """A value without later fields that hold nothing, at any depth."""
    if isinstance(value, dict):
        return {
            key: _trimmed(each) for key, each in value.items() if each or key in _FIRST
        }  # fmt: skip
    if isinstance(value, list | tuple):
        return [_trimmed(each) for each in value]
    return value
