"""What awaits the reader of the data in use, for the commands that ask."""

import datetime
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from briefing.app.data import cut, paths_of
from briefing.app.options import Selected
from briefing.brief.model import Brief
from briefing.library.library import Library, open_library
from briefing.library.selection import Selection
from briefing.review.awaiting import awaiting
from briefing.review.changes import Awaited
from briefing.review.marks import Marks
from briefing.review.places import Places
from briefing.review.state import Before
from briefing.review.state_file import StateFile


class Session:
    """The briefs of a library, and what the reader has seen of them.

    Args:
        library: the data.
        selected: the options that say where it is.
    """

    def __init__(self, library: Library, selected: Selected) -> None:
        self.library = library
        self._file = StateFile(_tell)
        self._places = Places(library, paths_of(selected))

    def awaiting(self, selection: Selection) -> Iterator[Awaited]:
        """What awaits today of the briefs that the selection accepts.

        Raises:
            Failure: what was seen cannot be read.
        """
        marks = Marks(self._file.read(), self._places)
        return awaiting(self.library.collection, marks, selection, datetime.date.today())

    def see(self, briefs: Iterable[Brief], gone: Iterable[Brief] = ()) -> tuple[Before, ...]:
        """Mark briefs as read now, and that it was read which are gone; what undoes it.

        Raises:
            Failure: what was seen cannot be written.
        """
        now = datetime.datetime.now(datetime.UTC)
        with suppress(ValueError):  # TZ names no time zone there is
            now = now.astimezone()
        return self._file.change(lambda state: Marks(state, self._places).see(briefs, gone, now))

    def see_all(self, briefs: Iterable[Brief]) -> None:
        """Mark these briefs as read, which are all there are, and every one that is gone.

        Raises:
            Failure: what was seen cannot be read or written.
        """
        gone = Marks(self._file.read(), self._places).gone()
        self.see(briefs, [known.seen.brief for known in gone if known.seen])

    def put_off(self, brief: Brief) -> tuple[Before, ...]:
        """Let a brief await again tomorrow, and not before; what undoes it.

        Raises:
            Failure: what was seen cannot be written.
        """
        tomorrow = datetime.date.today() + datetime.timedelta(days=1)
        return self._file.change(lambda state: Marks(state, self._places).put_off(brief, tomorrow))

    def restore(self, before: tuple[Before, ...]) -> None:
        """Undo a change, whatever was changed since.

        Raises:
            Failure: what was seen cannot be written.
        """
        self._file.change(lambda state: state.restore(before))

    def undo(self) -> int:
        """Undo the last change to briefs of this data; of how many.

        Raises:
            Failure: what was seen cannot be written.
        """
        return self._file.change(lambda state: Marks(state, self._places).undo())


class Subject(NamedTuple):
    """What is reviewed.

    Attributes:
        session: the data, and what was seen of it.
        selected: the options that say which data, and how much of it.
        selection: the part of it.
    """

    session: Session
    selected: Selected
    selection: Selection

    @property
    def library(self) -> Library:
        """The data."""
        return self.session.library

    def awaiting(self) -> list[Awaited]:
        """What awaits now."""
        return list(cut(self.session.awaiting(self.selection), self.selected))

    def read_again(self) -> "Subject":
        """The same with the data as it is now."""
        library = open_library(paths_of(self.selected))
        return self._replace(session=Session(library, self.selected))

    def brief(self, item: Awaited) -> Brief:
        """The whole brief that awaits; as it was seen, where it is gone.

        Raises:
            Failure: the data has changed meanwhile, and holds it no more.
        """
        if isinstance(item.brief, Brief):
            return item.brief
        [found] = self.library.named([item.brief.id])
        return found


def _tell(sentence: str) -> None:
    from briefing.app.messages import say

    say(f"briefing: {sentence}")
