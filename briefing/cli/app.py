"""The command `briefing` and its commands."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    """A command."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        with explained(self):
            super().format_help(ctx, formatter)


class Commands(TyperGroup):
    """The commands, each built when it is asked for: building all takes as long as a run."""

    is_explained = False
    """Whether the commands that are built say what they are for."""

    def __init__(self, **given: Any) -> None:
        """The group with the names of its commands, from which it suggests the nearest."""
        super().__init__(**given)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments as understood; without a command, the digest is meant."""
        begins = args[0].partition("=")[0] if args else ""
        is_option = begins.startswith("-") and begins not in _OWN
        is_alone = not args and not ctx.resilient_parsing
        return super().parse_args(ctx, ["digest", *args] if is_option or is_alone else args)

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
        command = get_command(alone)
        if self.is_explained:
            from briefing.cli.help import summary

            command.short_help = summary(cmd_name)
        return command

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        with explained(self):
            super().format_help(ctx, formatter)


@contextmanager
def explained(command: Any) -> Iterator[None]:
    """While the help of a command is drawn, from its words, on a screen."""
    from briefing.cli.help import explain, is_wide

    in_tables = is_wide()
    if not in_tables:
        command.rich_markup_mode = None
    explain(command, in_tables=in_tables)
    with escapes(sys.stdout):
        yield


CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"]}
_OWN = {"--version", "--", *CONTEXT["help_option_names"]}
"""Options that are not the digest's."""
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
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """The command itself."""


def _module_of(command: str) -> str:
    """The module and function of a command, whose name must not hide a builtin."""
    return "list_" if command == "list" else command
