"""Notice of changes to data files."""

import os
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from briefing.errors import ExitStatus, Failure
from briefing.library.data_files import STANDARD_INPUT, SUFFIXES
from briefing.library.folders import folders_in
from briefing.words import sentence

_TOGETHER = 200
"""Milliseconds within which changes are told once: editors write a file in several steps."""


class Watcher:
    """A watch over the data at these paths: the files there, and new files in the folders.

    A file is watched by its folder, since editors put a new file in the place of the old one.

    Attributes:
        descriptor: a file descriptor that can be read once the data has changed.

    Raises:
        Failure: the library for it is not installed, or the data is standard input.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        try:
            import watchfiles
        except ImportError as error:
            raise Failure(sentence("watch_not_installed"), ExitStatus.WRONG_USAGE) from error
        if STANDARD_INPUT in paths:
            raise Failure(sentence("watch_standard_input"), ExitStatus.WRONG_USAGE)
        self._watch = watchfiles.watch
        folders = [path for path in paths if os.path.isdir(path)]
        self._files = {os.path.realpath(path) for path in paths if path not in folders}
        links = [
            place
            for folder in folders
            for place, _ in folders_in(folder)
            if place != folder and os.path.islink(place)
        ]
        self._folders = [os.path.realpath(path) + os.sep for path in (*folders, *links)]
        self._stop = threading.Event()
        self.descriptor, self._told = os.pipe()

    def __enter__(self) -> Self:
        parents = {os.path.dirname(file) for file in self._files}
        for places, deep in ((parents, False), (self._folders, True)):
            if places:
                self._begin(places, deep=deep)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()

    def forget(self) -> None:
        """Wait for what changes from now on."""
        os.read(self.descriptor, 1 << 16)

    def _begin(self, places: Iterable[str], *, deep: bool) -> None:
        """Watch folders in a thread, which ends with the process at the latest."""

        def run() -> None:
            with suppress(OSError):  # a folder was removed: there is nothing to be told any more
                for _ in self._watch(
                    *places,
                    watch_filter=lambda _, path: self._concerns(path),
                    step=_TOGETHER,
                    stop_event=self._stop,
                    recursive=deep,
                ):
                    os.write(self._told, b".")

        threading.Thread(target=run, daemon=True).start()

    def _concerns(self, path: str) -> bool:
        """Whether a changed file is one of the data."""
        real = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        if real in self._files:
            return True
        if not real.endswith(SUFFIXES):
            return False
        inside = (real.removeprefix(each) for each in self._folders if real.startswith(each))
        return any(not _is_hidden(path) for path in inside)


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in Path(path).parts)
