"""Output longer than the screen, through the reader's pager."""

import io
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import BinaryIO, TextIO, cast

from briefing.cleanup import cleanup, signals_held
from briefing.errors import ExitStatus, Failure, NotRead
from briefing.terminal.gate import Gate
from briefing.terminal.tty import modes_kept
from briefing.text.cleaning import clean_line
from briefing.words import sentence

DEFAULT = "less -FIRX"
"""Quits when all fits, ignores case, passes styles on, leaves the text on the screen."""


def pager_command(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The pager and its arguments: BRIEFING_PAGER, then PAGER, then less; empty for none."""
    name = "BRIEFING_PAGER" if "BRIEFING_PAGER" in environ else "PAGER"
    asked = environ.get(name, DEFAULT)
    command = asked.split()
    if any(sign in asked for sign in "\"'\\"):
        command = split_command(asked, name)
    return [] if command in ([], ["cat"]) or shutil.which(command[0]) is None else command


def split_command(command: str, name: str) -> list[str]:
    """The words of a command line out of the variable of this name, as a shell splits them.

    Raises:
        Failure: a quotation mark is never closed.
    """
    import shlex

    try:
        return shlex.split(command)
    except ValueError as error:
        message = sentence("pager_wrong", variable=name, value=clean_line(command), reason=error)
        raise Failure(message, ExitStatus.WRONG_USAGE) from error


@contextmanager
def paged(stream: TextIO) -> Iterator[TextIO]:
    """Where to write what may be longer than the screen; a terminal without a pager itself."""
    rows = _rows(stream)
    command = pager_command() if rows else []
    if not command:
        yield stream
        return
    paging = _Paging(stream, command, rows)
    with modes_kept(), cleanup(paging.abandon):
        try:
            yield cast("TextIO", paging)
        except NotRead:  # the reader has seen enough
            paging.quit_early = True
        finally:
            paging.finish()


def _rows(stream: TextIO) -> int:
    """Lines of the terminal; none where nobody looks, as inside `script` in a log."""
    try:
        return os.get_terminal_size(stream.fileno()).lines
    except (OSError, ValueError):
        return 0


class _Paging(io.TextIOBase):
    """Holds text back until it is more than a screen, then gives all of it to the pager."""

    def __init__(self, stream: TextIO, command: list[str], rows: int) -> None:
        self.quit_early = False
        self._stream = stream
        self._command = command
        self._rows = rows
        self._held: list[str] = []
        self._lines = 0
        self._pager: subprocess.Popen[bytes] | None = None
        self._gate: Gate | None = None
        self._has_none = False
        """Whether the pager could not be started, and the text goes to the terminal itself."""
        self._input = -1
        """The descriptor of the pager's input."""

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, text: str) -> int:
        """Take in a text."""
        if self._gate or self._has_none:
            return (self._gate or self._stream).write(text)
        self._held.append(text)
        self._lines += text.count("\n")
        if self._lines >= self._rows:
            self._start()
        return len(text)

    def finish(self) -> None:
        """Show what was held back, or wait until the reader is done."""
        if self._pager is None or self._gate is None:
            if not self.quit_early:
                self._stream.write("".join(self._held))
                self._stream.flush()
            return
        with suppress(NotRead):
            self._gate.close()
        # Ctrl-C is the pager's as long as it runs.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            self._pager.wait()
        finally:
            signal.signal(signal.SIGINT, before)
            self._pager = None

    def abandon(self) -> None:
        """End the pager's input and wait until the reader is done, when a signal ends this."""
        pager, self._pager = self._pager, None  # a second signal does not wait
        if pager:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            with suppress(OSError):
                os.close(self._input)
            os.waitpid(pager.pid, 0)

    def _start(self) -> None:
        self._stream.flush()
        try:
            with signals_held():
                self._pager = subprocess.Popen(self._command, stdin=subprocess.PIPE)  # noqa: S603 (the reader's own choice)
                stdin = cast("BinaryIO", self._pager.stdin)
                self._input = stdin.fileno()
        except OSError:
            self._has_none = True
        else:
            self._gate = Gate(stdin)
            if isinstance(self._stream, Gate):
                self._gate.escapes = self._stream.escapes
        held, self._held = "".join(self._held), []
        self.write(held)
