"""Asking the terminal what it is, leaving no trace on the screen or in what is typed."""

import os
import re
import select
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from briefing.cleanup import cleanup
from briefing.terminal.known import Replies
from briefing.terminal.tty import key_by_key, open_controlling, set_modes

LONGEST = 4096
"""Bytes of replies and typed keys that are read; what says more is not answering."""
TIMEOUT = 0.8
"""Seconds to wait for replies, at most and in all. Terminals take 1 to 73 ms."""

# Every terminal answers DA1, so it comes last and ends the wait. Never DECRQM, of which
# QTerminal and zutty print a stray p, and never DA3.
QUESTIONS = ("\x1b[>q", "\x1b[>c", "\x1b[c")

_XTVERSION = rb"\x1bP>\|([^\x1b]*)\x1b\\"
_DA2 = rb"\x1b\[>([0-9;]*)c"
_DA1 = rb"\x1b\[\?([0-9;]*)c"
_CURSOR = rb"\x1b\[(\d{1,5});(\d{1,5})R"
_REPLY = re.compile(b"|".join((_XTVERSION, _DA2, _DA1, _CURSOR)))


class Asking:
    """A terminal that is listening; see `asking`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._end = time.monotonic() + TIMEOUT

    def identity(self, *, through_screen: bool = False) -> Replies:
        """What the terminal says of itself; through GNU screen, what the one outside says."""
        wrap = "\x1bP{}\x1b\\" if through_screen else "{}"
        got = self._ask("".join(map(wrap.format, QUESTIONS)), _DA1)
        return Replies(_first(_XTVERSION, got), _first(_DA2, got), _first(_DA1, got))

    def cells_of(self, text: str) -> int | None:
        """Cells the text takes at the beginning of a line, which is then cleared.

        None when the terminal does not say.
        """
        got = self._ask(f"\r{text}\x1b[6n", _CURSOR)
        os.write(self._descriptor, b"\r\x1b[K")
        match = re.search(_CURSOR, got)
        return int(match[2]) - 1 if match else None

    def _ask(self, question: str, last: bytes) -> bytes:
        """The replies up to the last one expected; keys typed meanwhile are put back."""
        os.write(self._descriptor, question.encode())
        got = b""
        while len(got) < LONGEST and not re.search(last, got):
            left = self._end - time.monotonic()
            if left <= 0 or not select.select([self._descriptor], [], [], left)[0]:
                break
            chunk = os.read(self._descriptor, LONGEST)
            if not chunk:
                break
            got += chunk
        self._put_back(_REPLY.sub(b"", got))
        return got

    def _put_back(self, typed: bytes) -> None:
        """Return keys to the terminal's input, where the system lets us.

        Linux from 6.2 on may forbid it; then keys typed within those few milliseconds are
        lost. Whatever was typed before is never read (see `asking`).
        """
        import fcntl

        with suppress(OSError):
            for index in range(len(typed)):
                fcntl.ioctl(self._descriptor, termios.TIOCSTI, typed[index : index + 1])


@contextmanager
def asking() -> Iterator[Asking | None]:
    """The controlling terminal in raw mode, which is undone whatever happens.

    None when it cannot be asked, or when keys wait in its input: they would be read with
    the replies.
    """
    try:
        descriptor = open_controlling()
    except OSError:
        yield None
        return
    try:
        try:
            before = termios.tcgetattr(descriptor)
        except termios.error:
            yield None
            return
        # TCSANOW and not TCSAFLUSH, which throws away what is typed ahead.
        with cleanup(lambda: set_modes(descriptor, before)):
            set_modes(descriptor, key_by_key(before, 0))
            waiting = select.select([descriptor], [], [], 0)[0]
            yield None if waiting else Asking(descriptor)
    finally:
        os.close(descriptor)


def _first(pattern: bytes, got: bytes) -> str:
    match = re.search(pattern, got)
    return match[1].decode("ascii", "replace") if match else ""
