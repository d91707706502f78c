"""The help of commands, options and arguments, out of the words when it is asked for.

Built with the commands it would be loaded in every run.
"""

from collections.abc import Callable
from copy import copy
from shutil import get_terminal_size
from typing import Any

from briefing.words import help_of

_TABLES = 70
"""Columns of the narrowest screen on which no word of such a table is cut."""
_AS_IT_IS = "\b"
"""Keeps the lines of the paragraph after it, where help is text."""


def summary(command: str) -> str:
    """What a command is for, in a sentence."""
    return help_of(command).partition("\n\n")[0]


def is_wide() -> bool:
    """Whether the screen has room for tables of options."""
    return get_terminal_size().columns >= _TABLES


def explain(command: Any, *, in_tables: bool = False) -> None:
    """Give a built command its help, and that of its options and arguments, under its headings.

    Args:
        command: as Typer built it.
        in_tables: whether Rich draws it, in tables; otherwise it is lines of text.
    """
    escaped: Callable[[str], str] = str
    heading, examples = help_of("examples"), help_of(f"{command.name} examples")
    if in_tables:
        from rich.markup import escape

        escaped = escape
        heading = f"[bold]{heading}[/bold]"
    else:
        heading = f"{_AS_IT_IS}\n{heading}"
    command.help = f"{escaped(help_of(command.name))}\n\n{heading}\n{escaped(examples)}"
    command.is_explained = True
    for parameter in command.params:
        parameter.help = escaped(_parameter_help(command.name, parameter))
        if parameter.rich_help_panel:
            parameter.rich_help_panel = help_of(parameter.rich_help_panel)
        if parameter.param_type_name == "argument" and parameter.metavar:
            # What it is called says what it is; Typer would add `<str>`.
            parameter.type = copy(parameter.type)
            parameter.type.get_metavar = lambda **_: ""


def _parameter_help(command: str, parameter: Any) -> str:
    """The help of an option or argument: the command's own, or that of all commands."""
    names = [name for name in parameter.opts if name.startswith("--")] or [parameter.name]
    try:
        return help_of(f"{command} {names[0]}")
    except KeyError:
        return help_of(names[0])
