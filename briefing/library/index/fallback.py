"""Answers of an index that is damaged: the data itself finishes them."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from briefing.library.collection import InMemory
from briefing.library.index.database import remove_database

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Question = Callable[Concatenate[Any, _P], Iterator[_T]]

UNUSABLE = (sqlite3.Error, OSError, ValueError)
"""What is raised by an index that cannot be read or written."""


class Fallback:
    """What answers in the place of an index that is damaged.

    Args:
        file: the database; removed when it is damaged, so that the next run makes it anew.
        read: reads the data itself.
    """

    def __init__(self, file: Path, read: Callable[[], InMemory]) -> None:
        self._file = file
        self._read = read
        self._data: InMemory | None = None

    @property
    def is_needed(self) -> bool:
        """Whether the index was found to be damaged."""
        return self._data is not None

    @property
    def data(self) -> InMemory:
        """The data itself, read when it is first asked for."""
        if self._data is None:
            self._data = self._read()
        return self._data

    def give_up(self, error: Exception) -> None:
        """Ask the index no more, after this error."""
        if isinstance(error, sqlite3.ProgrammingError):  # asked after it was closed
            raise error
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
            remove_database(self._file)


def or_from(
    data: Callable[Concatenate[InMemory, _P], Iterator[_T]],
) -> Callable[[_Question[_P, _T]], _Question[_P, _T]]:
    """Have the data itself answer a question of a class from where its index is damaged.

    Both give the same items in the same order, so an answer that has begun can be finished. The
    class has its `Fallback` in the attribute `fallback`.
    """

    def decorate(question: _Question[_P, _T]) -> _Question[_P, _T]:
        @wraps(question)
        def ask(self: Any, /, *args: _P.args, **kwargs: _P.kwargs) -> Iterator[_T]:
            fallback: Fallback = self.fallback
            given = 0
            if not fallback.is_needed:
                try:
                    for item in question(self, *args, **kwargs):
                        yield item
                        given += 1
                except UNUSABLE as error:
                    fallback.give_up(error)
                else:
                    return
            yield from islice(data(fallback.data, *args, **kwargs), given, None)

        return ask

    return decorate
