"""Failures as people and scripts meet them: sentences on stderr, an exit status."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from briefing.errors import ExitStatus, Failure


@contextmanager
def reported() -> Iterator[None]:
    """Turn failures inside into a message and an exit status.

    Raises:
        typer.Exit: with the status of the failure.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has read enough, as in `briefing list | head -1`. What is still
        # buffered must not raise again when the interpreter closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(ExitStatus.DONE) from None
    except Failure as failure:
        from briefing.cli.messages import say

        say(f"briefing: {failure}")
        raise typer.Exit(failure.status) from None
