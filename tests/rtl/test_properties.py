"""What must hold for every text there is."""

import io
import unicodedata
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from briefing.rtl import Base, Paragraph, RtlText, clean, finished_lines
from tests.conformance.corpus import lines as corpus_lines

BASES = st.sampled_from(["auto", "rtl", "ltr"])
CHARS = st.one_of(
    st.sampled_from("ابتلمنهوآأإةىيكلالا" * 2 + "  ()[]«»،؛.-/123٤٥٦abcXYZ"),
    st.sampled_from(
        "\u064b\u064e\u0651\u0670\u0301\u200c\u200d\u200e\u200f\u061c\u2060\u00ad\u200b"
    ),
    st.sampled_from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\t\n\u00a0\u3000"),
    st.sampled_from("👨👩👧❤\ufe0f🏽🇯🇴字中한ᄀ؀۝ۀںێڵۆ"),
    st.characters(),
)
TEXTS = st.text(CHARS, max_size=60)
PARAGRAPHS = TEXTS.map(lambda text: clean(text).replace("\n", " "))
WIDTHS = st.integers(2, 40)


@given(TEXTS)
def test_cleaning_is_idempotent(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(TEXTS)
def test_clean_text_cannot_act_on_a_terminal(text: str) -> None:
    for char in clean(text):
        assert unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") or char in "\t\n"


@given(PARAGRAPHS, BASES, WIDTHS)
@settings(max_examples=400)
def test_no_line_is_wider_than_asked(text: str, base: Base, width: int) -> None:
    paragraph = Paragraph(text, base)
    for line in paragraph.lines(width):
        assert line.width <= width
        assert line.width == sum(paragraph.widths[line.start : line.stop])


@given(PARAGRAPHS, BASES, WIDTHS)
@settings(max_examples=400)
def test_the_clusters_of_all_lines_are_those_of_the_text(text: str, base: Base, width: int) -> None:
    """Nothing is lost, doubled or moved to another line, but white space where lines break."""
    paragraph = Paragraph(text, base)
    shown: list[int] = []
    for line in paragraph.lines(width):
        order = [index for index, _ in paragraph.order(line)]
        assert len(order) == len(set(order))
        shown += sorted(order)
    assert shown == sorted(shown)
    missing = set(range(len(paragraph.starts))) - set(shown)
    assert all(paragraph.glyphs[index] in ("", " ", "\t") for index in missing)


@given(PARAGRAPHS, BASES)
def test_the_visual_line_holds_every_glyph(text: str, base: Base) -> None:
    paragraph = Paragraph(text, base)
    shown = paragraph.visual(paragraph.line())
    expected = "".join(paragraph.glyphs).replace("\t", " ")
    moved = Counter(shown) - Counter(expected)
    assert all(unicodedata.mirrored(char) for char in moved)
    assert len(shown) == len(expected)


@given(PARAGRAPHS, BASES)
def test_sources_make_up_the_text(text: str, base: Base) -> None:
    paragraph = Paragraph(text, base)
    sources = [paragraph.source(index) for index in range(len(paragraph.starts))]
    assert "".join(sources) == text


@given(PARAGRAPHS, BASES, WIDTHS, st.data())
def test_styles_follow_their_characters(
    text: str, base: Base, width: int, data: st.DataObject
) -> None:
    """Every stored character comes out once, in the style it went in with."""
    text = text.replace("\t", " ")
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    styled = Text(text)
    styled.stylize("reverse", start, stop)
    console = Console(file=io.StringIO(), width=width)
    seen: list[tuple[int, bool]] = []
    for line in finished_lines(console, RtlText(styled, base=base)):
        clusters = [
            (index, bool(span.style and span.style.reverse))
            for span in line
            if span.source is not None
            for index, _ in span.source.clusters()
        ]
        seen += sorted(clusters)
    paragraph = Paragraph(text, base)
    drawn = [index for index, glyph in enumerate(paragraph.glyphs) if glyph.strip()]
    expected = []
    for index in drawn:
        at = paragraph.starts[index]
        after = at + len(paragraph.source(index))
        expected.append((index, start < stop and at < stop and start < after))
    assert [pair for pair in seen if pair[0] in drawn] == expected


def test_corpus_round_trips_through_logical_order() -> None:
    for text in corpus_lines():
        paragraph = Paragraph(text)
        for width in (9, 30):
            logical = []
            for line in paragraph.lines(width):
                order = sorted(index for index, _ in paragraph.order(line))
                logical.append("".join(paragraph.source(index) for index in order))
            assert "".join("".join(logical).split()) == "".join(text.split())
