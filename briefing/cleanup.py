"""What is put right again however the process ends: by itself or by a signal.

Python runs its handlers between any two steps of the program, also in the middle of a write. So
what is called from here asks the system (`os.write`, `termios`, `os.unlink`) and no stream, may be
called twice, and does no harm where its counterpart has not been called yet.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

SIGNALS = tuple(
    number
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
    if (number := getattr(signal, name, None)) is not None
)
"""What ends the program from outside."""

_pending: list[Callable[[], object]] = []


def handle_signals() -> None:
    """Have every signal of `SIGNALS` put things right and end the process with 128 + its number.

    One that is ignored, as after `nohup`, stays ignored.
    """
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end)


@contextmanager
def cleanup(undo: Callable[[], object]) -> Iterator[None]:
    """Call `undo` when the block is left: at its end, by an exception, or by a signal."""
    own = _of_a_library()
    for number in own:
        signal.signal(number, end)
    _pending.append(undo)
    try:
        yield
    finally:
        # A signal from here on calls it once more, never once too few.
        with suppress(OSError):
            undo()
        _pending.remove(undo)
        for number in own:
            signal.signal(number, signal.SIG_DFL)


def end(number: int, frame: object = None) -> None:
    """Put right what is pending, the last first, and end the process."""
    while _pending:
        undo = _pending.pop()
        with suppress(Exception):
            undo()
    os._exit(128 + number)


def _of_a_library() -> list[signal.Signals]:
    """The signals that would end the process at once, where another program uses this package.

    Ctrl-C is not among them: Python makes it an exception.
    """
    if threading.current_thread() is not threading.main_thread():
        return []
    return [number for number in SIGNALS if signal.getsignal(number) is signal.SIG_DFL]
