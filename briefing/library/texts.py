"""Text files of any size, read as a stream."""

import sys
from collections.abc import Iterator
from typing import TextIO

from briefing.library.data_files import STANDARD_INPUT, Unread, Unreadable, reason_of
from briefing.text.cleaning import clean_line

LONGEST_LINE = 2**16
"""Code points of a line that are read at once; up to three times as many are laid out at once."""


def text_of(path: str) -> Iterator[str]:
    """A text file, or standard input for `-`, in pieces of whole lines.

    A file comes many lines at once, a pipe line by line. What is no UTF-8 becomes U+FFFD. A line
    of more than `LONGEST_LINE` code points is cut into several, behind a space if there is one.

    Raises:
        Unreadable: there is no such file, or it cannot be read.
    """
    is_input = path == STANDARD_INPUT
    descriptor = sys.stdin.fileno() if is_input else path
    try:
        with open(
            descriptor, encoding="utf-8-sig", errors="replace", newline="\n", closefd=not is_input
        ) as text:
            yield from _pieces(text)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise Unreadable(Unread(clean_line(path), reason_of(error))) from error


def _pieces(text: TextIO) -> Iterator[str]:
    at_once = LONGEST_LINE if text.seekable() else 0
    held = ""
    while True:
        before = text.read(at_once)
        line = text.readline(LONGEST_LINE)
        piece = f"{held}{before}{line}"
        held = ""
        if len(line) == LONGEST_LINE and not line.endswith("\n"):
            cut = piece.rfind(" ", len(piece) - LONGEST_LINE) + 1 or len(piece)
            piece, held = piece[:cut], piece[cut:]
        elif not piece:
            return
        yield piece
