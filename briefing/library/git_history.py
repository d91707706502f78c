"""Briefs as they were, where the data is in a git checkout."""

import datetime
import io
import os
import shlex
import time

from briefing.brief.model import Brief
from briefing.brief.reader import Reading
from briefing.errors import ExitStatus, Failure
from briefing.library.git import Refused, ask
from briefing.library.library import Library
from briefing.library.read_files import read_file
from briefing.text.cleaning import clean_line
from briefing.words import sentence

MAX_BYTES = 2**29
"""Bytes of a file that are taken from git."""
_NAME = 2**7
"""Bytes of the name of a commit and the line's end, and more."""
_ENTRY = 2**14
"""Bytes of a line about one file, and more."""
_FILES = ("100644", "100664", "100755")
"""Modes of what is neither a link nor a repository in the repository."""


def brief_on(library: Library, id_: str, day: datetime.date) -> Brief:
    """The brief of an id as the last commit before a day has it.

    Raises:
        Failure: no data file is in a git checkout, or none had the brief then; or there is no git,
            or git does not give the file's content.
    """
    commits: dict[str, str] = {}
    reason: Failure | None = None
    for path in library.paths:
        # A link may lead into a checkout; git itself follows none.
        file = os.path.realpath(path)
        folder = os.path.dirname(file)
        try:
            if folder not in commits:
                commits[folder] = _commit_before(folder, day)
            data = _content(file, commits[folder]) if commits[folder] else b""
        except Refused as refused:
            # Another file may be in another repository.
            reason = reason or _refusal(file, refused)
            continue
        except _Lacking:
            reason = reason or _lacking(file, commits[folder])
            continue
        readings: list[Reading] = []
        read_file(io.BytesIO(data), path, readings.append, readings.clear)
        for brief in (each for reading in readings for each in reading.briefs):
            if brief.id == id_:
                return brief
    message = sentence("no_version", id=id_, day=day.isoformat())
    raise reason or Failure(message, ExitStatus.NOTHING_FOUND)


class _Lacking(Exception):
    """The repository names an object that it does not hold."""


def _commit_before(folder: str, day: datetime.date) -> str:
    """The name of the last commit before a day; empty when there is none.

    Raises:
        Refused: git does not look at the repository.
    """
    # In seconds: a day that git cannot read, as all before 1970, it takes for today.
    midnight = int(time.mktime(day.timetuple()))
    if midnight <= 0:
        return ""
    words = ["rev-list", "--max-count=1", f"--min-age={midnight - 1}", "HEAD", "--"]
    try:
        return ask(folder, words, _NAME).decode("ascii", "replace").strip()
    except Refused as refused:
        if any(each in refused.said for each in ("not a git repository", "bad revision 'HEAD'")):
            return ""
        raise


def _content(file: str, commit: str) -> bytes:
    """A file as a commit has it; empty when it has none there.

    Raises:
        _Lacking: the commit is here, but not all that belongs to it.
        Failure: it is larger than a data file may be.
    """
    folder, name = os.path.split(file)
    try:
        # The size comes before the content: git may hold all of it in memory.
        entry = ask(folder, ["ls-tree", "-l", "-z", commit, "--", name], _ENTRY)
        if not entry:
            return b""
        mode, _, blob, size = entry.partition(b"\t")[0].decode("ascii", "replace").split()
        if mode not in _FILES:
            return b""
        if not size.isdecimal():
            raise _Lacking
        if int(size) > MAX_BYTES:
            message = sentence(
                "git_file_too_large",
                file=clean_line(file),
                commit=commit[:12],
                size=int(size) // 2**20,
                most=MAX_BYTES // 2**20,
            )
            raise Failure(message, ExitStatus.WRONG_DATA)
        return ask(folder, ["cat-file", "blob", blob], MAX_BYTES)
    except Refused as refused:
        raise _Lacking from refused


def _lacking(file: str, commit: str) -> Failure:
    """Why there is no content; git fetches none, since that runs what the repository names."""
    place = shlex.quote(clean_line(f"{commit[:12]}:./{os.path.basename(file)}"))
    message = sentence("git_lacks_file", file=clean_line(file), commit=commit[:12], place=place)
    return Failure(message, ExitStatus.NO_SUCH_FILE)


def _refusal(file: str, refused: Refused) -> Failure:
    """Why git did not look at a repository."""
    name = clean_line(file)
    if "dubious ownership" in refused.said or "unsafe repository" in refused.said:
        message = sentence("git_distrusts", file=name)
    else:
        reason = refused.sentence() or sentence("reason_unknown")
        message = sentence("git_refused", file=name, reason=reason)
    return Failure(message, ExitStatus.NO_SUCH_FILE)
