"""`briefing digest`, and `briefing` alone."""

from briefing.app.options import Output, Selected
from briefing.cli.options import with_shared

_OTHER_LINES = 14
"""Lines of the digest that hold no moved row and no challenge, and the prompt."""
_MOST = 5


@with_shared
def digest(selected: Selected, output: Output) -> None:
    """Show the digest."""
    import datetime
    import shutil

    from briefing.app.data import no_match, opened, selection_of
    from briefing.app.output import write
    from briefing.app.review_session import Session
    from briefing.review.digest import digest as digest_of
    from briefing.views.digest import DIGEST

    most = min(_MOST, max(1, (shutil.get_terminal_size().lines - _OTHER_LINES) // 2))
    selection = selection_of(selected)
    with opened(selected, output) as library:
        waiting = Session(library, selected).awaiting(selection)
        today = datetime.date.today()
        found = digest_of(library.collection, waiting, selection, selected.limit or most, today)
        write(output, DIGEST, [found] if found else [], none=no_match)
