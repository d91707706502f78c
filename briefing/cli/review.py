"""`briefing review`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.completion import complete_ids
from briefing.cli.options import with_shared
from briefing.errors import ExitStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.library import Library
    from briefing.library.selection import Selection
    from briefing.review.state import StateFile


@with_shared
def review(
    selected: Selected,
    output: Output,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="With --done.", autocompletion=complete_ids),
    ] = None,
    done: Annotated[
        bool,
        typer.Option("--done", help="Mark these briefs as seen; without an ID all that match."),
    ] = False,
    list_: Annotated[
        bool, typer.Option("--list", help="List what awaits, as is done off a terminal.")
    ] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the last --done back.")] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Print nothing; exit with 1 when something awaits.")
    ] = False,
) -> None:
    """Go through what is new or changed since you last looked, and what is gone.

    On a terminal brief by brief, with the keys that are shown; what you mark as done is kept at
    once. Elsewhere it is listed. With --since the briefs from that day on are listed, whatever
    was seen.

    [bold]Examples[/bold]

    briefing review

    briefing review --json | jq '.changed[0].status'

    briefing review --quiet || echo 'There is something to read'

    briefing review --done gaza-after-the-war
    """
    from briefing.app.data import opened, selection_of
    from briefing.app.output import show as write
    from briefing.app.review_session import awaited, state_file
    from briefing.views.review import REVIEW

    selection, file = selection_of(selected), state_file(selected)
    if undo:
        _undo(file)
        return
    with opened(selected, output) as library:
        if done:
            _done(library, file, ids or [], selection, selected)
            return
        found = awaited(library, file, selection, selected)
        if quiet:
            raise typer.Exit(ExitStatus.NOTHING_FOUND if any(found) else ExitStatus.DONE)
        items = [] if list_ or selection.since or not _is_looked_at(output) else list(found)
        if items:
            from briefing.app.review_screen import Conversation, Subject

            Conversation(Subject(library, file, selected, selection), items, output).run()
        else:
            nothing = "Nothing awaits: all was seen."
            if not library.is_whole:
                nothing = "Nothing awaits of what could be read."
            write(output, REVIEW, found, none=nothing)


def _is_looked_at(output: Output) -> bool:
    """Whether somebody reads what is written as it is written, and can press keys."""
    from briefing.app.output import form_of
    from briefing.terminal.fullscreen import is_possible

    on_screen = output.file is None and form_of(output, sys.stdout) == "screen"
    return on_screen and is_possible(sys.stdout)


def _done(
    library: "Library",
    file: "StateFile",
    ids: "Sequence[str]",
    selection: "Selection",
    selected: Selected,
) -> None:
    """Keep that the briefs that are meant were seen; what is gone too, when all are meant."""
    from briefing.app.data import cut, meant
    from briefing.app.review_session import keep_seen
    from briefing.library.selection import EVERYTHING

    briefs = list(cut(meant(library, ids, selection), selected))
    gone = []
    # What cannot be read is not gone.
    if library.is_whole and not ids and selection == EVERYTHING and selected.limit is None:
        there = {brief.id for brief in briefs}
        gone = [id_ for id_ in file.read().seen if id_ not in there]
    keep_seen(file, briefs, gone)


def _undo(file: "StateFile") -> None:
    """Take the last change back."""
    from briefing.errors import Failure

    undone: list[str] = []
    file.change(lambda state: undone.extend(state.undo()))
    if not undone:
        raise Failure("There is nothing to take back.", ExitStatus.NOTHING_FOUND)
