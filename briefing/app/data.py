"""The data a command is about: opened, its errors reported, and the part of it that is meant."""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, Self, TypeVar

import typer

from briefing.app.options import Output, Selected
from briefing.brief.model import Brief, Head
from briefing.cleanup import cleanup
from briefing.errors import ExitStatus, Failure, NotRead
from briefing.library.library import Library, open_library
from briefing.library.selection import Selection
from briefing.library.sources import MOST_TOLD, Unread, find_data
from briefing.terminal.gate import SHOW_CURSOR, escapes, put
from briefing.terminal.stream import is_terminal

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")

_SLOW = 0.5
"""Seconds after which a reader wants to know that something happens."""


@contextmanager
def opened(selected: Selected, output: Output) -> Iterator[Library]:
    """The library that was asked for, or the one in use, to be written as asked for.

    What is wrong with it is reported first; what is right is shown all the same.

    Raises:
        Failure: there is no such file, or no brief, or output would go over the data.
        typer.Exit: after all was shown, when some of the data is wrong or cannot be read.
    """
    with Bar() as bar:
        library = open_library(paths_of(selected), bar.show)
    if output.file and library.holds(output.file):
        message = f"{output.file} holds the data that is read; name another file to write to."
        raise Failure(message, ExitStatus.WRONG_USAGE)
    if library.notice:
        from briefing.app.messages import say

        say(f"briefing: {library.notice}")
    if not library.is_whole:
        from briefing.app.messages import report

        report(library.errors, library.more)
        tell_unread(library.unread)
    elif next(library.collection.ids(), None) is None:
        message = (
            "There are no briefs here yet. A data file begins with `briefs:` and lists "
            "them below it; name another one with --data."
        )
        raise Failure(message, ExitStatus.NOTHING_FOUND)
    try:
        yield library
    except NotRead:
        if library.is_whole:
            raise
    except Failure as failure:
        if library.is_whole:
            raise
        from briefing.app.messages import say

        is_empty = next(library.collection.ids(), None) is None
        say("briefing: No brief could be read." if is_empty else f"briefing: {failure}")
    if not library.is_whole:
        raise typer.Exit(incomplete(library))


def tell_unread(unread: Sequence[Unread]) -> None:
    """Say what could not be read of the data."""
    from briefing.app.messages import say

    for each in unread[:MOST_TOLD]:
        say(f"briefing: {each}")
    if len(unread) > MOST_TOLD:
        say(f"briefing: and {len(unread) - MOST_TOLD} more that cannot be read.")


def incomplete(library: Library) -> ExitStatus:
    """The status of a run that could not use all of the data."""
    return ExitStatus.WRONG_DATA if library.errors else ExitStatus.NO_SUCH_FILE


def paths_of(selected: Selected) -> list[str]:
    """Where the data is that was asked for, or the one in use."""
    return find_data(selected.data or ())


def selection_of(selected: Selected) -> Selection:
    """The selection the options ask for.

    Raises:
        Failure: a day is none.
    """
    return Selection.asked(
        tags=selected.tag or (),
        since=selected.since,
        until=selected.until,
        priority=selected.priority,
        lang=selected.lang,
        has=[part.value for part in selected.has or ()],
    )


def meant(library: Library, ids: Sequence[str] | None, selection: Selection) -> Iterator[Brief]:
    """The briefs of these ids, or of all, as far as the selection accepts them.

    Raises:
        Failure: there is no brief of an id.
    """
    if ids:
        return iter(library.named(ids, selection))
    return library.collection.briefs(selection)


def heads_meant(
    library: Library, ids: Sequence[str] | None, selection: Selection
) -> Iterator[Head]:
    """As `meant`, for who shows no part of a brief.

    Raises:
        Failure: there is no brief of an id.
    """
    return meant(library, ids, selection) if ids else library.collection.heads(selection)


def cut(items: Iterable[Item], selected: Selected) -> Iterable[Item]:
    """The items that `--limit` leaves, in the order `--reverse` asks for."""
    limit = selected.limit
    shown = islice(items, None if limit is None else min(limit, sys.maxsize))
    return reversed(list(shown)) if selected.reverse else shown


NONE = "No brief is like that; `briefing list` shows those there are."
"""What to say when a selection holds nothing."""


class Bar:
    """A progress bar on standard error, when it is a terminal and the work takes long."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._progress: Progress | None = None
        self._task: Any = None
        self._drawn = ExitStack()

    def __enter__(self) -> Self:
        return self

    def show(self, share: float) -> None:
        """Show which share of the work is done."""
        if self._progress is None:
            if time.monotonic() - self._began < _SLOW or not is_terminal(sys.stderr):
                return
            self._begin()
        if self._progress:
            self._progress.update(self._task, completed=share)

    def _begin(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        columns = (TextColumn("Reading briefs"), BarColumn(), TaskProgressColumn())
        self._progress = Progress(*columns, console=Console(file=sys.stderr), transient=True)
        self._task = self._progress.add_task("", total=1)
        # Rich hides the cursor.
        self._drawn.enter_context(escapes(sys.stderr))
        self._drawn.enter_context(cleanup(lambda: put(sys.stderr, SHOW_CURSOR)))
        self._drawn.enter_context(self._progress)

    def __exit__(self, *_: object) -> None:
        self._drawn.close()
