"""The index of data as it is now. Where nothing changed, nothing else is loaded."""

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from briefing.brief.problems import MOST_PROBLEMS, Problem
from briefing.library.collection import InMemory, Progress
from briefing.library.data_files import DataFile
from briefing.library.index.database import LOCK, State, connect, database_file, load_state
from briefing.library.index.fallback import UNUSABLE
from briefing.library.index.indexed import Indexed
from briefing.library.index.stamps import Stamp
from briefing.storage import locked, make_private


class PassedOver(Exception):
    """There is no index to be used; the message says why, as the end of a sentence."""


class Index(NamedTuple):
    """An index that is up to date.

    Attributes:
        collection: its briefs; to be closed.
        problems: those of the data that are kept, without excerpts.
        more: how many further problems there are.
    """

    collection: Indexed
    problems: list[Problem]
    more: int


def open_index(
    folder: Path, files: Sequence[DataFile], progress: Progress, read: Callable[[], InMemory]
) -> Index:
    """The index of these data files, brought up to date where they have changed.

    Args:
        folder: where the index is.
        files: the data, none of it standard input.
        progress: takes the share of the work that is done.
        read: reads the data itself, for when the index turns out to be damaged.

    Raises:
        PassedOver: it cannot be read or written.
        Unreadable: a data file cannot be read.
    """
    by_path = {os.path.abspath(file.path): file for file in files}
    stamps = {path: Stamp.of(file.status) for path, file in by_path.items() if file.status}
    try:
        with suppress(*UNUSABLE), ExitStack() as opened:
            state, collection = _opened(folder, read)
            opened.enter_context(closing(collection))
            if _is_current(state, stamps):
                opened.pop_all()
                return Index(collection, *_problems(state, collection, by_path))
        make_private(folder)
        with locked(folder / LOCK, wait=False) as ours:
            if not ours:
                raise PassedOver("another run is writing it")
            from briefing.library.index.update import update

            update(folder, by_path, stamps, progress)
            state, collection = _opened(folder, read)
        return Index(collection, *_problems(state, collection, by_path))
    except UNUSABLE as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise PassedOver(reason or type(error).__name__) from error


def _opened(folder: Path, read: Callable[[], InMemory]) -> tuple[State, Indexed]:
    """The index in a folder as it is, with its state.

    Raises:
        sqlite3.Error, OSError, ValueError: there is none, or it is damaged.
    """
    file = database_file(folder)
    if file is None:
        raise FileNotFoundError
    with ExitStack() as opened:
        database = connect(file)
        opened.enter_context(closing(database))
        database.execute("BEGIN")
        state = load_state(database)
        opened.pop_all()
        return state, Indexed(file, database, state, read)


def _is_current(state: State, stamps: dict[str, Stamp]) -> bool:
    """Whether all files are as they were, for sure."""
    return list(state.entries) == list(stamps) and all(
        entry.settled and entry.stamp == stamps[path] for path, entry in state.entries.items()
    )


def _problems(
    state: State, collection: Indexed, files: dict[str, DataFile]
) -> tuple[list[Problem], int]:
    """The problems of all files by the names the files have in this run; how many more."""
    found = [
        replace(problem, file=files[path].name)
        for path, entry in state.entries.items()
        for problem in entry.problems
    ]
    more = sum(entry.more for entry in state.entries.values())
    if state.hidden:
        from briefing.library.read_files import duplicate

        for each in state.hidden[:MOST_PROBLEMS]:
            if first := collection.place(each.id):
                path, place = first
                found.append(duplicate(each.id, files[each.path], each.place, files[path], place))
    return found, more + max(0, len(state.hidden) - MOST_PROBLEMS)
