"""`briefing status`."""

from typing import Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.completion import complete_labels
from briefing.cli.options import Ids, with_shared


@with_shared
def status(
    selected: Selected,
    output: Output,
    ids: Ids = None,
    history: Annotated[
        str | None,
        typer.Option(metavar="LABEL", show_default=False, autocompletion=complete_labels),
    ] = None,
) -> None:
    """Show status rows, or the history of one label."""
    from briefing.app.data import cut, meant, opened, selection_of
    from briefing.app.output import write
    from briefing.library.history import history_of, no_history
    from briefing.library.results import status_of
    from briefing.views.status import HISTORY, STATUS
    from briefing.words import sentence

    selection = selection_of(selected)
    with opened(selected, output) as library:
        if history is None:
            rows = cut(status_of(meant(library, ids, selection)), selected)
            write(output, STATUS, rows, none=lambda: sentence("no_status"))
            return
        found = history_of(library.collection, history, selection)
        rows = cut((row for row in found if not ids or row.brief.id in ids), selected)
        write(output, HISTORY, rows, none=lambda: no_history(library.collection, history))
