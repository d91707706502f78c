"""git, asked as a stranger's repository deserves.

The folder of the data may be a repository that somebody else made, and git lets a repository name
programs: for a connection, a pager, a filter, a hook. So only plumbing is asked, which runs none
of them, nothing is fetched, and time, memory and the bytes taken have a bound.
"""

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress

from briefing.cleanup import cleanup, signals_held
from briefing.errors import ExitStatus, Failure
from briefing.text.cleaning import clean_line, excerpt
from briefing.words import sentence

TIME_LIMIT = 10
"""Seconds for one question; to walk through a million commits takes git about as long."""
MAX_SAID = 2**16
"""Bytes of messages that are taken."""
MAX_MEMORY = 2**31
"""Bytes of memory for git, where the system can limit it."""

_PIECE = 2**16
_LONGEST = 200
"""Code points of git's own words in a message."""

# Where the reader's own configuration is, and how far up a repository is looked for. All other
# variables belong to another call of git, as in a hook, or make it do more than was asked.
_KEPT = {
    "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_SYSTEM",
}  # fmt: skip
_VARIABLES = {
    # Git before 2.45 knows of no GIT_NO_LAZY_FETCH. No protocol at all does the same there, and
    # this variable comes before whatever `protocol.*.allow` a repository has.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "GIT_SSH_COMMAND": "false",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    # Messages are told apart by their words.
    "LC_ALL": "C",
    "LANGUAGE": "",
}
# What a repository's configuration could name, said otherwise: a second lock, since plumbing does
# not look at it. Drivers of filters and conversions have names of their own and cannot be listed.
_SETTINGS = (
    "core.alternateRefsCommand=false",
    "core.askPass=",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "credential.helper=",
    "diff.external=",
    "log.showSignature=false",
    "protocol.allow=never",
    # A folder that merely looks like a repository may have come with the data.
    "safe.bareRepository=explicit",
)


class Refused(Exception):
    """Git ended with an error.

    Attributes:
        said: all that git wrote to standard error.
    """

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said

    def sentence(self) -> str:
        """The line of git's that says why, clean and not too long."""
        lines = self.said.split("\n")
        line = next((each for each in lines if each.startswith("fatal: ")), lines[0])
        line = line.removeprefix("fatal: ")
        return excerpt(line, _LONGEST)


def ask(folder: str, words: Sequence[str], most: int) -> bytes:
    """What git prints.

    Args:
        folder: where; absolute.
        words: a command of plumbing and its arguments.
        most: bytes that are expected at most.

    Raises:
        Refused: git ended with an error.
        Failure: there is no git, or it took too long or printed too much; git was ended then, with
            all processes that it had started.
    """
    with _running(folder, words) as process:
        printed, said = _taken(process, folder, most)
    if process.returncode:
        raise Refused(said.decode("utf-8", "replace"))
    return bytes(printed)


@contextmanager
def _running(folder: str, words: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Git at work; when the block is left it has ended, with all that it started."""
    with ExitStack() as made:
        with signals_held():
            process = made.enter_context(_started(folder, words))
            made.enter_context(cleanup(lambda: _end(process)))
        _limit_memory(process.pid)
        yield process


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git, and all that it started, unless it has ended by itself."""
    if process.returncode is None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _started(folder: str, words: Sequence[str]) -> subprocess.Popen[bytes]:
    """git, in a session of its own: so it has no terminal to ask anything on.

    Raises:
        Failure: there is no git.
    """
    settings = (word for setting in _SETTINGS for word in ("-c", setting))
    try:
        return subprocess.Popen(  # noqa: S603 (words of ours, a folder of the reader's)
            ["git", "--no-pager", *settings, "-C", folder, *words],  # noqa: S607
            bufsize=0,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(os.environ),
            start_new_session=True,
        )
    except OSError as error:
        message = sentence("git_missing", reason=error.strerror or str(error))
        raise Failure(message, ExitStatus.NO_SUCH_FILE) from error


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The variables that git gets."""
    ours = {
        name: value
        for name, value in environ.items()
        if name in _KEPT or not name.startswith("GIT_")
    }
    return {**ours, **_VARIABLES}


def _limit_memory(process: int) -> None:
    """Let a process have so much memory at most, apart from files it maps."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            resource.prlimit(process, resource.RLIMIT_DATA, (MAX_MEMORY, MAX_MEMORY))


def _taken(process: subprocess.Popen[bytes], folder: str, most: int) -> tuple[bytearray, bytearray]:
    """The standard output and the standard error of a process, once it has ended.

    Raises:
        Failure: the process printed too much, or took too long.
    """
    printed, said = bytearray(), bytearray()
    end = time.monotonic() + TIME_LIMIT
    name = clean_line(folder)
    with selectors.DefaultSelector() as selector:
        for stream, taken, limit in (
            (process.stdout, printed, most),
            (process.stderr, said, MAX_SAID),
        ):
            if stream is not None:
                selector.register(stream, selectors.EVENT_READ, (taken, limit))
        while selector.get_map():
            left = end - time.monotonic()
            ready = selector.select(left) if left > 0 else []
            if not ready:
                raise _too_slow(name)
            for key, _ in ready:
                taken, limit = key.data
                piece = os.read(key.fd, _PIECE)
                taken += piece
                if len(taken) > limit:
                    message = sentence("git_too_much", folder=name, most=limit)
                    raise Failure(message, ExitStatus.NO_SUCH_FILE)
                if not piece:
                    selector.unregister(key.fileobj)
    try:
        process.wait(max(0, end - time.monotonic()))
    except subprocess.TimeoutExpired as error:
        raise _too_slow(name) from error
    return printed, said


def _too_slow(name: str) -> Failure:
    message = sentence("git_too_slow", folder=name, seconds=TIME_LIMIT)
    return Failure(message, ExitStatus.NO_SUCH_FILE)
