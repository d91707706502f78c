"""What each emission writes for a finished line; visual order from left to right."""

import unicodedata
from itertools import chain, pairwise

import pytest

from briefing.terminal.cells import cells_of, first_of
from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.graphemes import cluster_starts
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
    ("anchored", [" │ ", WORD, " │"], f" {A}│ {A}{WORD} {A}│"),
    ("anchored", [f" {WORD} │ {WORD}"], f" {A}{WORD} │ {WORD}"),
    ("anchored", [f" {WORD} ", WORD], f" {A}{WORD} {A}{WORD}"),
    ("words", [f"  {WORD} {WORD}"], f"  {LOGICAL}\x1b[1m \x1b[22m{LOGICAL}"),
    ("words", [MARKED], BET + "\u064e" + ALEF),
    ("words", [f"({WORD})"], f"\x1b[1m(\x1b[22m{LOGICAL}\x1b[1m)\x1b[22m"),
    ("words", [f"{WORD}2026"], f"{LOGICAL}\x1b[1m2026\x1b[22m"),
    ("words", ["abc (12)"], "abc (12)"),
    ("words", ["\u0662\u0660 \u06f1\u06f4"], "\u0660\u0662\x1b[1m \x1b[22m\u06f4\u06f1"),
    ("words", [ALEF, BET], f"{ALEF}\x1b[1m{BET}\x1b[22m"),
    ("marks", [f"  {WORD} {WORD}"], f" {L} {L}{LOGICAL} {L}{LOGICAL}"),
    ("marks", [MARKED], f" {L}{BET}\u064e{ALEF}"),
    ("marks", [f" ({WORD})"], f" {L}({LOGICAL}{L})"),
    ("marks", [f" {WORD}2026"], f" {L}{LOGICAL}{L}2026"),
    ("marks", [f"{WORD} abc"], f" {L}{LOGICAL} {L}abc"),
    ("marks", ["│ ", f"  {WORD}", " │"], f"│ {L}  {L}{LOGICAL} {L}│"),
    ("marks", [f" │   {WORD}"], f" {L}│   {L}{LOGICAL}"),
    ("marks", ["\u0661\u0662-\u0663 "], f"\u0661\u0662{L}-\u0663 "),
    ("marks", [ALEF, BET], f" {L}{LOGICAL}"),
    ("blanks", [f"  {WORD} {WORD}"], f"{B}{B}{LOGICAL}{B}{LOGICAL}"),
    ("blanks", ["│ ", f"  {WORD}", " │"], f"│{B} {B}{LOGICAL}{B}│"),
    ("blanks", [f" │   {WORD}"], f"{B}│  {B}{LOGICAL}"),
    ("blanks", [f" {WORD}2026 {WORD}"], f"{B}{LOGICAL} 2026{LOGICAL}"),
    ("blanks", [f" {WORD}/{BET} abc"], f"{B}{BET}/{LOGICAL}{B}abc"),
    ("blanks", [WORD], f"{B}{LOGICAL}"),
    ("spans", [f"  {WORD}"], f"  {LOGICAL}"),
    ("spans", [f"({WORD})"], f"\x1b[1m(\x1b[22m{LOGICAL}\x1b[1m)\x1b[22m"),
    ("spans", [f"│ {WORD} │"], f"│ {LOGICAL}\x1b[1m \x1b[22m│"),
    ("spans", ["\u0662\u0660 \u06f1\u06f4"], "\u0662\u0660\x1b[1m \x1b[22m\u06f1\u06f4"),
    ("spans", [MARKED], BET + "\u064e" + ALEF),
    ("visual", [f"  {WORD}"], f"  {WORD}"),
]


@pytest.mark.parametrize(("name", "texts", "written"), CASES)
def test_emission(name: str, texts: list[str], written: str) -> None:
    styles = [object() for _ in texts]
    spans = [
        Span(text, style, is_border=text.strip(" ") == "│")
        for text, style in zip(texts, styles, strict=True)
    ]
    assert plain_text(EMISSIONS[name].line(spans)) == written


def test_styles_go_with_their_letters() -> None:
    """A letter in another style keeps it when its word is turned round."""
    red = object()
    spans = [Span(" "), Span(ALEF, None), Span(BET, red)]
    written = [(span.text, span.style) for span in EMISSIONS["blanks"].line(spans)]
    assert written == [(B, None), (BET, red), (ALEF, None)]


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("underline", [(f" {A}", None), (f"{ALEF}{A}{BET}", "underline"), (f" {A}{WORD}", None)]),
        ("red", [(f" {A}{WORD}", "red"), (f" {A}{WORD}", None)]),
    ],
)
def test_no_style_that_shows_is_carried_to_a_space(
    style: str, written: list[tuple[str, str | None]]
) -> None:
    """The anchor of a text that is underlined rides on its first letter, else on a space."""
    spans = [Span(" "), Span(WORD, style), Span(f" {WORD}")]
    assert [(span.text, span.style) for span in EMISSIONS["anchored"].line(spans)] == written


def test_weights_change_as_few_letters_as_can_be() -> None:
    """In a bold word of which one letter is red, that letter; what is in two weights is apart."""
    bold = [Span(BET, "bold"), Span(ALEF, "bold red"), Span(BET, "bold")]
    assert [span.bold for span in EMISSIONS["words"].line(bold)] == [None, False, None]
    mixed = [Span(BET, None), Span(ALEF, "bold red"), Span(")", None)]
    assert [span.bold for span in EMISSIONS["words"].line(mixed)] == [None, None, None]


@pytest.mark.parametrize("name", ["anchored", "words", "spans", "marks", "blanks"])
def test_what_has_no_arabic_is_left_alone(name: str) -> None:
    spans = [Span("│ abc │"), Span("═══")]
    assert list(EMISSIONS[name].line(spans)) == spans


CLUSTERS = ["🇯🇴", "❤\ufe0f", "👨\u200d👩\u200d👧", "👩🏽", f"{BET}\u0f7f", "\u1100\u1161", "क्त", "\u200b🏽", "🇯\u200c",
            "\u00a0\u0903"]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in EMISSIONS if name != "logical"])
def test_no_cluster_is_taken_apart(name: str) -> None:
    for cluster in CLUSTERS:
        for text in (cluster + ALEF, ALEF + cluster, f"│ {cluster} {WORD} │", cluster * 2 + WORD):
            for spans in ([Span(text)], [Span(cluster), Span(text, "bold")]):
                assert cluster in plain_text(EMISSIONS[name].line(spans))


def test_a_sign_before_a_letter_is_a_cell_of_its_own() -> None:
    """U+06DD is an Arabic number, and no right-to-left letter as what follows it may be."""
    written = plain_text(EMISSIONS["words"].line([Span(f"\u06dd{WORD}\u06dd👩🏽")]))
    assert written == f"\x1b[1m\u06dd\x1b[22m{LOGICAL}\x1b[1m\u06dd👩🏽\x1b[22m"


@pytest.mark.parametrize("name", EMISSIONS)
def test_controls_are_taken_back(name: str) -> None:
    emission = EMISSIONS[name]
    assert (emission.begin, emission.end) in (("", ""), ("\x1b[8l", "\x1b[8h"))


def test_emoji_sequences_stay_whole() -> None:
    text = f"👨‍👩‍👧👍🏽 {WORD}"
    assert plain_text(EMISSIONS["marks"].line([Span(f" {text}")])) == f" {L}👨‍👩‍👧👍🏽 {L}{LOGICAL}"


def test_clusters_of_plain_text_are_those_of_uax_29() -> None:
    """What is told without a table agrees with the table, for every pair with a letter."""
    for point in chain(range(0x20, 0x7F), range(0xA0, 0xD800), range(0xF900, 0x20000)):
        char = chr(point)
        if unicodedata.category(char) in ("Cn", "Cf", "Zl", "Zp"):
            continue
        for text in (f"{ALEF}{char}", f"{char}{ALEF}", f"{char}\u0301{char}"):
            expected = [*cluster_starts(text), len(text)]
            assert first_of(text) == expected[1]
            found = [len(cell.text) for cell in cells_of([Span(text)])]
            assert found == [stop - start for start, stop in pairwise(expected)]
