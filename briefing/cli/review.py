"""`briefing review`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.options import Ids, with_shared
from briefing.errors import ExitStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.review_session import Session
    from briefing.library.library import Library
    from briefing.library.selection import Selection


@with_shared
def review(
    selected: Selected,
    output: Output,
    ids: Ids = None,
    done: Annotated[bool, typer.Option("--done")] = False,
    list_: Annotated[bool, typer.Option("--list")] = False,
    undo: Annotated[bool, typer.Option("--undo")] = False,
    quiet: Annotated[bool, typer.Option("--quiet")] = False,
) -> None:
    """Review unread briefs."""
    from briefing.app.data import cut, opened, selection_of
    from briefing.app.output import show as write
    from briefing.app.review_session import Session
    from briefing.views.review import REVIEW

    selection = selection_of(selected)
    with opened(selected, output) as library:
        session = Session(library, selected)
        if undo:
            _undo(session)
        elif done:
            _done(session, ids or [], selection, selected)
        else:
            found = cut(session.awaiting(selection), selected)
            if quiet:
                raise typer.Exit(ExitStatus.NOTHING_FOUND if any(found) else ExitStatus.DONE)
            items = [] if list_ or not _is_looked_at(output) else list(found)
            if items:
                from briefing.app.review_screen import Conversation
                from briefing.app.review_session import Subject

                Conversation(Subject(session, selected, selection), items, output).run()
            else:
                write(output, REVIEW, found, none=lambda: _nothing_unread(library))


def _is_looked_at(output: Output) -> bool:
    """Whether somebody reads what is written as it is written, and can press keys."""
    from briefing.app.output import form_of
    from briefing.terminal.fullscreen import is_possible

    on_screen = output.file is None and form_of(output, sys.stdout) == "screen"
    return on_screen and is_possible(sys.stdout)


def _done(
    session: "Session", ids: "Sequence[str]", selection: "Selection", selected: Selected
) -> None:
    """Mark the briefs that are meant as read; those that are gone too, when all are meant."""
    from briefing.app.data import cut, meant
    from briefing.library.selection import EVERYTHING

    briefs = list(cut(meant(session.library, ids, selection), selected))
    if not ids and selection == EVERYTHING and selected.limit is None:
        session.see_all(briefs)
    else:
        session.see(briefs)


def _undo(session: "Session") -> None:
    """Take the last change back."""
    from briefing.errors import Failure
    from briefing.words import sentence

    if not session.undo():
        raise Failure(sentence("nothing_to_undo"), ExitStatus.NOTHING_FOUND)


def _nothing_unread(library: "Library") -> str:
    """A sentence that no brief awaits."""
    from briefing.words import sentence

    if library.is_whole:
        return sentence("nothing_unread")
    return sentence("nothing_unread_of_read")
