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
from briefing.library.folders import folders_in
from briefing.storage import own_folder
from briefing.text.cleaning import clean_line
from briefing.words import sentence

STANDARD_INPUT = "-"
SUFFIXES = (".yaml", ".yml")
MOST_TOLD = 20
"""Unreadable files that a message names; further ones are counted."""
MAX_STANDARD_INPUT = 128 * 2**20
"""Bytes of data on standard input, which is held whole."""


class Unread(NamedTuple):
    """A file or a folder of the data that could not be read."""

    name: str
    """For people, clean."""
    reason: str

    def __str__(self) -> str:
        """A sentence."""
        return sentence("unread", file=self.name, reason=self.reason)


class Unreadable(Failure):
    """A data file cannot be read."""

    def __init__(self, unread: Unread) -> None:
        super().__init__(str(unread), ExitStatus.NO_SUCH_FILE)
        self.unread = unread


class DataFile:
    """One file of the data.

    Attributes:
        path: the path to open, or `-`.
        status: size, time and number of the file when it was found; None for standard input.
    """

    def __init__(self, path: str, status: os.stat_result | None = None) -> None:
        self.path = path
        self.status = status

    @property
    def name(self) -> str:
        """What messages call the file, clean."""
        return "<stdin>" if self.is_standard_input else clean_line(self.path)

    @property
    def is_standard_input(self) -> bool:
        """Whether this is standard input, which can be read only once."""
        return self.path == STANDARD_INPUT

    def open(self) -> BinaryIO:
        """The file's bytes.

        Raises:
            Unreadable: there is no such file, or it cannot be read; a FIFO is not waited for.
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
        """The failure of a run that cannot read this file."""
        return Unreadable(Unread(self.name, reason))

    def _standard_input(self) -> BinaryIO:
        data = sys.stdin.buffer.read(MAX_STANDARD_INPUT + 1)
        if len(data) > MAX_STANDARD_INPUT:
            raise self.unreadable(sentence("reason_too_much", most=MAX_STANDARD_INPUT // 2**20))
        return io.BytesIO(data)


class Found(NamedTuple):
    """The data files at some paths, and the files and folders there that cannot be read."""

    files: list[DataFile]
    unread: list[Unread]
    paths: list[str]
    """The paths of all files, those that cannot be read too."""


class Located(NamedTuple):
    """Where the data is."""

    paths: list[str]
    """Files and folders; one may be `-`."""
    are_samples: bool = False
    """Whether there is no data of the reader's, so that the samples stand for it."""


def find_data(
    asked: Sequence[str], configured: Sequence[str] = (), environ: Mapping[str, str] = os.environ
) -> Located:
    """Where the data of a run is.

    In this order: the paths that were asked for; `BRIEFING_DATA` (several with a colon between
    them); the configured ones; `data/briefs.yaml` under the current folder; `briefing/` in the XDG
    data folder; the samples.
    """
    if asked:
        return Located(list(asked))
    if named := environ.get("BRIEFING_DATA"):
        return Located([path for path in named.split(os.pathsep) if path])
    if configured:
        return Located(list(configured))
    if os.path.isfile("data/briefs.yaml"):
        return Located(["data/briefs.yaml"])
    home = own_folder("data", environ)
    if home and next(_files_in(str(home)), None) is not None:
        return Located([str(home)])
    return Located([str(shipped_data())], are_samples=True)


def shipped_data() -> Path:
    """The samples, which come with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "data/briefs.yaml"
    return installed if installed.is_file() else package.parent / "data/briefs.yaml"


def data_files(paths: Iterable[str]) -> Found:
    """The data files at these paths, each once: files, all files in folders at any depth, stdin.

    The files of a folder come in the order of their paths. Hidden files and folders are left out,
    links are followed as `folders_in` says. A file that cannot be read hides no other file.

    Raises:
        Failure: there are files or folders, and none of them can be read.
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
    """The failure of a run for which none of the data can be read."""
    told = " ".join(map(str, unread[:MOST_TOLD]))
    if len(unread) > MOST_TOLD:
        message = sentence("nothing_read_of_many", told=told, more=len(unread) - MOST_TOLD)
    else:
        message = sentence("nothing_read", told=told)
    return Failure(message, ExitStatus.NO_SUCH_FILE)


def _checked(path: str) -> DataFile:
    """The data file of a path.

    Raises:
        Unreadable: the path is not that of a file, or the file may not be read.
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
    """Why data cannot be read from a file of this status; empty where it can."""
    if stat.S_ISREG(status.st_mode):
        return ""
    kinds = {
        stat.S_IFIFO: sentence("reason_pipe"),
        stat.S_IFSOCK: sentence("reason_socket"),
        stat.S_IFCHR: sentence("reason_device"),
        stat.S_IFBLK: sentence("reason_device"),
        stat.S_IFDIR: sentence("reason_folder"),
    }
    return kinds.get(stat.S_IFMT(status.st_mode), sentence("reason_no_file"))


def reason_of(error: OSError | ValueError) -> str:
    """Why a file or folder could not be read, as the system says it."""
    return getattr(error, "strerror", None) or sentence("reason_unknown")


def _files_in(folder: str, unread: list[Unread] | None = None) -> Iterator[str]:
    """The YAML files in a folder and the folders below it; unreadable folders are noted."""

    def note(error: OSError) -> None:
        if unread is not None:
            unread.append(Unread(clean_line(str(error.filename)), reason_of(error)))

    for place, files in folders_in(folder, note):
        for file in files:
            if file.endswith(SUFFIXES) and not file.startswith("."):
                yield os.path.join(place, file)
