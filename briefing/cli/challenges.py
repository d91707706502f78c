"""`briefing challenges`."""

from typing import Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.options import Ids, with_shared


@with_shared
def challenges(
    selected: Selected,
    output: Output,
    ids: Ids = None,
    *,
    open_: Annotated[bool, typer.Option("--open")] = False,
) -> None:
    """Show the challenges of many briefs."""
    import datetime

    from briefing.app.data import cut, opened, selection_of
    from briefing.app.output import write
    from briefing.library.results import challenges_of
    from briefing.views.challenges import CHALLENGES
    from briefing.words import sentence

    selection = selection_of(selected)
    open_on = datetime.date.today() if open_ else None
    with opened(selected, output) as library:
        if ids:
            found = iter(challenges_of(library.named(ids, selection), open_on))
        else:
            found = library.collection.challenges(selection, open_on)
        write(output, CHALLENGES, cut(found, selected), none=lambda: sentence("no_challenges"))
