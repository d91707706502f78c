"""Options that commands share: where the data is, what comes out, and how it looks."""

import inspect
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple

import typer

from briefing.cli.completion import complete_ids, complete_tags
from briefing.terminal.stream import LEAST_WIDTH, MAX_WIDTH, Color
from briefing.views.looks import Digits, Labels

Format = Literal["auto", "screen", "plain", "json", "ndjson", "tsv", "csv"]
Priority = Literal["low", "normal", "high"]
Harakat = Literal["auto", "keep", "strip"]
Bidi = Literal["auto", "logical", "visual", "anchored", "words", "spans", "marks", "blanks"]


class Has(StrEnum):
    """A part that briefs may have (an enumeration: Typer takes no list of literals)."""

    CHALLENGES = "challenges"
    STATUS = "status"


Watch = Annotated[
    bool,
    typer.Option("--watch", help="Draw it again whenever the data changes (needs watchfiles)."),
]

SELECTION = "Selection"
OUTPUT = "Output"
LOOKS = "Looks (also BRIEFING_… variables and config.toml)"

DataOption = Annotated[
    list[str] | None,
    typer.Option(
        "--data",
        metavar="PATH",
        help="A data file, a folder of them, or - for standard input; several are one "
        "collection. Also: BRIEFING_DATA.",
        show_default=False,
        rich_help_panel=SELECTION,
    ),
]


Ids = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID]...", help="Only these briefs.", autocompletion=complete_ids),
]


class Selected(NamedTuple):
    """The options about which briefs are meant, as the command line gave them."""

    data: DataOption = None
    tag: Annotated[
        list[str] | None,
        typer.Option(
            help="With this tag, and with all others given.",
            show_default=False,
            rich_help_panel=SELECTION,
            autocompletion=complete_tags,
        ),
    ] = None
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DAY",
            help="From this day on: a date, today, yesterday, 7d or 2w ago.",
            show_default=False,
            rich_help_panel=SELECTION,
        ),
    ] = None
    until: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Up to this day.", show_default=False, rich_help_panel=SELECTION
        ),
    ] = None
    priority: Annotated[
        Priority | None,
        typer.Option(help="Of this priority.", show_default=False, rich_help_panel=SELECTION),
    ] = None
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="LANGUAGE",
            help="In this language, such as fa.",
            show_default=False,
            rich_help_panel=SELECTION,
        ),
    ] = None
    has: Annotated[
        list[Has] | None,
        typer.Option(help="With this part.", show_default=False, rich_help_panel=SELECTION),
    ] = None
    limit: Annotated[
        int | None,
        typer.Option(
            "-n",
            "--limit",
            min=1,
            metavar="COUNT",
            help="So many at most, of what is shown.",
            show_default=False,
            rich_help_panel=SELECTION,
        ),
    ] = None
    reverse: Annotated[
        bool,
        typer.Option("--reverse", help="The last one first.", rich_help_panel=SELECTION),
    ] = False


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
            min=LEAST_WIDTH,
            max=MAX_WIDTH,
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


def with_shared(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command every option of the groups among its parameters.

    A group is a NamedTuple of options, such as `Output`; the command takes it as one argument.
    """
    own = inspect.signature(command).parameters
    groups = {name: each.annotation for name, each in own.items() if _is_group(each.annotation)}
    parameters = [each for name, each in own.items() if name not in groups]
    for group in groups.values():
        parameters += inspect.signature(group).parameters.values()
    parameters = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in parameters]

    def wrapper(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{field: given.pop(field) for field in group._fields})
        command(**given)

    wrapper.__name__ = command.__name__
    wrapper.__doc__ = command.__doc__
    wrapper.__annotations__ = {each.name: each.annotation for each in parameters}
    wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return wrapper


def _is_group(annotation: Any) -> bool:
    return hasattr(annotation, "_fields")
