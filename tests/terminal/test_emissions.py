"""What each emission writes for a finished line; visual order from left to right."""

import pytest

from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.span import Span, plain_text

A = "\u200e\u202d"  # the anchor, LRM LRO
L = "\u200e"
B = "\u2800"
BET, ALEF = "\ufe91", "\ufe8e"  # beh initial, alef final: با is written ALEF BET from the left
WORD = ALEF + BET
LOGICAL = BET + ALEF
MARKED = ALEF + BET + "\u064e"

CASES = [
    ("anchored", [f"  {WORD}"], f" {A} {WORD}"),
    ("anchored", ["abc 12"], "abc 12"),
    ("anchored", [" │ ", f"{WORD} │"], f" {A}│ {A}{WORD} │"),
    ("anchored", [f" {WORD} ", WORD], f" {A}{WORD} {A}{WORD}"),
    ("words", [f"  {WORD} {WORD}"], f" {L} {L}{LOGICAL} {L}{LOGICAL}"),
    ("words", [MARKED], BET + "\u064e" + ALEF),
    ("words", [f"({WORD})"], f"\x1b[1m(\x1b[22m{LOGICAL}\x1b[1m)\x1b[22m"),
    ("words", [f"│ {WORD} │"], f"│ {L}{LOGICAL} {L}│"),
    ("words", ["abc (12)"], "abc (12)"),
    ("words", [ALEF, BET], LOGICAL),
    ("blanks", [f"  {WORD} {WORD}"], f"{B}{B}{LOGICAL}{B}{LOGICAL}"),
    ("blanks", [f"│ {WORD} │"], f"│{B}{LOGICAL}{B}│"),
    ("spans", [f"  {WORD}"], f"  {LOGICAL}"),
    ("spans", [f"│ {WORD} │ 12 {WORD} │"], f"│ {LOGICAL} │ 12 {LOGICAL} │"),
    ("spans", [MARKED], BET + "\u064e" + ALEF),
    ("visual", [f"  {WORD}"], f"  {WORD}"),
]


@pytest.mark.parametrize(("name", "texts", "written"), CASES)
def test_emission(name: str, texts: list[str], written: str) -> None:
    styles = [object() for _ in texts]
    spans = [Span(text, style) for text, style in zip(texts, styles, strict=True)]
    assert plain_text(EMISSIONS[name].line(spans)) == written


def test_styles_go_with_their_letters() -> None:
    """A letter in another style keeps it when its word is turned round."""
    red = object()
    spans = [Span(ALEF, None), Span(BET, red)]
    written = [(span.text, span.style) for span in EMISSIONS["words"].line(spans)]
    assert written == [(BET, red), (ALEF, None)]


@pytest.mark.parametrize("name", ["anchored", "words", "blanks", "spans"])
def test_what_has_no_arabic_is_left_alone(name: str) -> None:
    spans = [Span("│ abc │"), Span("═══")]
    assert list(EMISSIONS[name].line(spans)) == spans


@pytest.mark.parametrize("name", EMISSIONS)
def test_controls_are_taken_back(name: str) -> None:
    emission = EMISSIONS[name]
    assert (emission.begin, emission.end) in (("", ""), ("\x1b[8l", "\x1b[8h"))


def test_emoji_sequences_stay_whole() -> None:
    text = f"👨‍👩‍👧👍🏽 {WORD}"
    assert plain_text(EMISSIONS["words"].line([Span(text)])) == f"👨‍👩‍👧👍🏽 {L}{LOGICAL}"
