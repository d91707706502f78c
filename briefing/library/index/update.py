"""An index brought up to date: only what changed is read."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
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
    read_manifest,
    write_manifest,
)
from briefing.library.index.reader import Segment
from briefing.library.index.segment import Spool, write_segment
from briefing.library.reading import read_file
from briefing.library.sources import DataFile

MOST_SEGMENTS = 6
_READING = 0.6
"""Share of the time that reading takes; the rest is writing."""


class Update:
    """One update, by whoever holds the lock.

    Args:
        folder: of the index.
        files: the data, by absolute path, in its order.
        stamps: of the files, taken before they are read.
        progress: takes the share that is done.
    """

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
        """Write what changed; the new manifest.

        Raises:
            sqlite3.Error, OSError: it cannot be written; the index is as it was.
            Unreadable: a data file cannot be read.
        """
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
        for newest in islice(Indexed(self._folder, manifest).briefs(), 1):
            manifest.newest = msgspec.Raw(msgspec.msgpack.encode(newest))
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
        self._written[name] = Written.now(self._folder / name, len(moved) + len(changed))

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
        more = 0

        def keep(reading: Reading) -> None:
            for brief in reading.briefs:
                spool.add(brief, number, reading.places[brief.id])
            nonlocal more
            problems.extend(reading.problems)
            more += reading.more
            progress(hashed.size)

        def forget() -> None:
            spool.forget(first)
            nonlocal more
            problems.clear()
            more = 0

        with self._files[path].open() as stream:
            hashed = Hashed(stream)
            read_file(hashed, self._files[path].name, keep, forget)
        stamp = self._stamps[path]
        return Entry(stamp, hashed.digest(), is_settled(stamp), "", number, problems, more)
