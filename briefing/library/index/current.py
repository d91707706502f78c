"""The index of data as it is now. Where nothing changed, nothing else is loaded."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from briefing.brief.problems import MOST_PROBLEMS, Problem
from briefing.library.collection import Progress
from briefing.library.index.index import Indexed
from briefing.library.index.manifest import Manifest, Stamp, lock_of, read_manifest, unusable
from briefing.library.sources import DataFile


class PassedOver(Exception):
    """There is no index to be used; the message says why, as the end of a sentence."""


class Current:
    """An index that is up to date with these files.

    Attributes:
        index: it.
        problems: those of the data that are kept.
        more: how many further ones there are.
    """

    def __init__(self, folder: Path, files: Mapping[str, DataFile], manifest: Manifest) -> None:
        self.index = Indexed(folder, manifest)
        self.problems = list(_problems(files, manifest))
        self.more = sum(entry.more for entry in manifest.entries.values())
        self.more += max(0, len(manifest.hidden) - MOST_PROBLEMS)


def current(
    folder: Path,
    files: Sequence[DataFile],
    progress: Progress,
) -> Current:
    """The index of these data files, brought up to date where they have changed.

    Raises:
        PassedOver: it cannot be read or written.
        Unreadable: a data file cannot be read.
    """
    by_path = {os.path.abspath(file.path): file for file in files}
    stamps = {path: Stamp.of(file.status) for path, file in by_path.items() if file.status}
    try:
        manifest = read_manifest(folder)
        if manifest is None or _differs(manifest, stamps):
            with lock_of(folder) as ours:
                if not ours:
                    raise PassedOver("another run is writing it")
                from briefing.library.index.update import Update

                manifest = Update(folder, by_path, stamps, progress).run()
        return Current(folder, by_path, manifest)
    except unusable() as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise PassedOver(reason or type(error).__name__) from error


def _differs(manifest: Manifest, stamps: Mapping[str, Stamp]) -> bool:
    """Whether any file might not be as it was."""
    return list(manifest.entries) != list(stamps) or any(
        entry.stamp != stamps[path] or not entry.settled for path, entry in manifest.entries.items()
    )


def _problems(files: Mapping[str, DataFile], manifest: Manifest) -> Iterator[Problem]:
    """The problems of all files, by the names the files have in this run."""
    for path, entry in manifest.entries.items():
        for problem in entry.problems:
            yield msgspec.structs.replace(problem, file=files[path].name)
    if not manifest.hidden:
        return
    from briefing.library.reading import duplicate

    for each in manifest.hidden[:MOST_PROBLEMS]:
        yield duplicate(
            each.id, files[each.path], each.place, files[each.first_path], each.first_place
        )
