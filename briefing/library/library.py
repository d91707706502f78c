"""A collection of briefs, wherever the data is and however large it is."""

import os
from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.brief.model import Brief
from briefing.brief.problems import Place, Problem
from briefing.errors import ExitStatus, Failure
from briefing.library.collection import Collection, InMemory, Progress
from briefing.library.selection import EVERYTHING, Selection
from briefing.library.sources import DataFile, data_files

INDEX_FROM = 2**16
"""Bytes of data from which an index is worth having: some forty briefs."""


class Library:
    """The briefs of one or more data files, and what is wrong with the files.

    Attributes:
        collection: the briefs.
        problems: by file and place; warnings too.
        files: the data.
        notice: why there is no index where there should be one; a sentence.
    """

    def __init__(
        self, collection: Collection, problems: Sequence[Problem], files: Sequence[DataFile]
    ) -> None:
        self.collection = collection
        self.problems = sorted(problems, key=lambda each: (each.file, each.place))
        self.files = files
        self.notice = ""

    @property
    def paths(self) -> list[str]:
        """The data files, as they are opened."""
        return [file.path for file in self.files if not file.is_standard_input]

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
    """The library of the data at these paths (see `briefing.library.sources.data_files`).

    Raises:
        Failure: there is no such file, or it cannot be read.
    """
    files = data_files(paths)
    notice = ""
    statuses = _statuses(files)
    if sum(status.st_size for status in statuses) >= INDEX_FROM:
        from briefing.library.index.current import PassedOver, current
        from briefing.library.index.manifest import index_folder
        from briefing.library.index.steady import Steady

        folder = index_folder(paths)
        try:
            index = current(folder, files, statuses, progress)
        except PassedOver as reason:
            notice = f"The index in {folder} is passed over: {reason}."
        else:
            steady = Steady(folder, index.index, lambda: read_all(files).collection)
            return Library(steady, index.problems, files)
    library = read_all(files, progress)
    library.notice = notice
    return library


def read_all(files: Sequence[DataFile], progress: Progress = lambda share: None) -> Library:
    """The library of these data files, without an index.

    An id that two files use is an error of the second.
    """
    from briefing.brief.reader import Reading
    from briefing.library.reading import duplicate, read_file

    briefs: dict[str, Brief] = {}
    places: dict[str, tuple[DataFile, Place]] = {}
    problems: list[Problem] = []
    for number, file in enumerate(files):
        readings: list[Reading] = []
        with file.open() as stream:
            read_file(stream, file.name, readings.append, readings.clear)
        for reading in readings:
            problems += reading.problems
            for brief in reading.briefs:
                place = reading.places[brief.id]
                if brief.id in briefs:
                    problems.append(duplicate(brief.id, file, place, *places[brief.id]))
                else:
                    briefs[brief.id] = brief
                    places[brief.id] = file, place
        progress((number + 1) / len(files))
    found = {
        id_: (file.path, place)
        for id_, (file, place) in places.items()
        if not file.is_standard_input
    }
    return Library(InMemory(briefs.values(), found), problems, files)


def _statuses(files: Sequence[DataFile]) -> list[os.stat_result]:
    """Size and time of each file; nothing when one of them can be read only once."""
    if any(file.is_standard_input for file in files):
        return []
    return [file.status() for file in files]


def _unknown(asked: str, collection: Collection) -> str:
    """A sentence about an id that no brief has, with the nearest ones."""
    import difflib

    from briefing.text.cleaning import clean_line

    sentence = f'There is no brief "{clean_line(asked)}".'
    ids = list(collection.ids())
    near = difflib.get_close_matches(asked, ids, n=3, cutoff=0.5)
    near = near or list(islice(_with(asked.lower(), ids), 3))
    if near:
        return f"{sentence} Did you mean {' or '.join(near)}?"
    return f"{sentence} `briefing list` shows the ids there are."


def _with(part: str, ids: Sequence[str]) -> Iterator[str]:
    return (each for each in ids if part in each)
