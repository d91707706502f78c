"""Which parts of a brief there are, and what many briefs hold taken together."""

from collections.abc import Iterable

from msgspec import Struct

from briefing.brief.model import Brief, Challenge, StatusRow

PARTS = ("summary", "sections", "challenges", "status", "outlook")
"""The parts of a brief that can be asked for, in the order in which they are shown."""

_WORST_FIRST = {"high": 0, "medium": 1, None: 2, "low": 3}


class ChallengeOf(Struct, frozen=True):
    """A challenge and the brief it is from."""

    brief: Brief
    challenge: Challenge


class StatusOf(Struct, frozen=True):
    """A status row and the brief it is from."""

    brief: Brief
    row: StatusRow


def challenges_of(briefs: Iterable[Brief]) -> list[ChallengeOf]:
    """The challenges of all the briefs, worst first; of one severity, in the briefs' order."""
    found = [ChallengeOf(brief, each) for brief in briefs for each in brief.challenges]
    return sorted(found, key=lambda each: _WORST_FIRST[each.challenge.severity])


def status_of(briefs: Iterable[Brief]) -> list[StatusOf]:
    """The status rows of all the briefs, in the briefs' order."""
    return [StatusOf(brief, row) for brief in briefs for row in brief.status]
