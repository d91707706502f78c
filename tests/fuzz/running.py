"""Runs of targets, each in processes of its own, which an input may end."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.findings import DIED, MOST, command, found_in, pasted

_REPLAY = 90
"""Seconds for seeing a finding again."""


class Outcome(NamedTuple):
    """What a run came to."""

    name: str
    runs: int
    seconds: float
    findings: list[tuple[str, Path]]
    failure: str = ""
    """Why the fuzzer itself could not go on."""

    def lines(self) -> list[str]:
        """The findings, and a summary as the last line."""
        lines = []
        for kind, file in self.findings:
            lines += [
                f"{self.name}: {kind}",
                f"    {command(self.name, file)}",
                f"    {pasted(self.name, file)}",
            ]
        if self.failure:
            lines += [f"{self.name}: the fuzzer failed", self.failure]
        count = f"{self.runs:,} runs in {self.seconds:.0f} s"
        return [*lines, f"{self.name}: {count}, {len(self.findings)} findings"]


def drop_mended(name: str, folder: Path) -> None:
    """Remove the findings of earlier runs that are none any more."""
    for _, file in found_in(folder / "findings"):
        again = [sys.executable, "-m", "tests.fuzz", name, "--replay", str(file)]
        try:
            done = subprocess.run(again, capture_output=True, timeout=_REPLAY, check=False)
        except subprocess.TimeoutExpired:
            continue
        if done.returncode == 0:
            file.unlink()
            file.with_suffix(".txt").unlink(missing_ok=True)


def fuzzed(name: str, folder: Path, seconds: float, runs: int, seed: int = 0) -> Outcome:
    """A target under atheris, begun again where an input ended the process.

    Args:
        name: the target's.
        folder: of the target: its inputs, its findings and libFuzzer's log.
        seconds: after which it ends.
        runs: how many, at most; 0 sets no limit.
        seed: of what is random, the order of sets included; 0 is another one each time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drop_mended(name, folder)
    environment = os.environ | ({"PYTHONHASHSEED": str(seed)} if seed else {})
    begun = time.monotonic()
    count = 0
    failure = ""
    while (left := seconds - (time.monotonic() - begun)) > 0 and (not runs or count < runs):
        died = _died(folder)
        (folder / "runs").unlink(missing_ok=True)
        arguments = [name, str(folder), str(left), str(runs and runs - count), str(seed)]
        with (folder / "log").open("wb") as log:
            done = subprocess.run(
                [sys.executable, "-m", "tests.fuzz.engine", *arguments],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment,
                check=False,
            )
        count += _runs(folder)
        if done.returncode == 0 or len(list(found_in(folder / "findings"))) >= MOST:
            break
        if _died(folder) == died:
            failure = "\n".join((folder / "log").read_text("utf-8", "replace").splitlines()[-15:])
            break
    findings = list(found_in(folder / "findings"))
    return Outcome(name, count, time.monotonic() - begun, findings, failure)


def replayed(run: Callable[[bytes], None], file: Path) -> int:
    """Run a target with one input; the exception is shown as Python shows it."""
    run(file.read_bytes())
    print(f"{file}: no finding")
    return 0


def _died(folder: Path) -> set[str]:
    names = (file.name for file in (folder / "findings").glob("*"))
    return {name for name in names if name.startswith(DIED)}


def _runs(folder: Path) -> int:
    """How many there were, as far as the process came to tell."""
    file = folder / "runs"
    return int(file.read_text() or 0) if file.exists() else 0
