"""Views drawn as on a terminal, in every emission, without one."""

import io
from collections.abc import Iterable
from itertools import product
from typing import Any

from briefing.app.drawing import Drawing
from briefing.app.settings import Settings
from briefing.terminal.choice import Choice
from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.stream import Color
from briefing.views.view import View
from tests.fuzz.holds import cells, expect, unsafe_in, without_sgr

WIDTHS = (2, 3, 4, 5, 6, 8, 11, 20, 33, 34, 35, 55, 80, 200)
"""Cells: the narrowest there are, both sides of where tables begin, the usual and the wide."""
LEAST = 2
"""Cells of the narrowest line."""

WAYS = tuple(product(EMISSIONS, WIDTHS))
"""Every emission at every width."""

_MEANT = {
    "anchored": "\u200e\u202d", "marks": "\u200e",
}  # fmt: skip
"""What an emission writes that is not seen, besides SGR 1, and 22 or 0 after it."""
_STEERING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
LEADS = ("marks", "blanks")
"""The emissions that put a cell before some lines."""
_SGR = ("\x1b[1m", "\x1b[22m", "\x1b[0m")
BOLD = ("words", "spans")
"""The emissions that write these even where no styles are wanted."""


def drawn(
    view: View[Any], items: Iterable[Any], way: tuple[str, int], color: Color = "never"
) -> list[str]:
    """The lines of a view on a screen, as they are written."""
    emission, width = way
    settings = Settings(width=width, color=color)
    drawing = Drawing(io.StringIO(), settings, Choice(EMISSIONS[emission], harakat=True), width)
    presented = view.present(items, settings.looks)
    return drawing.lines(presented.blocks(), is_cut=presented.is_cut)


def expect_drawn(lines: Iterable[str], way: tuple[str, int], what: str, *, styled: bool) -> None:
    """Go on where lines fit, and hold no control but those that are meant.

    Raises:
        Broken: one does not.
    """
    emission, width = way
    most = max(width, LEAST) + (emission in LEADS)
    for line in lines:
        bare = without_sgr(line) if styled else _without_bold(line, emission)
        unsafe = unsafe_controls(bare, "\t" if emission == "logical" else "").split(" U+")[0]
        expect(not unsafe, f"{what}: a line holds a {unsafe}", (way, line))
        steering = _STEERING.intersection(bare) if emission != "logical" else frozenset()
        expect(
            steering <= set(_MEANT.get(emission, "")),
            f"{what}: a line of {emission!r} holds a bidi control",
            (way, line),
        )
        # In stored order a lam and its alef are counted as two.
        found = cells(bare) if emission != "logical" else 0
        expect(
            0 <= found <= most, f"{what}: a line of {emission!r} is too wide", (way, found, line)
        )


def unsafe_controls(line: str, allowed: str) -> str:
    """What of a finished line is a control; presentation forms are none."""
    return "" if line.isprintable() else unsafe_in("".join(filter(_is_no_form, line)), allowed)


def _is_no_form(char: str) -> bool:
    return not ("\ufb50" <= char <= "\ufdcf" or "\ufdf0" <= char <= "\ufefc")


def _without_bold(line: str, emission: str) -> str:
    if emission in BOLD:
        for code in _SGR:
            line = line.replace(code, "")
    return line
