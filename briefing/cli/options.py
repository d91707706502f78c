"""Options that commands share: where the data is, what comes out, and how it looks."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any

import typer

from briefing.app.options import Output, Selected
from briefing.cli.completion import complete_ids, complete_tags
from briefing.terminal.stream import LEAST_WIDTH, MAX_WIDTH

Watch = Annotated[bool, typer.Option("--watch")]

DATA = typer.Option("--data", metavar="PATH", show_default=False, rich_help_panel="selection")
DataOption = Annotated[list[str] | None, DATA]

Ids = Annotated[list[str] | None, typer.Argument(metavar="[ID]...", autocompletion=complete_ids)]
WidthOption = Annotated[
    int | None,
    typer.Option(min=LEAST_WIDTH, max=MAX_WIDTH, metavar="COLUMNS", show_default=False),
]


def _selects(*names: str, **settings: Any) -> Any:
    """An option about which briefs are meant."""
    return typer.Option(*names, rich_help_panel="selection", show_default=False, **settings)


def _directs(*names: str, **settings: Any) -> Any:
    """An option about what comes out."""
    return typer.Option(*names, rich_help_panel="output", **settings)


def _looks(default: str | bool, **settings: Any) -> Any:
    """An option about looks, which no default here hides: see `briefing.app.settings`."""
    return typer.Option(rich_help_panel="looks", show_default=default, **settings)


OPTIONS: Mapping[type, Mapping[str, Any]] = {
    Selected: {
        "data": DATA,
        "tag": _selects(metavar="TAG", autocompletion=complete_tags),
        "since": _selects(metavar="DAY"),
        "until": _selects(metavar="DAY"),
        "priority": _selects(),
        "lang": _selects(metavar="LANGUAGE"),
        "has": _selects(),
        "limit": _selects("-n", "--limit", min=1, metavar="COUNT"),
        "reverse": _selects("--reverse"),
    },
    Output: {
        "format": _directs("-f", "--format"),
        "json": _directs("--json", show_default=False),
        "file": _directs("-o", "--output", metavar="FILE", show_default=False),
        "pager": _directs("--pager/--no-pager"),
        "bidi": _looks("auto"),
        "width": _looks(False, min=LEAST_WIDTH, max=MAX_WIDTH, metavar="COLUMNS"),
        "color": _looks("auto"),
        "harakat": _looks("auto"),
        "digits": _looks("latn"),
        "labels": _looks("auto"),
    },
}
"""The option of each field of a group that commands share; their help is by name in the words."""


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
