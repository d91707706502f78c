"""Joining: which presentation form each Arabic letter takes among its logical neighbours.

The form is found by the joining types (`briefing.rtl.forms`) and then looked up among Unicode's
presentation forms of the real letter; a letter without that form keeps itself.
"""

import re
import unicodedata

from briefing.rtl._tables import JOINING_RANGES, LAM_ALEF, PRESENTATION_FORMS
from briefing.rtl.forms import CAUSING, DUAL, INITIAL, MEDIAL, NONE, RIGHT, forms_of
from briefing.rtl.letters import LAM, points_of

_SYMBOLS = {"D": DUAL, "R": RIGHT, "C": CAUSING, "U": NONE, "L": NONE + CAUSING, "T": ""}


class _Symbols(dict[int, str]):
    """For `str.translate`: each code point to the symbol of its joining type."""

    def __missing__(self, point: int) -> str:
        transparent = unicodedata.category(chr(point)) in ("Mn", "Me", "Cf")
        self[point] = _SYMBOLS["T" if transparent else "U"]
        return self[point]


def _listed_symbols() -> _Symbols:
    symbols = _Symbols()
    for kind, ranges in JOINING_RANGES.items():
        symbols |= dict.fromkeys(points_of(ranges), _SYMBOLS[kind])
    return symbols


_SYMBOL = _listed_symbols()


class _Shown(dict[str, str]):
    """The four forms of each character; one without forms stands for itself in all."""

    def __missing__(self, char: str) -> str:
        self[char] = forms = PRESENTATION_FORMS.get(char, char * 4)
        return forms


_SHOWN = _Shown()
_LEFT_JOINING = frozenset(map(chr, points_of(JOINING_RANGES["L"])))
"""The characters of joining type L, which have two symbols."""
_LAM_ALEF = re.compile(f"{LAM}[{''.join(LAM_ALEF)}]")


def joined(text: str) -> list[str]:
    """The text joined: for each code point, what stands for it on the screen.

    A lam and an alef that join become one character, at the lam's place; the alef's is the
    empty string. Everything but Arabic letters stands for itself. Linear in the length.
    """
    symbols = text.translate(_SYMBOL)
    if symbols.isspace():
        return list(text)
    forms = forms_of(symbols)
    # Whether characters are one to one with symbols, and with what is shown.
    even = len(symbols) == len(text) and _LEFT_JOINING.isdisjoint(text)
    if even and not _LAM_ALEF.search(text):
        return [_SHOWN[char][form] for char, form in zip(text, forms)]  # noqa: B905 (as long)
    shown = list(text)
    position = 0
    lam = -1  # where a lam stands that joins what follows
    for index, char in enumerate(text):
        width = len(_SYMBOL[ord(char)])
        if not width:
            continue
        form = forms[position + width - 1]
        position += width
        if lam >= 0 and char in LAM_ALEF:
            shown[lam] = LAM_ALEF[char][shown[lam] == PRESENTATION_FORMS[LAM][MEDIAL]]
            shown[index] = ""
        elif char in PRESENTATION_FORMS:
            shown[index] = PRESENTATION_FORMS[char][form]
        lam = index if char == LAM and form in (INITIAL, MEDIAL) else -1
    return shown
