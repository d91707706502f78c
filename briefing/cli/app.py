"""The command `briefing` and its commands."""

import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from briefing import __version__
from briefing.terminal.gate import escapes

COMMANDS = (
    "digest", "show", "list", "challenges", "status", "search", "review", "diff", "check",
    "render", "index", "completion", "doctor",
)  # fmt: skip
"""Each is the function of its name in the module of its name (see `_module_of`)."""


class Command(TyperCommand):
    """A command, whose help is drawn on a screen."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        with escapes(sys.stdout):
            super().format_help(ctx, formatter)


class Commands(TyperGroup):
    """The commands, each built when it is asked for: building all takes as long as a run."""

    def __init__(self, **given: Any) -> None:
        """The group with the names of its commands, from which it suggests the nearest."""
        super().__init__(**given)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments as understood; without any, the digest is meant."""
        asked = args or ([] if ctx.resilient_parsing else ["digest"])
        return super().parse_args(ctx, asked)

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        name = _module_of(cmd_name)
        settings = {**CONTEXT, **SETTINGS.get(cmd_name, {})}
        alone = typer.Typer(add_completion=False, context_settings=settings)
        alone.command(cmd_name, cls=Command)(getattr(import_module(f"briefing.cli.{name}"), name))
        return get_command(alone)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        with escapes(sys.stdout):
            super().format_help(ctx, formatter)


CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"]}
# A word to leave out begins like an option.
SETTINGS = {"search": {"ignore_unknown_options": True}}

app = typer.Typer(
    cls=Commands,
    name="briefing",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=CONTEXT,
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
    """Read briefs in the terminal, in Arabic as it should look; alone, a digest of them.

    [bold]Examples[/bold]

    briefing show

    briefing show gaza-after-the-war --only challenges,status

    briefing list | cut -f2

    Exit status: 0 done, 1 nothing found, 2 wrong usage, 65 wrong data, 66 no such file,
    70 an error inside the program, 74 not written, 130 interrupted.
    """


def _module_of(command: str) -> str:
    """The module and function of a command, whose name must not hide a builtin."""
    return "list_" if command == "list" else command
