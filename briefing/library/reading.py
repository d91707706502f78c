"""Data files read into briefs, a part at a time."""

from collections.abc import Callable
from contextlib import suppress
from itertools import islice

from briefing.brief.nodes import MAX_BYTES
from briefing.brief.parts import Bytes, Unsplittable
from briefing.brief.problems import Place, Problem, excerpt_of
from briefing.brief.reader import Reading, read, read_parts
from briefing.library.sources import DataFile, Unreadable
from briefing.words import sentence

_LONGEST_LINE = 2**16
"""Bytes of a line that are read for an excerpt."""


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
        for reading in read_parts(stream, name):
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
    excerpt, column = excerpt_of(_line(file, place.line), place.column)
    return Problem(file.name, place, what, expected, excerpt, column)


def _line(file: DataFile, number: int) -> str:
    """A line of a file, unchanged; empty where the file cannot be read again."""
    if file.is_standard_input:
        return ""
    with suppress(OSError, Unreadable), file.open() as stream:
        for line in islice(stream, number, None):
            return line[:_LONGEST_LINE].decode("utf-8-sig", "replace").rstrip("\r\n")
    return ""
