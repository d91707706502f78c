"""What the reader has seen: kept in the XDG state folder, one file for each collection of data.

Every change is read, made and written under a lock, aside and then in the place of the old file:
two shells keep both their marks, and a run that is killed loses nothing it had said was kept.
"""

import datetime
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing.brief.model import Brief
from briefing.errors import ExitStatus, Failure
from briefing.storage import key_of, write_aside

T = TypeVar("T")

VERSION = 1


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
        home = os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state")
        self.path = Path(home, "briefing", f"review-{key_of(roots)}.json")
        self._say = say

    def read(self) -> State:
        """The state as it is now; nothing was seen when there is none.

        A file that is damaged, or from a newer version, is put beside and said.
        """
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return State()
        except OSError as error:
            raise _unusable(self.path, error) from error
        try:
            state = msgspec.json.decode(data, type=State)
        except ValueError:
            state = None
        if state is not None and state.version == VERSION:
            return state
        what = "of a newer version" if state is not None else "damaged"
        kept = self.path.with_name(f"{self.path.stem}.{time.time_ns()}.kept")
        try:
            self.path.replace(kept)
        except FileNotFoundError:  # another run was first
            return State()
        except OSError as error:
            raise _unusable(self.path, error) from error
        self._say(f"What was seen so far is {what}; it is kept in {kept}.")
        return State()

    def change(self, change: Callable[[State], None]) -> State:
        """Change the state as it is now, whoever changed it since it was read.

        Raises:
            Failure: it cannot be written.
        """
        try:
            with self._locked():
                state = self.read()
                change(state)
                write_aside(self.path, msgspec.json.encode(state))
        except OSError as error:
            raise _unusable(self.path, error) from error
        return state

    @contextmanager
    def _locked(self) -> Iterator[None]:
        import fcntl

        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.with_suffix(".lock").open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _unusable(path: Path, error: OSError) -> Failure:
    message = (
        f"What was seen cannot be kept in {path}: {error.strerror}. Name another folder in "
        "XDG_STATE_HOME."
    )
    return Failure(message, ExitStatus.WRONG_USAGE)
