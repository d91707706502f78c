"""Where the data is."""

import errno
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from briefing.errors import ExitStatus, Failure
from briefing.storage import own_folder
from briefing.text.cleaning import clean_line

STANDARD_INPUT = "-"
SUFFIXES = (".yaml", ".yml")
MOST_TOLD = 20
"""Files that a message names which cannot be read; further ones are counted."""
MAX_STANDARD_INPUT = 128 * 2**20
"""Bytes of data on standard input, which is held whole."""


class Unread(NamedTuple):
    """What could not be read of the data: a file, or a folder."""

    name: str
    """As people are told it, clean."""
    reason: str

    def __str__(self) -> str:
        """A sentence."""
        return f"{self.name}: {self.reason}."


class Unreadable(Failure):
    """A data file cannot be read."""

    def __init__(self, unread: Unread) -> None:
        super().__init__(str(unread), ExitStatus.NO_SUCH_FILE)
        self.unread = unread


class DataFile:
    """One file of the data.

    Attributes:
        path: as it is opened.
        status: size, time and number as it was found; None for standard input.
    """

    def __init__(self, path: str, status: os.stat_result | None = None) -> None:
        self.path = path
        self.status = status

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
            Unreadable: there is no such file, or it cannot be read; nothing is waited for.
        """
        try:
            if self.is_standard_input:
                return self._standard_input()
            descriptor = os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
            stream = os.fdopen(descriptor, "rb")
            if reason := _no_file(os.fstat(descriptor)):
                stream.close()
                raise self.unreadable(reason)
        except OSError as error:
            raise self.unreadable(reason_of(error)) from error
        return stream

    def unreadable(self, reason: str) -> Unreadable:
        """The failure that this file cannot be read."""
        return Unreadable(Unread(self.name, reason))

    def _standard_input(self) -> BinaryIO:
        data = sys.stdin.buffer.read(MAX_STANDARD_INPUT + 1)
        if len(data) > MAX_STANDARD_INPUT:
            most = f"more than {MAX_STANDARD_INPUT // 2**20} MiB; name files with --data instead"
            raise self.unreadable(most)
        return io.BytesIO(data)


class Found(NamedTuple):
    """The data files at some paths, and what cannot be read there."""

    files: list[DataFile]
    unread: list[Unread]
    paths: list[str]
    """Of both."""


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
    home = own_folder("data", environ)
    if home and next(_files_in(str(home)), None) is not None:
        return [str(home)]
    return [str(shipped_data())]


def shipped_data() -> Path:
    """The briefs that come with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "data/briefs.yaml"
    return installed if installed.is_file() else package.parent / "data/briefs.yaml"


def data_files(paths: Iterable[str]) -> Found:
    """The data files at these paths, each once: files, all in folders at any depth, stdin.

    Those of a folder come in the order of their paths. Hidden files and folders are left out.
    What is there and cannot be read hides nothing else.

    Raises:
        Failure: nothing of it can be read.
    """
    files: dict[str, DataFile] = {}
    unread: list[Unread] = []
    all_paths: list[str] = []
    for path in paths:
        inside = sorted(_files_in(path, unread)) if os.path.isdir(path) else [path]
        for file in inside:
            place = file if file == STANDARD_INPUT else os.path.abspath(file)
            if place in files:
                continue
            all_paths.append(file)
            try:
                files[place] = _checked(file)
            except Unreadable as failure:
                unread.append(failure.unread)
    if unread and not files:
        raise nothing_read(unread)
    return Found(list(files.values()), unread, all_paths)


def nothing_read(unread: Sequence[Unread]) -> Failure:
    """The failure that nothing of the data can be read."""
    more = f" {len(unread) - MOST_TOLD} more cannot be read." if len(unread) > MOST_TOLD else ""
    told = " ".join(map(str, unread[:MOST_TOLD]))
    message = (
        f"{told}{more} Name a data file or a folder of YAML files with --data, or in BRIEFING_DATA."
    )
    return Failure(message, ExitStatus.NO_SUCH_FILE)


def _checked(path: str) -> DataFile:
    """The data file of a path.

    Raises:
        Unreadable: it is none, or may not be read.
    """
    if path == STANDARD_INPUT:
        return DataFile(path)
    file = DataFile(path)
    try:
        file.status = os.stat(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in its name
        raise file.unreadable(reason_of(error)) from error
    if reason := _no_file(file.status):
        raise file.unreadable(reason)
    if not os.access(path, os.R_OK):
        raise file.unreadable(os.strerror(errno.EACCES))
    return file


def _no_file(status: os.stat_result) -> str:
    """Why this is no file to read data from; nothing when it is one."""
    if stat.S_ISREG(status.st_mode):
        return ""
    kinds = {
        stat.S_IFIFO: "a pipe (FIFO); to read what comes out of one, use --data -",
        stat.S_IFSOCK: "a socket, not a file",
        stat.S_IFCHR: "a device, not a file",
        stat.S_IFBLK: "a device, not a file",
        stat.S_IFDIR: "a folder, not a file",
    }
    return kinds.get(stat.S_IFMT(status.st_mode), "not a file")


def reason_of(error: OSError | ValueError) -> str:
    """Why something could not be read, as the system says it."""
    return getattr(error, "strerror", None) or "it cannot be read"


def _files_in(folder: str, unread: list[Unread] | None = None) -> Iterator[str]:
    """The YAML files in a folder and the folders in it; folders that cannot be read are noted."""

    def note(error: OSError) -> None:
        if unread is not None:
            unread.append(Unread(clean_line(str(error.filename)), reason_of(error)))

    for place, folders, files in os.walk(folder, onerror=note):
        folders[:] = (each for each in folders if not each.startswith("."))
        for file in files:
            if file.endswith(SUFFIXES) and not file.startswith("."):
                yield os.path.join(place, file)
