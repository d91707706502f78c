"""The digest of a collection: what is new, what moved, what is open."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from briefing.brief.model import Brief, Challenge, ChallengeOf, Head, StatusRow
from briefing.library.collection import Collection
from briefing.library.results import challenges_of
from briefing.library.selection import Selection
from briefing.review.changes import Awaited, Kind
from briefing.text.folding import fold

Way = Literal["worse", "better"]


class Moved(Struct, frozen=True):
    """A status row whose level is another one than before."""

    way: Way
    brief: Head
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
        open: how many challenges of the briefs of the newest week are not closed.
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


def digest(
    collection: Collection,
    waiting: Iterable[Awaited],
    selection: Selection,
    most: int,
    today: datetime.date,
) -> Digest | None:
    """The digest of the briefs that the selection accepts; None when there are none.

    Args:
        collection: all briefs.
        waiting: those that are meant and await the reader.
        selection: which are meant. From its first day on rows are told that moved, whatever the
            day of the row that each of them is compared with; without one, those of the newest day.
        most: how many moved rows and challenges it holds at most, of each.
        today: the day from which on a challenge closed then, or before, is not open.
    """
    newest = next(collection.briefs(selection), None)
    if newest is None:
        return None
    since = selection.since or newest.date
    compared = collection.briefs(replace(selection, since=_before(since, _BACK)))
    first = max(_before(newest.date, _WEEK), selection.since or datetime.date.min)
    week = collection.briefs(replace(selection, since=first))
    is_open = [each for each in challenges_of(week) if not _is_closed(each.challenge, today)]
    kinds: Counter[Kind] = Counter()
    moved = list(_since(since, compared))
    for item in waiting:
        kinds[item.kind] += 1
        moved += _in(item)
    by_label = {fold(each.new.label): each for each in moved}
    worse_first = sorted(by_label.values(), key=lambda each: each.way, reverse=True)
    return Digest(
        count=sum(1 for _ in collection.heads(selection)),
        awaiting=dict(kinds),
        newest=newest,
        moved=tuple(worse_first[:most]),
        open=len(is_open),
        worst=tuple(is_open[:most]),
    )


def _before(day: datetime.date, time: datetime.timedelta) -> datetime.date:
    """The day so long before another one, or the first day there is."""
    return day - min(time, day - datetime.date.min)


def _is_closed(challenge: Challenge, today: datetime.date) -> bool:
    return challenge.closed is not None and challenge.closed <= today


def _since(since: datetime.date, briefs: Iterable[Brief]) -> Iterator[Moved]:
    """The rows from a day on whose level is another one than that of the last row before.

    Of one label only the newest of them. The briefs come newest first.
    """
    later: dict[str, tuple[Brief, StatusRow]] = {}
    """By label, the row that is to be compared with the next one of an earlier day."""
    done: set[str] = set()
    for brief in briefs:
        if brief.date < since and not later:
            return
        for row in brief.status:
            label = fold(row.label)
            if row.level is None or label in done:
                continue
            if label in later:
                newer, now = later[label]
                if newer.date == brief.date:
                    continue
                del later[label]
                if found := _moved(newer, row, now):
                    done.add(label)
                    yield found
                    continue
            if brief.date >= since:
                later[label] = brief, row
            else:
                done.add(label)


def _in(item: Awaited) -> Iterator[Moved]:
    """The rows that are of another level than when the reader saw them."""
    for change in item.changes:
        old, new = change.old, change.new
        are_rows = isinstance(old, StatusRow) and isinstance(new, StatusRow)
        if are_rows and (found := _moved(item.brief, old, new)):
            yield found


def _moved(brief: Head, old: StatusRow, new: StatusRow) -> Moved | None:
    """What became of a row; None where its level is as it was, or not known."""
    if old.level is None or new.level is None or old.level == new.level:
        return None
    worse = _RANKS[new.level] > _RANKS[old.level]
    return Moved("worse" if worse else "better", brief, old, new)
