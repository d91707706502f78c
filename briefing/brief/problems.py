"""Problems of data: what is wrong, where, and what was expected instead."""

from typing import Any

from msgspec import Struct


class Place(Struct, frozen=True, order=True):
    """A place in a text; both count from zero, the column in code points."""

    line: int
    column: int


def place_at(mark: Any) -> Place:
    """The place of a mark of PyYAML's, which its types allow to be missing."""
    return Place(mark.line, mark.column) if mark else Place(0, 0)


class Problem(Struct, frozen=True):
    """One thing that is wrong in a data file."""

    file: str
    """As the reader named it."""
    place: Place
    what: str
    """A phrase: what stands there."""
    expected: str
    """A phrase: what would be right."""
    excerpt: str = ""
    """The line of the file, as it stands there; untrusted."""
    warning: bool = False
    """Whether the file can be used all the same."""

    def __str__(self) -> str:
        """`file:line:column: what is wrong, what was expected`, counted from one."""
        kind = "warning: " if self.warning else ""
        where = f"{self.file}:{self.place.line + 1}:{self.place.column + 1}"
        return f"{where}: {kind}{self.what}; expected {self.expected}"
