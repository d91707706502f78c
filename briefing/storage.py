"""Files of the program itself: written whole or not at all, named after the data they are for."""

import os
from collections.abc import Sequence
from pathlib import Path
from zlib import adler32, crc32


def write_aside(file: Path, data: bytes) -> None:
    """Write a file aside, flush it to the disk, and put it in the place of the old one.

    Raises:
        OSError: it cannot be written; the old one stays.
    """
    aside = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        with aside.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(file)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


def key_of(roots: Sequence[str]) -> str:
    """What files about the data at these paths are named after; sixteen digits."""
    names = "\0".join(map(os.path.abspath, roots)).encode("utf-8", "surrogateescape")
    return f"{crc32(names):08x}{adler32(names):08x}"
