"""Words of common letters joined, many at once: each letter a byte, its glyph looked up by number.

`briefing.rtl.joining` joins any text. This gives the same for what most text is of, in a fifth
of the time, and loads less.
"""

import sys
from codecs import charmap_build, charmap_encode
from collections.abc import Iterator

from briefing.rtl._tables import JOINING_RANGES, LAM_ALEF, PRESENTATION_FORMS

LETTERS = ((0x0620, 0x064A), (0x0671, 0x06D3), (0x0750, 0x077F))
"""First and last of the letters of Arabic, Persian, Urdu and others, without marks."""
SIGNS = '،؛؟.:!…"«»()'

LAM = "\u0644"
_LIGATURES = {LAM + alef: forms[0] for alef, forms in LAM_ALEF.items()}
"""A lam-alef taken as one letter, by its isolated form."""


def points_of(ranges: str, below: int = 0x110000) -> Iterator[int]:
    """The code points of ascending ranges, written as in `JOINING_RANGES`, as far as wanted."""
    for each in ranges.split():
        first, _, last = each.partition("-")
        if (start := int(first, 16)) >= below:
            return
        yield from range(start, int(last or first, 16) + 1)


def _glyphs() -> dict[str, str]:
    """Every character that is taken, with its four forms."""
    letters = [chr(point) for first, last in LETTERS for point in range(first, last + 1)]
    found = {char: PRESENTATION_FORMS.get(char, char * 4) for char in [*letters, *SIGNS, " "]}
    return found | {forms[0]: forms[0] * 2 + forms[1] * 2 for forms in LAM_ALEF.values()}


_GLYPHS = _glyphs()
_NUMBERED = "\0" + "".join(_GLYPHS)
_NUMBERS = charmap_build(_NUMBERED)


def _of_types(types: str, others: str = "") -> bytes:
    """For each number, whether its letter is of one of these joining types, or one of others."""
    below = LETTERS[-1][1] + 1
    points = {point for kind in types for point in points_of(JOINING_RANGES[kind], below)}
    flags = bytes(ord(char) in points or char in others for char in _NUMBERED)
    return flags.ljust(256, b"\0")


_JOINS_NEXT = _of_types("DC")
# A lam-alef joins as its alef does, to what is before it.
_JOINS_PREVIOUS = _of_types("DRC", "".join(_LIGATURES.values()))

_LETTER, _FORM = (0, 1) if sys.byteorder == "little" else (1, 0)
"""Where in two bytes the number of a letter is, and where that of its form."""
_DRAWN = [
    forms[form]
    for form in (0, 3, 1, 2)  # isolated, final, initial, medial: see `_forms`
    for forms in ["\0" * 4, *_GLYPHS.values(), *["\0" * 4] * (256 - len(_NUMBERED))]
]
"""What is drawn for both as one number."""


def joined_letters(text: str) -> str:
    """The text joined, a lam-alef that joins as one character.

    Raises:
        UnicodeEncodeError: it holds anything but `LETTERS`, `SIGNS` and spaces.
    """
    for letters, ligature in _LIGATURES.items():
        text = text.replace(letters, ligature)
    numbers, _ = charmap_encode(text, "strict", _NUMBERS)
    both = bytearray(2 * len(numbers))
    both[_LETTER::2] = numbers
    both[_FORM::2] = _forms(numbers)
    return "".join(map(_DRAWN.__getitem__, memoryview(both).cast("H")))


def _forms(numbers: bytes) -> bytes:
    """The form of each letter: 1 where it joins the one before it, and 2 where the one after it.

    Taken as one big number with a byte for each letter, so that each step is one for all of them.
    """
    joins_next = int.from_bytes(numbers.translate(_JOINS_NEXT), "little")
    joins_previous = int.from_bytes(numbers.translate(_JOINS_PREVIOUS), "little")
    joined = joins_next << 8 & joins_previous
    return (joined | joined >> 8 << 1).to_bytes(len(numbers), "little")
