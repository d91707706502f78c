"""Joining: which presentation form each Arabic letter takes among its logical neighbours.

arabic-reshaper decides the form. It is exact for what it knows, so it is given one symbol
for each character, a letter of the same joining type (ArabicShaping.txt): ب for
dual-joining, د for right-joining, a tatweel for join-causing, a space for non-joining. The
form found is then looked up among Unicode's presentation forms of the real letter; a letter
without that form keeps itself.

What it says of short runs of letters is kept in a table: to load it and to ask takes a twentieth
of a short run of the program.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import getitem
from typing import Any

from briefing.rtl._tables import FORMS, JOINING_RANGES

ISOLATED, INITIAL, MEDIAL, FINAL = range(4)

_SYMBOLS = {"D": "ب", "R": "د", "C": "ـ", "U": " ", "L": " ـ", "T": ""}
_FORM_OF_SYMBOL = {
    "\ufe8f": ISOLATED, "\ufe91": INITIAL, "\ufe92": MEDIAL, "\ufe90": FINAL,
    "\ufea9": ISOLATED, "\ufeaa": FINAL,
}  # fmt: skip
_TAGS = {"<isolated>": ISOLATED, "<initial>": INITIAL, "<medial>": MEDIAL, "<final>": FINAL}

LAM = "\u0644"
HAMZA = "\u0621"
"""Joins nothing, so it keeps itself: its one form looks the same."""
ALEFS = frozenset("\u0622\u0623\u0625\u0627")


class _Symbols(dict[int, str]):
    """For `str.translate`: each code point to the symbol of its joining type."""

    def __missing__(self, point: int) -> str:
        transparent = unicodedata.category(chr(point)) in ("Mn", "Me", "Cf")
        self[point] = _SYMBOLS["T" if transparent else "U"]
        return self[point]


def _listed_symbols() -> _Symbols:
    symbols = _Symbols()
    for kind, ranges in JOINING_RANGES.items():
        for each in ranges.split():
            first, _, last = each.partition("-")
            for point in range(int(first, 16), int(last or first, 16) + 1):
                symbols[point] = _SYMBOLS[kind]
    return symbols


def _presentation_forms() -> tuple[dict[str, list[str]], dict[str, tuple[str, str]]]:
    """The four forms of each letter, and lam-alef isolated and final for each alef."""
    forms: dict[str, list[str]] = {}
    lam_alef: dict[str, list[str]] = {}
    for point in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        tag, *parts = unicodedata.decomposition(chr(point)).split() or [""]
        letters = [chr(int(part, 16)) for part in parts]
        if tag in _TAGS and len(letters) == 1 and letters[0] != HAMZA:
            forms.setdefault(letters[0], [letters[0]] * 4)[_TAGS[tag]] = chr(point)
        elif tag in _TAGS and letters[:1] == [LAM] and letters[1] in ALEFS:
            lam_alef.setdefault(letters[1], ["", ""])[tag == "<final>"] = chr(point)
    return forms, {alef: (pair[0], pair[1]) for alef, pair in lam_alef.items()}


_SYMBOL = _listed_symbols()


def _left_joining() -> list[str]:
    """The characters of joining type L, which have two symbols."""
    return [chr(point) for point, symbol in _SYMBOL.items() if symbol == _SYMBOLS["L"]]


class _Shown(dict[str, Sequence[str]]):
    """The four forms of each character; one without forms stands for itself in all."""

    def __missing__(self, char: str) -> Sequence[str]:
        self[char] = forms = _FORMS.get(char, (char,) * 4)
        return forms


_FORMS, _LAM_ALEF = _presentation_forms()
_SHOWN = _Shown()
# Where characters and what is shown, or characters and symbols, are not one to one.
_UNEVEN = re.compile(f"{LAM}[{''.join(sorted(ALEFS))}]|[{''.join(_left_joining())}]")


# What ends in a letter that joins nothing after it takes its forms by itself: few parts make
# many words.
_PART = re.compile("[^د ]*(?:د| +|$)")

# A lam-alef taken as one letter joins as its alef does, to what is before it.
_LIGATURES = {LAM + alef: isolated for alef, (isolated, _) in _LAM_ALEF.items()}
_SHOWN |= {one: (one, one, final, final) for one, final in _LAM_ALEF.values()}
_LIGATED_SYMBOL = _Symbols(_SYMBOL)
_LIGATED_SYMBOL |= {ord(one): _SYMBOLS["R"] for one, _ in _LAM_ALEF.values()}


@lru_cache(maxsize=16384)
def _forms_of(symbols: str) -> tuple[int, ...]:
    """The form each symbol takes; ISOLATED for tatweel and space."""
    return tuple(chain.from_iterable(map(_forms_of_part, _PART.findall(symbols))))


@lru_cache(maxsize=16384)
def _forms_and_space(symbols: str) -> tuple[int, ...]:
    return (*_forms_of(symbols), ISOLATED)


@lru_cache(maxsize=16384)
def _forms_of_part(symbols: str) -> tuple[int, ...]:
    letters = symbols.rstrip(" ")
    known = FORMS.get(letters, "")
    if letters and not known:
        known = "".join(str(_FORM_OF_SYMBOL.get(form, ISOLATED)) for form in _reshaped(letters))
    return (*map(int, known), *(ISOLATED,) * (len(symbols) - len(letters)))


def _reshaped(symbols: str) -> str:
    found: str = _reshaper().reshape(symbols)
    return found


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"support_ligatures": False, "delete_harakat": False})


def joined(text: str) -> list[str]:
    """The text joined: for each code point, what stands for it on the screen.

    A lam and an alef that join become one character, at the lam's place; the alef's is the
    empty string. Everything but Arabic letters stands for itself. Linear in the length.
    """
    symbols = text.translate(_SYMBOL)
    if symbols.isspace():
        return list(text)
    forms = _forms_of(symbols) if len(symbols) <= 64 else _forms_of.__wrapped__(symbols)
    if len(symbols) == len(text) and not _UNEVEN.search(text):
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
        if lam >= 0 and char in ALEFS:
            shown[lam] = _LAM_ALEF[char][shown[lam] == _FORMS[LAM][MEDIAL]]
            shown[index] = ""
        elif char in _FORMS:
            shown[index] = _FORMS[char][form]
        lam = index if char == LAM and form in (INITIAL, MEDIAL) else -1
    return shown


def joined_letters(text: str) -> str:
    """The text joined as by `joined`, in a quarter of the time: for many words at once.

    The text is of characters of the joining types C, D, R and U, without marks.
    """
    for letters, ligature in _LIGATURES.items():
        text = text.replace(letters, ligature)
    # What joins nothing has a space for its symbol, so forms can be found from one to the next.
    runs = text.translate(_LIGATED_SYMBOL).split(" ")
    forms = chain.from_iterable(map(_forms_and_space, runs))
    return "".join(map(getitem, map(_SHOWN.__getitem__, text), forms))
