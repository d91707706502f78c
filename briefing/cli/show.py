"""`briefing show`."""

from typing import Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.completion import complete_ids
from briefing.cli.options import Watch, with_shared


@with_shared
def show(
    selected: Selected,
    output: Output,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...", help="Briefs; the newest without one.", autocompletion=complete_ids
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            metavar="PARTS",
            help="Only these parts: summary,sections,challenges,status,outlook.",
            show_default=False,
        ),
    ] = None,
    mark: Annotated[
        bool, typer.Option("--mark", help="Keep that they were seen (see briefing review).")
    ] = False,
    watch: Watch = False,
) -> None:
    """Show whole briefs; without an ID the newest that is meant, or so many with -n.

    [bold]Examples[/bold]

    briefing show

    briefing show gaza-after-the-war --only challenges,status

    briefing show --tag غزة -n 3

    briefing show --json | jq '.briefs[0].title'
    """
    from briefing.app.data import NONE, cut, meant, opened, selection_of
    from briefing.app.output import show as write
    from briefing.views.records import PARTS
    from briefing.views.show import show_view

    view, selection = show_view(_parts(only, PARTS)), selection_of(selected)
    some = selected._replace(limit=selected.limit or (None if ids else 1))
    if watch:
        from briefing.app.watch_screen import watch as follow

        if mark:
            raise typer.BadParameter("it does not go with --watch.", param_hint="'--mark'")
        follow(selected, output, view, lambda now: cut(meant(now, ids, selection), some))
        return
    with opened(selected, output) as library:
        briefs = cut(meant(library, ids, selection), some)
        if mark:
            briefs = list(briefs)
        write(output, view, briefs, none=NONE)
        if mark:
            from briefing.app.review_session import Session

            Session(library, selected).see(briefs)


def _parts(only: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """The parts asked for; all of them without any.

    Raises:
        typer.BadParameter: one of them is no part of a brief.
    """
    asked = [part.strip() for part in (only or "").split(",") if part.strip()]
    for part in asked:
        if part not in known:
            message = f"'{part}' is no part of a brief; expected some of {', '.join(known)}."
            raise typer.BadParameter(message, param_hint="'--only'")
    return tuple(asked) or known
