"""Joining against the rules of ArabicShaping.txt, and against HarfBuzz with a real font."""

import itertools
import os
import unicodedata
from functools import cache
from pathlib import Path

import pytest
import uharfbuzz

from briefing.rtl._tables import UNICODE_VERSION
from briefing.rtl.joining import joined
from briefing.rtl.letters import LAM, LETTERS, SIGNS, joined_letters
from tests.unicode_data import assigned, data_lines, missing

FONT = Path(
    os.environ.get("DEJAVU_SANS_MONO", "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
)
ALEFS = "\u0622\u0623\u0625\u0627"
FORMS = ("isolated", "final", "initial", "medial")

# One letter for each joining type, and for each neighbourhood that is treated by itself.
NEIGHBOURS = (
    "\u0628"  # beh, dual-joining
    "\u062f"  # dal, right-joining
    "\u0640"  # tatweel, join-causing
    "\u200d"  # ZWJ, join-causing and not seen
    "\u200c"  # ZWNJ, non-joining and not seen
    "\u0621"  # hamza, non-joining
    " a"  # outside the script
    "\u064e\u0301\u034f\u2060\u200e\u061c"  # transparent
    "\u2067"  # an isolate, non-joining
    "\u06ba\u06d5\u067c\u0677\u06be"  # letters with two forms, one or none
    "\u0644\u0627\u0622"  # lam and alefs
    "\u0710\u0712\u0840"  # Syriac and Mandaic
    "\ua872\ua840"  # left-joining and dual-joining, Phags-pa
)


@cache
def joining_types() -> dict[str, str]:
    rows = (line.split(";") for line in data_lines("ArabicShaping.txt"))
    types = {chr(int(row[0], 16)): row[2].strip() for row in rows}
    known = assigned(UNICODE_VERSION)
    return {char: kind for char, kind in types.items() if char in known}


def joining_type(char: str) -> str:
    transparent = unicodedata.category(char) in ("Mn", "Me", "Cf")
    return joining_types().get(char, "T" if transparent else "U")


@cache
def presentation_form(letter: str, form: str) -> str:
    wanted = f"<{form}> {ord(letter):04X}"
    for point in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        if unicodedata.decomposition(chr(point)) == wanted:
            return chr(point)
    return letter


def expected(text: str) -> list[str]:
    """Rules R1 to R7 of the Unicode Standard, chapter 9.2, and the lam-alef ligature."""
    shown = list(text)
    seen = [index for index, char in enumerate(text) if joining_type(char) != "T"]
    lam = None
    for place, index in enumerate(seen):
        char = text[index]
        before = joining_type(text[seen[place - 1]]) if place else "U"
        after = joining_type(text[seen[place + 1]]) if place + 1 < len(seen) else "U"
        own = joining_type(char)
        right = before in "DLC" and own in "DRC"
        left = own in "DLC" and after in "DRC"
        if lam is not None and char in ALEFS:
            ligature = f"<{lam[1]}> 0644 {ord(char):04X}"
            points = map(chr, range(0xFEF5, 0xFEFD))
            shown[lam[0]] = next(c for c in points if unicodedata.decomposition(c) == ligature)
            shown[index] = ""
        elif own in "DR":
            shown[index] = presentation_form(char, FORMS[right + 2 * left])
        lam = (index, "final" if right else "isolated") if char == "\u0644" and left else None
    return shown


@pytest.mark.parametrize("length", [1, 2, 3])
def test_combinations(length: int) -> None:
    texts = map("".join, itertools.product(NEIGHBOURS, repeat=length))
    assert [text for text in texts if joined(text) != expected(text)] == []


def test_pairs_of_all_arabic_letters() -> None:
    letters = [c for c in joining_types() if "ARABIC" in unicodedata.name(c, "")]
    letters = [c for c in letters if unicodedata.category(c) in ("Lo", "Lm")]
    assert len(letters) > 240
    texts = map("".join, itertools.product(letters, repeat=2))
    assert [text for text in texts if joined(text) != expected(text)] == []


@pytest.fixture(scope="module")
def font() -> uharfbuzz.Font:
    if not FONT.is_file():
        missing(f"{FONT}: install Debian's package fonts-dejavu-core")
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FONT))))


def shaped(font: uharfbuzz.Font, text: str) -> list[int]:
    """The glyphs HarfBuzz draws, in logical order."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
    uharfbuzz.shape(font, buffer)
    return [info.codepoint for info in reversed(buffer.glyph_infos)]


def glyph(font: uharfbuzz.Font, form: str) -> int | None:
    """The glyph of a form; an isolated letter has that of the letter itself."""
    kind, _, letter = unicodedata.decomposition(form).partition(" ")
    alone = kind == "<isolated>" and " " not in letter
    found: int | None = font.get_nominal_glyph(int(letter, 16) if alone else ord(form))
    return found


@pytest.mark.parametrize("length", [2, 3])
def test_harfbuzz(font: uharfbuzz.Font, length: int) -> None:
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئپچژکگیڤھ"
    if length == 3:
        letters = "ابدسعلمهكآیء"
    known = [letter for letter in letters if font.get_nominal_glyph(ord(letter))]
    assert len(known) == len(letters)
    differing = []
    for text in map("".join, itertools.product(known, repeat=length)):
        drawn = [glyph(font, form) for form in "".join(joined(text))]
        if drawn != shaped(font, text):
            differing.append(text)
    assert differing == []


def test_common_letters_joined_at_once_are_joined_the_same() -> None:
    characters = [chr(point) for first, last in LETTERS for point in range(first, last + 1)]
    pairs = list(map("".join, itertools.product([*characters, *SIGNS], repeat=2)))
    among = [f"{LAM}{pair}{LAM}" for pair in pairs]
    for words in (pairs, among):
        separately = ["".join(joined(word)) for word in words]
        assert joined_letters(" ".join(words)).split(" ") == separately
