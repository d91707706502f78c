"""The engine asked for what no writer writes: every position of marks, signs and isolates."""

import unicodedata
from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from wcwidth import wcswidth

from briefing.rtl import Base, Paragraph, clean, visual_order
from briefing.rtl.line import WIDEST
from tests.conftest import Run
from tests.unicode_data import data_lines

LAM, ALEF = "\u0644", "\u0627"


def prepended() -> list[str]:
    """Every character that UAX #29 keeps with what follows it (GCB=Prepend)."""
    found: list[str] = []
    for line in data_lines("auxiliary/GraphemeBreakProperty.txt"):
        points, kind = (part.strip() for part in line.split(";"))
        if kind == "Prepend":
            first, _, last = points.partition("..")
            found += map(chr, range(int(first, 16), int(last or first, 16) + 1))
    return found


def assert_whole(text: str, base: Base) -> None:
    """Clusters make up the text, fit in the widest, and are drawn once each and in order."""
    paragraph = Paragraph(text, base)
    starts, glyphs = paragraph.starts, paragraph.glyphs
    assert starts[:1] == [0]
    assert starts == sorted(set(starts))
    assert "".join(map(paragraph.source, range(len(starts)))) == paragraph.text
    assert paragraph.widths == [max(0, wcswidth(glyph)) for glyph in glyphs]
    assert max(paragraph.widths) <= WIDEST
    shown = paragraph.visual(paragraph.line())
    moved = Counter("".join(glyphs).replace("\t", " ")) - Counter(shown)
    assert all(unicodedata.mirrored(char) for char in moved)
    # Where clusters begin with what UAX #9 orders, they are in its order.
    order = [index for index, _ in paragraph.order(paragraph.line())]
    expected = [starts.index(at) for at, _ in visual_order(paragraph.text, base) if at in starts]
    assert [index for index in order if index in expected] == expected


@pytest.mark.parametrize("base", ["rtl", "ltr"])
def test_a_sign_before_a_lam_alef_is_kept_with_it_or_apart(base: Base) -> None:
    for sign in prepended():
        for text in (
            sign + LAM + ALEF,
            sign + LAM + "\u064e" + ALEF + "\u0651",
            sign + "\u064e" + LAM + ALEF,
            sign * 2 + LAM + ALEF,
            sign * 3 + LAM + "\u0301" + ALEF,
            LAM + sign + ALEF,
            f"ب{sign}{LAM}{ALEF} {sign}1 {sign}{LAM}",
            sign + LAM * 2 + ALEF * 2,
        ):
            assert_whole(text, base)


def test_every_row_of_five_around_a_lam_alef_is_drawn_whole() -> None:
    alphabet = [LAM, ALEF, "\u06dd", "\u064e", "\u200d", "\u0903", "\u2067", "\u2069"]
    for length in range(1, 6):
        for chars in product(alphabet, repeat=length):
            assert_whole(clean("".join(chars)) or " ", "rtl")


def test_what_follows_a_sign_stands_where_the_order_puts_it() -> None:
    text = "\u06ddلا"
    assert Paragraph(text).visual(Paragraph(text).line()) == "\ufefb\u06dd"
    text = "\u06dd١٢"
    assert Paragraph(text).visual(Paragraph(text, "rtl").line()) == "\u06dd١٢"


def test_one_title_with_a_sign_hides_no_list(briefing: Run, tmp_path: Path) -> None:
    data = tmp_path / "briefs.yaml"
    titles = ["\u06ddلا", "خبر"]
    rows = [
        f"  - {{id: b{at}, title: {title}, date: 2026-01-01}}\n" for at, title in enumerate(titles)
    ]
    data.write_text("briefs:\n" + "".join(rows), "utf-8")
    for command in ("list", "show"):
        done = briefing(command, "-f", "screen", "--bidi", "visual", data=data)
        assert (done.status, done.err) == (0, "")
    assert "\ufefb\u06dd" in briefing("list", "-f", "screen", "--bidi", "visual", data=data).out
    assert briefing("render", "--bidi", "visual", stdin="\u06ddلا\n").out.strip() == "\ufefb\u06dd"
