"""The manifest: which data files an index holds, in which state, in which segments."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from briefing.brief.problems import Place, Problem
from briefing.library.index.heads import SUFFIX
from briefing.storage import (
    key_of,
    locked,
    make_private,
    own_folder,
    read_file,
    require_private,
    write_private,
)

SCHEMA = 5
"""Of manifest and segments together; an index of another one is made anew."""

NAME = "manifest"
_LARGEST = 2**28
"""Bytes of a manifest."""
SEGMENTS = "segment-*"
LONGEST_WORD = 64
"""Code points of a word that is kept as it is; of longer ones, pieces that overlap by half."""

_TRUSTED_AFTER = 2_000_000_000
"""Nanoseconds after a change, from which a second one must show in the file's time."""


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """What tells without reading whether a file is the one it was."""

    size: int
    mtime: int
    """Nanoseconds."""
    inode: int
    ctime: int
    """Nanoseconds; what keeps size and time, as `cp -p` does, does not keep this."""

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        """The stamp of a file."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ino, status.st_ctime_ns)


class Entry(msgspec.Struct, array_like=True):
    """One data file as it was read."""

    stamp: Stamp
    digest: bytes
    settled: bool
    """Whether the stamp can be trusted: the file was not written just before it was read."""
    segment: str
    number: int
    """What the segment calls the file."""
    problems: list[Problem] = []
    more: int = 0
    """How many further problems the file has."""


class Hidden(msgspec.Struct, array_like=True):
    """A brief whose id another file has used before."""

    id: str
    segment: str
    row: int
    path: str
    place: Place
    first_path: str
    first_place: Place


class Written(msgspec.Struct, array_like=True):
    """A segment as it was written."""

    stamp: Stamp
    """A file with another one is not the file that was written."""
    heads: Stamp
    """Of the file of heads beside it."""
    files: int
    """How many data files it was made of."""

    @classmethod
    def now(cls, segment: Path, files: int) -> "Written":
        """A segment that was just written.

        Raises:
            OSError: one of its two files is not there.
        """
        heads = _stamp_of_ours(Path(f"{segment}{SUFFIX}"))
        return cls(_stamp_of_ours(segment), heads, files)


class Manifest(msgspec.Struct):
    """All there is to say of an index."""

    schema: int
    segments: dict[str, Written]
    entries: dict[str, Entry]
    """By the absolute path of the file."""
    hidden: list[Hidden] = []
    newest: msgspec.Raw = msgspec.Raw()
    """The newest brief, as in a segment: what is asked for most often needs no database."""

    @property
    def is_whole(self) -> bool:
        """Whether every brief of every segment counts."""
        files = sum(written.files for written in self.segments.values())
        return not self.hidden and files == len(self.entries)

    def counting(self) -> dict[str, list[int]]:
        """The files that count in each segment, as the segment calls them."""
        found: dict[str, list[int]] = {name: [] for name in self.segments}
        for entry in self.entries.values():
            found[entry.segment].append(entry.number)
        return found


def _stamp_of_ours(file: Path) -> Stamp:
    """The stamp of a file of the index, which may be linked or protected meanwhile."""
    return msgspec.structs.replace(Stamp.of(file.stat()), ctime=0)


def unusable(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What an index raises that cannot be read or written, and others.

    A run that meets none of these may need no SQLite, so it is loaded here.
    """
    import sqlite3

    return sqlite3.Error, OSError, *others


def is_settled(stamp: Stamp) -> bool:
    """Whether a file with this stamp, read now, cannot change without the stamp changing."""
    return time.time_ns() - max(stamp.mtime, stamp.ctime) > _TRUSTED_AFTER


def index_folder(roots: Sequence[str]) -> Path | None:
    """Where the index of the data at these paths is kept; None for a reader without a home."""
    cache = own_folder("cache")
    # Two collections with one key would be made anew in turn, no more.
    return cache / "index" / key_of(roots) if cache else None


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an index whose segments are all as they were written.

    None also where somebody else may have written it.
    """
    try:
        require_private(folder)
        manifest = msgspec.msgpack.decode(read_file(folder / NAME, _LARGEST), type=Manifest)
        for name, written in manifest.segments.items():
            if Written.now(folder / name, written.files) != written:
                return None
    except (OSError, ValueError):
        return None
    return manifest if manifest.schema == SCHEMA else None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in the place of the one there is; what no manifest names is removed.

    Raises:
        OSError: it cannot be written; the old one stays.
    """
    write_private(folder / NAME, msgspec.msgpack.encode(manifest))
    for file in (*folder.glob(SEGMENTS), *folder.glob("*.tmp")):
        if file.name.removesuffix(SUFFIX) not in manifest.segments:
            with suppress(OSError):
                file.unlink()


@contextmanager
def lock_of(folder: Path) -> Iterator[bool]:
    """Hold the lock of an index that may be written; false when another run holds it.

    Raises:
        OSError: the folder cannot be written to, or by others too.
    """
    make_private(folder)
    with locked(folder / "lock", wait=False) as ours:
        yield ours
