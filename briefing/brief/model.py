"""What a brief is. The model is the schema, and the one table of fields.

The type of a field says what a data file may hold; its `Field` says what the field is, and where
it is shown and searched. Formats, search, comparison and the index go by these alone.
"""

import datetime
import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

from briefing.brief.fields import Field

_BLANK_LINE = r"\n[ \t]*\n"

Priority = Literal["low", "normal", "high"]
Severity = Literal["low", "medium", "high"]
Level = Literal["good", "watch", "bad"]
Trend = Literal["up", "down", "steady"]

Text = Annotated[str, Meta(min_length=1, description="text")]
Identifier = Annotated[
    str,
    Meta(
        # Not a hyphen first: an id may stand where a command takes options.
        pattern=r"^[a-z0-9][a-z0-9-]*$",
        description="lowercase letters a-z, digits and hyphens, a letter or digit first",
    ),
]
Language = Annotated[
    str,
    Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="a language such as ar or en"),
]
Url = Annotated[
    str,
    Meta(
        # No white space of any kind, no bidi control: one word, shown as it is stored.
        pattern=r"^https?://[^\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2400-\u2421\ufffd]+$",
        description="an address that begins with https://, without spaces",
    ),
]
Date = Annotated[datetime.date, Meta(description="a date such as 2026-11-23")]


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Who says so."""

    name: Annotated[Text, Field("line")]
    url: Annotated[Url | None, Field("address")] = None


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a brief under a heading of its own."""

    heading: Annotated[Text, Field("line", search="section")]
    text: Annotated[Text, Field("text", search="section")]
    source: Annotated[Source | None, Field("source", "fact", search="source")] = None


class Challenge(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that stands in the way. In a data file a bare text will do."""

    text: Annotated[Text, Field("line", search="challenge")]
    severity: Annotated[Severity | None, Field("choice")] = None
    owner: Annotated[Text | None, Field("line", "fact", search="owner")] = None
    due: Annotated[Date | None, Field("date", "fact")] = None
    closed: Annotated[Date | None, Field("date", "fact")] = None


class StatusRow(Struct, frozen=True, forbid_unknown_fields=True):
    """How one thing stands. In a data file all rows may be one mapping, label to value."""

    label: Annotated[Text, Field("line")]
    value: Annotated[Text, Field("line")]
    level: Annotated[Level | None, Field("choice")] = None
    trend: Annotated[Trend | None, Field("choice")] = None


class Head(Struct, frozen=True):
    """A brief without its parts: all that a list of briefs is made of."""

    id: Annotated[Identifier, Field("id", search="id")]
    title: Annotated[Text, Field("line", search="title")]
    date: Annotated[Date, Field("date", "fact")]
    lang: Annotated[Language, Field("lang")] = "ar"
    source: Annotated[Source | None, Field("source", "fact", search="source")] = None
    tags: Annotated[tuple[Text, ...], Field("words", "fact", search="tag")] = ()
    priority: Annotated[Priority, Field("choice", "fact")] = "normal"
    author: Annotated[Text | None, Field("line", "fact", search="author")] = None
    sources: Annotated[tuple[Source, ...], Field("sources", "fact", search="source")] = ()


class Brief(Head, frozen=True, forbid_unknown_fields=True):
    """One brief.

    Its texts are clean (`briefing.rtl.clean`); long ones hold paragraphs separated by a
    blank line (`paragraphs`).
    """

    summary: Annotated[str, Field("text", "part", search="summary", is_headed=False)] = ""
    sections: Annotated[tuple[Section, ...], Field("sections", "part")] = ()
    challenges: Annotated[tuple[Challenge, ...], Field("challenges", "part")] = ()
    status: Annotated[tuple[StatusRow, ...], Field("status", "part", search="status")] = ()
    outlook: Annotated[str, Field("text", "part", search="outlook")] = ""
    notes: Annotated[str, Field("text", "part", search="notes")] = ""


class ChallengeOf(Struct, frozen=True):
    """A challenge and the brief it is from."""

    brief: Brief
    challenge: Challenge


class StatusOf(Struct, frozen=True):
    """A status row and the brief it is from."""

    brief: Brief
    row: StatusRow


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [line for part in re.split(_BLANK_LINE, text) if (line := " ".join(part.split()))]


def short(text: str) -> str:
    """A text that is no paragraph: on one line, however the data wraps it."""
    return " ".join(text.split())
