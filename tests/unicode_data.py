"""The Unicode Character Database's files, as independent judges."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("UNICODE_DATA", "/usr/share/unicode"))


def data_lines(name: str) -> Iterator[str]:
    """The lines of a file, without comments and blank ones."""
    for line in read(name).splitlines():
        data = line.partition("#")[0].strip()
        if data:
            yield data


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
