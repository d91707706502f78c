"""What the reader has seen: kept in the XDG state folder, one file for each collection of data.

Every change is read, made and written under a lock, aside and then in the place of the old file:
two shells keep both their marks, and a run that is killed loses nothing it had said was kept.
"""

import datetime
import time
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing.brief.model import Brief
from briefing.errors import ExitStatus, Failure
from briefing.storage import (
    key_of,
    locked,
    make_private,
    own_folder,
    read_file,
    require_private,
    write_private,
)

T = TypeVar("T")

VERSION = 1
_LARGEST = 2**30
"""Bytes of a state, which holds every brief that was seen."""


class Seen(msgspec.Struct, frozen=True):
    """A brief as the reader saw it last."""

    when: datetime.datetime
    brief: Brief
    """As `briefing.review.difference.normal` gives it."""


class Before(msgspec.Struct, frozen=True):
    """What was known about a brief before the last change."""

    seen: Seen | None = None
    later: datetime.date | None = None


class State(msgspec.Struct):
    """All that is known about what the reader has seen."""

    version: int = VERSION
    seen: dict[str, Seen] = {}
    """By id."""
    later: dict[str, datetime.date] = {}
    """By id, the day from which on a brief awaits again."""
    before: dict[str, Before] = {}
    """What the last change found, to be undone."""

    def see(self, briefs: Sequence[Brief], gone: Sequence[str], now: datetime.datetime) -> None:
        """Keep that these briefs were seen (in their normal form), and that others are gone."""
        self._remember([*(each.id for each in briefs), *gone])
        for brief in briefs:
            self.seen[brief.id] = Seen(now, brief)
        for id_ in gone:
            self.seen.pop(id_, None)

    def put_off(self, id_: str, until: datetime.date) -> None:
        """Keep that a brief awaits again from a day on, and not before."""
        self._remember([id_])
        self.later[id_] = until

    def undo(self) -> list[str]:
        """Take the last change back; the ids it was about."""
        ids = list(self.before)
        self.restore(self.before)
        return ids

    def restore(self, before: Mapping[str, Before]) -> None:
        """Make it what it was before a change (see `before`)."""
        for id_, was in before.items():
            _put(self.seen, id_, was.seen)
            _put(self.later, id_, was.later)
        self.before = {}

    def _remember(self, ids: Sequence[str]) -> None:
        """Keep what is known about briefs to be undone; none of them is put off any more."""
        self.before = {id_: Before(self.seen.get(id_), self.later.pop(id_, None)) for id_ in ids}


def _put(known: dict[str, T], id_: str, value: T | None) -> None:
    if value is None:
        known.pop(id_, None)
    else:
        known[id_] = value


class StateFile:
    """The state of one collection of data.

    Args:
        roots: the paths of the data.
        say: takes a sentence about a file that could not be used.
    """

    def __init__(self, roots: Sequence[str], say: Callable[[str], None]) -> None:
        folder = own_folder("state")
        self._path = folder / f"review-{key_of(roots)}.json" if folder else None
        self._say = say

    @property
    def path(self) -> Path:
        """The file.

        Raises:
            Failure: the reader has no home folder to keep it in.
        """
        if self._path is None:
            message = (
                "There is no home folder to keep in what was seen; name one in XDG_STATE_HOME."
            )
            raise Failure(message, ExitStatus.NOT_WRITTEN)
        return self._path

    def read(self) -> State:
        """The state as it is now; nothing was seen when there is none, or none that can be used.

        A file that is damaged, or from a newer version, is said, and stays as it is.

        Raises:
            Failure: it cannot be read.
        """
        if self._path is None:
            return State()
        found = self._found()
        if isinstance(found, State):
            return found
        self._say(f"What was seen so far is {found.value}, in {self._path}; all counts as new.")
        return State()

    def change(self, change: Callable[[State], None]) -> State:
        """Change the state as it is now, whoever changed it since it was read.

        A file that is damaged is put beside.

        Raises:
            Failure: it cannot be written, or a newer version keeps it.
        """
        path = self.path
        try:
            make_private(path.parent)
            with locked(path.with_suffix(".lock")):
                state = self._to_change()
                change(state)
                write_private(path, msgspec.json.encode(state))
        except OSError as error:
            raise _unusable(path, error, ExitStatus.NOT_WRITTEN) from error
        return state

    def _to_change(self) -> State:
        found = self._found()
        if isinstance(found, State):
            return found
        if found is Unusable.NEWER:
            message = (
                f"What was seen is {found.value}, in {self.path}; update briefing to change it."
            )
            raise Failure(message, ExitStatus.WRONG_USAGE)
        kept = self.path.with_name(f"{self.path.stem}.{time.time_ns()}.kept")
        self.path.replace(kept)
        self._say(f"What was seen so far is {found.value}; it is kept in {kept}.")
        return State()

    def _found(self) -> "State | Unusable":
        """The state in the file, or why there is none."""
        try:
            require_private(self.path.parent)
            data = read_file(self.path, _LARGEST)
        except FileNotFoundError:
            return State()
        except OSError as error:
            raise _unusable(self.path, error, ExitStatus.NO_SUCH_FILE) from error
        try:
            version = msgspec.json.decode(data, type=_Versioned).version
            if version > VERSION:
                return Unusable.NEWER
            return msgspec.json.decode(data, type=State)
        except (ValueError, RecursionError):
            return Unusable.DAMAGED


class Unusable(Enum):
    """Why a state cannot be used: the end of "what was seen is"."""

    DAMAGED = "damaged"
    NEWER = "of a newer version"


class _Versioned(msgspec.Struct):
    """As much of a state as every version has."""

    version: int = VERSION


def _unusable(path: Path, error: OSError, status: ExitStatus) -> Failure:
    message = (
        f"What was seen, in {path}, cannot be read or kept: {error.strerror}. Mend that, or name "
        "another folder in XDG_STATE_HOME."
    )
    return Failure(message, status)
