"""Options that commands share: where the data is, what comes out, and how it looks."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any

import typer

from briefing.app.options import Output, Selected
from briefing.cli.completion import complete_ids, complete_tags
from briefing.terminal.stream import LEAST_WIDTH, MAX_WIDTH

Watch = Annotated[
    bool,
    typer.Option("--watch", help="Draw it again whenever the data changes (needs watchfiles)."),
]

SELECTION = "Selection"
OUTPUT = "Output"
LOOKS = "Looks (also BRIEFING_… variables and config.toml)"

DATA = typer.Option(
    "--data",
    metavar="PATH",
    help="A data file, a folder of them, or - for standard input; several are one "
    "collection. Also: BRIEFING_DATA.",
    show_default=False,
    rich_help_panel=SELECTION,
)
DataOption = Annotated[list[str] | None, DATA]

Ids = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID]...", help="Only these briefs.", autocompletion=complete_ids),
]


def _asked(group: str, *names: str, **settings: Any) -> Any:
    """An option that is shown under a heading of the help."""
    return typer.Option(*names, rich_help_panel=group, **{"show_default": False, **settings})


OPTIONS: Mapping[type, Mapping[str, Any]] = {
    Selected: {
        "data": DATA,
        "tag": _asked(
            SELECTION,
            help="With this tag, and with all others given.",
            autocompletion=complete_tags,
        ),
        "since": _asked(
            SELECTION,
            metavar="DAY",
            help="From this day on: a date, today, yesterday, 7d or 2w ago.",
        ),
        "until": _asked(SELECTION, metavar="DAY", help="Up to this day."),
        "priority": _asked(SELECTION, help="Of this priority."),
        "lang": _asked(SELECTION, metavar="LANGUAGE", help="In this language, such as fa."),
        "has": _asked(SELECTION, help="With this part."),
        "limit": _asked(
            SELECTION,
            "-n",
            "--limit",
            min=1,
            metavar="COUNT",
            help="So many at most, of what is shown.",
        ),
        "reverse": _asked(SELECTION, "--reverse", help="The last one first."),
    },
    Output: {
        "format": _asked(
            OUTPUT,
            "-f",
            "--format",
            help="auto is screen on a terminal and plain elsewhere.",
            show_default=True,
        ),
        "json": _asked(OUTPUT, "--json", help="The same as -f json."),
        "file": _asked(OUTPUT, "-o", "--output", metavar="FILE", help="Write to a file."),
        "pager": _asked(
            OUTPUT,
            "--pager/--no-pager",
            help="Whether what is longer than the screen goes through BRIEFING_PAGER, PAGER "
            "or less.",
            show_default=True,
        ),
        "bidi": _asked(
            LOOKS,
            help="How lines are written; auto is what the terminal needs (see briefing doctor).",
            show_default="auto",
        ),
        "width": _asked(
            LOOKS,
            min=LEAST_WIDTH,
            max=MAX_WIDTH,
            metavar="CELLS",
            help="Cells in a line.",
            show_default="the terminal's",
        ),
        "color": _asked(LOOKS, help="Whether to use styles.", show_default="auto"),
        "harakat": _asked(
            LOOKS,
            help="Whether vowel marks are shown; auto leaves them out where the terminal "
            "draws them wrong.",
            show_default="auto",
        ),
        "digits": _asked(
            LOOKS,
            help="Digits of numbers the program writes: 123 or ١٢٣.",
            show_default="latn",
        ),
        "labels": _asked(
            LOOKS,
            help="Language of labels; auto is that of each brief.",
            show_default="auto",
        ),
    },
}
"""The option of each field of a group that commands share."""


def with_shared(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command every option of the groups among its parameters (see `OPTIONS`).

    The command takes each group as one argument.
    """
    own = inspect.signature(command).parameters
    groups = {name: each.annotation for name, each in own.items() if each.annotation in OPTIONS}
    parameters = [each for name, each in own.items() if name not in groups]
    for group in groups.values():
        parameters += [_parameter(each, OPTIONS[group]) for each in _fields(group)]
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


def _fields(group: type) -> Iterable[inspect.Parameter]:
    return inspect.signature(group).parameters.values()


def _parameter(field: inspect.Parameter, options: Mapping[str, Any]) -> inspect.Parameter:
    return field.replace(annotation=Annotated[field.annotation, options[field.name]])
