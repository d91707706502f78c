"""Atheris around a target: it changes inputs, and keeps those that reach code none did before.

    python -m tests.fuzz.engine TARGET FOLDER SECONDS RUNS SEED

A seed of 0 is another one each time. The process ends at the first input that crashes it, hangs or
takes all memory; exceptions are findings, and the run goes on. Its folder has the inputs kept, the
findings, and `runs`, which says how many there were.
"""

import hashlib
import os
import pkgutil
import sys
import time
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

HANGS = 30
"""Seconds after which an input is one that hangs."""
_MEMORY = 3000
"""MiB at most."""
_STEADY = ("-reload=0", "-use_cmp=0", "-entropic=0")
"""Without what makes libFuzzer choose by the clock or by addresses, which no seed decides."""
_LEFT_OUT = ("briefing.__main__",)
"""What does something when it is imported."""


class Runs:
    """The runs of a target: counted, told of once a second, and ended in time."""

    def __init__(self, folder: Path, seconds: float, runs: int, findings: Any) -> None:
        self._file = folder / "runs"
        self._begun = self._told = time.monotonic()
        self._end = self._begun + seconds
        self._most = runs
        self._count = 0
        self._findings = findings
        # Their names end with the hash of what ended a process before.
        self._deadly = {file.name.partition("-")[2] for file in folder.glob("findings/*-*")}

    def one(self, data: bytes) -> None:
        """Run the target once, or end the process when there were enough."""
        from tests.fuzz.findings import MOST

        now = time.monotonic()
        done = now > self._end or (self._most and self._count >= self._most)
        if done or len(self._findings) >= MOST:
            self._tell()
            sys.stderr.flush()
            # Nothing is to be taken apart, and libFuzzer would go on.
            os._exit(0)
        if now - self._told > 1:
            self._told = now
            self._tell()
        self._count += 1
        if not self._deadly or _hash(data) not in self._deadly:
            self._findings.try_(data)

    def _tell(self) -> None:
        self._file.write_text(str(self._count))


def _hash(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()


def main() -> None:
    """Fuzz a target until its time is over."""
    import atheris

    name, folder_, seconds, runs, seed = sys.argv[1:]
    folder = Path(folder_)
    with atheris.instrument_imports(include=["briefing"]):
        _import_all()
        from tests.fuzz.targets import TARGETS
    from tests.fuzz.findings import Findings

    target = TARGETS[name]
    findings = Findings(folder / "findings", name, target.run)
    counted = Runs(folder, float(seconds), int(runs), findings)

    def changed(data: bytes, most: int, seed: int) -> bytes:
        """The engine's changes and our own, which know what inputs are made of, in turn."""
        if seed % 2:
            return bytes(atheris.Mutate(data, most))
        random = Random(seed)
        for _ in range(random.randint(1, 3)):
            data = target.change(data, random)
        return data[:most]

    arguments = [
        f"-seed={seed}",
        *(_STEADY if seed != "0" else ()),
        f"-dict={_dictionary(folder, target.tokens)}",
        f"-max_len={target.longest}",
        f"-timeout={HANGS}",
        f"-rss_limit_mb={_MEMORY}",
        f"-artifact_prefix={folder / 'findings'}/",
        str(_made(folder / "inputs")),
        str(_with_seeds(folder / "seeds", target.seeds())),
    ]
    atheris.Setup([sys.argv[0], *arguments], counted.one, custom_mutator=changed)
    atheris.Fuzz()


def _import_all() -> None:
    """Import the whole program, since what is imported later would not be followed."""
    import briefing

    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if module.name not in _LEFT_OUT:
            import_module(module.name)


def _dictionary(folder: Path, tokens: tuple[str, ...]) -> Path:
    """The tokens as libFuzzer reads them: each in quotes, every byte as two digits."""
    file = folder / "tokens"
    encoded = (token.encode("utf-8", "surrogatepass") for token in dict.fromkeys(tokens))
    lines = ("".join(f"\\x{byte:02x}" for byte in token) for token in encoded)
    file.write_text("".join(f'"{line}"\n' for line in lines))
    return file


def _with_seeds(folder: Path, seeds: list[bytes]) -> Path:
    for number, seed in enumerate(seeds):
        (_made(folder) / f"{number:04}").write_bytes(seed)
    return folder


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    main()
