"""The folders of the data, which may be somebody else's: followed through links within bounds."""

import errno
import os
from collections.abc import Callable, Iterator

from briefing.words import sentence

MAX_FOLDERS = 10_000
"""Folders that are looked into for one folder of the data."""
MAX_FILES = 100_000
"""Files of any name in these folders."""
_OF_THE_SYSTEM = ("/proc/", "/sys/")
"""File systems that are made up as they are read."""


def folders_in(
    folder: str, on_error: Callable[[OSError], None] | None = None
) -> Iterator[tuple[str, list[str]]]:
    """A folder and the folders below it that are not hidden, each with the names of its files.

    Links to folders are followed when all else was seen, so that a folder comes under its real
    path where it has one here. Each folder comes once, however many links lead to it. A link to a
    folder around this one is not followed, nor is one to a file system of the system's own.

    Args:
        folder: the path of the folder.
        on_error: takes the error of each folder that cannot be read or is not followed, and at
            last that of the whole folder where there is more than the bounds allow.
    """
    tell = on_error or (lambda _: None)
    data = os.path.realpath(folder)
    roots, seen, files_left = [folder], set[str](), MAX_FILES
    for root in roots:
        if reason := _not_followed(os.path.realpath(root), data):
            tell(OSError(errno.ELOOP, reason, root))
            continue
        for place, folders, files in os.walk(root, onerror=tell):
            real = os.path.realpath(place)
            if real in seen:
                folders.clear()
                continue
            if len(seen) == MAX_FOLDERS or len(files) > files_left:
                tell(OSError(errno.EFBIG, _too_many(), folder))
                return
            seen.add(real)
            files_left -= len(files)
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            inside = (os.path.join(place, each) for each in folders)
            roots += filter(os.path.islink, inside)
            yield place, files


def _not_followed(real: str, data: str) -> str:
    """Why no link to a folder is followed from the data (real paths); empty where it is."""
    inside = os.path.join(real, "")
    if real != data and data.startswith(inside):
        return sentence("reason_around")
    if inside.startswith(_OF_THE_SYSTEM):
        return sentence("reason_of_the_system")
    return ""


def _too_many() -> str:
    return sentence("reason_too_many", folders=f"{MAX_FOLDERS:,}", files=f"{MAX_FILES:,}")
