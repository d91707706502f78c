"""Cleaning: no text of any code points stays able to act on a terminal."""

import unicodedata
import zlib

from briefing.text.cleaning import clean, clean_line, is_clean, isolated, strip_harakat
from briefing.text.controls import bidi_findings
from tests.fuzz.holds import BIDI_CONTROLS, expect, expect_clean, is_form, text_of, unsafe_in
from tests.fuzz.mutations import HOSTILE, encoded

TOKENS = HOSTILE


def target(data: bytes) -> None:
    """Clean a text in every way there is.

    Raises:
        Broken: a result is not clean, or not what another function says of it.
    """
    text = text_of(data)
    cleaned = clean(text)
    expect_clean(cleaned, "a cleaned text")
    expect(clean(cleaned) == cleaned, "cleaning twice gives another text", (text, cleaned))
    if is_clean(text):
        expect(cleaned == text, "what is said to be clean is changed by cleaning", text)
    elif cleaned == text:
        # A balanced control may be left alone in a part; presentation forms are looked at closely.
        suspect = BIDI_CONTROLS.intersection(text) or any(map(_may_be_form, text))
        expect(suspect, "what cleaning leaves as it is is said not to be clean", text)
    _parts(cleaned, zlib.crc32(data))
    _nothing_lost(text, cleaned)
    _lines(text)
    _findings(text, cleaned)
    stripped = strip_harakat(text)
    expect(strip_harakat(stripped) == stripped, "vowel marks are left after stripping", text)
    gone = set(text).difference(stripped)
    expect(
        all(unicodedata.category(char) == "Mn" for char in gone),
        "stripping vowel marks takes away something else",
        (text, gone),
    )


def _parts(cleaned: str, number: int) -> None:
    """A part of what is clean is clean, but for bidi controls whose partner is left out."""
    start = number % (len(cleaned) + 1)
    part = cleaned[start : start + number // 7 % (len(cleaned) + 1)]
    if is_clean(cleaned):
        expect(clean(part) == part, "a part of what is said to be clean is not", (cleaned, part))
    without = "".join(char for char in part if char not in BIDI_CONTROLS)
    expect(clean(without) == without, "a part of a cleaned text is not clean", (cleaned, without))


def _nothing_lost(text: str, cleaned: str) -> None:
    """What is safe stays, in its order."""
    if any(map(is_form, text)):
        return
    kept = [char for char in text if _is_safe(char)]
    expect(
        kept == [char for char in cleaned if _is_safe(char)],
        "what is safe is lost",
        (text, cleaned),
    )


def _lines(text: str) -> None:
    line = clean_line(text)
    expect_clean(line, "a cleaned line", allowed="")
    expect(clean_line(line) == line, "cleaning a line twice gives another", text)
    alone = isolated(line, "rtl")
    expect(clean(alone) == alone, "a cleaned line as an isolate is not clean", alone)


def _findings(text: str, cleaned: str) -> None:
    """Every control that has no partner is told, and none is left that closes nothing.

    An embedding that the end of its isolate closes (X6a) is told, since its writer forgot
    something, and stays as it is, since it reaches no further. Others that are left open are not
    clean (`expect_clean`).
    """
    for finding in bidi_findings(text):
        at = text[finding.offset : finding.offset + 1]
        expect(at in BIDI_CONTROLS and at, "a finding is where no bidi control is", (text, finding))
    left = [each.what for each in bidi_findings(cleaned) if "closes nothing" in each.what]
    expect(not left, "a cleaned text has bidi controls that close nothing", (cleaned, left))


def _may_be_form(char: str) -> bool:
    return "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufeff"


def _is_safe(char: str) -> bool:
    """Whether a character stays, and stands for no other one."""
    return not unsafe_in(char) and not BIDI_CONTROLS.intersection(char) and (
        char not in "\n\ufffd" and not "\u2400" <= char <= "\u2421"
    )  # fmt: skip


def seeds() -> list[bytes]:
    """Each hostile text by itself, and between letters."""
    return [encoded(each) for token in HOSTILE for each in (token, f"قال {token}لا (abc)\n{token}")]
