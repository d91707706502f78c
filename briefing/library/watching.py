"""Being told when data files change."""

import os
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from briefing.errors import ExitStatus, Failure
from briefing.library.sources import STANDARD_INPUT, SUFFIXES

_TOGETHER = 200
"""Milliseconds within which changes are told once: editors write a file in several steps."""


class Watcher:
    """Watches the data at these paths: files that are there, and those to come in folders.

    Files are watched by their folder, since editors put a new file in an old one's place.

    Attributes:
        descriptor: can be read when something has changed.

    Raises:
        Failure: the library for it is not installed, or the data is standard input.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        try:
            import watchfiles
        except ImportError as error:
            message = "--watch needs watchfiles: pip install 'briefing[watch]'."
            raise Failure(message, ExitStatus.WRONG_USAGE) from error
        if STANDARD_INPUT in paths:
            message = "Standard input cannot be watched; name a file or a folder with --data."
            raise Failure(message, ExitStatus.WRONG_USAGE)
        self._watch = watchfiles.watch
        folders = [path for path in paths if os.path.isdir(path)]
        self._files = {os.path.realpath(path) for path in paths if path not in folders}
        self._folders = tuple(os.path.realpath(path) + os.sep for path in folders)
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
        hidden = any(part.startswith(".") for part in Path(real).parts)
        return real.endswith(SUFFIXES) and real.startswith(self._folders) and not hidden
