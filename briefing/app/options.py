"""What every command may be asked: which data, what comes out, how it looks.

How the words of a command line become these is in `briefing.cli.options`.
"""

from enum import StrEnum
from typing import Literal, NamedTuple

from briefing.terminal.stream import Color
from briefing.words.looks import Digits, Labels

Format = Literal["auto", "screen", "plain", "json", "ndjson", "tsv", "csv", "md"]
Priority = Literal["low", "normal", "high"]
Harakat = Literal["auto", "keep", "strip"]
Bidi = Literal["auto", "logical", "visual", "anchored", "words", "spans", "marks", "blanks"]


class Has(StrEnum):
    """A part that briefs may have (an enumeration: Typer takes no list of literals)."""

    CHALLENGES = "challenges"
    STATUS = "status"


class Selected(NamedTuple):
    """Which briefs are meant."""

    data: list[str] | None = None
    tag: list[str] | None = None
    since: str | None = None
    until: str | None = None
    priority: Priority | None = None
    lang: str | None = None
    has: list[Has] | None = None
    limit: int | None = None
    reverse: bool = False


class Output(NamedTuple):
    """Where output goes, in which format, and its looks.

    A look that is None was not asked for on the command line: see `briefing.app.settings`.
    """

    format: Format = "auto"
    json: bool = False
    file: str | None = None
    pager: bool = True
    bidi: Bidi | None = None
    width: int | None = None
    color: Color | None = None
    harakat: Harakat | None = None
    digits: Digits | None = None
    labels: Labels | None = None
