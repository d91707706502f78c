"""Where the data is."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from briefing.errors import ExitStatus, Failure
from briefing.rtl.cleaning import clean_line

STANDARD_INPUT = "-"
SUFFIXES = (".yaml", ".yml")


def find_data(asked: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """The path of the data, or `-`.

    In this order: what was asked for, `BRIEFING_DATA`, `data/briefs.yaml` under the current
    folder, `briefing/` in the XDG data folder, the briefs that come with the program.
    """
    if named := asked or environ.get("BRIEFING_DATA"):
        return named
    local = Path("data/briefs.yaml")
    if local.is_file():
        return str(local)
    home = Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "briefing"
    if home.is_dir() and next(_files_in(home), None) is not None:
        return str(home)
    return str(shipped_data())


def shipped_data() -> Path:
    """The briefs that come with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "data/briefs.yaml"
    return installed if installed.is_file() else package.parent / "data/briefs.yaml"


def read_data(path: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each data file: one file, all in a folder at any depth, or stdin.

    Raises:
        Failure: there is no such file, or it cannot be read.
    """
    if path == STANDARD_INPUT:
        yield "<stdin>", sys.stdin.buffer.read()
        return
    root = Path(path)
    files = sorted(_files_in(root)) if root.is_dir() else [root]
    for file in files:
        name = clean_line(str(file))
        try:
            yield name, file.read_bytes()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            message = (
                f"{name}: {reason}. Name a data file or a folder of YAML files with --data, "
                "or in BRIEFING_DATA."
            )
            raise Failure(message, ExitStatus.NO_SUCH_FILE) from error


@contextmanager
def open_text(path: str) -> Iterator[TextIO]:
    """A text file, or standard input for `-`, to be read line by line.

    What is no UTF-8 becomes U+FFFD.

    Raises:
        Failure: there is no such file, or it cannot be read.
    """
    descriptor = sys.stdin.fileno() if path == STANDARD_INPUT else path
    try:
        with open(
            descriptor, encoding="utf-8-sig", errors="replace", newline="\n", closefd=path != "-"
        ) as text:
            yield text
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        reason = error.strerror or "it cannot be read"
        raise Failure(f"{clean_line(path)}: {reason}.", ExitStatus.NO_SUCH_FILE) from error


def _files_in(folder: Path) -> Iterator[Path]:
    for suffix in SUFFIXES:
        yield from (file for file in folder.rglob(f"*{suffix}") if file.is_file())
