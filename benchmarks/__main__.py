"""`python -m benchmarks`: every ratio, in interleaved runs, against its target."""

import argparse
import os
import platform
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.place import Place
from benchmarks.process import Command, Run, environment, run
from benchmarks.ratios import Ratio, ratios

MOST_MEMORY = 300
"""MiB at the peak of the largest build."""
MOST_COMPLETION = 150
"""Milliseconds until the shell has what it offers."""
FULL, QUICK = 100_000, 10_000
"""Briefs of the largest collection."""


def main() -> int:
    """Measure, print, and say whether every target is kept."""
    options = _options()
    place = Place(options.folder.absolute(), QUICK if options.quick else FULL)
    place.install()
    environ = environment(place.folder)
    print(machine())
    print("\n| what | target | measured | ours, s | other, s |\n|---|---|---|---|---|")
    kept = _print_memory(place, environ)
    _make_ready(place, environ)
    kept &= _print_completion(place, environ)
    for ratio in ratios(place):
        if options.quick and ratio.of_all:
            ratio.target = None
        rounds = max(3, ratio.rounds // 4) if options.quick else ratio.rounds
        kept &= _print_ratio(ratio, rounds, place, environ)
    return 0 if kept else 1


def machine() -> str:
    """The machine, in a sentence."""
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return (
        f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}; "
        "whole processes, medians of interleaved pairs."
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the data, fewer rounds")
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser.add_argument(
        "--folder",
        type=Path,
        default=home / "briefing/benchmarks",
        help="where data and programs are kept between runs (%(default)s)",
    )
    return parser.parse_args()


def _print_memory(place: Place, environ: dict[str, str]) -> bool:
    """Build the largest index, in one file, from nothing."""
    data = place.data(place.largest)
    build = run(Command(place.briefing("index", "--rebuild", data=data)), environ, place.folder)
    peak = build.peak / 2**20
    what = f"memory at the peak of the build of {place.largest:,}, MiB"
    print(_row(what, MOST_MEMORY, f"{peak:.0f}", peak <= MOST_MEMORY, build, None), flush=True)
    return peak <= MOST_MEMORY


def _print_completion(place: Place, environ: dict[str, str]) -> bool:
    """What a press of Tab costs: the only time that is no ratio, since a reader waits for it."""
    data = place.data(place.largest)
    some = f"brief-{place.largest // 20:06}"[:-2]
    asked = {"_BRIEFING_COMPLETE": "bash", "BRIEFING_DATA": str(data)}
    command = Command(place.briefing(f"briefing show {some}", some))
    runs = [run(command, environ | asked, place.folder) for _ in range(11)]
    median = _median(runs)
    kept = median.seconds * 1000 <= MOST_COMPLETION
    what = f"completion of an id of {place.largest:,}, ms"
    measured = f"{median.seconds * 1000:.0f}"
    print(_row(what, MOST_COMPLETION, measured, kept, median, None), flush=True)
    return kept


def _make_ready(place: Place, environ: dict[str, str]) -> None:
    """Have every index at hand: what is measured is a day like others, not the first.

    Data that was written in the last two seconds would be looked at once more.
    """
    everything = [*map(place.data, (place.largest, 10_000, 1_000, 100)), place.many(400)]
    time.sleep(2.1)
    for data in everything:
        command = Command(place.briefing("index", data=data))
        run(command, environ, place.folder)


def _print_ratio(ratio: Ratio, rounds: int, place: Place, environ: dict[str, str]) -> bool:
    if ratio.other is None:
        print(f"| {ratio.name} | | the other program is missing | | |", flush=True)
        return ratio.target is None
    pairs = list(_pairs(ratio, rounds, place, environ))
    measured = statistics.median(ours.seconds / other.seconds for ours, other in pairs)
    ours = _median([pair[0] for pair in pairs])
    other = _median([pair[1] for pair in pairs])
    kept = ratio.target is None or measured <= ratio.target
    result = f"{measured:.3f}" if measured < 0.1 else f"{measured:.2f}"
    print(_row(ratio.name, ratio.target, result, kept, ours, other), flush=True)
    return kept


def _pairs(
    ratio: Ratio, rounds: int, place: Place, environ: dict[str, str]
) -> Iterator[tuple[Run, Run]]:
    """Runs of both, one after the other; the first pair only warms up."""
    assert ratio.other is not None
    for number in range(rounds + (rounds > 5)):
        other = run(ratio.other, environ, place.folder)
        if ratio.before:
            ratio.before()
        ours = run(ratio.ours, environ, place.folder)
        if number or rounds <= 5:
            yield ours, other


def _median(runs: list[Run]) -> Run:
    return Run(statistics.median(each.seconds for each in runs), max(each.peak for each in runs))


def _row(
    what: str, target: float | None, measured: str, kept: bool, ours: Run, other: Run | None
) -> str:
    bound = f"≤ {target}" if target is not None else ""
    sign = "" if target is None else " ✓" if kept else " ✗"
    seconds = f"{other.seconds:.3f}" if other else ""
    return f"| {what} | {bound} | {measured}{sign} | {ours.seconds:.3f} | {seconds} |"


if __name__ == "__main__":
    sys.exit(main())
