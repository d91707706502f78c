"""Known traps of Arabic in terminal cells: text in, visual order from left to right out."""

import pytest

from briefing.rtl import Base, Paragraph, clean, visual

SHAPES = [
    ("لا", "\ufefb"),
    ("لَا", "\ufefb\u064e"),
    ("بلا", "\ufefc\ufe91"),
    ("ل\u200dا", "\ufe8e\ufedf"),
    ("ل\u200cا", "\ufe8d\ufedd"),
    ("لـا", "\ufe8e\u0640\ufedf"),
    ("الله", "\ufeea\ufee0\ufedf\ufe8d"),
    ("می‌خواهم", "\ufee2\ufeeb\ufe8d\ufeee\ufea7\ufbfd\ufee3"),
    ("هەموو", "\ufeed\ufeee\ufee3\u06d5\ufeeb"),
    ("ںد", "\ufeaa\u06ba"),
    ("میں", "\ufb9f\ufbff\ufee3"),
    ("ټول", "\ufedd\ufeee\u067c"),
    ("مُحَمَّد", "\ufeaa\ufee4\u064e\u0651\ufea4\u064e\ufee3\u064f"),
    ("ا(ب)ت", "\ufe95(\ufe8f)\ufe8d"),
    ("«نص»", "\u00ab\ufeba\ufee7\u00bb"),
    ("سلام 👨‍👩‍👧 لا", "\ufefb 👨‍👩‍👧 \ufee1\ufefc\ufeb3"),
    ("ا❤️ب", "\ufe8f❤️\ufe8d"),
    ("ا👍🏽🇯🇴ب", "\ufe8f🇯🇴👍🏽\ufe8d"),
    *((f"ب{x}ب", "\ufe90\ufe91") for x in "\u2060\u200e\u061c\u00ad\u200b"),
    ("ب\u0301ب", "\ufe90\ufe91\u0301"),
    ("ب\u2067ب\u2069", "\ufe8f\ufe8f"),
]

ORDERS: list[tuple[str, Base, str]] = [
    ("أ 12-14 ب", "rtl", "\ufe8f 14-12 \ufe83"),
    ("أ -5 ب", "rtl", "\ufe8f 5- \ufe83"),
    ("أ +966 11 234", "rtl", "234 11 966+ \ufe83"),
    ("عربي  ", "rtl", "  \ufef2\ufe91\ufeae\ufecb"),
    ("عربي  ", "ltr", "\ufef2\ufe91\ufeae\ufecb  "),
    ("أ https://x.org/a_(b)?c=1 ب", "rtl", "\ufe8f https://x.org/a_(b)?c=1 \ufe83"),
    ("a\tب", "rtl", "\ufe8f       a"),
    ("abc!", "rtl", "!abc"),
    ("", "rtl", ""),
    ("\u064e", "rtl", "\u064e"),
]


@pytest.mark.parametrize(("text", "shown"), SHAPES)
def test_shapes(text: str, shown: str) -> None:
    assert visual(text, "rtl") == shown


@pytest.mark.parametrize(("text", "base", "shown"), ORDERS)
def test_orders(text: str, base: Base, shown: str) -> None:
    assert visual(text, base) == shown


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("الله", 4),
        ("می‌خواهم", 7),
        ("سلام 👨‍👩‍👧 لا", 8),
        ("ه\u200dا", 2),
        ("مُحَمَّد", 4),
        ("لا", 1),
        ("\u06dd", 1),
        ("ـ", 1),
        ("\u0670\u0610\u061a", 0),
        ("ا\tب", 9),
        ("字", 2),
        ("ᄀᄀᄀ\u200d", 6),
        ("🏴\U000e0067\U000e0062\U000e007f", 2),
        ("\x1b\u2028", 0),
        ("", 0),
    ],
)
def test_cells(text: str, cells: int) -> None:
    assert Paragraph(text).width == cells


def test_a_lam_alef_has_two_logical_indices() -> None:
    paragraph = Paragraph("بلا")
    assert [paragraph.source(index) for index in range(len(paragraph.starts))] == ["ب", "لا"]


def test_a_range_keeps_its_order_where_it_begins_a_line() -> None:
    paragraph = Paragraph("السعر 12-14 ريال", "rtl")
    lines = [paragraph.visual(line) for line in paragraph.lines(10)]
    assert lines == ["\ufeae\ufecc\ufeb4\ufedf\ufe8d", "\ufedd\ufe8e\ufef3\ufead 14-12"]


def test_a_wrapped_line_has_the_paragraphs_order() -> None:
    paragraph = Paragraph("version عربي 1-2 x")
    _, second = paragraph.lines(10)
    assert paragraph.visual(second) == "2-1 \ufef2\ufe91\ufeae\ufecb x"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ا\r\nب", ["\ufe8d", "\ufe8f"]),
        ("ا\u2029ب", ["\ufe8d", "\ufe8f"]),
        ("ا\x00", ["␀\ufe8d"]),
        ("ا\ud800", ["\ufffd\ufe8d"]),
    ],
)
def test_line_ends_and_controls(text: str, shown: list[str]) -> None:
    assert [visual(line, "rtl") for line in clean(text).split("\n")] == shown
