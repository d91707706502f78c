"""Cleaning: nothing acts on a terminal, and legitimate text is left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rtl import (
    bidi_findings,
    clean,
    clean_line,
    isolated,
    strip_harakat,
    visual_order,
)
from briefing.text.cleaning import is_clean, without_overrides

CLEANED = [
    ("a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
    ("\x1b[31m", "␛[31m"),
    ("\x00\x07\x7f", "␀␇␡"),
    ("\x9b31m", "\ufffd31m"),
    ("\ufeffx\ufeff", "x"),
    ("\ud800\ufffe", "\ufffd\ufffd"),
    ("\ufdd0\ufdef", "\ufffd\ufffd"),
    ("\U0001fffe\U0001ffff\U0010fffe\U0010ffff", "\ufffd" * 4),
    ("\ufe8d\ufefb\ufdf2", "الاالله"),
    ("\ufd3e\ufdfd", "\ufd3e\ufdfd"),
    ("\u202bنص", "\u202bنص\u202c"),
    ("نص\u202c", "نص"),
    ("\u2067نص", "\u2067نص\u2069"),
    ("\u2067\u202aنص\u2069", "\u2067\u202aنص\u2069"),
    ("\u2067\u202c\u2069", "\u2067\u2069"),
    ("\u2067\n\u2069", "\u2067\u2069\n"),
    ("\u2068\u202ex", "\u2068\u202ex\u202c\u2069"),
]

LEFT_ALONE = [
    "",
    "سطر\tوسطر\nآخر",
    "\u200e\u200f\u061c",
    "\u2067نص\u2069 \u202bنص\u202c",
    "می‌خواهم",
    "👨‍👩‍👧",
    "\U00020000\U000e0067\U000f0000\U0010fffd",
]

FINDINGS = [
    ("\u202eabc\u202c", [(0, "RLO (U+202E), which overrides the order")]),
    ("ab\u202c", [(2, "PDF (U+202C) that closes nothing")]),
    ("x\ny\u2067z", [(3, "RLI (U+2067) that is never closed")]),
    ("\u2067\u202aنص\u2069", [(1, "LRE (U+202A) that is never closed")]),
]


@pytest.mark.parametrize(("text", "cleaned"), CLEANED)
def test_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_left_alone(text: str) -> None:
    assert clean(text) == text
    assert bidi_findings(text) == []


@pytest.mark.parametrize(("text", "found"), FINDINGS)
def test_findings(text: str, found: list[tuple[int, str]]) -> None:
    assert [tuple(finding) for finding in bidi_findings(text)] == found


def test_no_noncharacter_is_left() -> None:
    """Unicode has 66 of them: U+FDD0 to U+FDEF, and the last two of each plane."""
    every = [
        chr(code)
        for code in range(0x110000)
        if 0xFDD0 <= code <= 0xFDEF or code & 0xFFFF in (0xFFFE, 0xFFFF)
    ]
    assert len(every) == 66
    for char in every:
        assert not is_clean(char)
        assert clean(f"ا{char}b") == "ا\ufffdb"


def test_overrides_become_embeddings() -> None:
    text = "\u202dabc\u202c \u202eنص \u2067x\u2069\u202c"
    assert without_overrides(text) == "\u202aabc\u202c \u202bنص \u2067x\u2069\u202c"
    for text in LEFT_ALONE:
        assert without_overrides(text) == text


@given(st.text(st.sampled_from("ab12 ا\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")))
def test_without_overrides_letters_are_in_the_order_they_are_stored_in(text: str) -> None:
    plain = without_overrides(clean(text))
    assert clean(plain) == plain
    assert [finding for finding in bidi_findings(plain) if "overrides" in finding.what] == []
    order = [at for at, _ in visual_order(plain)]
    for word in re.finditer("[ab]+", plain):
        places = [order.index(at) for at in range(*word.span())]
        assert places == sorted(places)


def test_a_line_has_no_line_end() -> None:
    assert clean_line("a\nb\tc\x1b") == "a␊b␉c␛"


def test_stripping_harakat_keeps_letters() -> None:
    assert strip_harakat("مُحَمَّدٌ رَأَى آيَةً هٰذا") == "محمد رأى آية هذا"
    assert strip_harakat("ا\u0654") == "ا\u0654"


def test_an_isolate_is_balanced() -> None:
    assert isolated("١", "rtl") == "\u2067١\u2069"
    assert clean(isolated("1", "ltr")) == "\u20661\u2069"
