"""The digest of a collection: what is new, what moved, what is open."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from briefing.brief.model import Brief, StatusRow
from briefing.rtl.folding import fold
from briefing.views.changes import Awaited
from briefing.views.digest import Digest, Moved
from briefing.views.parts import challenges_of

_WEEK = datetime.timedelta(days=6)
_BACK = datetime.timedelta(days=60)
"""How long ago a row may have been seen last, to be compared with."""
_RANKS = {"good": 0, "watch": 1, "bad": 2}


def digest(briefs: Sequence[Brief], waiting: Sequence[Awaited], most: int) -> Digest:
    """The digest of a collection.

    Args:
        briefs: one or more, newest first.
        waiting: those of them that await the reader.
        most: how many moved rows and challenges it holds at most, of each.
    """
    newest = briefs[0]
    week = list(takewhile(lambda brief: brief.date >= newest.date - _WEEK, briefs))
    moved = {fold(each.new.label): each for each in (*_since_the_day_before(briefs), *_in(waiting))}
    worse_first = sorted(moved.values(), key=lambda each: each.way, reverse=True)
    return Digest(
        count=len(briefs),
        awaiting=dict(Counter(item.kind for item in waiting)),
        newest=newest,
        moved=tuple(worse_first[:most]),
        open=sum(len(brief.challenges) for brief in week),
        worst=tuple(islice(challenges_of(week), most)),
    )


def _since_the_day_before(briefs: Sequence[Brief]) -> Iterator[Moved]:
    """The rows of the newest day, where the last one of that label before had another level."""
    day = briefs[0].date
    rows: dict[str, tuple[Brief, StatusRow]] = {}
    for brief in briefs:
        if brief.date < day - _BACK or (brief.date < day and not rows):
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


def _in(waiting: Sequence[Awaited]) -> Iterator[Moved]:
    """The rows that are of another level than when the reader saw them."""
    for item in waiting:
        for change in item.changes:
            if isinstance(change.old, StatusRow) and isinstance(change.new, StatusRow):
                yield from _moved(item.brief, change.old, change.new)


def _moved(brief: Brief, old: StatusRow, new: StatusRow) -> Iterator[Moved]:
    if old.level and new.level and old.level != new.level:
        worse = _RANKS[new.level] > _RANKS[old.level]
        yield Moved("worse" if worse else "better", brief, old, new)
