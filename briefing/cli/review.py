"""`briefing review`."""

from typing import Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.options import Ids, with_shared
from briefing.errors import ExitStatus


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
    from briefing.app.output import is_looked_at, write
    from briefing.app.reading_marks import mark_read, nothing_unread, undo_last
    from briefing.app.review_session import Session
    from briefing.views.review import REVIEW

    selection = selection_of(selected)
    with opened(selected, output) as library:
        session = Session(library, selected)
        if undo:
            undo_last(session)
        elif done:
            mark_read(session, ids, selection, selected)
        else:
            found = cut(session.awaiting(selection), selected)
            if quiet:
                raise typer.Exit(ExitStatus.NOTHING_FOUND if any(found) else ExitStatus.DONE)
            items = [] if list_ or not is_looked_at(output) else list(found)
            if items:
                from briefing.app.review_screen import Conversation
                from briefing.app.review_session import Subject

                Conversation(Subject(session, selected, selection), items, output).run()
            else:
                write(output, REVIEW, found, none=lambda: nothing_unread(library))
