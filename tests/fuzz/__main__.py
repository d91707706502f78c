"""`python -m tests.fuzz TARGET|all`: look for inputs for which something does not hold.

Targets: reader, cleaning, layout, views, queries, mutants; `all` runs them two at a time. The
exit status is 1 when something was found. What was found before and is not mended counts too.

With `--seed` a run begins anew, in a folder of the seed's own: the same seed gives the same inputs
in the same order, and a faster machine only gets further. `mutants` gives the same ones always.
"""

import argparse
import importlib.util
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzz.breeding import bred
from tests.fuzz.running import Outcome, fuzzed, replayed
from tests.fuzz.targets import TARGETS

_AT_ONCE = 2
"""Targets that `all` runs at once, and processes of `mutants` alone."""
_SECONDS = 60.0
_DAY = 86_400.0


def main() -> int:
    """Run what was asked for, and tell what was found."""
    options = _options()
    if options.replay:
        return replayed(TARGETS[options.target].run, options.replay)
    names = list(TARGETS) if options.target == "all" else [options.target]
    if names != ["mutants"] and importlib.util.find_spec("atheris") is None:
        print("There is no atheris; expected: pip install -e '.[fuzz]'.", file=sys.stderr)
        return 2
    alone = len(names) == 1
    with ThreadPoolExecutor(1 if alone else _AT_ONCE) as pool:
        outcomes = list(pool.map(lambda name: _run(name, options, alone=alone), names))
    for outcome in outcomes:
        print(*outcome.lines(), sep="\n")
    return 1 if any(outcome.findings or outcome.failure for outcome in outcomes) else 0


def _run(name: str, options: argparse.Namespace, *, alone: bool) -> Outcome:
    folder = options.corpus / name
    if options.seed:
        folder = options.corpus / f"seed-{options.seed}" / name
        shutil.rmtree(folder, ignore_errors=True)
    if name == "mutants":
        workers = _AT_ONCE if alone else 1
        limit = options.seconds or (0.0 if options.runs else _SECONDS)
        return bred(folder, limit, options.runs, workers=workers, tell=alone)
    limit = options.seconds or (_DAY if options.runs else _SECONDS)
    return fuzzed(name, folder, limit, options.runs, options.seed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    parser.add_argument("--seconds", type=float, default=0, help=f"for each; {_SECONDS:.0f}")
    parser.add_argument("--runs", type=int, default=0, help="of each, at most; no limit")
    parser.add_argument("--seed", type=_seed, default=0, help="another one each time")
    parser.add_argument(
        "--corpus", type=Path, default=Path("build/fuzz"), help="inputs and findings (%(default)s)"
    )
    parser.add_argument("--replay", type=Path, metavar="FILE", help="an input to run once")
    options = parser.parse_args()
    if options.replay and options.target == "all":
        parser.error("--replay needs a target")
    return options


def _seed(text: str) -> int:
    """A seed that libFuzzer and Python's hashes take, for both of which 0 means something else."""
    seed = int(text)
    if not 0 < seed < 2**32:
        raise argparse.ArgumentTypeError(f"{text} is not 1 to {2**32 - 1}")
    return seed


if __name__ == "__main__":
    sys.exit(main())
