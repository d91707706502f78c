"""Marks of what was read, as `briefing review` sets them and takes them back."""

from collections.abc import Sequence

from briefing.app.data import cut, meant
from briefing.app.options import Selected
from briefing.app.review_session import Session
from briefing.errors import ExitStatus, Failure
from briefing.library.library import Library
from briefing.library.selection import EVERYTHING, Selection
from briefing.words import sentence


def mark_read(
    session: Session, ids: Sequence[str] | None, selection: Selection, selected: Selected
) -> None:
    """Mark the briefs that are meant as read; those that are gone too, when all are meant.

    Raises:
        Failure: there is no brief of an id, or the marks cannot be read or written.
    """
    briefs = list(cut(meant(session.library, ids, selection), selected))
    if not ids and selection == EVERYTHING and selected.limit is None:
        session.see_all(briefs)
    else:
        session.see(briefs)


def undo_last(session: Session) -> None:
    """Take the last change of marks back.

    Raises:
        Failure: there is none, or the marks cannot be read or written.
    """
    if not session.undo():
        raise Failure(sentence("nothing_to_undo"), ExitStatus.NOTHING_FOUND)


def nothing_unread(library: Library) -> str:
    """The sentence that no brief awaits."""
    if library.is_whole:
        return sentence("nothing_unread")
    return sentence("nothing_unread_of_read")
