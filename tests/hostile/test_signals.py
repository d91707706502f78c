"""However a run ends, the terminal is as it was: modes, order of letters, cursor, screen."""

import fcntl
import os
import random
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.data import one_file
from tests.conftest import COMMAND

pytestmark = pytest.mark.usefixtures("unmeasured")

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
MOMENTS = 13
"""Of each signal in each scene: 312 in all."""
LATEST = 1.0
"""Seconds after the program has begun at which the last of them comes."""
SETTLES = 60
"""Seconds after which a run that has not ended hangs."""


class Scene(NamedTuple):
    """A run on a terminal.

    Attributes:
        arguments: of the command.
        answers: whether the terminal answers what it is asked.
        then: what the reader types after the signal.
        ends: whether the run may have ended before the signal comes.
    """

    arguments: tuple[str, ...]
    answers: bool = True
    then: bytes = b""
    ends: bool = False


SCENES = {
    "a terminal that is silent": Scene(("list",), answers=False, ends=True),
    "the review": Scene(("review",)),
    "watching": Scene(("list", "--watch")),
    "the pager": Scene(("show", "-n", "30"), then=b"q"),
    "a filter that waits": Scene(("render",)),
    "a progress bar": Scene(("index", "--rebuild"), ends=True),
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


def has_begun(process: int) -> bool:
    """Whether the program, and no longer Python's own start, answers signals."""
    caught = re.search("SigCgt:\t([0-9a-f]+)", Path(f"/proc/{process}/status").read_text())
    return caught is not None and int(caught[1], 16) >> (signal.SIGQUIT - 1) & 1 == 1


def wait_until_begun(terminal: Terminal, run: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + SETTLES
    while not has_begun(run.pid) and time.monotonic() < end:
        terminal.read(0.002)


def last(pattern: bytes, written: bytes) -> bytes:
    """The last of the controls that a pattern finds; nothing without one."""
    found = re.findall(pattern, written)
    return found[-1] if found else b""


def left_behind(environment: dict[str, str]) -> list[Path]:
    """Files of an index that was being written."""
    return list((Path(environment["HOME"]) / ".cache/briefing/index").glob("*/*.tmp*"))


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
        wait_until_begun(terminal, run)
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
        assert run.returncode in (128 + number, *([0] if scene.ends else []))
        assert not left_behind(environment), "a file that was being written"
        assert b"Traceback" not in written
    finally:
        run.kill()
        run.wait()
        terminal.close()


@pytest.mark.parametrize("name", ["the review", "watching", "a filter that waits"])
def test_signals_that_come_together(environment: dict[str, str], data: Path, name: str) -> None:
    """As when a terminal is closed, and the session manager ends what was in it."""
    chance = random.Random(7)
    for _ in range(10):
        terminal = Terminal(answers=True)
        before = terminal.modes()
        run = started(terminal, SCENES[name], {**environment, "BRIEFING_DATA": str(data)})
        try:
            wait_until_begun(terminal, run)
            terminal.read(0.3 + chance.random() / 2)
            for number in chance.choices(SIGNALS, k=4):
                run.send_signal(number)
            end = time.monotonic() + SETTLES
            while run.poll() is None and time.monotonic() < end:
                terminal.read(0.02)
            terminal.read(0.01)
            assert run.returncode - 128 in SIGNALS
            assert terminal.modes() == before
            assert last(rb"\x1b\[\?1049[hl]", terminal.written) in (b"", b"\x1b[?1049l")
            assert last(rb"\x1b\[8[hl]", terminal.written) in (b"", b"\x1b[8h")
        finally:
            run.kill()
            run.wait()
            terminal.close()


CODE = """
import os, signal, sys, time
from briefing.cleanup import cleanup, handle_signals
handle_signals()
def slow():
    os.write(1, b"begun ")
    time.sleep(0.3)
    os.write(1, b"undone ")
with cleanup(lambda: os.write(1, b"first ")), cleanup(slow):
    os.write(1, b"ready ")
    time.sleep(30)
"""


def test_a_second_signal_drops_nothing_that_is_being_put_right() -> None:
    with subprocess.Popen([sys.executable, "-c", CODE], stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stdout.read(6) == b"ready "
        run.send_signal(signal.SIGHUP)
        assert run.stdout.read(6) == b"begun "
        run.send_signal(signal.SIGTERM)
        rest = run.stdout.read()
    assert run.returncode == 128 + signal.SIGTERM
    assert rest == b"begun undone first "


MADE = """
import os, signal, time
from contextlib import ExitStack
from briefing.cleanup import cleanup, handle_signals, signals_held
handle_signals()
with ExitStack() as made:
    with signals_held():
        os.kill(os.getpid(), signal.SIGTERM)
        os.write(1, b"made ")
        made.enter_context(cleanup(lambda: os.write(1, b"undone")))
    os.write(1, b"never")
"""


def test_what_is_made_while_a_signal_comes_is_undone() -> None:
    done = subprocess.run([sys.executable, "-c", MADE], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (128 + signal.SIGTERM, b"made undone")
