"""Files written whole or not at all, and the folders of the program itself."""

import errno
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO, Literal
from zlib import adler32, crc32

from briefing.cleanup import cleanup, signals_held
from briefing.words import sentence

_FOLDERS = {
    "config": ("XDG_CONFIG_HOME", ".config"),
    "data": ("XDG_DATA_HOME", ".local/share"),
    "state": ("XDG_STATE_HOME", ".local/state"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


def own_folder(
    kind: Literal["config", "data", "state", "cache"], environ: Mapping[str, str] = os.environ
) -> Path | None:
    """The program's folder of a kind (XDG Base Directory Specification), there or not.

    None for a reader without a home. A relative path in a variable counts as none, as the
    specification wants it.
    """
    variable, below_home = _FOLDERS[kind]
    named = environ.get(variable, "")
    if os.path.isabs(named):
        return Path(named, "briefing")
    home = environ["HOME"] if "HOME" in environ else os.path.expanduser("~")
    return Path(home, below_home, "briefing") if os.path.isabs(home) else None


def require_private(folder: Path) -> None:
    """Make sure that nobody but the reader (and root) can have put anything into a folder.

    Raises:
        OSError: there is no such folder, it belongs to somebody else, or others may write to it.
    """
    if not hasattr(os, "geteuid"):
        return
    found = folder.stat()
    if not found.st_uid == folder.lstat().st_uid == os.geteuid():
        raise PermissionError(errno.EPERM, sentence("reason_not_yours"), str(folder))
    if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(errno.EPERM, sentence("reason_writable"), str(folder))


def make_private(folder: Path) -> None:
    """Make a folder, and those above it, that only the reader can look into.

    One that is protected against writing stays so.

    Raises:
        OSError: it cannot be made, or others may write to it.
    """
    for each in reversed((folder, *folder.parents)):
        if not each.exists():
            each.mkdir(mode=0o700, exist_ok=True)
    require_private(folder)
    mode = folder.stat().st_mode
    if mode & 0o077 and mode & stat.S_IWUSR:
        folder.chmod(0o700)


def private_path(file: Path) -> Path:
    """The real path of a file of the program's own, which the reader may have linked elsewhere.

    Raises:
        OSError: its folder, or that which a link leads to, is not there or not the reader's alone.
    """
    real = Path(os.path.realpath(file))
    for folder in (file.parent, real.parent):
        require_private(folder)
    return real


def read_file(file: Path, most: int) -> bytes:
    """A file that is read at every run, of so many bytes at most.

    Raises:
        OSError: it cannot be read, is no regular file, or is larger; nothing is waited for.
    """
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, sentence("reason_no_file"), str(file))
        if status.st_size > most:
            raise OSError(errno.EFBIG, sentence("reason_too_large", most=most), str(file))
        return stream.read()


@contextmanager
def locked(file: Path, *, wait: bool = True) -> Iterator[bool]:
    """Hold a lock on a file of the program's own, which is made and stays empty.

    False, where it is not waited for, when another run holds it.

    Raises:
        OSError: it cannot be opened; a link is not followed.
    """
    import fcntl

    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        yield True
    finally:
        os.close(descriptor)


def write_private(file: Path, data: bytes) -> None:
    """Write a file of the program's own, readable for nobody else.

    Raises:
        OSError: it cannot be written; the old one stays.
    """
    with _aside(file) as stream:
        stream.write(data)


@contextmanager
def replaced(file: str | Path) -> Iterator[BinaryIO]:
    """The new content of a file of the reader's, which takes its place when the block ends.

    When the block fails the old file stays. A link is followed, and the new file has the
    permissions of the old one. What is no regular file (a device, a FIFO) is written to as it is.

    Raises:
        OSError: it cannot be written.
    """
    if str(file).endswith(os.sep):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    mode = _mode_of(Path(file))
    if mode is not None and not stat.S_ISREG(mode):
        with open(file, "wb") as stream:
            yield stream
        return
    real = Path(os.path.realpath(file))
    with _aside(real) as stream:
        yield stream
        os.fchmod(stream.fileno(), _usual_mode() if mode is None else stat.S_IMODE(mode))


def key_of(roots: Sequence[str]) -> str:
    """What files about the data at these paths are named after; sixteen digits."""
    names = "\0".join(map(os.path.abspath, roots)).encode("utf-8", "surrogateescape")
    return f"{crc32(names):08x}{adler32(names):08x}"


@contextmanager
def _aside(file: Path) -> Iterator[BinaryIO]:
    """A new file beside another, with mode 0600, put in its place when the block ends."""
    import tempfile

    with ExitStack() as made:
        with signals_held():
            descriptor, aside = tempfile.mkstemp(".tmp", "briefing-", file.parent)
            made.enter_context(cleanup(partial(remove, aside)))
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(aside, file)


def remove(file: str | Path) -> None:
    """Remove a file that may be gone already."""
    with suppress(FileNotFoundError):
        os.unlink(file)


def _mode_of(file: Path) -> int | None:
    """Type and permissions of a file; None when there is none."""
    try:
        return file.stat().st_mode
    except FileNotFoundError:
        return None


def _usual_mode() -> int:
    """The permissions of a new file (the system tells its mask only to who sets it)."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
