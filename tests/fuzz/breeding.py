"""Runs of `mutants`, which needs no atheris: the same numbers give the same mutants."""

import signal
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import FrameType

from tests.fuzz.findings import MOST, Findings, found_in, kind_of
from tests.fuzz.mutants import mutant, target
from tests.fuzz.running import Outcome, drop_mended

_BATCH = 100
"""Mutants that a process takes at once."""
_HANGS = 30
"""Seconds after which a mutant is one that hangs."""
_TELL = 10.0
"""Seconds between two lines of progress."""

Found = list[tuple[int, str]]
"""The number of a mutant, and the kind of what it found."""


class Hangs(Exception):
    """A mutant takes too long."""


def bred(folder: Path, seconds: float, runs: int, *, workers: int, tell: bool) -> Outcome:
    """So many mutants, or as many as there is time for.

    Args:
        folder: of the target.
        seconds: after which no more are begun; 0 sets no limit.
        runs: how many; 0 sets no limit.
        workers: processes.
        tell: whether to print how far it is.
    """
    drop_mended("mutants", folder)
    findings = Findings(folder / "findings", "mutants", target)
    begun = told = time.monotonic()
    end = begun + seconds if seconds else float("inf")
    count, failure = 0, ""
    batches = _batches(runs)
    with ProcessPoolExecutor(workers) as pool:
        waiting: dict[Future[Found], range] = {}
        while True:
            while len(waiting) < 2 * workers and time.monotonic() < end and len(findings) < MOST:
                if (numbers := next(batches, None)) is None:
                    break
                waiting[pool.submit(_tried, numbers)] = numbers
            if not waiting:
                break
            for done in wait(waiting, return_when=FIRST_COMPLETED).done:
                numbers = waiting.pop(done)
                try:
                    found = done.result()
                except BrokenProcessPool:
                    failure = f"A process ended in mutants {numbers[0]} to {numbers[-1]}."
                    waiting.clear()
                    break
                count += len(numbers)
                _keep(findings, found)
            if tell and time.monotonic() - told > _TELL:
                told = time.monotonic()
                print(f"{count} mutants, {len(findings)} findings", flush=True)
    if tell:
        print(f"{count} mutants, {len(findings)} findings", flush=True)
    kinds = list(found_in(folder / "findings"))
    return Outcome("mutants", count, time.monotonic() - begun, kinds, failure)


def _batches(runs: int) -> Iterator[range]:
    first = 0
    while not runs or first < runs:
        stop = min(first + _BATCH, runs) if runs else first + _BATCH
        yield range(first, stop)
        first = stop


def _tried(numbers: range) -> Found:
    """The first mutant of each kind of finding among these."""
    signal.signal(signal.SIGALRM, _too_long)
    found: dict[str, int] = {}
    for number in numbers:
        data = mutant(number)
        signal.alarm(_HANGS)
        try:
            target(data)
        except Exception as error:  # noqa: BLE001 (whatever is raised is a finding)
            found.setdefault(kind_of(error), number)
        finally:
            signal.alarm(0)
    return [(number, kind) for kind, number in found.items()]


def _keep(findings: Findings, found: Found) -> None:
    """Keep what is of a kind not seen yet; it is run once more, to be made smaller."""
    for number, kind in found:
        if kind.startswith(Hangs.__name__):
            findings.add(mutant(number), Hangs(kind))
        elif kind not in findings:
            findings.try_(mutant(number))


def _too_long(number: int, frame: FrameType | None) -> None:
    raise Hangs
