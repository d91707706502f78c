"""The command `briefing`: its commands, and the only place where a run ends."""

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from briefing import __version__
from briefing.cli import challenges, check, list_, render, show, status
from briefing.errors import ExitStatus


class Commands(TyperGroup):
    """The commands, with every way a run can fail turned into words and an exit status."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command asked for."""
        from briefing.cli import failures

        with failures.reported():
            return super().invoke(ctx)


app = typer.Typer(
    cls=Commands,
    name="briefing",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def briefing(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Read briefs in the terminal, in Arabic as it should look.

    [bold]Examples[/bold]

    briefing show

    briefing show gaza-after-the-war --only challenges,status

    briefing list | cut -f2

    Exit status: 0 done, 1 nothing found, 2 wrong usage, 65 wrong data, 66 no such file,
    130 interrupted.
    """


app.command("show")(show.show)
app.command("list")(list_.list_)
app.command("challenges")(challenges.challenges)
app.command("status")(status.status)
app.command("check")(check.check)
app.command("render")(render.render)


def run() -> None:
    """Run the command line of this process and end it."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(ExitStatus.INTERRUPTED)
