"""How a run ends: exit statuses, and failures people can act on."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """Exit statuses, a contract with scripts (BSD sysexits where they fit)."""

    DONE = 0
    NOTHING_FOUND = 1
    WRONG_USAGE = 2
    WRONG_DATA = 65
    NO_SUCH_FILE = 66
    PROGRAM_ERROR = 70
    NOT_WRITTEN = 74
    INTERRUPTED = 130


class Failure(Exception):
    """The run cannot go on; the message says why and what to do, in whole sentences."""

    def __init__(self, message: str, status: ExitStatus) -> None:
        super().__init__(message)
        self.status = status


class NotRead(Exception):
    """Whoever reads what is written has gone, as in `briefing list | head -1`: no error."""
