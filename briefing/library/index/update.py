"""An index brought up to date: only what changed is read."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import ExitStack, closing, suppress
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from briefing.brief.reader import Reading
from briefing.cleanup import cleanup, signals_held
from briefing.library.collection import Progress
from briefing.library.data_files import DataFile
from briefing.library.index.database import (
    SUFFIX,
    TABLES,
    Damaged,
    Kept,
    State,
    connect,
    database_file,
    load_state,
    remove_database,
    save_state,
    schema_key,
)
from briefing.library.index.digest import DigestStream, digest_of
from briefing.library.index.stamps import Entry, Stamp
from briefing.library.index.writer import WAITING, Writer
from briefing.library.read_files import read_file

_READING = 0.6
"""Share of the time that reading takes; the rest is writing."""

Files = Mapping[str, DataFile]
"""The data by absolute path; of two briefs of one id that of the first file counts."""
Stamps = Mapping[str, Stamp]
"""Of the same files, taken before they are read."""


class BuildAnew(Exception):
    """The database is not to be changed into one of the data as it is now."""


def update(folder: Path, files: Files, stamps: Stamps, progress: Progress) -> None:
    """Bring the database in a folder up to date, by whoever holds the lock of the folder.

    Raises:
        sqlite3.Error, OSError, ValueError: it cannot be written; what was there is as it was.
        Unreadable: a data file cannot be read.
    """
    if old := database_file(folder):
        with suppress(BuildAnew, sqlite3.Error, ValueError), closing(connect(old)) as database:
            database.executescript(f"{WAITING} BEGIN IMMEDIATE")
            Update(database, load_state(database), files, stamps, progress).run()
            database.execute("COMMIT")
            return
    made = _built(folder, files, stamps, progress)
    for other in folder.iterdir():  # left by runs that were killed, too
        if not other.name.startswith((made.name, "lock")):
            other.unlink()


def _built(folder: Path, files: Files, stamps: Stamps, progress: Progress) -> Path:
    """A new database, written aside, under a name that none has had."""
    with ExitStack() as made:
        with signals_held():
            descriptor, aside = tempfile.mkstemp(".tmp", "briefs-", folder)
            os.close(descriptor)
            made.enter_context(cleanup(partial(remove_database, Path(aside))))
        with closing(sqlite3.connect(aside, isolation_level=None)) as database:
            database.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                f"PRAGMA user_version = {schema_key()}; {TABLES} {WAITING} BEGIN"
            )
            Update(database, State(), files, stamps, progress).run()
            database.execute("COMMIT")
            database.execute("PRAGMA journal_mode = WAL")
        with open(aside, "rb") as stream:
            os.fsync(stream.fileno())
        return Path(aside).rename(Path(aside).with_suffix(SUFFIX))


class Update:
    """One update of a database, inside a transaction.

    Args:
        database: to be changed.
        old: its state.
        files: the data as it is now.
        stamps: of the files.
        progress: takes the share that is done.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        old: State,
        files: Files,
        stamps: Stamps,
        progress: Progress,
    ) -> None:
        self._database = database
        self._old = old
        self._files = files
        self._stamps = stamps
        self._progress = progress
        self._writer = Writer(database)
        self._entries: dict[str, Entry] = {}

    def run(self) -> None:
        """Write what changed, and the new state.

        Raises:
            sqlite3.Error, OSError, ValueError, BuildAnew: it cannot be done.
            Unreadable: a data file cannot be read.
        """
        changed = self._changed()
        for path in self._old.entries.keys() - self._entries.keys():
            self._take_out(path)
        while changed:
            self._read(changed)
            # Files that share an id are read together: one hides what the other holds.
            changed = self._writer.sharing()
            for path in changed:
                self._take_out(path)
        ranks = {path: rank for rank, path in enumerate(self._files)}
        hidden = list(self._writer.hide(ranks))
        hidden.sort(key=lambda each: (ranks[each.path], each.place))
        self._writer.write(lambda share: self._progress(_READING + (1 - _READING) * share))
        entries = {path: self._entries[path] for path in self._files}
        counts = dict(self._database.execute("SELECT file, count(*) FROM brief GROUP BY file"))
        for path, entry in entries.items():
            entry.briefs = counts.get(path, 0)
        [[last]] = self._database.execute("SELECT ifnull(max(row), 0) FROM brief")
        save_state(self._database, State(entries, hidden, last))

    def _changed(self) -> list[str]:
        """The files to read; the entries of the others are kept."""
        with_hidden = {each.path for each in self._old.hidden}
        for path, entry in self._old.entries.items():
            is_there = path in self._files and path not in with_hidden
            if is_there and (same := self._as_it_was(path, entry)):
                self._entries[path] = same
        changed = [path for path in self._files if path not in self._entries]
        if self._old.entries and 2 * self._size(changed) > self._size(self._files):
            raise BuildAnew
        return changed

    def _size(self, paths: Iterable[str]) -> int:
        return sum(self._stamps[path].size for path in paths)

    def _as_it_was(self, path: str, entry: Entry) -> Entry | None:
        """The entry of a file that did not change, with its stamp as it is now."""
        stamp = self._stamps[path]
        settled = stamp.is_settled  # before the file is read
        if entry.stamp == stamp and entry.settled:
            return entry
        if entry.stamp.size == stamp.size:
            with self._files[path].open() as stream:
                if digest_of(stream) == entry.digest:
                    return replace(entry, stamp=stamp, settled=settled)
        return None

    def _take_out(self, path: str) -> None:
        """Remove the briefs of a file."""
        self._entries.pop(path, None)
        if self._writer.take_out_file(path) != self._old.entries[path].briefs:
            raise Damaged

    def _read(self, paths: Collection[str]) -> None:
        """Read files; their briefs wait to be written."""
        total, before = self._size(paths) or 1, 0
        for path in paths:

            def tell(size: int, before: int = before) -> None:
                self._progress(_READING * min((before + size) / total, 1))

            self._entries[path] = self._read_file(path, tell)
            before += self._stamps[path].size

    def _read_file(self, path: str, tell: Callable[[int], None]) -> Entry:
        """Read a file; `tell` takes how many bytes of it were read."""
        stamp = self._stamps[path]
        entry = Entry(stamp, b"", stamp.is_settled)

        def keep(reading: Reading) -> None:
            self._writer.wait(
                Kept(path, reading.places[brief.id], brief) for brief in reading.briefs
            )
            entry.problems += [replace(each, excerpt="", at=0) for each in reading.problems]
            entry.more += reading.more
            tell(stream.size)

        def forget() -> None:
            self._writer.forget(path)
            entry.problems, entry.more = [], 0

        with self._files[path].open() as opened:
            stream = DigestStream(opened)
            read_file(stream, self._files[path].name, keep, forget)
        entry.digest = stream.digest()
        return entry
