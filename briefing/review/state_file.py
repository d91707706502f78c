"""The file of what the reader has seen, in the XDG state folder: one for all data.

Every change is read, made and written under a lock, aside and then in the place of the old file:
two shells keep both their marks, and a run that is killed loses nothing it had said was kept.
"""

import os
import time
from collections.abc import Callable, Iterator
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing.errors import ExitStatus, Failure
from briefing.review.state import VERSION, EarlierState, State
from briefing.storage import (
    locked,
    make_private,
    own_folder,
    private_path,
    read_file,
    write_private,
)
from briefing.text.cleaning import clean_line
from briefing.words import sentence

T = TypeVar("T")
Kind = TypeVar("Kind", State, EarlierState)

_NAME = "review.json"
_EARLIER = "review-*.json"
"""The files of version 1, which are taken over."""
_LARGEST = 2**30
"""Bytes of a state, which holds every brief that was seen."""


class StateFile:
    """What the reader has seen, kept in a file.

    Args:
        say: takes a sentence about a file that could not be used.
    """

    def __init__(self, say: Callable[[str], None]) -> None:
        self._folder = own_folder("state")
        self._say = say

    def read(self) -> State:
        """The state as it is now; nothing was seen when there is none, or none that can be used.

        A file that is damaged, or from a newer version, is said, and stays as it is.

        Raises:
            Failure: it cannot be read.
        """
        if self._folder is None:
            return State()
        state = self._to_read(self._folder / _NAME, State) or State()
        for each in self._earlier():
            if earlier := self._to_read(each, EarlierState):
                earlier.into(state, each.name)
        return state

    def change(self, change: Callable[[State], T]) -> T:
        """Change the state as it is now, whoever changed it since it was read; what comes of it.

        A file that is damaged is put beside. Files of version 1 become part of this one.

        Raises:
            Failure: it cannot be written, or a newer version keeps it.
        """
        if self._folder is None:
            raise Failure(sentence("marks_without_home"), ExitStatus.NOT_WRITTEN)
        file = self._folder / _NAME
        try:
            make_private(self._folder)
            with locked(file.with_suffix(".lock")):
                state = self._to_change(file, State) or State()
                taken_over = list(self._earlier())
                for each in taken_over:
                    if earlier := self._to_change(each, EarlierState):
                        earlier.into(state, each.name)
                done = change(state)
                write_private(private_path(file), msgspec.json.encode(state))
                for each in taken_over:
                    each.unlink(missing_ok=True)
                    each.with_suffix(".lock").unlink(missing_ok=True)
        except OSError as error:
            raise _unusable(file, error, ExitStatus.NOT_WRITTEN) from error
        return done

    def _earlier(self) -> Iterator[Path]:
        """The files that version 1 has left."""
        return iter(sorted(self._folder.glob(_EARLIER))) if self._folder else iter(())

    def _to_read(self, file: Path, kind: type[Kind]) -> Kind | None:
        """The state in a file that is only read; None where it cannot be used, which is said."""
        found = self._read(file, kind)
        if found is Unusable.NEWER:
            self._say(sentence("marks_newer", file=_shown(file)))
            return None
        if found is Unusable.DAMAGED:
            self._say(sentence("marks_damaged", file=_shown(file)))
            return None
        return found

    def _to_change(self, file: Path, kind: type[Kind]) -> Kind | None:
        """The state in a file that is to be written; None where it is damaged and put beside."""
        found = self._read(file, kind)
        if found is Unusable.NEWER:
            message = sentence("marks_newer_kept", file=_shown(file))
            raise Failure(message, ExitStatus.WRONG_USAGE)
        if found is Unusable.DAMAGED:
            kept = file.with_name(f"{file.stem}.{time.time_ns()}.kept")
            file.replace(kept)
            self._say(sentence("marks_moved", file=_shown(file), kept=_shown(kept)))
            return None
        return found

    def _read(self, file: Path, kind: type[Kind]) -> "Kind | Unusable":
        """The state in a file, or why there is none."""
        try:
            data = read_file(private_path(file), _LARGEST)
        except FileNotFoundError:
            return kind()
        except OSError as error:
            raise _unusable(file, error, ExitStatus.NO_SUCH_FILE) from error
        try:
            if msgspec.json.decode(data, type=_Versioned).version > VERSION:
                return Unusable.NEWER
            return msgspec.json.decode(data, type=kind)
        except (ValueError, RecursionError):
            return Unusable.DAMAGED


class Unusable(Enum):
    """Why a state cannot be used."""

    DAMAGED = auto()
    NEWER = auto()


class _Versioned(msgspec.Struct):
    """As much of a state as every version has."""

    version: int = VERSION


def _shown(file: Path) -> str:
    return clean_line(str(file))


def _unusable(file: Path, error: OSError, status: ExitStatus) -> Failure:
    reason = clean_line(error.strerror or "")
    real = _shown(Path(os.path.realpath(file)))
    return Failure(sentence("marks_unusable", file=real, reason=reason), status)
