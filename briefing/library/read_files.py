"""Data files read into briefs, a part at a time."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from io import TextIOWrapper
from itertools import islice

from msgspec.structs import replace

from briefing.brief.chunks import Bytes, Unsplittable
from briefing.brief.nodes import MAX_BYTES
from briefing.brief.problems import Place, Problem, excerpt_of
from briefing.brief.reader import Reading, read, read_chunks
from briefing.library.data_files import DataFile, Unreadable
from briefing.words import sentence

_ODD_LINE_END = "[\x85\u2028\u2029]"
"""What ends lines too, as YAML counts them."""


def read_file(
    stream: Bytes, name: str, keep: Callable[[Reading], None], forget: Callable[[], None]
) -> None:
    """Read a file, of any size.

    Args:
        stream: the file's bytes; the stream can be put back to its beginning.
        name: what problems call the file.
        keep: called with each part that was read.
        forget: called before the file is read anew; parts kept until then do not count.
    """
    try:
        for reading in read_chunks(stream, name):
            keep(reading)
    except Unsplittable as reason:
        forget()
        stream.seek(0)
        data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES and reason.problems:
            keep(Reading([], {}, list(reason.problems)))
        else:
            keep(read(data, name))


def duplicate(
    id_: str, file: DataFile, place: Place, first_file: DataFile, first_place: Place
) -> Problem:
    """The problem of an id that an earlier file uses too."""
    first = f"{first_file.name}:{first_place.line + 1}"
    what = sentence("problem_duplicate_id_elsewhere", id=id_, first=first)
    expected = sentence("expected_unique_id")
    return Problem(file.name, place, what, expected)


def with_excerpts(problems: Sequence[Problem], files: Iterable[DataFile]) -> list[Problem]:
    """The problems, those without an excerpt with what stands in the files now."""
    named = {file.name: file for file in files}
    wanted: dict[str, set[int]] = {}
    for each in problems:
        if not each.excerpt and each.file in named:
            wanted.setdefault(each.file, set()).add(each.place.line)
    lines = {name: _lines(named[name], numbers) for name, numbers in wanted.items()}

    def completed(problem: Problem) -> Problem:
        line = lines.get(problem.file, {}).get(problem.place.line)
        if problem.excerpt or line is None:
            return problem
        excerpt, at = excerpt_of(line, problem.place.column)
        return replace(problem, excerpt=excerpt, at=at)

    return list(map(completed, problems))


def _lines(file: DataFile, numbers: Collection[int]) -> dict[int, str]:
    """Lines of a file, by their numbers, as they stand there; none when it cannot be read again."""
    if file.is_standard_input:
        return {}
    with suppress(OSError, Unreadable), file.open() as stream:
        text = TextIOWrapper(stream, "utf-8-sig", "replace")
        lines = (line for some in text for line in re.split(_ODD_LINE_END, some.rstrip("\n")))
        wanted = enumerate(islice(lines, max(numbers) + 1))
        return {number: line for number, line in wanted if number in numbers}
    return {}
