"""How terminals that reorder draw a line they are sent, as seen in pictures of them.

Each model takes what an emission wrote and gives what is drawn, from left to right: characters
with their styles. Order is that of the engine, which is judged by Unicode's files elsewhere.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from briefing.rtl import visual_order
from briefing.rtl.mirroring import MIRROR
from briefing.terminal.span import Span, is_bold, shows_on_spaces
from briefing.text.direction import Base

LRM, LRO, BLANK = "\u200e", "\u202d", "\u2800"
Drawn = tuple[str, Any]
"""A character and its style."""
Sent = tuple[str, Any, bool]
"""The same, and whether it is bold."""


def sent(spans: Iterable[Span]) -> list[Sent]:
    """The characters of a line."""
    return [
        (char, span.style, is_bold(span.style) if span.bold is None else span.bold)
        for span in spans
        for char in span.text
    ]


def seen(chars: Iterable[Sent]) -> list[Drawn]:
    """What of a line is seen, whatever its weight; of spaces, what of their styles is seen."""
    return [
        (" ", style if shows_on_spaces(style) else None) if char in (" ", BLANK) else (char, style)
        for char, style, _ in chars
        if char not in (LRM, LRO)
    ]


def in_order(chars: Sequence[Sent], base: Base) -> list[Sent]:
    """Characters as UAX #9 orders them, mirrored ones with it; a style goes with its character."""
    order = visual_order("".join(char for char, _, _ in chars), base)
    return [
        (chars[index][0].translate(MIRROR) if odd else chars[index][0], *chars[index][1:])
        for index, odd in order
    ]


def konsole(chars: Sequence[Sent]) -> list[Sent]:
    """Orders the line, from left to right, and obeys LRM."""
    return in_order(chars, "ltr")


def mlterm(chars: Sequence[Sent]) -> list[Sent]:
    """As Konsole, but the first strong character decides the direction."""
    return in_order(chars, "auto")


def putty(chars: Sequence[Sent]) -> list[Sent]:
    """As mlterm, and LRM counts for nothing."""
    return in_order([each for each in chars if each[0] != LRM], "auto")


def xterm(chars: Sequence[Sent]) -> list[Sent]:
    """Draws cells as they come; LRM and LRO take none."""
    return list(chars)


def vte(chars: Sequence[Sent]) -> list[Sent]:
    """Orders the line, from left to right, and obeys LRM and LRO."""
    return in_order(chars, "ltr")


def xterm_js(chars: Sequence[Sent]) -> list[Sent]:
    """Orders each stretch of one style by itself, and obeys LRM and LRO."""
    drawn: list[Sent] = []
    for _, group in groupby(chars, key=lambda each: each[1:]):
        drawn += in_order(list(group), "ltr")
    return drawn


def qterminal(chars: Sequence[Sent]) -> list[Sent]:
    """Orders each stretch of one style by itself; LRM counts for nothing."""
    drawn: list[Sent] = []
    for _, group in groupby((each for each in chars if each[0] != LRM), key=lambda each: each[1:]):
        drawn += in_order(list(group), "ltr")
    return drawn


def kitty(chars: Sequence[Sent]) -> list[Sent]:
    """Turns round what is between two spaces and in one font when its first letter is right to
    left, or an Arabic digit; styles stay where they are."""
    drawn: list[Sent] = []
    for _, group in groupby(chars, key=lambda each: (each[0] == " ", each[2])):
        run = list(group)
        text = [char for char, _, _ in run]
        scripts = (_direction(char) for char in text)
        if next(filter(None, scripts), "L") == "R":
            text = [char.translate(MIRROR) for char in reversed(text)]
        drawn += [(char, *each[1:]) for char, each in zip(text, run, strict=True)]
    return drawn


def _direction(char: str) -> str:
    """That of the script of a character, if it has one."""
    if "ARABIC-INDIC DIGIT" in unicodedata.name(char, ""):
        return "R"
    return {"L": "L", "R": "R", "AL": "R"}.get(unicodedata.bidirectional(char), "")


MODELS: tuple[tuple[Callable[[Sequence[Sent]], list[Sent]], str], ...] = (
    (konsole, "marks"), (mlterm, "marks"), (putty, "blanks"), (kitty, "words"),
    (qterminal, "spans"), (xterm, "visual"), (xterm, "anchored"), (vte, "anchored"),
    (xterm_js, "anchored"),
)  # fmt: skip
"""Each with the emission it needs."""
