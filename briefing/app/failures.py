"""How a run ends that could not do what was asked: sentences on stderr, an exit status."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from briefing.errors import ExitStatus, Failure, NotRead
from briefing.text.cleaning import clean_line
from briefing.words import sentence

if TYPE_CHECKING:
    from briefing.terminal.gate import Gate


def status_of(command: Callable[[], int]) -> int:
    """Run a command; the status to end the process with, whatever happens in it."""
    try:
        status = command()
    except NotRead:
        # Whoever has read enough, as in `briefing list | head -1`, is told nothing.
        status = ExitStatus.DONE
    except Failure as failure:
        status = _told(str(failure), failure.status)
    except typer.TyperException as error:
        status = _wrong_usage(error)
    except (KeyboardInterrupt, typer.Abort):
        status = ExitStatus.INTERRUPTED
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else ExitStatus.DONE
    except OSError as error:
        status = _not_written(error)
    except Exception as error:  # noqa: BLE001 (the last one to know of it)
        status = _program_error(error)
    return _flushed(status)


def _flushed(status: int) -> int:
    """Hand on what is still held; the status, or that of what went wrong."""
    stdout: Gate = sys.stdout  # type: ignore[assignment]
    try:
        stdout.flush()
    except (NotRead, OSError) as error:
        stdout.give_up()
        if isinstance(error, OSError) and status == ExitStatus.DONE:
            status = _not_written(error)
    sys.stderr.flush()
    return status


def _not_written(error: OSError) -> ExitStatus:
    """What cannot be read says so itself, but for a current folder that is gone."""
    if isinstance(error, FileNotFoundError) and error.filename is None:
        return _told(sentence("current_folder_gone"), ExitStatus.NO_SUCH_FILE)
    place = clean_line(str(error.filename or sentence("standard_output")))
    message = sentence("output_failed", place=place, reason=error.strerror or error)
    return _told(message, ExitStatus.NOT_WRITTEN)


def _told(message: str, status: ExitStatus) -> ExitStatus:
    from briefing.app.messages import say

    say(f"briefing: {message}")
    return status


def _wrong_usage(error: typer.TyperException) -> ExitStatus:
    """Say what is wrong with the command line, and where its help is."""
    from briefing.app.messages import say

    context = getattr(error, "ctx", None)
    command = context.command_path if context else "briefing"
    # Typer lists choices in lines of their own.
    say(f"{command}: {' '.join(error.format_message().split())}")
    say(sentence("try_help", command=command))
    return ExitStatus.WRONG_USAGE


def _program_error(error: Exception) -> ExitStatus:
    """Say that the program itself is wrong, and how to report it."""
    if os.environ.get("BRIEFING_DEBUG"):
        import traceback

        sys.stderr.write("".join(traceback.format_exception(error)))
        return ExitStatus.PROGRAM_ERROR
    if isinstance(error, MemoryError):
        return _told(sentence("no_memory"), ExitStatus.PROGRAM_ERROR)
    message = sentence("internal_error", kind=type(error).__name__, reason=error)
    return _told(message, ExitStatus.PROGRAM_ERROR)
