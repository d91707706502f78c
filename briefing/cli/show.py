"""`briefing show`."""

from typing import Annotated

import typer

from briefing.app.options import Output, Selected
from briefing.cli.options import Ids, Watch, with_shared
from briefing.words import sentence


@with_shared
def show(
    selected: Selected,
    output: Output,
    ids: Ids = None,
    only: Annotated[str | None, typer.Option(metavar="PARTS", show_default=False)] = None,
    mark: Annotated[bool, typer.Option("--mark")] = False,
    watch: Watch = False,
) -> None:
    """Show briefs."""
    from briefing.app.data import cut, meant, no_match, opened, selection_of
    from briefing.app.output import write
    from briefing.views.records import PARTS
    from briefing.views.show import show_view

    view, selection = show_view(_parts(only, PARTS)), selection_of(selected)
    some = selected._replace(limit=selected.limit or (None if ids else 1))
    if watch:
        from briefing.app.watch_screen import watch as follow

        if mark:
            raise typer.BadParameter(sentence("mark_with_watch"), param_hint="'--mark'")
        follow(selected, output, view, lambda now: cut(meant(now, ids, selection), some))
        return
    with opened(selected, output) as library:
        briefs = cut(meant(library, ids, selection), some)
        if mark:
            briefs = list(briefs)
        write(output, view, briefs, none=no_match)
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
            message = sentence("part_unknown", part=part, parts=", ".join(known))
            raise typer.BadParameter(message, param_hint="'--only'")
    return tuple(asked) or known
