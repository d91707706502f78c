"""What questions to a collection give, besides briefs."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefing.brief.model import Brief, ChallengeOf, StatusOf

_WORST_FIRST = {"high": 0, "medium": 1, None: 2, "low": 3}


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


def challenges_of(briefs: Iterable[Brief]) -> Iterator[ChallengeOf]:
    """The challenges of all the briefs, worst first; of one severity, in the briefs' order.

    The worst ones come while briefs are still being read.
    """
    later: dict[int, list[ChallengeOf]] = {rank: [] for rank in sorted(_WORST_FIRST.values())}
    for brief in briefs:
        for challenge in brief.challenges:
            rank = _WORST_FIRST[challenge.severity]
            if rank == 0:
                yield ChallengeOf(brief, challenge)
            else:
                later[rank].append(ChallengeOf(brief, challenge))
    for rows in later.values():
        yield from rows


def status_of(briefs: Iterable[Brief]) -> Iterator[StatusOf]:
    """The status rows of all the briefs, in the briefs' order."""
    return (StatusOf(brief, row) for brief in briefs for row in brief.status)
