"""Text of common letters joined, all of it at once: each letter a byte, its form another.

`briefing.rtl.joining` joins any text. This gives the same for what most text is of, in a tenth
of the time, and loads less.
"""

from codecs import charmap_build, charmap_encode
from collections.abc import Iterator

from briefing.rtl._tables import JOINING_RANGES, LAM_ALEF, PRESENTATION_FORMS

LETTERS = ((0x0620, 0x064A), (0x0671, 0x06D3), (0x0750, 0x077F))
"""First and last of the letters of Arabic, Persian, Urdu and others, without marks."""
SIGNS = '،؛؟.:!…"«»()'
_MIRRORED = "«»()", "»«)("

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


def _forms_of() -> dict[str, str]:
    """Every character that is taken, with its isolated, final, initial and medial form."""
    letters = [chr(point) for first, last in LETTERS for point in range(first, last + 1)]
    found = {char: PRESENTATION_FORMS.get(char, char * 4) for char in [*letters, *SIGNS, *" \n"]}
    ordered = {char: forms[0] + forms[3] + forms[1:3] for char, forms in found.items()}
    return ordered | {forms[0]: forms + forms for forms in LAM_ALEF.values()}


LONGEST = 64
"""Code points of a plain word at most."""
OTHER = "\0"
"""Stands for every character that is not taken."""
_FORMS_OF = {OTHER: OTHER * 4, "?": OTHER * 4, **_forms_of()}  # `replace` makes others a "?"
_NUMBERED = "".join(_FORMS_OF)
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

_PRIVATE = 0xE000
"""The first code point for private use."""


def _code_points() -> tuple[list[int], bytes, dict[str, str]]:
    """For each number the code point of its isolated form, and which bits of a form move it.

    Most letters have their forms one after the other: final, initial and medial follow the
    isolated one. The few that have not get characters for private use, and what these stand for.
    """
    points: list[int] = []
    moves = bytearray(256)
    stand_ins: dict[str, str] = {}
    for number, forms in enumerate(_FORMS_OF.values()):
        count = 1 + _JOINS_PREVIOUS[number] + 2 * (_JOINS_PREVIOUS[number] & _JOINS_NEXT[number])
        point = ord(forms[0])
        if any(form != forms[0] for form in forms[:count]):
            moves[number] = 3
            if any(ord(form) != point + at for at, form in enumerate(forms[:count])):
                point = _PRIVATE + len(stand_ins)
                stand_ins |= {chr(point + at): form for at, form in enumerate(forms)}
        points.append(point)
    return points, bytes(moves), stand_ins


_POINTS, _MOVES, _STAND_INS = _code_points()
_LOW = bytes(point & 0xFF for point in _POINTS).ljust(256, b"\0")
_HIGH = bytes(point >> 8 for point in _POINTS).ljust(256, b"\0")
_MIRROR = bytes.maketrans(*(charmap_encode(signs, "strict", _NUMBERS)[0] for signs in _MIRRORED))


def drawn_letters(text: str) -> str:
    """The text as it is drawn from right to left: joined, mirrored, its last letter first."""
    return joined_letters(text, mirrored=True)[::-1]


def joined_letters(text: str, *, mirrored: bool = False) -> str:
    """The text joined, a lam-alef that joins as one character; brackets mirrored if asked for.

    Takes `LETTERS`, `SIGNS`, spaces and newlines; all else becomes `OTHER`.
    """
    for letters, ligature in _LIGATURES.items():
        text = text.replace(letters, ligature)
    numbers, _ = charmap_encode(text, "replace", _NUMBERS)
    if mirrored:
        numbers = numbers.translate(_MIRROR)
    units = bytearray(2 * len(numbers))  # of UTF-16
    moved = _forms(numbers) & _as_number(numbers.translate(_MOVES))
    units[0::2] = (_as_number(numbers.translate(_LOW)) + moved).to_bytes(len(numbers), "little")
    units[1::2] = numbers.translate(_HIGH)
    drawn = units.decode("utf-16-le")
    for stand_in, form in _STAND_INS.items():
        drawn = drawn.replace(stand_in, form)
    return drawn


def _forms(numbers: bytes) -> int:
    """The form of each letter: 1 where it joins the one before it, and 2 where the one after it.

    Taken as one big number with a byte for each letter, so that each step is one for all of them.
    """
    joins_next = _as_number(numbers.translate(_JOINS_NEXT))
    joins_previous = _as_number(numbers.translate(_JOINS_PREVIOUS))
    joined = joins_next << 8 & joins_previous
    return joined | joined >> 8 << 1


def _as_number(data: bytes) -> int:
    return int.from_bytes(data, "little")
