"""What questions to a collection give, besides briefs."""

import datetime
from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefing.brief.model import Brief, Challenge, ChallengeOf, StatusOf

_MOST_SEVERE_FIRST = {"high": 0, "medium": 1, None: 2, "low": 3}
NEVER = datetime.date.max.toordinal() + 1
"""The ordinal of a day after every day."""


class Marked(Struct, frozen=True):
    """A text with the parts of it that were looked for."""

    text: str
    parts: tuple[tuple[int, int], ...] = ()
    """Code points, from the first to the one after the last of each part."""


class Hit(Struct, frozen=True):
    """A brief that was found."""

    brief: Brief
    title: Marked
    field: str
    """Where the snippet is from."""
    snippet: Marked


def challenges_of(
    briefs: Iterable[Brief], open_on: datetime.date | None = None
) -> list[ChallengeOf]:
    """The challenges of all the briefs, by urgency; those as urgent as each other as they come.

    Args:
        briefs: those whose challenges are meant.
        open_on: only those that are not closed by this day.
    """
    found = [
        ChallengeOf(brief, challenge)
        for brief in briefs
        for challenge in brief.challenges
        if is_open(challenge, open_on)
    ]
    return sorted(found, key=lambda each: urgency(each.challenge))


def urgency(challenge: Challenge) -> tuple[int, int]:
    """What challenges are sorted by: how severe, and the day it is due; without one, after all."""
    due = challenge.due.toordinal() if challenge.due else NEVER
    return _MOST_SEVERE_FIRST[challenge.severity], due


def is_open(challenge: Challenge, day: datetime.date | None) -> bool:
    """Whether a challenge is not closed by a day; without a day, all are."""
    return day is None or challenge.closed is None or challenge.closed > day


def status_of(briefs: Iterable[Brief]) -> Iterator[StatusOf]:
    """The status rows of all the briefs, in the briefs' order."""
    return (StatusOf(brief, row) for brief in briefs for row in brief.status)
