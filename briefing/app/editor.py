"""The reader's editor."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from briefing.app.messages import report, say
from briefing.app.pager import split_command
from briefing.errors import ExitStatus, Failure
from briefing.library.library import Library
from briefing.text.cleaning import clean_line
from briefing.words import sentence


class HasLibrary(Protocol):
    """What a file that is edited is part of."""

    @property
    def library(self) -> Library:
        """The data."""


Data = TypeVar("Data", bound=HasLibrary)

_AT_LINE = {
    "+{line} {file}": "vi vim nvim gvim view nano pico emacs emacsclient kak micro joe ne mg jed",
    "{file}:{line}": "hx helix subl zed",
    "--goto {file}:{line}": "code codium code-insiders",
    "--line {line} {file}": "kate mate",
}
"""How editors are told the line to begin at; others are not."""


def edit(file: str, line: int, environ: Mapping[str, str] = os.environ) -> None:
    """Open a file in VISUAL, EDITOR or vi, at a line, and wait until the reader is done.

    Raises:
        Failure: there is no such editor, or the variable holds no command.
    """
    variable = "VISUAL" if environ.get("VISUAL") else "EDITOR"
    editor = split_command(environ.get(variable) or "vi", variable) or ["vi"]
    name = Path(editor[0]).name
    form = next((form for form, names in _AT_LINE.items() if name in names.split()), "{file}")
    arguments = [part.format(file=file, line=line) for part in form.split()]
    try:
        subprocess.run([*editor, *arguments], check=False)  # noqa: S603 (the reader's own choice)
    except OSError as error:
        name, reason = clean_line(editor[0]), error.strerror
        message = sentence("editor_not_started", editor=name, reason=reason)
        raise Failure(message, ExitStatus.WRONG_USAGE) from error


def edit_until_right(file: str, line: int, read: Callable[[], Data]) -> Data:
    """Let the reader edit a file, again as long as there are errors and they want to.

    Args:
        file: as it is opened.
        line: where to begin.
        read: reads the data; what it gives has a library.

    Returns:
        What `read` gave last.

    Raises:
        Failure: there is no such editor, or the data cannot be read any more.
    """
    while True:
        edit(file, line)
        data = read()
        if not data.library.errors:
            return data
        report(data.library.errors, data.library.more)
        say(f"briefing: {sentence('edit_again')}")
        if sys.stdin.readline().strip():
            return data
