"""What a reader sees: Arabic words read from a picture, in the order in which they stand."""

import os
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


def accuracy(expected: list[str], picture: Path) -> float:
    """The share of the expected words that are read in the picture, in the expected order.

    Lines are read from top to bottom, each from right to left.
    """
    found: set[int] = set()
    for scale, mode in LOOKS:
        matcher = SequenceMatcher(None, expected, _read(picture, scale, mode), autojunk=False)
        for block in matcher.get_matching_blocks():
            found.update(range(block.a, block.a + block.size))
        if len(found) == len(expected):
            break
    return len(found) / len(expected)


def _read(picture: Path, scale: int, mode: int) -> list[str]:
    clear = picture.with_suffix(f".{scale}.png")
    # Black on white: tesseract was trained on paper. Coloured ink counts as much as any other.
    light = float(_convert(picture, "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"))
    negate = ["-negate"] if light < 1 / 2 else []
    _convert(picture, *negate, "-separate", "-evaluate-sequence", "Min", "-trim", "+repage", "-resize",
             f"{scale}%", "-bordercolor", "white", "-border", "40", str(clear))  # fmt: skip
    command = ["tesseract", str(clear), "-", "-l", "ara", "--psm", str(mode)]
    # One thread each: several set-ups are tried at a time.
    environ = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=60, env=environ
    )
    return words(done.stdout)


def _convert(picture: Path, *options: str) -> str:
    command = ["convert", str(picture), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
