"""A screen without a monitor, a terminal on it, and pictures of what it shows."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import COMMAND, DATA
from tests.terminals.setups import COLUMNS, FONT, POINTS, ROWS, SetUp

SIZE = "1000x800"
SETTLE = 1.0
"""Seconds a terminal has to draw what it was sent."""


@contextmanager
def display() -> Iterator[str]:
    """A virtual screen; its name. The server picks a free one, and says so when it is ready."""
    ready, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{SIZE}x24", "-wr"]
    server = subprocess.Popen(
        [*command, "+extension", "GLX"],
        pass_fds=(tell,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    try:
        with os.fdopen(ready) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def pictures(setup: SetUp, pages: list[str], screen: str, folder: Path) -> dict[str, Path]:
    """A picture of each page, shown in the terminal; fewer when it ended before."""
    home = folder / "home"
    for name, text in setup.files:
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("{home}", str(home)).replace("{run}", str(folder / "run")))
        file.chmod(0o755)
    runtime = folder / "runtime"
    for private in (runtime, runtime / "screens"):
        private.mkdir(mode=0o700)
    home.mkdir(exist_ok=True)
    runner = folder / "run"
    inside = [sys.executable, str(Path(__file__).with_name("inside.py"))]
    parts = [*inside, str(folder), str(COMMAND), str(setup.patience), *pages]
    runner.write_text(f"#!/bin/sh\nexec {shlex.join(parts)}\n")
    runner.chmod(0o755)
    values = {"run": runner, "home": home, "font": FONT, "points": POINTS}
    command = setup.command.format(**values, columns=COLUMNS, rows=ROWS)
    with (folder / "stderr").open("w") as stderr:
        terminal = subprocess.Popen(
            shlex.split(command),
            env=environment(screen, home, runtime),
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            start_new_session=True,
        )
    taken = {}
    try:
        for page in pages:
            name = page.split()[0]
            if not appears(folder / f"{name}.ready", terminal):
                break
            time.sleep(SETTLE)
            taken[name] = folder / f"{name}.png"
            shot = ["import", "-display", screen, "-window", "root", str(taken[name])]
            subprocess.run(shot, check=True, timeout=30)
            (folder / f"{name}.taken").touch()
    finally:
        end(terminal)
    return taken


def environment(screen: str, home: Path, runtime: Path) -> dict[str, str]:
    """What a terminal is started with; nothing of the terminal the tests run in."""
    return {
        "BRIEFING_DATA": str(DATA),
        "DISPLAY": screen,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "ELM_ACCEL": "none",
        "ELM_ENGINE": "software_x11",
        "SCREENDIR": str(runtime / "screens"),
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "NO_AT_BRIDGE": "1",
        "PATH": os.environ["PATH"],
        "TERM": "dumb",
        "XDG_RUNTIME_DIR": str(runtime),
    }


def appears(file: Path, terminal: "subprocess.Popen[bytes]", seconds: float = 30) -> bool:
    """Wait for a file; whether it came before the terminal ended."""
    end_at = time.monotonic() + seconds
    while not file.exists():
        if time.monotonic() > end_at:
            return False
        # Some terminals leave their window to another process and end at once.
        if terminal.poll() not in (None, 0):
            return False
        time.sleep(0.05)
    return True


def end(terminal: "subprocess.Popen[bytes]") -> None:
    """End a terminal and all that it started."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(terminal.pid, number)
        except ProcessLookupError:
            break
        time.sleep(0.2)
    terminal.wait(timeout=10)
