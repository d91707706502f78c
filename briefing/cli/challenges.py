"""`briefing challenges`."""

from briefing.app.options import Output, Selected
from briefing.cli.options import Ids, with_shared


@with_shared
def challenges(selected: Selected, output: Output, ids: Ids = None) -> None:
    """Show the challenges of many briefs."""
    from briefing.app.data import cut, meant, opened, selection_of
    from briefing.app.output import show as write
    from briefing.library.results import challenges_of
    from briefing.views.challenges import CHALLENGES

    selection = selection_of(selected)
    with opened(selected, output) as library:
        rows = cut(challenges_of(meant(library, ids, selection)), selected)
        write(output, CHALLENGES, rows, none="No brief that is meant has a challenge.")
