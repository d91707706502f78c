"""`briefing completion`, and what the shell offers when the reader presses Tab."""

from contextlib import suppress
from typing import Annotated, Any, Literal

import typer

from briefing.errors import Failure

_MOST = 1000
"""Ids offered at once; nobody reads more."""
_AS_A_FILE = """
# A file of fpath is the function itself, from the first time Tab is pressed.
if [ "$funcstack[1]" = "_briefing" ]; then
  _briefing_completion "$@"
fi
"""
"""For zsh, where Typer's script does nothing until Tab is pressed again."""


def completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument(help="Which shell.")],
) -> None:
    """Print what makes a shell complete commands, options, ids and tags.

    [bold]Examples[/bold]

    briefing completion bash > ~/.local/share/bash-completion/completions/briefing

    briefing completion zsh > ~/.zfunc/_briefing

    briefing completion fish > ~/.config/fish/completions/briefing.fish
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    script = get_completion_script(
        prog_name="briefing", complete_var="_BRIEFING_COMPLETE", shell=shell
    )
    typer.echo(script + (_AS_A_FILE if shell == "zsh" else ""))


def teach_shells() -> None:
    """Have the command answer the scripts of the three shells."""
    from typer.completion import completion_init  # type: ignore[attr-defined]

    completion_init()


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
    from briefing.library.library import open_library
    from briefing.library.sources import find_data

    return open_library(find_data(ctx.params.get("data") or ()), lambda share: None)
