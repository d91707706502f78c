"""Where a run begins and ends. It loads nothing before the collector is told to wait."""

import gc
import os

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
    from briefing.cleanup import handle_signals

    handle_signals()
    try:
        from briefing.terminal.gate import guard_standard_streams

        guard_standard_streams()
        from briefing.app.failures import status_of

        status = status_of(_command)
    except BaseException:  # noqa: BLE001 (what says this sentence has failed itself)
        os.write(2, b"briefing: internal error that could not be reported.\n")
        status = 70
    os._exit(status)


def _command() -> int:
    """Run the command line; its exit status."""
    if os.environ.get("_BRIEFING_COMPLETE"):
        from briefing.cli.completing import answer_shell

        answer_shell()
        return 0
    from typer.main import get_command

    from briefing.cli.app import app
    from briefing.terminal.stream import forget_wrong_sizes

    forget_wrong_sizes()

    status: int | None = get_command(app).main(prog_name="briefing", standalone_mode=False)
    return status or 0
