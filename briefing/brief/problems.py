"""Problems of data: what is wrong, where, and what was expected instead."""

from typing import Any

from msgspec import Struct

from briefing.text.cleaning import clean_message
from briefing.words import sentence

MOST_PROBLEMS = 100
"""Errors of one file that are kept, and warnings of it; further ones are only counted."""
_LONGEST_QUOTE = 40
_BEFORE, _AFTER = 100, 140
"""Code points of a line that are kept on either side of a problem's place."""


class Place(Struct, frozen=True, order=True):
    """A place in a text; both count from zero, the column in code points."""

    line: int
    column: int


def place_at(mark: Any) -> Place:
    """The place of a mark of PyYAML's; the beginning of the text where there is no mark."""
    return Place(mark.line, mark.column) if mark else Place(0, 0)


class Problem(Struct, frozen=True):
    """An error or a warning about one place of a data file."""

    file: str
    """The file's name as the reader gave it."""
    place: Place
    what: str
    """A phrase that says what is wrong."""
    expected: str
    """A phrase that says what would be right."""
    excerpt: str = ""
    """The part of the file's line around the place, unchanged; untrusted."""
    at: int = 0
    """Code points of the excerpt before the place."""
    warning: bool = False
    """Whether the brief can be used in spite of the problem."""

    def __str__(self) -> str:
        """`file:line:column: what; expected …`; line and column are counted from one."""
        line, column = self.place.line + 1, self.place.column + 1
        where = f"{self.file}:{line}:{column}"
        if self.warning:
            return sentence("warning", where=where, what=self.what, expected=self.expected)
        return sentence("problem", where=where, what=self.what, expected=self.expected)


def excerpt_of(line: str, column: int) -> tuple[str, int]:
    """The part of a line around a column, and the number of its code points before the column."""
    start, stop = max(0, column - _BEFORE), column + _AFTER
    before, after = "…" * (start > 0), "…" * (stop < len(line))
    return f"{before}{line[start:stop]}{after}", column - start + len(before)


def quoted(text: str) -> str:
    """A text of unknown length and content as a message quotes it: clean, short, on one line."""
    line = clean_message(text[: _LONGEST_QUOTE + 1].replace("\n", " "))
    return line if len(text) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"
