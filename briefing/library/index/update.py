"""An index brought up to date: only what changed is read."""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from briefing.brief.problems import Problem
from briefing.brief.reader import Reading
from briefing.library.collection import Progress
from briefing.library.index.hashed import Hashed
from briefing.library.index.hidden import hidden
from briefing.library.index.index import Indexed
from briefing.library.index.manifest import (
    SCHEMA,
    Entry,
    Manifest,
    Stamp,
    Written,
    is_settled,
    locked,
    read_manifest,
    write_manifest,
)
from briefing.library.index.reader import Segment
from briefing.library.index.segment import Spool, write_segment
from briefing.library.reading import duplicate, read_file
from briefing.library.sources import DataFile

MOST_SEGMENTS = 6
_READING = 0.6
"""Share of the time that reading takes; the rest is writing."""


class PassedOver(Exception):
    """There is no index to be used; the message says why, as the end of a sentence."""


class Updated:
    """An index that is up to date with these files.

    Attributes:
        index: it.
        problems: those of the data.
    """

    def __init__(self, folder: Path, files: Mapping[str, DataFile], manifest: Manifest) -> None:
        self.index = Indexed(folder, manifest)
        self.problems = list(_problems(files, manifest))


def updated(folder: Path, files: Sequence[DataFile], progress: Progress) -> Updated:
    """The index of these data files, changed where they have.

    Raises:
        PassedOver: it cannot be read or written.
        Failure: a data file cannot be read.
    """
    by_path = {os.path.abspath(file.path): file for file in files}
    stamps = {path: Stamp.of(file.status()) for path, file in by_path.items()}
    try:
        manifest = read_manifest(folder)
        if manifest is None or _differs(manifest, stamps):
            with locked(folder) as ours:
                if not ours:
                    raise PassedOver("another run is writing it")
                manifest = _Update(folder, by_path, stamps, progress).run()
        return Updated(folder, by_path, manifest)
    except (sqlite3.Error, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise PassedOver(reason or type(error).__name__) from error


def _differs(manifest: Manifest, stamps: Mapping[str, Stamp]) -> bool:
    """Whether any file might not be as it was."""
    return list(manifest.entries) != list(stamps) or any(
        entry.stamp != stamps[path] or not entry.settled for path, entry in manifest.entries.items()
    )


class _Update:
    """One update, by whoever holds the lock."""

    def __init__(
        self,
        folder: Path,
        files: Mapping[str, DataFile],
        stamps: Mapping[str, Stamp],
        progress: Progress,
    ) -> None:
        self._folder = folder
        self._files = files
        self._stamps = stamps
        self._progress = progress
        self._old = read_manifest(folder) or Manifest(SCHEMA, {}, {})
        self._written = dict(self._old.segments)
        self._entries: dict[str, Entry] = {}

    def run(self) -> Manifest:
        """Write what changed; the new manifest."""
        changed = [path for path in self._files if not self._is_known(path)]
        absorbed = self._segments_to_absorb()
        if changed or absorbed:
            self._write(changed, absorbed)
        # The order of files decides which of two briefs of one id counts.
        entries = {path: self._entries[path] for path in self._files}
        names = {entry.segment for entry in entries.values()}
        written = {name: each for name, each in self._written.items() if name in names}
        manifest = Manifest(SCHEMA, written, entries)
        manifest.hidden = hidden(self._folder, manifest, self._old)
        write_manifest(self._folder, manifest)
        return manifest

    def _is_known(self, path: str) -> bool:
        """Whether a file is as it was; its entry is kept then."""
        entry = self._old.entries.get(path)
        stamp = self._stamps[path]
        if entry is None:
            return False
        if entry.stamp != stamp or not entry.settled:
            settled = is_settled(stamp)
            if entry.stamp.size != stamp.size or self._digest(path) != entry.digest:
                return False
            entry = msgspec.structs.replace(entry, stamp=stamp, settled=settled)
        self._entries[path] = entry
        return True

    def _segments_to_absorb(self) -> set[str]:
        """Old segments whose briefs go into the new one, so that there are few, and full ones."""
        kept = Counter(entry.segment for entry in self._entries.values())
        absorbed = {name for name, files in kept.items() if files < self._written[name].files / 2}
        small = sorted(kept, key=lambda name: self._written[name].stamp.size)[:-1]
        return absorbed | set(small) if len(kept) >= MOST_SEGMENTS else absorbed

    def _digest(self, path: str) -> bytes:
        with self._files[path].open() as stream:
            hashed = Hashed(stream)
            while hashed.read(1 << 20):
                pass
        return hashed.digest()

    def _write(self, changed: Sequence[str], absorbed: set[str]) -> None:
        """A segment of the files that changed, and of segments that give theirs away."""
        spool = Spool(self._folder)
        moved = self._moved(spool, absorbed)
        try:
            total = sum(self._stamps[path].size for path in changed) or 1
            before = 0
            for number, path in enumerate(changed, len(moved)):
                start = before / total

                def read(size: int, start: float = start) -> None:
                    self._progress(_READING * min(start + size / total, 1))

                self._entries[path] = self._read(spool, path, number, read)
                before += self._stamps[path].size
            name = write_segment(
                self._folder, spool, lambda share: self._progress(_READING + (1 - _READING) * share)
            )
        finally:
            spool.close()
        for number, path in enumerate([*moved, *changed]):
            entry = self._entries[path]
            self._entries[path] = msgspec.structs.replace(entry, segment=name, number=number)
        stamp = Stamp.of(os.stat(self._folder / name))
        self._written[name] = Written(stamp, len(moved) + len(changed))

    def _moved(self, spool: Spool, absorbed: set[str]) -> list[str]:
        """The files whose briefs are taken from these segments into the spool, in its order."""
        paths = [path for path, entry in self._entries.items() if entry.segment in absorbed]
        numbers = {
            (self._entries[path].segment, self._entries[path].number): number
            for number, path in enumerate(paths)
        }
        for name in absorbed:
            segment = Segment(self._folder / name)
            for kept in segment.rows():
                if (name, kept.file) in numbers:
                    spool.add(kept.brief, numbers[name, kept.file], kept.place)
        return paths

    def _read(self, spool: Spool, path: str, number: int, progress: Callable[[int], None]) -> Entry:
        """Read a file into the spool."""
        first = len(spool)
        problems: list[Problem] = []

        def keep(reading: Reading) -> None:
            for brief in reading.briefs:
                spool.add(brief, number, reading.places[brief.id])
            problems.extend(reading.problems)
            progress(hashed.size)

        def forget() -> None:
            spool.forget(first)
            problems.clear()

        with self._files[path].open() as stream:
            hashed = Hashed(stream)
            read_file(hashed, self._files[path].name, keep, forget)
        stamp = self._stamps[path]
        return Entry(stamp, hashed.digest(), is_settled(stamp), "", number, problems)


def _problems(files: Mapping[str, DataFile], manifest: Manifest) -> Iterator[Problem]:
    """The problems of all files, by the names the files have in this run."""
    for path, entry in manifest.entries.items():
        for problem in entry.problems:
            yield msgspec.structs.replace(problem, file=files[path].name)
    for each in manifest.hidden:
        yield duplicate(
            each.id, files[each.path], each.place, files[each.first_path], each.first_place
        )
