"""The gate: all that is written to standard output, standard error, a file or a pager passes here.

Nothing but text passes, and where a screen is drawn the few escapes that this program means. So
whatever a brief, a file name or an argument holds, and whoever forgot to clean it, it cannot act
on a terminal.
"""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any, BinaryIO, TextIO

from briefing.errors import NotRead
from briefing.text.cleaning import picture

# C0 but tab and newline, DEL, C1, and code points that are no characters.
_NEVER = "\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\ud800-\udfff"
# LRO and RLO show letters in another order than they are stored; emissions use them.
_NOT_IN_TEXT = f"[{_NEVER}\r\x1b\u202d\u202e]"
_MEANT = (
    r"\[[0-9;]*m",  # styles (SGR)
    r"\[8[hl]",  # whether the terminal reorders (BDSM)
    r"\[\?(?:25|1049)[hl]",  # the cursor, the second screen
    r"\[(?:H|[0-2]?K|[0-9]{0,3}[AG])",  # places on the screen, as Rich's progress bar uses them
    r"\]8;[ -:<-~]*;(?:https?://[^\x00-\x20\x7f-\x9f]+)?\x1b\\",  # links (OSC 8)
    r"\\",  # the end of a link (ST)
)
_NOT_ON_SCREENS = rf"[{_NEVER}]|\x1b(?!{'|'.join(_MEANT)})"

SHOW_CURSOR = "\x1b[?25h"


class Gate(io.TextIOWrapper):
    """A stream of text in UTF-8 that lets nothing through which could act on a terminal.

    What must not pass becomes its picture (ESC gives ␛). Whether escapes are meant is a matter of
    the moment: see `escapes`.

    Args:
        binary: where the bytes go.
        is_lossy: whether an error of writing is passed over, as it is for messages, whose
            errors nobody could be told.
        other: further arguments of `io.TextIOWrapper`.

    Raises:
        NotRead: on writing, whoever reads has gone.
    """

    def __init__(self, binary: BinaryIO, *, is_lossy: bool = False, **other: Any) -> None:
        super().__init__(binary, encoding="utf-8", errors="replace", **other)
        self.escapes = 0
        """How many are drawing a screen right now."""
        self._is_lossy = is_lossy

    def write(self, text: str) -> int:
        """Write a text; the number of its code points."""
        pattern = _pattern(_NOT_ON_SCREENS if self.escapes else _NOT_IN_TEXT)
        if pattern.search(text):
            passed = pattern.sub(lambda match: picture(match[0]), text)
        else:
            passed = text
        try:
            super().write(passed)
        except OSError as error:
            self._failed(error)
        return len(text)

    def flush(self) -> None:
        """Hand on what was written."""
        try:
            super().flush()
        except OSError as error:
            self._failed(error)

    def close(self) -> None:
        """Hand on what was written, and close what the bytes go to."""
        try:
            super().close()
        except OSError as error:
            self._failed(error)

    def give_up(self) -> None:
        """Write to nowhere from now on, what is still held included."""
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())

    def _failed(self, error: OSError) -> None:
        if self._is_lossy:
            self.give_up()
        elif isinstance(error, BrokenPipeError):
            raise NotRead from error
        else:
            raise error


@contextmanager
def escapes(stream: TextIO) -> Iterator[None]:
    """Let the escapes pass that this program means, as long as a screen is drawn on the stream."""
    if not isinstance(stream, Gate):
        yield
        return
    stream.escapes += 1
    try:
        yield
    finally:
        stream.escapes -= 1


def put(stream: TextIO, control: str) -> None:
    """Write a control to a terminal at once, past what the stream holds: also from a signal.

    Raises:
        OSError: the terminal is gone.
    """
    try:
        descriptor = stream.fileno()
    except (OSError, ValueError):  # no file of the system's
        stream.write(control)
        return
    os.write(descriptor, control.encode())


def guard_standard_streams() -> None:
    """Put a gate before standard output and standard error.

    One that a shell has closed, as in `briefing list 2>&-`, is opened on nothing; standard output
    for reading, so that writing there fails as it should.
    """
    for name, access, mode in (
        ("stdin", os.O_RDONLY, "r"),
        ("stdout", os.O_RDONLY, "w"),
        ("stderr", os.O_WRONLY, "w"),
    ):
        stream = getattr(sys, name)
        if stream is None:
            descriptor = os.open(os.devnull, access)
            stream = os.fdopen(descriptor, mode, encoding="utf-8")
        if name != "stdin":
            lines, through = stream.line_buffering, stream.write_through
            stream = Gate(
                stream.detach(),
                is_lossy=name == "stderr",
                line_buffering=lines,
                write_through=through,
            )
        # What asks for the size of the terminal asks the first ones.
        for each in (name, f"__{name}__"):
            setattr(sys, each, stream)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first needed."""
    return re.compile(text)
