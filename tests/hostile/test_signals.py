"""However a run ends, the terminal is as it was: modes, order of letters, cursor, screen."""

import fcntl
import os
import random
import re
import select
import signal
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.data import one_file
from tests.conftest import COMMAND

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
MOMENTS = 13
"""Of each signal in each scene: 312 in all."""
LATEST = 1.0
"""Seconds after the start at which the last of them comes."""
SETTLES = 60
"""Seconds after which a run that has not ended hangs."""


class Scene(NamedTuple):
    """A run on a terminal.

    Attributes:
        arguments: of the command.
        answers: whether the terminal answers what it is asked.
        then: what the reader types after the signal.
    """

    arguments: tuple[str, ...]
    answers: bool = True
    then: bytes = b""


SCENES = {
    "a terminal that is silent": Scene(("list",), answers=False),
    "the review": Scene(("review",)),
    "watching": Scene(("list", "--watch")),
    "the pager": Scene(("show", "-n", "30"), then=b"q"),
    "a filter that waits": Scene(("render",)),
    "a progress bar": Scene(("index", "--rebuild")),
}


class Terminal:
    """A pseudo-terminal that xterm would be, and what is written to it."""

    def __init__(self, *, answers: bool) -> None:
        self.outer, self.inner = os.openpty()
        fcntl.ioctl(self.inner, termios.TIOCSWINSZ, b"\x18\0\x50\0\0\0\0\0")
        self.answers = answers
        self.written = b""

    def read(self, seconds: float) -> None:
        """Take in what is written in the meantime, and answer."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.outer], [], [], left)[0]:
                return
            data = os.read(self.outer, 65536)
            self.written += data
            if self.answers and b"\x1b[c" in data:
                os.write(self.outer, b"\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c")

    def modes(self) -> list[object]:
        """What `stty` shows."""
        found = termios.tcgetattr(self.inner)
        found[3] &= ~termios.PENDIN  # of the system's own
        return found

    def close(self) -> None:
        """Give it back."""
        os.close(self.outer)
        os.close(self.inner)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Briefs that take a progress bar to read."""
    file = tmp_path_factory.mktemp("data") / "briefs.yaml"
    one_file(4000, file)
    return file


def started(terminal: Terminal, scene: Scene, environ: dict[str, str]) -> subprocess.Popen[bytes]:
    """The command in a session whose terminal this is."""

    def own_session() -> None:
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        for number in SIGNALS:
            signal.signal(number, signal.SIG_DFL)

    inner = terminal.inner
    return subprocess.Popen(
        [COMMAND, *scene.arguments], stdin=inner, stdout=inner, stderr=inner, env=environ,
        preexec_fn=own_session,  # noqa: PLW1509 (there are no threads)
    )  # fmt: skip


def last(pattern: bytes, written: bytes) -> bytes:
    """The last of the controls that a pattern finds; nothing without one."""
    found = re.findall(pattern, written)
    return found[-1] if found else b""


def cases() -> Iterator[tuple[str, signal.Signals, float]]:
    chance = random.Random(12)
    for name in SCENES:
        for number in SIGNALS:
            for moment in range(MOMENTS):
                yield name, number, (moment + chance.random()) * LATEST / MOMENTS


@pytest.mark.parametrize(("name", "number", "after"), list(cases()))
def test_the_terminal_is_as_it_was(
    environment: dict[str, str], data: Path, name: str, number: signal.Signals, after: float
) -> None:
    scene = SCENES[name]
    terminal = Terminal(answers=scene.answers)
    before = terminal.modes()
    run = started(terminal, scene, {**environment, "BRIEFING_DATA": str(data), "LESS": ""})
    try:
        terminal.read(after)
        run.send_signal(number)
        end = time.monotonic() + SETTLES
        while run.poll() is None and time.monotonic() < end:
            terminal.read(0.02)
            if scene.then:
                os.write(terminal.outer, scene.then)
        assert run.poll() is not None, "it has not ended"
        terminal.read(0.01)
        written = terminal.written
        assert terminal.modes() == before
        assert last(rb"\x1b\[8[hl]", written) in (b"", b"\x1b[8h")
        assert last(rb"\x1b\[\?1049[hl]", written) in (b"", b"\x1b[?1049l")
        assert last(rb"\x1b\[\?25[hl]", written) in (b"", b"\x1b[?25h")
        ended = 128 + number, -number  # the latter before the first line of the program is run
        assert run.returncode in (*ended, 0)
        if run.returncode != -number:
            assert b"Traceback" not in written
    finally:
        run.kill()
        run.wait()
        terminal.close()
