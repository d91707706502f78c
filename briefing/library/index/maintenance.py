"""An index looked after by hand."""

from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from briefing.errors import ExitStatus, Failure
from briefing.library.collection import InMemory, Progress
from briefing.library.data_files import DataFile
from briefing.library.index.access import PassedOver, open_index
from briefing.library.index.fallback import UNUSABLE
from briefing.text.cleaning import clean_line
from briefing.words import sentence


class Holding(NamedTuple):
    """What an index holds."""

    briefs: int
    files: int
    size: int
    """Bytes."""


def keep_index(folder: Path, files: Sequence[DataFile], progress: Progress) -> Holding:
    """Bring an index up to date, however small the data is.

    Raises:
        Failure: it cannot be written, or the data is standard input.
    """
    if any(file.is_standard_input for file in files):
        raise Failure(sentence("index_standard_input"), ExitStatus.WRONG_USAGE)
    try:
        with closing(open_index(folder, files, progress, lambda: InMemory(())).collection) as index:
            briefs = sum(1 for _ in index.heads())
        size = sum(file.stat().st_size for file in folder.iterdir())
    except (PassedOver, *UNUSABLE) as error:
        message = sentence("index_not_kept", folder=clean_line(str(folder)), reason=error)
        raise Failure(message, ExitStatus.NOT_WRITTEN) from error
    return Holding(briefs, len(files), size)


def drop_index(folder: Path) -> None:
    """Remove an index; nothing happens when there is none.

    Raises:
        Failure: it cannot be removed.
    """
    try:
        with suppress(FileNotFoundError):
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()
    except OSError as error:
        name = clean_line(str(folder))
        message = sentence("index_not_deleted", folder=name, reason=error.strerror)
        raise Failure(message, ExitStatus.NOT_WRITTEN) from error
