"""Stretches of text, and what each of them is."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from briefing.text.direction import Direction

Severity = Literal["low", "medium", "high"]
Level = Literal["good", "watch", "bad"]
Trend = Literal["up", "down", "steady"]
Change = Literal["new", "changed", "gone"]
Way = Literal["worse", "better"]
Mark = Literal["done", "later"]
Role = Literal[
    "", "title", "urgent", "heading", "strong", "quiet", "link", "key", "found", "added",
    "removed", "failure", Severity, Level, Trend, Change, Way, Mark,
]  # fmt: skip
"""What a part is; `key` is for what can be typed, `found` for what was looked for."""

SIGNS: Mapping[Role, str] = {
    "low": "●○○", "medium": "●●○", "high": "●●●",
    "good": "✓", "watch": "!", "bad": "✗",
    "up": "↑", "down": "↓", "steady": "↔",
    "new": "+", "changed": "~", "gone": "−", "added": "+", "removed": "−",
    "worse": "▼", "better": "▲",
    "done": "✓",
    "urgent": "!",
}  # fmt: skip
"""Roles that are told apart by shape as well, where signs can be drawn."""


class Verdict(NamedTuple):
    """What is said of a text in a word: a level, a severity, a trend."""

    word: str
    role: Role


class Part(NamedTuple):
    """A stretch of clean text on one line that is one thing."""

    text: str
    role: Role = ""
    link: str = ""
    """The address that it leads to."""
    verdicts: tuple[Verdict, ...] = ()
    """What is said of the text."""
    direction: Direction | None = None
    """Its own, isolated from the text around it (UAX #9, isolates); None follows that text."""
    value: str = ""
    """What machines take for it, where that is not the text: a date as 2026-11-23."""


Parts = Sequence[Part]


def text_of(parts: Parts) -> str:
    """The bare text of the parts."""
    return "".join([part.text for part in parts])
