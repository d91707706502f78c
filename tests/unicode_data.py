"""The Unicode Character Database's files, as independent judges."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("UNICODE_DATA", "/usr/share/unicode"))


def data_lines(name: str) -> Iterator[str]:
    """The lines of a file, without comments and blank ones."""
    for line in read(name).splitlines():
        data = line.partition("#")[0].strip()
        if data:
            yield data


@cache
def assigned(version: str) -> frozenset[str]:
    """The characters that a version of Unicode assigns, as far as the files know of them.

    Files, interpreter and tables may each be of another version; what is newer than one of them
    tells nothing about it.
    """
    found: set[str] = set()
    for line in data_lines("DerivedAge.txt"):
        points, _, age = line.partition(";")
        if _numbers(age) <= _numbers(version):
            first, _, last = points.strip().partition("..")
            found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")[:2]))  # DerivedAge.txt writes no third


def read(name: str) -> str:
    """The text of a file; skips the test where it is not installed."""
    path = FOLDER / name
    if not path.is_file():
        missing(f"{path}: install Debian's package unicode-data")
    return path.read_text("utf-8")


def missing(reason: str) -> None:
    """Skip a test whose judge is not installed; in CI all judges must be there."""
    if os.environ.get("CI"):
        pytest.fail(f"a judge is missing in CI: {reason}")
    pytest.skip(reason)
