"""Which presentation form each letter of a run takes, by the joining types of its letters.

arabic-reshaper decides the form. It is exact for what it knows, so it is given one symbol
for each character, a letter of the same joining type (ArabicShaping.txt): ب for
dual-joining, د for right-joining, a tatweel for join-causing, a space for non-joining.

What it says of short runs of letters is kept in a table: to load it and to ask takes a twentieth
of a short run of the program.
"""

from functools import cache, lru_cache
from itertools import chain
from typing import Any

from briefing.rtl._tables import FORMS

ISOLATED, INITIAL, MEDIAL, FINAL = range(4)
DUAL, RIGHT, CAUSING, NONE = "ب", "د", "ـ", " "
"""The symbols of joining types D, R, C and U."""
LONGEST_CACHED = 64

_FORM_OF_SYMBOL = {
    "\ufe8f": ISOLATED, "\ufe91": INITIAL, "\ufe92": MEDIAL, "\ufe90": FINAL,
    "\ufea9": ISOLATED, "\ufeaa": FINAL,
}  # fmt: skip

_END = "\0"


def forms_of(symbols: str) -> tuple[int, ...]:
    """The form each symbol takes; ISOLATED for tatweel and space. Linear in the length."""
    return _cached(symbols) if len(symbols) <= LONGEST_CACHED else _forms_of(symbols)


def _forms_of(symbols: str) -> tuple[int, ...]:
    # What ends in a letter that joins nothing after it takes its forms by itself: few parts make
    # many words.
    for last in (RIGHT, NONE):
        symbols = symbols.replace(last, last + _END)
    return tuple(chain.from_iterable(map(_forms_of_part, symbols.split(_END))))


_cached = lru_cache(maxsize=16384)(_forms_of)


@lru_cache(maxsize=16384)
def _forms_of_part(symbols: str) -> tuple[int, ...]:
    letters = symbols.rstrip(NONE)
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
