"""Styles by name, written as SGR (ECMA-48, 8.3.117): for lines that Rich has no part in."""

from collections.abc import Iterable
from functools import cache

from briefing.terminal.span import Span

_CODES = {"bold": 1, "dim": 2, "underline": 4, "reverse": 7}
_COLORS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_FOREGROUND, _BACKGROUND = 30, 40


def painted(spans: Iterable[Span]) -> str:
    """Spans whose styles are names, such as `bold red` or `black on yellow`, as a string."""
    return "".join([_painted(span) for span in spans])


def _painted(span: Span) -> str:
    found = codes(span.style or "", span.bold)
    return f"\x1b[{found}m{span.text}\x1b[0m" if found else span.text


@cache
def codes(style: str, bold: bool | None = None) -> str:
    """The parameters of SGR for a style, bold or not as asked for.

    Raises:
        ValueError: a word is the name of nothing.
    """
    words = style.split()
    if bold is not None:
        words = ["bold"] * bold + [word for word in words if word != "bold"]
    found = []
    first = _FOREGROUND
    for word in words:
        if word == "on":
            first = _BACKGROUND
        elif word in _CODES:
            found.append(_CODES[word])
        else:
            found.append(first + _COLORS.index(word))
    return ";".join(map(str, found))
