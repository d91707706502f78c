"""The controlling terminal: where keys come from and questions go, whatever is redirected."""

import os
import termios
from typing import Any


def open_controlling() -> int:
    """A descriptor of it.

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


def key_by_key(modes: list[Any], least: int) -> list[Any]:
    """The modes of a terminal (`termios`) in which keys come as they are typed, unseen.

    Args:
        modes: those it has.
        least: bytes that a read waits for.
    """
    found = [*modes[:6], list(modes[6])]
    found[3] &= ~(termios.ICANON | termios.ECHO)
    found[6][termios.VMIN], found[6][termios.VTIME] = least, 0
    return found
