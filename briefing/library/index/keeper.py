"""An index looked after by hand."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from briefing.errors import ExitStatus, Failure
from briefing.library.collection import Progress
from briefing.library.index.current import PassedOver, current
from briefing.library.index.manifest import NAME, SEGMENTS, unusable
from briefing.library.sources import DataFile


class Kept(NamedTuple):
    """What an index holds."""

    briefs: int
    files: int
    size: int
    """Bytes."""


def keep_index(folder: Path, files: Sequence[DataFile], progress: Progress) -> Kept:
    """Bring an index up to date, however small the data is.

    Raises:
        Failure: it cannot be written, or the data is standard input.
    """
    if any(file.is_standard_input for file in files):
        raise Failure("Standard input has no index.", ExitStatus.WRONG_USAGE)
    try:
        index = current(folder, files, progress).index
        briefs = sum(1 for _ in index.ids())
        size = sum(file.stat().st_size for file in folder.iterdir())
    except unusable(PassedOver) as error:
        message = f"The index in {folder} cannot be kept: {error}."
        raise Failure(message, ExitStatus.NOT_WRITTEN) from error
    return Kept(briefs, len(files), size)


def drop_index(folder: Path) -> None:
    """Remove an index; nothing happens when there is none.

    Raises:
        Failure: it cannot be removed.
    """
    try:
        # Without its manifest an index is none, whatever else is still there.
        for file in (folder / NAME, *folder.glob(SEGMENTS), *folder.glob("*.tmp")):
            file.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            (folder / "lock").unlink()
            folder.rmdir()
    except OSError as error:
        message = f"The index in {folder} cannot be removed: {error.strerror}."
        raise Failure(message, ExitStatus.NOT_WRITTEN) from error
