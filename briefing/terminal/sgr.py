"""Styles by name, written as SGR (ECMA-48, 8.3.117), and links, written as OSC 8."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple
from zlib import crc32

from briefing.terminal.span import Span, is_bold

_CODES = {"bold": 1, "dim": 2, "underline": 4, "reverse": 7, "strike": 9}
_COLORS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_FOREGROUND, _BACKGROUND = 30, 40
_ADDRESS = re.compile("https?://[^/]")
_NOT_IN_LINKS = re.compile("[^!-~]")


class Linked(NamedTuple):
    """The style of a text that links to an address."""

    style: str
    """Names, such as `underline blue`; empty for none."""
    url: str
    """An http or https address; a text with an address of another scheme is written unlinked."""

    @property
    def bold(self) -> bool:
        """Whether the style is bold (see `briefing.terminal.span.is_bold`)."""
        return is_bold(self.style)


def painted(spans: Iterable[Span]) -> str:
    """Spans as a string. Each style is names, such as `bold red`, or a `Linked`, or None."""
    return "".join([_painted(span) for span in spans])


def _painted(span: Span) -> str:
    style = span.style or ""
    if isinstance(style, Linked):
        return linked(_painted(span._replace(style=style.style)), style.url)
    found = codes(style, span.bold)
    return f"\x1b[{found}m{span.text}\x1b[0m" if found else span.text


def linked(text: str, url: str) -> str:
    """A text that links to an http or https address, or the text itself for other addresses.

    All links to one address have one id, so that a terminal takes those on neighbouring lines
    for one link. What is no visible ASCII in the address is percent-encoded, as OSC 8 wants it:
    no character of an address can end the link early.
    """
    if not _ADDRESS.match(url):
        return text
    address = _NOT_IN_LINKS.sub(_percent_encoded, url)
    number = crc32(address.encode("ascii"))
    return f"\x1b]8;id={number:08x};{address}\x1b\\{text}\x1b]8;;\x1b\\"


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join([f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")])


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
