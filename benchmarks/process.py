"""Whole processes, timed: to a pipe or on a terminal, with the memory they took."""

import os
import pty
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

ROWS, COLUMNS = 50, 100
"""Of the terminal."""


class Command(NamedTuple):
    """A process to run.

    Attributes:
        words: the program and its arguments.
        stdin: a file it reads from.
        terminal: whether it talks to a terminal, which is known by its variables, instead of
            to a pipe.
    """

    words: Sequence[str]
    stdin: Path | None = None
    terminal: bool = False


class Run(NamedTuple):
    """A finished process."""

    seconds: float
    peak: int
    """Bytes of memory at most."""


def environment(folder: Path) -> dict[str, str]:
    """An environment without anything of whoever measures; start-up as users have it."""
    left_out = ("PYTHON", "BRIEFING_", "XDG_", "LC_")
    libraries = ":".join(map(str, folder.glob("debian/usr/lib/*/")))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return {
        **kept,
        "HOME": str(folder / "home"),
        "LANG": "C.UTF-8",
        "PAGER": "cat",
        **({"LD_LIBRARY_PATH": libraries} if libraries else {}),
        "TERM": "xterm-256color",
        "XTERM_VERSION": "XTerm(379)",
    }


def run(command: Command, environ: Mapping[str, str], folder: Path) -> Run:
    """Run a process to its end, taking all it writes.

    Raises:
        RuntimeError: it failed.
    """
    ours, theirs = _terminal() if command.terminal else os.pipe()
    silent = os.open(os.devnull, os.O_RDWR)
    stdin = os.open(command.stdin, os.O_RDONLY) if command.stdin else silent
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        _become(command, environ, folder, stdin, theirs, silent)
    os.close(theirs)
    written = b""
    while data := _read(ours):
        written = data
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - began
    for descriptor in {ours, silent, stdin}:
        os.close(descriptor)
    if code := os.waitstatus_to_exitcode(status):
        last = written.decode(errors="replace")[-500:]
        raise RuntimeError(f"{' '.join(command.words)} ended with {code}: {last}")
    return Run(seconds, usage.ru_maxrss * 1024)


def _terminal() -> tuple[int, int]:
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    return ours, theirs


def _become(
    command: Command, environ: Mapping[str, str], folder: Path, stdin: int, out: int, silent: int
) -> None:
    """Be the command, in the child process."""
    try:
        os.setsid()
        os.chdir(folder)
        terminal = out if command.terminal else None
        os.dup2(stdin if terminal is None else terminal, 0)
        os.dup2(out, 1)
        os.dup2(silent if terminal is None else terminal, 2)
        os.execvpe(command.words[0], list(command.words), dict(environ))
    finally:
        os._exit(127)


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:  # the other side of a terminal is gone
        return b""
