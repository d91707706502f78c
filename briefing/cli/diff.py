"""`briefing diff`."""

from typing import Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.completion import complete_ids
from briefing.cli.options import with_shared


@with_shared
def diff(
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID [ID]", autocompletion=complete_ids),
    ],
    selected: Selected,
    output: Output,
) -> None:
    """Show how two briefs differ."""
    from briefing.app.data import opened, selection_of
    from briefing.app.output import write
    from briefing.library.git_history import brief_on
    from briefing.review.awaiting import changes
    from briefing.review.changes import Awaited
    from briefing.review.difference import normal
    from briefing.views.diff import DIFF
    from briefing.words import sentence

    since = selection_of(selected).since
    if len(ids) != (1 if since else 2):
        raise typer.BadParameter(sentence("two_ids"), param_hint="'ID'")
    with opened(selected, output) as library:
        if since:
            [new] = library.named(ids)
            old = brief_on(library, ids[0], since)
        else:
            old, new = library.named(ids) if ids[0] != ids[1] else library.named(ids) * 2
        told = changes(normal(old), normal(new))
        items = [Awaited("changed", new, None, told)] if told else []
        write(output, DIFF, items, none=lambda: sentence("no_differences"))
