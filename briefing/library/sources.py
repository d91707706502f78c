"""Where the data is."""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from briefing.errors import ExitStatus, Failure
from briefing.text.cleaning import clean_line

STANDARD_INPUT = "-"
SUFFIXES = (".yaml", ".yml")
_PIECE = 1 << 17
"""Code points of a file read at once."""


class DataFile:
    """One file of the data.

    Attributes:
        path: as it is opened.
    """

    def __init__(self, path: str) -> None:
        self.path = path

    @property
    def name(self) -> str:
        """As people are told it, clean."""
        return "<stdin>" if self.is_standard_input else clean_line(self.path)

    @property
    def is_standard_input(self) -> bool:
        """Whether it can be read only once."""
        return self.path == STANDARD_INPUT

    def open(self) -> BinaryIO:
        """The file's bytes.

        Raises:
            Failure: there is no such file, or it cannot be read.
        """
        if self.is_standard_input:
            return io.BytesIO(sys.stdin.buffer.read())
        try:
            return open(self.path, "rb")
        except OSError as error:
            raise _unreadable(self.name, error) from error

    def status(self) -> os.stat_result:
        """Size, time and number of the file.

        Raises:
            Failure: there is no such file.
        """
        try:
            return os.stat(self.path)
        except OSError as error:
            raise _unreadable(self.name, error) from error


def find_data(asked: Sequence[str], environ: Mapping[str, str] = os.environ) -> list[str]:
    """The paths of the data; one may be `-`.

    In this order: what was asked for, `BRIEFING_DATA` (several with a colon between them),
    `data/briefs.yaml` under the current folder, `briefing/` in the XDG data folder, the briefs
    that come with the program.
    """
    if asked:
        return list(asked)
    if named := environ.get("BRIEFING_DATA"):
        return [path for path in named.split(os.pathsep) if path]
    if os.path.isfile("data/briefs.yaml"):
        return ["data/briefs.yaml"]
    data = environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    home = os.path.join(data, "briefing")
    if next(_files_in(home), None) is not None:
        return [home]
    return [str(shipped_data())]


def shipped_data() -> Path:
    """The briefs that come with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "data/briefs.yaml"
    return installed if installed.is_file() else package.parent / "data/briefs.yaml"


def data_files(paths: Iterable[str]) -> list[DataFile]:
    """The data files at these paths, each once: files, all in folders at any depth, stdin.

    Those of a folder come in the order of their paths. Hidden files and folders are left out.
    """
    found: dict[str, DataFile] = {}
    for path in paths:
        inside = sorted(_files_in(path)) if os.path.isdir(path) else [path]
        for file in inside:
            place = file if file == STANDARD_INPUT else os.path.abspath(file)
            found.setdefault(place, DataFile(file))
    return list(found.values())


def text_of(path: str) -> Iterator[str]:
    """A text file, or standard input for `-`, in pieces of whole lines.

    A file comes many lines at once, a pipe line by line. What is no UTF-8 becomes U+FFFD.

    Raises:
        Failure: there is no such file, or it cannot be read.
    """
    descriptor = sys.stdin.fileno() if path == STANDARD_INPUT else path
    try:
        with open(
            descriptor, encoding="utf-8-sig", errors="replace", newline="\n", closefd=path != "-"
        ) as text:
            if not text.seekable():
                yield from text
            while piece := text.read(_PIECE):
                yield piece + text.readline()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise Failure(f"{clean_line(path)}: {reason}.", ExitStatus.NO_SUCH_FILE) from error


def _files_in(folder: str) -> Iterator[str]:
    """The YAML files in a folder and the folders in it."""
    for place, folders, files in os.walk(folder):
        folders[:] = (each for each in folders if not each.startswith("."))
        for file in files:
            if file.endswith(SUFFIXES) and not file.startswith("."):
                yield os.path.join(place, file)


def _unreadable(name: str, error: OSError) -> Failure:
    reason = error.strerror or "it cannot be read"
    message = (
        f"{name}: {reason}. Name a data file or a folder of YAML files with --data, "
        "or in BRIEFING_DATA."
    )
    return Failure(message, ExitStatus.NO_SUCH_FILE)
