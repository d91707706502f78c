"""What a brief is. The model is the schema: field types say what a data file may hold."""

import datetime
import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

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

    name: Text
    url: Url | None = None


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a brief under a heading of its own."""

    heading: Text
    text: Text


class Challenge(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that stands in the way. In a data file a bare text will do."""

    text: Text
    severity: Severity | None = None


class StatusRow(Struct, frozen=True, forbid_unknown_fields=True):
    """How one thing stands. In a data file all rows may be one mapping, label to value."""

    label: Text
    value: Text
    level: Level | None = None
    trend: Trend | None = None


class Head(Struct, frozen=True):
    """A brief without its parts: all that a list of briefs is made of."""

    id: Identifier
    title: Text
    date: Date
    lang: Language = "ar"
    source: Source | None = None
    tags: tuple[Text, ...] = ()
    priority: Priority = "normal"


class Brief(Head, frozen=True, forbid_unknown_fields=True):
    """One brief.

    Its texts are clean (`briefing.rtl.clean`); long ones hold paragraphs separated by a
    blank line (`paragraphs`).
    """

    summary: str = ""
    sections: tuple[Section, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    status: tuple[StatusRow, ...] = ()
    outlook: str = ""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [line for part in re.split(_BLANK_LINE, text) if (line := " ".join(part.split()))]


def short(text: str) -> str:
    """A text that is no paragraph: on one line, however the data wraps it."""
    return " ".join(text.split())
