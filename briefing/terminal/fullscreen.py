"""The terminal's second screen, drawn as a whole, with keys read one at a time.

The first screen, the modes of the terminal and what handles signals are as they were when it
ends, however it ends: by itself, by an exception, by Ctrl-C, by SIGTERM or SIGHUP, and as long
as it is stopped by Ctrl-Z.
"""

import codecs
import os
import select
import signal
import termios
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, Self, TextIO

from briefing.cleanup import cleanup
from briefing.errors import NotRead
from briefing.terminal.emissions import Emission
from briefing.terminal.gate import SHOW_CURSOR, escapes, put
from briefing.terminal.keys import KeyParser
from briefing.terminal.stream import is_terminal
from briefing.terminal.tty import key_by_key, open_controlling, set_modes

RESIZED, CHANGED, HUNG_UP = "resized", "changed", "hung up"
"""What `FullScreen.key` gives besides keys."""

_ENTER = "\x1b[?1049h\x1b[?25l"
_LEAVE = f"{SHOW_CURSOR}\x1b[?1049l"
_REST_OF_KEY = 0.05
"""Seconds to wait for what may belong to the same key."""


def is_possible(stream: TextIO) -> bool:
    """Whether the stream is a terminal, and there are keys to be read."""
    if not is_terminal(stream):
        return False
    try:
        os.close(open_controlling())
    except OSError:
        return False
    return True


class FullScreen:
    """The second screen of the controlling terminal.

    Args:
        stream: where it is written to.
        emission: how lines are written; its controls stand around them.

    Raises:
        OSError: there is no terminal to read keys from.
    """

    def __init__(self, stream: TextIO, emission: Emission) -> None:
        self._stream = stream
        self._emission = emission
        self._terminal = open_controlling()
        self._wakes, self._wake = os.pipe()
        self._keys: deque[str] = deque()
        self._parser = KeyParser()
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._handlers: dict[signal.Signals, Any] = {}
        self._taken = ExitStack()

    def __enter__(self) -> Self:
        for descriptor in (self._wakes, self._wake):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        for number in (signal.SIGWINCH, signal.SIGTSTP):
            self._handlers[number] = signal.signal(number, _wake_up)
        self._modes = termios.tcgetattr(self._terminal)
        self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()
        signal.set_wakeup_fd(-1)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        for descriptor in (self._wakes, self._wake, self._terminal):
            os.close(descriptor)

    @property
    def size(self) -> os.terminal_size:
        """Columns and lines, as they are now."""
        size = os.get_terminal_size(self._terminal)
        return size if min(size) else os.terminal_size((80, 24))

    def draw(self, lines: Sequence[str]) -> None:
        """Show finished lines from the top on, as many as there is room for."""
        rows = self.size.lines
        page = [*lines[:rows], *[""] * (rows - len(lines))]
        # One write, and no line is cleared before what takes its place: nothing flickers.
        self._stream.write("\x1b[H" + "\r\n".join(f"\x1b[2K{line}" for line in page))
        self._stream.flush()

    def key(self, also: int | None = None) -> str:
        """The next key, as `briefing.terminal.keys` names it.

        RESIZED when all must be drawn anew, CHANGED when `also`, a descriptor, can be read, and
        HUNG_UP when there will be no more keys.
        """
        sources = [self._terminal, self._wakes, *([] if also is None else [also])]
        while not self._keys:
            ready = select.select(sources, [], [])[0]
            if self._wakes in ready:
                numbers = os.read(self._wakes, 512)
                if signal.SIGTSTP in numbers:
                    self._stop()
                if {signal.SIGTSTP, signal.SIGWINCH} & set(numbers):
                    return RESIZED
            elif self._terminal in ready and not self._read():
                return HUNG_UP
            elif also in ready:
                return CHANGED
        return self._keys.popleft()

    @contextmanager
    def left(self) -> Iterator[None]:
        """The first screen and the usual keyboard meanwhile, for another program.

        Ctrl-C is that program's.
        """
        self._end()
        handlers = [
            (signal.SIGINT, signal.signal(signal.SIGINT, _wake_up)),
            (signal.SIGTSTP, signal.signal(signal.SIGTSTP, signal.SIG_DFL)),
        ]
        try:
            yield
        finally:
            for number, handler in handlers:
                signal.signal(number, handler)
            self._begin()

    def _read(self) -> bool:
        """Take in what was typed; False when nothing ever will be."""
        try:
            while data := os.read(self._terminal, 4096):
                self._keys += self._parser.feed(self._decode(data))
                if not self._parser.is_waiting:
                    return True
                if not select.select([self._terminal], [], [], _REST_OF_KEY)[0]:
                    self._keys += self._parser.settle()
                    return True
        except OSError:
            pass
        return False

    def _begin(self) -> None:
        """Take the second screen."""
        before = self._modes

        def put_back() -> None:
            with suppress(OSError):
                put(self._stream, self._emission.end + _LEAVE)
            set_modes(self._terminal, before)

        self._taken.enter_context(escapes(self._stream))
        self._taken.enter_context(cleanup(put_back))
        set_modes(self._terminal, key_by_key(before, 1))
        self._stream.write(_ENTER + self._emission.begin)
        self._stream.flush()

    def _end(self) -> None:
        """Give the first screen back; after a hang-up there is none."""
        with suppress(OSError, NotRead):
            self._stream.flush()
        self._taken.close()

    def _stop(self) -> None:
        """Stop as Ctrl-Z wants it; go on when the shell says so."""
        self._end()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, _wake_up)
        self._begin()


def _wake_up(number: int, frame: object) -> None:
    """Nothing: `select` is woken by the number itself (`signal.set_wakeup_fd`)."""
