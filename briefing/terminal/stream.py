"""What an output stream is: a terminal or not, how wide, in colour or not."""

import os
from collections.abc import Mapping
from typing import Literal, TextIO

Color = Literal["auto", "always", "never"]

DEFAULT_WIDTH = 80


def is_terminal(stream: TextIO) -> bool:
    """Whether people see what is written to the stream; False for a closed one."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def width_of(stream: TextIO, environ: Mapping[str, str] = os.environ) -> int:
    """Cells in a line: `COLUMNS`, else the terminal's own answer, else 80."""
    columns = environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH
    except (OSError, ValueError):
        return DEFAULT_WIDTH


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
