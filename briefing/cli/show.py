"""`briefing show`."""

from typing import Annotated

import typer

from briefing.cli.options import DataOption, Output, with_output


@with_output
def show(
    output: Output,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Briefs; the newest without one.")
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            metavar="PARTS",
            help="Only these parts: summary,sections,challenges,status,outlook.",
            show_default=False,
        ),
    ] = None,
    data: DataOption = None,
) -> None:
    """Show whole briefs.

    [bold]Examples[/bold]

    briefing show

    briefing show gaza-after-the-war --only challenges,status

    briefing show --json | jq .briefs[0].title
    """
    from briefing.cli.output import show as write
    from briefing.library.library import opened
    from briefing.views.parts import PARTS

    write(output, "show", opened(data).named(ids or []), _parts(only, PARTS))


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
