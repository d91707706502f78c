"""The data a command is about: opened, its errors reported, and the part of it that is meant."""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, Self, TypeVar

import typer

from briefing.app.options import Output, Selected
from briefing.app.settings import configured_by
from briefing.brief.model import Brief, Head
from briefing.cleanup import cleanup
from briefing.errors import ExitStatus, Failure, NotRead
from briefing.library.data_files import MOST_TOLD, Located, Unread, find_data
from briefing.library.library import Library, open_library
from briefing.library.selection import Selection
from briefing.terminal.gate import SHOW_CURSOR, escapes, put
from briefing.terminal.stream import is_terminal
from briefing.text.cleaning import clean_line
from briefing.words import sentence

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")

_SLOW = 0.5
"""Seconds after which a reader wants to know that something happens."""


@contextmanager
def opened(selected: Selected, output: Output) -> Iterator[Library]:
    """The library of the data that was asked for, or else of the data in use.

    Problems of the data are reported first; briefs without any are shown all the same.

    Raises:
        Failure: nothing of the data can be read, it has no brief, or the output file is part of it.
        typer.Exit: when the block ends, if some of the data is wrong or cannot be read.
    """
    library = _library(data_at(selected.data))
    with closing(library):
        yield from _told(library, output)


def _told(library: Library, output: Output) -> Iterator[Library]:
    """The library, once its problems were reported."""
    if output.file and library.holds(output.file):
        message = sentence("output_over_data", file=clean_line(output.file))
        raise Failure(message, ExitStatus.WRONG_USAGE)
    if library.notice:
        from briefing.app.messages import say

        say(f"briefing: {library.notice}")
    if not library.is_whole:
        from briefing.app.messages import report

        report(library.errors, library.more)
        tell_unread(library.unread)
    elif next(library.collection.ids(), None) is None:
        raise Failure(sentence("no_briefs_yet"), ExitStatus.NOTHING_FOUND)
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
        say(f"briefing: {sentence('no_briefs_read') if is_empty else failure}")
    if not library.is_whole:
        raise typer.Exit(incomplete(library))


def _library(located: Located) -> Library:
    """The library of the data; where it is the samples, a reader at a terminal is told so."""
    with Bar() as bar:
        library = open_library(located.paths, bar.show)
    if located.are_samples and is_terminal(sys.stdout) and is_terminal(sys.stderr):
        _tell_samples()
    return library


def tell_unread(unread: Sequence[Unread]) -> None:
    """Report the files and folders of the data that could not be read."""
    from briefing.app.messages import say

    for each in unread[:MOST_TOLD]:
        say(f"briefing: {each}")
    if len(unread) > MOST_TOLD:
        say(f"briefing: {sentence('more_unread', more=len(unread) - MOST_TOLD)}")


def incomplete(library: Library) -> ExitStatus:
    """The exit status of a run that could not use all of the data."""
    return ExitStatus.WRONG_DATA if library.errors else ExitStatus.NO_SUCH_FILE


def data_at(asked: Sequence[str] | None) -> Located:
    """Where the data is that was asked for, or else the data in use.

    Raises:
        Failure: config.toml, which may name it, is wrong.
    """
    return find_data(asked or (), configured_by().data)


def paths_of(selected: Selected) -> list[str]:
    """The paths of the data that was asked for, or else of the data in use.

    Raises:
        Failure: config.toml, which may name it, is wrong.
    """
    return data_at(selected.data).paths


def _tell_samples() -> None:
    """Say that the briefs are samples, and where a reader's own belong."""
    from briefing.app.messages import say
    from briefing.storage import own_folder

    if folder := own_folder("data"):
        say(sentence("samples", folder=clean_line(str(folder))))
    else:
        say(sentence("samples_homeless"))


def selection_of(selected: Selected) -> Selection:
    """The selection the options ask for.

    Raises:
        Failure: `--since` or `--until` names no day.
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


def no_match() -> str:
    """The sentence that no brief is selected."""
    return sentence("no_match")


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

        columns = (TextColumn(sentence("reading")), BarColumn(), TaskProgressColumn())
        self._progress = Progress(*columns, console=Console(file=sys.stderr), transient=True)
        self._task = self._progress.add_task("", total=1)
        # Rich hides the cursor.
        self._drawn.enter_context(escapes(sys.stderr))
        self._drawn.enter_context(cleanup(lambda: put(sys.stderr, SHOW_CURSOR)))
        self._drawn.enter_context(self._progress)

    def __exit__(self, *_: object) -> None:
        self._drawn.close()
