"""Where a run begins and ends. It loads nothing before the collector is told to wait."""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def run() -> "NoReturn":
    """Run the command line of this process and end it.

    Most of a short run is imports. They make many objects and no garbage, so the collector
    is kept from looking for any, and at the end the process leaves without taking them apart
    one by one: a tenth of `briefing show`. Whatever must be done at an end is done by then:
    files are closed where they are opened, and the streams are flushed here.
    """
    gc.set_threshold(100_000)
    _open_streams()
    try:
        status = _status()
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        from briefing.cli.failures import not_written

        status = not_written(error)
    os._exit(status)


def _status() -> int:
    """The exit status of the command line."""
    from briefing.errors import ExitStatus

    try:
        from briefing.cli.app import app

        if "_BRIEFING_COMPLETE" in os.environ:
            from briefing.cli.completion import teach_shells

            teach_shells()
        app()
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitStatus.DONE
    return ExitStatus.DONE


def _open_streams() -> None:
    """Standard streams a shell has closed, as in `briefing list 2>&-`, opened on nothing.

    Standard output is opened for reading, so that writing there fails as it should.
    """
    for name, access, mode in (
        ("stdin", os.O_RDONLY, "r"),
        ("stdout", os.O_RDONLY, "w"),
        ("stderr", os.O_WRONLY, "w"),
    ):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, access)
            setattr(sys, name, os.fdopen(descriptor, mode, encoding="utf-8"))
