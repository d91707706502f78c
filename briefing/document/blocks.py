"""The blocks that documents are made of. Each has a language, and so a direction."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from briefing.document.parts import Part, Parts, Role


class Title(Struct, frozen=True):
    """What a document, or one of several in it, is called."""

    text: Parts
    lang: str


class Fact(Struct, frozen=True):
    """One thing that is known: a label, and what it is."""

    label: str
    """Empty for what needs none."""
    text: Parts
    value: str = ""
    """What machines take for it, where that is not the text: a date as 2026-11-23."""
    is_plain: bool = False
    """Whether a reader sees by the text alone what it is, such as a date."""


class Facts(Struct, frozen=True):
    """Facts that stand together."""

    facts: Sequence[Fact]
    lang: str


class Heading(Struct, frozen=True):
    """What stands over a part of a document; 1 is above 2."""

    text: Parts
    lang: str
    level: Literal[1, 2] = 1
    is_whole: bool = False
    """Whether nothing of it is left out where a summary is cut to lines."""


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    text: Parts
    lang: str


class Note(Struct, frozen=True):
    """A remark to what stands before it."""

    text: Parts
    lang: str


class Item(Struct, frozen=True):
    """One of several."""

    text: Parts
    sign: Part | None = None
    """Its own marker."""


class Items(Struct, frozen=True):
    """A list."""

    items: Sequence[Item]
    lang: str
    kind: Literal["bullets", "numbers", "signs"] = "bullets"
    """`signs` are the items' own."""
    is_whole: bool = False
    """Whether nothing of them is left out where a summary is cut to lines."""


class Column(Struct, frozen=True):
    """What the cells of a column have in common."""

    header: str
    is_fixed: bool = False
    """Whether other columns give way first where there is little room."""
    is_label: bool = False
    """Whether its cells say what the rest of their row is about."""
    judges: int | None = None
    """The column, counted from 0, whose cells these say something of in a word."""
    is_sign: bool = False
    """Whether a sign is enough, where signs can be drawn."""


class Cell(Struct, frozen=True):
    """What stands in one row and column."""

    text: Parts
    lang: str
    value: Any = None
    """What machines take for it, where that is not the text: a date, a level."""


class Table(Struct, frozen=True):
    """Rows of cells; they are taken as they are written, and can be taken once."""

    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    lang: str
    is_wide: bool = False
    """Whether it is a document of its own, and may be wider than text is."""


class Moment(Struct, frozen=True):
    """How a thing stood on a day."""

    word: str
    role: Role
    day: str


class Strip(Struct, frozen=True):
    """How one thing changed over time, to be read at a glance."""

    moments: Sequence[Moment]
    """In the order of time."""
    lang: str


class Excerpt(Struct, frozen=True):
    """A line of a file as it stands there, and the place in it that is meant."""

    line: str
    """Untrusted."""
    at: int
    """Code points before the place."""
    lang: str = "en"
    """Of what is said about it: the line itself stands as it is."""


class Rule(Struct, frozen=True):
    """What stands between two documents."""

    lang: str


Block = Title | Facts | Heading | Paragraph | Note | Items | Table | Strip | Excerpt | Rule
