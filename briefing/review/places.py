"""The files of the data that is looked at, by their real paths, however they were named."""

import os
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from briefing.library.data_files import STANDARD_INPUT
from briefing.library.library import Library
from briefing.storage import key_of


class Places:
    """The files of a library.

    Args:
        library: the data that is looked at.
        roots: the paths that it was found at, files and folders.

    Attributes:
        older: the name of the file in which version 1 kept the marks of the data at these paths.
    """

    def __init__(self, library: Library, roots: Sequence[str]) -> None:
        self.older = older_name(roots)
        self._library = library
        self._roots = roots

    @cached_property
    def by_id(self) -> Mapping[str, str]:
        """The real path of the file of each brief by its id; `-` is standard input."""
        return {id_: _real(path) for id_, path in self._library.collection.files()}

    @property
    def is_whole(self) -> bool:
        """Whether all of the data could be read, so that what is missing is gone."""
        return self._library.is_whole

    def holds(self, file: str) -> bool:
        """Whether a file, by its real path, is of this data, or would be if it were there."""
        return file in self._files or file.startswith(self._folders)

    @cached_property
    def _files(self) -> frozenset[str]:
        return frozenset([self.older, *map(_real, self._library.found.paths)])

    @cached_property
    def _folders(self) -> tuple[str, ...]:
        return tuple(os.path.join(_real(root), "") for root in self._roots if os.path.isdir(root))


def older_name(roots: Sequence[str]) -> str:
    """The name of the file in which version 1 kept the marks of the data at these paths."""
    return f"review-{key_of(roots)}.json"


@cache
def is_gone(file: str) -> bool:
    """Whether no file has this real path any more; one that may not be looked at may be there."""
    try:
        os.stat(file)
    except ValueError:  # a NUL, which no path has
        return True
    except OSError as error:
        return isinstance(error, FileNotFoundError | NotADirectoryError)
    return False


@cache
def _real(path: str) -> str:
    return path if path == STANDARD_INPUT else os.path.realpath(path)
