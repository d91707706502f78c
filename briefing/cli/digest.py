"""`briefing digest`, and `briefing` alone."""

from briefing.app.options import Output, Selected
from briefing.cli.options import with_shared

_OTHER_LINES = 12
"""Lines of the digest that hold no moved row and no challenge, and the prompt."""
_MOST = 5


@with_shared
def digest(selected: Selected, output: Output) -> None:
    """What is new, what moved and what is open, in a screen; `briefing` alone is the same.

    Moved are the status rows of the newest day whose level was another one before, and those
    that changed since you saw them. Open are the challenges of the newest week.

    [bold]Examples[/bold]

    briefing

    briefing digest --tag غزة --json | jq '.digest[0].new'
    """
    import shutil

    from briefing.app.data import NONE, opened, selection_of
    from briefing.app.output import show as write
    from briefing.app.review_session import awaiting_of, state_file
    from briefing.review.digest import Passing
    from briefing.review.digest import digest as digest_of
    from briefing.views.digest import DIGEST

    most = min(_MOST, max(1, (shutil.get_terminal_size().lines - _OTHER_LINES) // 2))
    selection = selection_of(selected)
    with opened(selected, output) as library:
        passing = Passing(library.collection.briefs(), selection.accepts)
        waiting = awaiting_of(library, passing, state_file(selected), selection)
        found = digest_of(passing, waiting, selected.limit or most)
        write(output, DIGEST, [found] if found else [], none=NONE)
