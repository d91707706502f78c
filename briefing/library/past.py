"""Briefs as they were, where the data is in a git checkout."""

import datetime
import os
import subprocess
from collections.abc import Sequence

from briefing.brief.model import Brief
from briefing.brief.reader import read
from briefing.errors import ExitStatus, Failure
from briefing.library.library import Library


def brief_on(library: Library, id_: str, day: datetime.date) -> Brief:
    """The brief of an id as it was committed last before a day.

    Raises:
        Failure: the data is in no git checkout, or the brief was not there then.
    """
    for path in library.paths:
        folder, name = os.path.split(os.path.abspath(path))
        commit = _git(folder, ["rev-list", "-1", f"--before={day.isoformat()} 00:00", "HEAD"])
        if not commit:
            continue
        data = _git(folder, ["show", f"{commit.decode().strip()}:./{name}"])
        for brief in read(data, path).briefs if data else ():
            if brief.id == id_:
                return brief
    message = (
        f'No commit from before {day.isoformat()} holds the brief "{id_}"; the data must be in a '
        "git checkout, and the brief must have been there then."
    )
    raise Failure(message, ExitStatus.NOTHING_FOUND)


def _git(folder: str, words: Sequence[str]) -> bytes:
    """What git prints; nothing when it fails or is missing."""
    try:
        done = subprocess.run(  # noqa: S603 (words of ours, a folder of the reader's)
            ["git", "-C", folder, *words],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""
