"""Where a run begins and ends."""

import gc
import os
import sys


def run() -> None:
    """Run the command line of this process and end it.

    Most of a short run is imports. They make many objects and no garbage, so the collector
    is kept from looking for any: while they are made (a twentieth of the run), and once more
    when the interpreter ends (a tenth).
    """
    gc.set_threshold(100_000)
    try:
        from briefing.cli.app import app

        if "_BRIEFING_COMPLETE" in os.environ:
            from briefing.cli.completion import teach_shells

            teach_shells()
        app()
    except KeyboardInterrupt:
        from briefing.errors import ExitStatus

        sys.exit(ExitStatus.INTERRUPTED)
    finally:
        gc.freeze()
