"""A collection of briefs, wherever the data is and however large it is."""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from briefing.brief.model import Brief
from briefing.brief.problems import MOST_PROBLEMS, Place, Problem
from briefing.errors import ExitStatus, Failure
from briefing.library.collection import Collection, InMemory, Progress
from briefing.library.data_files import (
    STANDARD_INPUT,
    DataFile,
    Found,
    Unread,
    Unreadable,
    data_files,
    nothing_read,
    reason_of,
)
from briefing.library.selection import EVERYTHING, Selection
from briefing.text.cleaning import clean_line
from briefing.words import sentence

INDEX_FROM = 2**16
"""Bytes of data from which an index is worth having: some forty briefs."""


class Library:
    """The briefs of one or more data files, and what is wrong with the files.

    Attributes:
        collection: the briefs.
        problems: errors and warnings by file and place, as many as are kept.
        more: how many further problems there are.
        found: the data files.
        unread: files and folders that could not be read.
        notice: why no index is used where there should be one; a sentence, or empty.
    """

    def __init__(
        self,
        collection: Collection,
        found: Found,
        problems: Sequence[Problem] = (),
        more: int = 0,
        unread: Sequence[Unread] = (),
    ) -> None:
        self.collection = collection
        self._problems = sorted(problems, key=lambda each: (each.file, each.place))
        self.more = more
        self.found = found
        self.unread = unread
        self.notice = ""

    @cached_property
    def problems(self) -> Sequence[Problem]:
        """By file and place, as many as are kept; warnings too."""
        if all(each.excerpt for each in self._problems):
            return self._problems
        from briefing.library.read_files import with_excerpts

        return with_excerpts(self._problems, self.found.files)

    @property
    def is_whole(self) -> bool:
        """Whether every brief of the data is among those of the collection."""
        return not self.unread and all(problem.warning for problem in self._problems)

    def close(self) -> None:
        """Give back what is held open; nothing can be asked from then on."""
        self.collection.close()

    @property
    def paths(self) -> list[str]:
        """The data files, as they are opened."""
        return [file.path for file in self.found.files if not file.is_standard_input]

    def holds(self, path: str) -> bool:
        """Whether a file is one of the data, read or not, under whatever name."""
        return any(_is_same(path, each) for each in self.found.paths)

    @property
    def errors(self) -> list[Problem]:
        """The problems that are no mere warnings."""
        return [problem for problem in self.problems if not problem.warning]

    def named(self, ids: Sequence[str], selection: Selection = EVERYTHING) -> list[Brief]:
        """The briefs of these ids, in the order asked for, as far as the selection accepts them.

        Raises:
            Failure: there is no brief of an id; the nearest ids are suggested.
        """
        found = self.collection.named(ids)
        for each in ids:
            if each not in found:
                raise Failure(_unknown(each, self.collection), ExitStatus.NOTHING_FOUND)
        return list(filter(selection.accepts, (found[each] for each in dict.fromkeys(ids))))


def open_library(paths: Sequence[str], progress: Progress = lambda share: None) -> Library:
    """The library of the data at these paths (see `briefing.library.data_files.data_files`).

    Whoever opens it closes it.

    Raises:
        Failure: nothing of it can be read.
    """
    found = data_files(paths)
    size = sum(file.status.st_size for file in found.files if file.status)
    has_index = all(file.status for file in found.files) and size >= INDEX_FROM
    return (_indexed(paths, found, progress) if has_index else None) or read_all(found, progress)


def _indexed(paths: Sequence[str], found: Found, progress: Progress) -> Library | None:
    """The library with its index; None where it has none."""
    from briefing.library.index.access import PassedOver, open_index
    from briefing.library.index.database import index_folder

    folder = index_folder(paths)
    if folder is None:
        return None
    try:
        index = open_index(folder, found.files, progress, lambda: _read(found)[0])
    except Unreadable:  # a file went meanwhile
        return None
    except PassedOver as reason:
        library = read_all(found, progress)
        library.notice = sentence("index_not_used", folder=clean_line(str(folder)), reason=reason)
        return library
    return Library(index.collection, found, index.problems, index.more, found.unread)


def read_all(found: Found, progress: Progress = lambda share: None) -> Library:
    """The library of these data files, without an index.

    An id that two files use is an error of the second.
    """
    collection, problems, more, unread = _read(found, progress)
    return Library(collection, found, problems, more, unread)


def _read(
    found: Found, progress: Progress = lambda share: None
) -> tuple[InMemory, list[Problem], int, list[Unread]]:
    """The briefs of these data files, their problems, how many more, and what cannot be read."""
    from briefing.brief.reader import Reading
    from briefing.library.read_files import duplicate, read_file

    briefs: dict[str, Brief] = {}
    places: dict[str, tuple[DataFile, Place]] = {}
    problems: list[Problem] = []
    unread = list(found.unread)
    more = repeated = 0
    for number, file in enumerate(found.files):
        readings: list[Reading] = []
        try:
            with file.open() as stream:
                read_file(stream, file.name, readings.append, readings.clear)
        except Unreadable as failure:
            unread.append(failure.unread)
        except OSError as error:
            unread.append(Unread(file.name, reason_of(error)))
        for reading in readings:
            problems += reading.problems
            more += reading.more
            for brief in reading.briefs:
                place = reading.places[brief.id]
                if brief.id in briefs:
                    repeated += 1
                    if repeated <= MOST_PROBLEMS:
                        problems.append(duplicate(brief.id, file, place, *places[brief.id]))
                else:
                    briefs[brief.id] = brief
                    places[brief.id] = file, place
        progress((number + 1) / len(found.files))
    if len(unread) == len(found.files) + len(found.unread) > 0:
        raise nothing_read(unread)
    more += max(0, repeated - MOST_PROBLEMS)
    where = {
        id_: (file.path, place)
        for id_, (file, place) in places.items()
        if not file.is_standard_input
    }
    return InMemory(briefs.values(), where), problems, more, unread


def _is_same(path: str, other: str) -> bool:
    try:
        status = os.fstat(sys.stdin.fileno()) if other == STANDARD_INPUT else os.stat(other)
        return os.path.samestat(status, os.stat(path))
    except OSError:
        return False


def _unknown(asked: str, collection: Collection) -> str:
    """A sentence about an id that no brief has, with the nearest ids."""
    import difflib

    ids = list(collection.ids())
    near = difflib.get_close_matches(asked, ids, n=3, cutoff=0.5)
    near = near or list(islice(_with(asked.lower(), ids), 3))
    if near:
        return sentence("no_brief_near", id=clean_line(asked), near=sentence("or").join(near))
    return sentence("no_brief", id=clean_line(asked))


def _with(part: str, ids: Sequence[str]) -> Iterator[str]:
    return (each for each in ids if part in each)
