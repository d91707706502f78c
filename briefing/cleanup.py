"""What is put right again however the process ends: by itself or by a signal.

A signal ends the process at once (`os._exit`): no `finally` runs and no context is left. What must
happen then goes through `cleanup`, and nothing else does.

Python runs its handlers between any two steps of the program, also in the middle of a write. So
what is called from here asks the system (`os.write`, `termios`, `os.unlink`) and no stream that
has a descriptor, may be called twice, and does no harm where its counterpart has not been called
yet.
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
_held: list[None] = []
_waiting: list[int] = []


def handle_signals() -> None:
    """Have every signal of `SIGNALS` put things right and end the process with 128 + its number.

    One that is ignored, as after `nohup`, stays ignored.
    """
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


@contextmanager
def cleanup(undo: Callable[[], object]) -> Iterator[None]:
    """Call `undo` when the block is left: at its end, by an exception, or by a signal."""
    own = _of_a_library()
    for number in own:
        signal.signal(number, _end_by_signal)
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


@contextmanager
def signals_held() -> Iterator[None]:
    """Let signals wait as long as something is made, until it is known how to undo it.

    The block makes it and enters `cleanup`, which goes on after the block.
    """
    _held.append(None)
    try:
        yield
    finally:
        _held.pop()
        if _waiting and not _held:
            os.kill(os.getpid(), _waiting.pop())


def _end(number: int, frame: object) -> None:
    """Put things right and end the process with a status that tells the signal."""
    if _held:
        _waiting.append(number)
        return
    _put_right()
    os._exit(128 + number)


def _end_by_signal(number: int, frame: object) -> None:
    """The same in the process of another program, which ends as it would have."""
    if _held:
        _waiting.append(number)
        return
    _put_right()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _put_right() -> None:
    """Call what is pending, the last first; a second signal meanwhile begins where the first is."""
    while _pending:
        undo = _pending[-1]
        with suppress(Exception):
            undo()
        with suppress(ValueError):
            _pending.remove(undo)


def _of_a_library() -> list[signal.Signals]:
    """The signals that would end the process at once, where another program uses this package.

    Ctrl-C is not among them: Python makes it an exception.
    """
    if threading.current_thread() is not threading.main_thread():
        return []
    return [number for number in SIGNALS if signal.getsignal(number) is signal.SIG_DFL]
