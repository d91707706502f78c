"""The controlling terminal: where keys come from and questions go, whatever is redirected."""

import os
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from briefing.cleanup import cleanup


def open_controlling() -> int:
    """A descriptor of the controlling terminal.

    Raises:
        OSError: the process has none.
    """
    return os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)


def set_modes(descriptor: int, modes: list[Any]) -> None:
    """Set the modes of a terminal (`termios`) at once, and lose nothing that was typed.

    Raises:
        OSError: the terminal is gone.
    """
    try:
        termios.tcsetattr(descriptor, termios.TCSANOW, modes)
    except termios.error as error:
        raise OSError(*error.args) from error


@contextmanager
def modes_kept() -> Iterator[None]:
    """Put the modes of the terminal back as they are now when another program is done with it."""
    try:
        descriptor = open_controlling()
    except OSError:
        yield
        return
    try:
        before = termios.tcgetattr(descriptor)
    except termios.error:
        os.close(descriptor)
        yield
        return

    def put_back() -> None:
        if os.tcgetpgrp(descriptor) == os.getpgrp():  # else the system would stop this process
            set_modes(descriptor, before)

    with cleanup(put_back):
        yield
    os.close(descriptor)


def key_by_key(modes: list[Any], least: int) -> list[Any]:
    """The modes of a terminal (`termios`) in which keys come as they are typed, unseen.

    Args:
        modes: the modes it has now.
        least: bytes that a read waits for.
    """
    found = [*modes[:6], list(modes[6])]
    found[3] &= ~(termios.ICANON | termios.ECHO)
    found[6][termios.VMIN], found[6][termios.VTIME] = least, 0
    return found
