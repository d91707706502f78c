"""Whether a data file is as it was when it was read, told without reading it."""

import os
import time

from msgspec import Struct

from briefing.brief.problems import Problem

_SETTLED_AFTER = 2_000_000_000
"""Nanoseconds after a change, from which a second change must show in the file's time."""


class Stamp(Struct, frozen=True, array_like=True):
    """What the system says of a file."""

    size: int
    """Bytes."""
    mtime: int
    """Nanoseconds."""
    inode: int
    ctime: int
    """Nanoseconds; what keeps size and time, as `cp -p` does, does not keep this."""

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        """The stamp of a file."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ino, status.st_ctime_ns)

    @property
    def is_settled(self) -> bool:
        """Whether a file with this stamp, read now, cannot change without the stamp changing."""
        return time.time_ns() - max(self.mtime, self.ctime) > _SETTLED_AFTER


class Entry(Struct, array_like=True):
    """One data file as it was read."""

    stamp: Stamp
    digest: bytes
    settled: bool
    """Whether the stamp can be trusted: the file was not written just before it was read."""
    problems: list[Problem] = []
    """Without excerpts: those are of the data, and are read from there when they are shown."""
    more: int = 0
    """How many further problems the file has."""
    briefs: int = 0
    """How many briefs the database has of the file."""
