"""What an output stream is: a terminal or not, how wide, in colour or not."""

import os
from collections.abc import Mapping, MutableMapping
from typing import Literal, TextIO

Color = Literal["auto", "always", "never"]

DEFAULT_WIDTH = 80
LEAST_WIDTH = 2
"""Cells of the widest cluster."""
MAX_WIDTH = 10_000
"""Cells; a wider line is no terminal's."""


def is_terminal(stream: TextIO) -> bool:
    """Whether people see what is written to the stream; False for a closed one."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def width_of(stream: TextIO, environ: Mapping[str, str] = os.environ) -> int:
    """Cells in a line: `COLUMNS`, else the terminal's own answer, else 80."""
    if columns := size_of(environ.get("COLUMNS", "")):
        return columns
    try:
        return os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH
    except (OSError, ValueError):
        return DEFAULT_WIDTH


def forget_wrong_sizes(environ: MutableMapping[str, str] = os.environ) -> None:
    """Take `COLUMNS` and `LINES` out where they are no size of a screen, for libraries as well."""
    for name in ("COLUMNS", "LINES"):
        if name in environ and not size_of(environ[name]):
            del environ[name]


def size_of(text: str) -> int:
    """The cells or lines that a text names; 0 for what is no size of a screen."""
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(MAX_WIDTH))):
        return 0
    return int(text) if LEAST_WIDTH <= int(text) <= MAX_WIDTH else 0


def wants_color(stream: TextIO, color: Color, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether to style what is written to this stream.

    The option decides, then NO_COLOR (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE,
    then whether the stream is a terminal other than `TERM=dumb`.
    """
    if color != "auto":
        return color == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR") or environ.get("CLICOLOR_FORCE", "") not in ("", "0"):
        return True
    return is_terminal(stream) and environ.get("TERM") != "dumb"
