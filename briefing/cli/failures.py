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
    except OSError as error:
        raise typer.Exit(not_written(error)) from None
    except Failure as failure:
        from briefing.cli.messages import say

        say(f"briefing: {failure}")
        raise typer.Exit(failure.status) from None


def not_written(error: OSError) -> ExitStatus:
    """Say that output could not be written, and with which status to end.

    What cannot be read says so itself. Whoever has read enough, as in `briefing list | head
    -1`, is told nothing.
    """
    # What is still buffered must not raise again when the stream is flushed.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return ExitStatus.DONE
    from briefing.cli.messages import say

    say(f"briefing: {error.filename or 'standard output'}: {error.strerror or error}.")
    return ExitStatus.NOT_WRITTEN
