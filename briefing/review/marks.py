"""Which briefs of the data that is looked at the reader has seen, and put off."""

import datetime
import os
from collections.abc import Iterable, Iterator
from enum import IntEnum

from briefing.brief.model import Brief
from briefing.library.data_files import STANDARD_INPUT
from briefing.review.difference import normal
from briefing.review.places import Places, is_gone
from briefing.review.state import Before, Known, Seen, State


class Marks:
    """What is known about the briefs of some data.

    A mark belongs to the brief of an id in one file, however the file is named: as part of a
    folder, alone, or through a link. It goes with the brief into another file when the old one is
    gone, or is looked at too and no longer holds the brief.

    Args:
        state: what is known, of these briefs and of others.
        places: the files of the data.
    """

    def __init__(self, state: State, places: Places) -> None:
        self._state = state
        self._places = places

    def may_hold(self, id_: str) -> bool:
        """Whether anything may be known about the brief of this id."""
        return id_ in self._state.known

    def of(self, brief: Brief) -> Known | None:
        """What is known about a brief of the data, or about one that is gone."""
        found = [
            (whose, each)
            for each in self._state.known.get(brief.id, ())
            if (whose := self._whose(each, brief)) is not None
        ]
        return min(found, key=lambda each: each[0])[1] if found else None

    def gone(self) -> Iterator[Known]:
        """What is known about briefs that the data held when they were seen, and holds no more.

        Nothing where some of the data cannot be read: what is in there is not gone.
        """
        if not self._places.is_whole:
            return
        for id_, known in self._state.known.items():
            if id_ not in self._places.by_id:
                yield from (each for each in known if self._was_here(each))

    def see(
        self, briefs: Iterable[Brief], gone: Iterable[Brief], now: datetime.datetime
    ) -> tuple[Before, ...]:
        """Mark briefs as read, as they are now; nothing more is known about those that are gone.

        What undoes it is kept in the state, and given.
        """
        made = [self._put(brief, Seen(now, brief)) for brief in briefs]
        for brief in gone:
            if known := self.of(brief):
                self._state.put(brief.id, None, known.file)
                made.append(Before(brief.id, known.file, known))
        self._state.before = tuple(made)
        return self._state.before

    def put_off(self, brief: Brief, until: datetime.date) -> tuple[Before, ...]:
        """Let a brief await again from a day on, and not before; what undoes it."""
        known = self.of(brief)
        self._state.before = (self._put(brief, known.seen if known else None, until),)
        return self._state.before

    def undo(self) -> int:
        """Take back what the last change did to briefs of this data; to how many."""
        before = self._state.before
        found = [each for each in before if self._places.holds(each.file)]
        self._state.restore(found)
        self._state.before = tuple(each for each in before if not self._places.holds(each.file))
        return len(found)

    def _was_here(self, known: Known) -> bool:
        """Whether the reader saw it in this data; what came from standard input was anywhere."""
        is_kept = known.file != STANDARD_INPUT and self._places.holds(known.file)
        return known.seen is not None and is_kept

    def _put(self, brief: Brief, seen: Seen | None, later: datetime.date | None = None) -> Before:
        """Know this about a brief, in the file that it is in; what undoes it."""
        known = self.of(brief)
        was_in = known.file if known else ""
        file = self._places.by_id.get(brief.id, was_in)
        self._state.put(brief.id, Known(file, seen, later), file, was_in)
        return Before(brief.id, file, known)

    def _whose(self, known: Known, brief: Brief) -> "_Whose | None":
        """Why something is known of this brief, and not of another one with its id."""
        if known.file == self._places.by_id.get(brief.id):
            return _Whose.OF_ITS_FILE
        if known.file == self._places.older:
            return _Whose.OF_THE_SAME_PATHS
        if self._places.holds(known.file):
            return _Whose.OF_A_FILE_IT_LEFT if self._places.is_whole else None
        if os.path.isabs(known.file):
            return _Whose.OF_A_FILE_THAT_IS_GONE if is_gone(known.file) else None
        is_same = known.seen is not None and normal(known.seen.brief) == normal(brief)
        return _Whose.OF_THE_SAME_WORDS if is_same else None


class _Whose(IntEnum):
    """What ties something that is known to a brief, the closest first."""

    OF_ITS_FILE = 0
    OF_THE_SAME_PATHS = 1
    """Version 1 kept it, of the same data; of which file, it did not say."""
    OF_A_FILE_IT_LEFT = 2
    OF_A_FILE_THAT_IS_GONE = 3
    OF_THE_SAME_WORDS = 4
    """Version 1 kept it, of data at another path."""
