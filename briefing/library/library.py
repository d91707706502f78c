"""A collection of briefs, read from wherever the data is."""

from collections.abc import Sequence

from briefing.brief.model import Brief
from briefing.brief.problems import Place, Problem, WrongData
from briefing.brief.reader import read
from briefing.errors import ExitStatus, Failure
from briefing.library.sources import find_data, read_data


class Library:
    """The briefs of one or more data files, newest first, and what is wrong with the files."""

    def __init__(self, briefs: Sequence[Brief], problems: Sequence[Problem], files: int) -> None:
        self.briefs = sorted(briefs, key=lambda brief: brief.date, reverse=True)
        self.problems = problems
        self.files = files
        """How many data files there were."""

    @property
    def errors(self) -> list[Problem]:
        """The problems that are no mere warnings."""
        return [problem for problem in self.problems if not problem.warning]

    def checked(self) -> "Library":
        """The library itself when its data is right and not empty.

        Raises:
            WrongData: a file has an error.
            Failure: there is no brief.
        """
        if self.errors:
            raise WrongData(self.errors)
        if not self.briefs:
            message = (
                "There are no briefs here yet. A data file begins with `briefs:` and lists "
                "them below it; name another one with --data."
            )
            raise Failure(message, ExitStatus.NOTHING_FOUND)
        return self

    def named(self, ids: Sequence[str]) -> list[Brief]:
        """The briefs of these ids, in the order asked for; the newest one without ids.

        Raises:
            Failure: there is no brief of an id; the nearest ids are suggested.
        """
        if not ids:
            return self.briefs[:1]
        by_id = {brief.id: brief for brief in self.briefs}
        for each in ids:
            if each not in by_id:
                raise Failure(_unknown(each, list(by_id)), ExitStatus.NOTHING_FOUND)
        return [by_id[each] for each in dict.fromkeys(ids)]


def opened(asked: str | None) -> Library:
    """The library that was asked for, or the one in use; it is right and not empty.

    Raises:
        WrongData: a file has an error.
        Failure: there is no such file, or no brief.
    """
    return load(find_data(asked)).checked()


def load(path: str) -> Library:
    """The library at a path (see `briefing.library.sources.read_data`).

    An id that two files use is an error of the second.
    """
    briefs: list[Brief] = []
    problems: list[Problem] = []
    first: dict[str, tuple[str, Place]] = {}
    files = 0
    for name, data in read_data(path):
        files += 1
        reading = read(data, name)
        problems += reading.problems
        for brief in reading.briefs:
            place = reading.places[brief.id]
            if brief.id in first:
                other, at = first[brief.id]
                what = f'the id "{brief.id}" a second time (first in {other}:{at.line + 1})'
                excerpt = data.decode("utf-8-sig").split("\n")[place.line]
                expected = "an id of its own for each brief"
                problems.append(Problem(name, place, what, expected, excerpt))
            else:
                first[brief.id] = name, place
                briefs.append(brief)
    return Library(briefs, problems, files)


def _unknown(asked: str, ids: list[str]) -> str:
    """A sentence about an id that no brief has, with the nearest ones."""
    import difflib

    from briefing.rtl.cleaning import clean_line

    sentence = f'There is no brief "{clean_line(asked)}".'
    near = difflib.get_close_matches(asked, ids, n=3, cutoff=0.5)
    near = near or [each for each in ids if asked.lower() in each][:3]
    if near:
        return f"{sentence} Did you mean {' or '.join(near)}?"
    return f"{sentence} `briefing list` shows the ids there are."
