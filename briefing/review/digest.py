"""The digest of a collection: what is new, what moved, what is open."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Literal

from msgspec import Struct

from briefing.brief.model import Brief, ChallengeOf, StatusRow
from briefing.library.results import challenges_of
from briefing.review.changes import Awaited, Kind
from briefing.text.folding import fold

Way = Literal["worse", "better"]


class Moved(Struct, frozen=True):
    """A status row whose level is another one than before."""

    way: Way
    brief: Brief
    """Which it is from now."""
    old: StatusRow
    new: StatusRow


class Digest(Struct, frozen=True):
    """What a reader wants to know at once.

    Attributes:
        count: how many briefs there are.
        awaiting: how many of each kind await the reader.
        newest: the newest brief.
        moved: rows that got worse, then those that got better.
        open: how many challenges the briefs of the newest week hold.
        worst: the first of them, worst first.
    """

    count: int
    awaiting: dict[Kind, int]
    newest: Brief
    moved: tuple[Moved, ...]
    open: int
    worst: tuple[ChallengeOf, ...]


_WEEK = datetime.timedelta(days=6)
_BACK = datetime.timedelta(days=60)
"""How long ago a row may have been seen last, to be compared with."""
_RANKS = {"good": 0, "watch": 1, "bad": 2}


class Passing:
    """Briefs, newest first, and what a digest takes from them on their way to somebody else.

    Attributes:
        count: how many of those that passed are meant.
        recent: the newest of these, as far back as a digest looks.
    """

    def __init__(self, briefs: Iterable[Brief], meant: Callable[[Brief], bool]) -> None:
        self.count = 0
        self.recent: list[Brief] = []
        self._briefs = briefs
        self._meant = meant

    def __iter__(self) -> Iterator[Brief]:
        for brief in self._briefs:
            if self._meant(brief):
                self.count += 1
                if not self.recent or brief.date >= _before(self.recent[0].date, _BACK):
                    self.recent.append(brief)
            yield brief


def digest(passing: Passing, waiting: Iterable[Awaited], most: int) -> Digest | None:
    """The digest of a collection; None when no brief is meant.

    Args:
        passing: all briefs.
        waiting: those that are meant and await the reader, of the briefs that pass while it is
            taken.
        most: how many moved rows and challenges it holds at most, of each.
    """
    kinds: Counter[Kind] = Counter()
    moved_since: list[Moved] = []
    for item in waiting:
        kinds[item.kind] += 1
        moved_since += _in(item)
    if not passing.recent:
        return None
    newest = passing.recent[0]
    week = list(takewhile(lambda brief: brief.date >= _before(newest.date, _WEEK), passing.recent))
    moved = (*_since_the_day_before(passing.recent), *moved_since)
    by_label = {fold(each.new.label): each for each in moved}
    worse_first = sorted(by_label.values(), key=lambda each: each.way, reverse=True)
    return Digest(
        count=passing.count,
        awaiting=dict(kinds),
        newest=newest,
        moved=tuple(worse_first[:most]),
        open=sum(len(brief.challenges) for brief in week),
        worst=tuple(islice(challenges_of(week), most)),
    )


def _before(day: datetime.date, time: datetime.timedelta) -> datetime.date:
    """The day so long before another one, or the first day there is."""
    return day - min(time, day - datetime.date.min)


def _since_the_day_before(briefs: Sequence[Brief]) -> Iterator[Moved]:
    """The rows of the newest day, where the last one of that label before had another level."""
    day = briefs[0].date
    rows: dict[str, tuple[Brief, StatusRow]] = {}
    for brief in briefs:
        if brief.date < day and not rows:
            return
        for row in brief.status:
            if row.level is None:
                continue
            label = fold(row.label)
            if brief.date == day:
                rows.setdefault(label, (brief, row))
            elif label in rows:
                later, now = rows.pop(label)
                yield from _moved(later, row, now)


def _in(item: Awaited) -> Iterator[Moved]:
    """The rows that are of another level than when the reader saw them."""
    for change in item.changes:
        if isinstance(change.old, StatusRow) and isinstance(change.new, StatusRow):
            yield from _moved(item.brief, change.old, change.new)


def _moved(brief: Brief, old: StatusRow, new: StatusRow) -> Iterator[Moved]:
    if old.level and new.level and old.level != new.level:
        worse = _RANKS[new.level] > _RANKS[old.level]
        yield Moved("worse" if worse else "better", brief, old, new)
