"""The tables in the package against the files they are made from."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from wcwidth import iter_graphemes

from briefing.rtl import _tables
from briefing.rtl.layout import Paragraph
from briefing.rtl.order import _CLASSES
from tests.unicode_data import FOLDER, assigned, data_lines, read

ROOT = Path(__file__).parents[2]


def test_tables_are_up_to_date() -> None:
    """Files of a later version hold what the tables are made from too."""
    read("ArabicShaping.txt")
    program = ROOT / "tools/unicode_tables.py"
    made = subprocess.run(
        [sys.executable, program, FOLDER, _tables.UNICODE_VERSION],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert made.stdout == Path(_tables.__file__).read_text("utf-8")


def test_every_mirrored_character_has_its_pair() -> None:
    for line in data_lines("BidiMirroring.txt"):
        char, mirrored = (chr(int(point, 16)) for point in line.split(";"))
        if char in assigned(_tables.UNICODE_VERSION):
            paragraph = Paragraph(f"\u05d0{char}\u05d0", "rtl")
            assert paragraph.visual(paragraph.line())[1] == mirrored


def test_every_bracket_stands_for_itself() -> None:
    """Rule N0 pairs brackets, so the order must see which one each is."""
    known = assigned(unicodedata.unidata_version)
    brackets = {chr(int(line.split(";")[0], 16)) for line in data_lines("BidiBrackets.txt")}
    mirrored = filter(unicodedata.mirrored, known)
    kept = {char for char in mirrored if char.translate(_CLASSES) == char}
    assert kept == brackets & known


def test_unassigned_code_points_have_their_default_class() -> None:
    """The @missing lines of DerivedBidiClass.txt, for points that no version assigns."""
    samples = {0x05FF: "\u05d0", 0x07BF: "\u0627", 0x20CF: "%", 0x1EEFF: "\u0627", 0xFFFF: "\u00ad"}
    for point, of_same_class in samples.items():
        assert chr(point).translate(_CLASSES) == of_same_class.translate(_CLASSES)


@pytest.mark.parametrize("text", ["👨‍👩‍👧", "👍🏽", "🇯🇴", "❤️", "لَّ", "क्‍ष"])
def test_a_grapheme_cluster_is_one_cluster(text: str) -> None:
    assert list(iter_graphemes(text)) == [text]
    paragraph = Paragraph(text)
    assert paragraph.starts == [0]
