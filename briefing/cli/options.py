"""Options that commands share: where the data is, what comes out, and how it looks."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple

import typer

from briefing.terminal.stream import Color
from briefing.views.looks import Digits, Labels

Format = Literal["auto", "screen", "plain", "json"]
Harakat = Literal["auto", "keep", "strip"]
Bidi = Literal["auto", "logical", "visual", "anchored", "words", "blanks", "spans"]

OUTPUT = "Output"
LOOKS = "Looks (also BRIEFING_… variables and config.toml)"

DataOption = Annotated[
    str | None,
    typer.Option(
        "--data",
        metavar="PATH",
        help="A data file, a folder of them, or - for standard input. Also: BRIEFING_DATA.",
        show_default=False,
    ),
]


class Output(NamedTuple):
    """The options about output and looks, as the command line gave them.

    A look that is None was not asked for here: see `briefing.cli.settings`.
    """

    format: Annotated[
        Format,
        typer.Option(
            "-f",
            "--format",
            help="auto is screen on a terminal and plain elsewhere.",
            rich_help_panel=OUTPUT,
        ),
    ] = "auto"
    json: Annotated[
        bool, typer.Option("--json", help="The same as -f json.", rich_help_panel=OUTPUT)
    ] = False
    file: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write to a file.",
            show_default=False,
            rich_help_panel=OUTPUT,
        ),
    ] = None
    pager: Annotated[
        bool,
        typer.Option(
            "--pager/--no-pager",
            help="Whether what is longer than the screen goes through BRIEFING_PAGER, PAGER "
            "or less.",
            rich_help_panel=OUTPUT,
        ),
    ] = True
    bidi: Annotated[
        Bidi | None,
        typer.Option(
            help="How lines are written; auto is what the terminal needs (see briefing doctor).",
            show_default="auto",
            rich_help_panel=LOOKS,
        ),
    ] = None
    width: Annotated[
        int | None,
        typer.Option(
            min=2,
            metavar="CELLS",
            help="Cells in a line.",
            show_default="the terminal's",
            rich_help_panel=LOOKS,
        ),
    ] = None
    color: Annotated[
        Color | None,
        typer.Option(help="Whether to use styles.", show_default="auto", rich_help_panel=LOOKS),
    ] = None
    harakat: Annotated[
        Harakat | None,
        typer.Option(
            help="Whether vowel marks are shown; auto leaves them out where the terminal "
            "draws them wrong.",
            show_default="auto",
            rich_help_panel=LOOKS,
        ),
    ] = None
    digits: Annotated[
        Digits | None,
        typer.Option(
            help="Digits of numbers the program writes: 123 or ١٢٣.",
            show_default="latn",
            rich_help_panel=LOOKS,
        ),
    ] = None
    labels: Annotated[
        Labels | None,
        typer.Option(
            help="Language of labels; auto is that of each brief.",
            show_default="auto",
            rich_help_panel=LOOKS,
        ),
    ] = None


def with_output(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command every option of `Output`, passed to it as one argument, `output`."""
    own = inspect.signature(command).parameters.values()
    shared = inspect.signature(Output).parameters.values()
    parameters = [
        each.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for each in (*own, *shared)
        if each.name != "output"
    ]

    def wrapper(**given: Any) -> None:
        output = Output(**{name: given.pop(name) for name in Output._fields})
        command(**given, output=output)

    wrapper.__name__ = command.__name__
    wrapper.__doc__ = command.__doc__
    wrapper.__annotations__ = {each.name: each.annotation for each in parameters}
    wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return wrapper
