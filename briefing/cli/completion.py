"""`briefing completion`, and the ids and tags that are offered when the reader presses Tab."""

from contextlib import suppress
from typing import Annotated, Any, Literal

import typer

from briefing.errors import Failure

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

    with suppress(Failure):
        return list(islice(_library(ctx).collection.ids(incomplete), _MOST))
    return []


def complete_tags(ctx: typer.Context, incomplete: str) -> list[str]:
    """The tags that begin so."""
    with suppress(Failure):
        return sorted(tag for tag in _library(ctx).collection.tags() if tag.startswith(incomplete))
    return []


def _library(ctx: typer.Context) -> Any:
    """The library of the data that the line so far names."""
    from briefing.app.data import data_at
    from briefing.library.library import open_library

    return open_library(data_at(ctx.params.get("data")).paths, lambda share: None)
