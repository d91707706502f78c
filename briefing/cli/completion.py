"""`briefing completion`, and the ids and tags that are offered when the reader presses Tab."""

from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from briefing.errors import Failure

if TYPE_CHECKING:
    from briefing.library.collection import Collection

_MOST = 1000
"""Ids offered at once; nobody reads more."""


def completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument()],
) -> None:
    """Print the completion script of a shell."""
    from pathlib import Path

    script = Path(__file__).with_name("shells") / f"briefing.{shell}"
    typer.echo(script.read_text("utf-8"), nl=False)


def complete_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids that begin so, those of the newest briefs first."""
    from itertools import islice

    return _found(ctx, lambda collection: islice(collection.ids(incomplete), _MOST))


def complete_tags(ctx: typer.Context, incomplete: str) -> list[str]:
    """The tags that begin so."""
    found = _found(ctx, lambda collection: collection.tags())
    return sorted(tag for tag in found if tag.startswith(incomplete))


def complete_labels(ctx: typer.Context, incomplete: str) -> list[str]:
    """The labels of status rows that begin so."""
    found = _found(ctx, lambda collection: collection.labels())
    return sorted(label for label in found if label.startswith(incomplete))


def _found(ctx: typer.Context, ask: "Callable[[Collection], Iterable[str]]") -> list[str]:
    """What the data that the line so far names answers; nothing where it cannot be read."""
    from briefing.app.data import data_at
    from briefing.library.library import open_library

    with suppress(Failure):
        paths = data_at(ctx.params.get("data")).paths
        with closing(open_library(paths)) as data:
            return list(ask(data.collection))
    return []
