"""What a reader sees: Arabic words read from a picture, in the order in which they stand."""

import re
import subprocess
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

LOOKS = ((100, 6), (150, 6), (200, 6), (100, 4), (100, 11))
"""Per cent, and tesseract's page segmentation mode: it loses other words with each, above
all in boxed rows. A word that is wrong is lost with all of them."""

_WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]+")
_FOLD = str.maketrans("أإآٱىیؤئةہھەکڪ", "اااايي" + "ويههههكك")


def words(text: str) -> list[str]:
    """The Arabic words of a text, folded as for search: spelling variants are one."""
    folded = "".join(
        char
        for char in unicodedata.normalize("NFKC", text)
        if unicodedata.category(char) not in ("Mn", "Cf") and char != "ـ"
    )
    return [word.translate(_FOLD) for word in _WORD.findall(folded)]


def readings(picture: Path) -> list[list[str]]:
    """The Arabic words of a picture, line by line, each from right to left; each look."""
    return [_read(picture, scale, mode) for scale, mode in LOOKS]


def accuracy(expected: list[str], seen: list[list[str]]) -> float:
    """The share of the expected words that were read, in the expected order."""
    found: set[int] = set()
    for reading in seen:
        blocks = SequenceMatcher(None, expected, reading, autojunk=False).get_matching_blocks()
        found |= {block.a + index for block in blocks for index in range(block.size)}
    return len(found) / len(expected)


def _read(picture: Path, scale: int, mode: int) -> list[str]:
    clear = picture.with_suffix(f".{scale}.png")
    # Black on white: tesseract was trained on paper.
    light = float(_convert(picture, "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"))
    negate = ["-negate"] if light < 1 / 2 else []
    _convert(picture, *negate, "-colorspace", "Gray", "-trim", "+repage", "-resize",
             f"{scale}%", "-bordercolor", "white", "-border", "40", str(clear))  # fmt: skip
    command = ["tesseract", str(clear), "-", "-l", "ara", "--psm", str(mode)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return words(done.stdout)


def _convert(picture: Path, *options: str) -> str:
    command = ["convert", str(picture), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
