"""What many tests need: the installed command, run as a user runs it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# Here, since a run in several processes loads no conftest.py further down in the first one.
from tests.terminals.report import pytest_terminal_summary  # noqa: F401 (a hook)

# The time a case takes depends on the machine; time is measured in benchmarks/, not here.
settings.register_profile("briefing", deadline=None)
settings.load_profile("briefing")

# What is started in the background may be started with Ctrl-C ignored, which would be inherited.
signal.signal(signal.SIGINT, signal.default_int_handler)

COMMAND = Path(sys.executable).with_name("briefing")
DATA = Path(__file__).parents[1] / "data/briefs.yaml"
# Root may read and write everything unless this is taken from it.
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] * (os.geteuid() == 0)


class Done:
    """A finished run of the command."""

    def __init__(self, status: int, out: bytes, err: bytes) -> None:
        self.status = status
        self.out = out.decode()
        self.err = err.decode()


Run = Callable[..., Done]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment without anything of the person who runs the tests."""
    kept = ("PATH", "COVERAGE_")
    return {
        **{name: value for name, value in os.environ.items() if name.startswith(kept)},
        "HOME": str(tmp_path / "home"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
    }


@pytest.fixture
def unmeasured(environment: dict[str, str]) -> None:
    """No coverage of what is run: its tracer holds a lock while it meets a new file.

    A signal at such a moment would wait for the lock for ever, in the process that holds it.
    """
    for name in [name for name in environment if name.startswith("COVERAGE_")]:
        del environment[name]


@pytest.fixture
def briefing(environment: dict[str, str], tmp_path: Path) -> Run:
    """Run the installed console script: `briefing("show", "--json", stdin=…)`."""
    assert COMMAND.exists(), "install the package first: make setup"

    def run(
        *arguments: str, stdin: str | bytes = b"", data: Path | None = DATA, **variables: str
    ) -> Done:
        own = {"BRIEFING_DATA": str(data)} if data else {}
        done = subprocess.run(
            [COMMAND, *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**environment, **own, **variables},
            timeout=60,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    """Write a data file and give its path."""

    def written(text: str, name: str = "briefs.yaml") -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return written
