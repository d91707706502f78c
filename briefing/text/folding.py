"""Search folding: one spelling for what readers do not tell apart when they look for a word.

Marks, tatweel and format characters go; أ إ آ ٱ are ا, ى and ی are ي, ک is ك, ة ہ ھ ە are ه,
ؤ is و, ئ is ي; digits are ASCII, Latin letters small and without accents. Each character is
folded by itself, so that whatever is found can be shown where it stands.
"""

import re
from bisect import bisect_right
from codecs import charmap_build, charmap_decode, charmap_encode
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_LETTERS = str.maketrans("أإآٱىیئکةہھەؤ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااايييكههههو01234567890123456789")
_TERM = re.compile(r"\w+")

_COMMON_RANGES = ((0x20, 0x7E), (0x621, 0x63A), (0x641, 0x64A), (0x660, 0x669), (0x6F0, 0x6F9))
_COMMON = "".join(chr(code) for first, last in _COMMON_RANGES for code in range(first, last + 1))
_COMMON += "\n\t٪،؛؟ٱپچژکگہھەی«»–—“”"
_FOLDED = _COMMON.casefold().translate({**_LETTERS, ord("\n"): " ", ord("\t"): " "})
_ONE_EACH = frozenset(_COMMON)
_GONE = "\0ـ" + "".join(map(chr, range(0x64B, 0x656))) + "\u0670"
"""Common characters that go; the first has the number 0, which `charmap_build` asks for."""

# Most text is of these. Each has a number, so that they are folded as bytes, in a quarter of the
# time that a dictionary takes.
_NUMBERS = charmap_build(_GONE + _COMMON)
_NUMBERS_GONE = bytes(range(len(_GONE)))
_FOLDED_BY_NUMBER = _GONE + _FOLDED


class _Folds(dict[int, str]):
    """What each code point folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


_FOLDS = _Folds(zip(map(ord, _COMMON), _FOLDED, strict=True))


def _folded(char: str) -> str:
    """What a character folds to that is not among the common ones."""
    import unicodedata

    if char.isspace():
        return " "
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    apart = unicodedata.normalize("NFKD", char).translate(_LETTERS).casefold()
    left_out = ("Mn", "Me", "Cf", "Cc", "Cs")
    return "".join(
        each for each in apart if each != "ـ" and unicodedata.category(each) not in left_out
    )


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """The text folded; white space is one space, and none stands at either end."""
    try:
        numbers, _ = charmap_encode(text, "strict", _NUMBERS)
    except UnicodeEncodeError:
        folded = text.translate(_FOLDS)
    else:
        kept = numbers.translate(None, _NUMBERS_GONE)
        folded, _ = charmap_decode(kept, "strict", _FOLDED_BY_NUMBER)
    return " ".join(folded.split())


def terms(folded: str) -> list[str]:
    """The words of a folded text: runs of letters and digits."""
    return _TERM.findall(folded)


class Folded(NamedTuple):
    """A folded text that knows where each of its characters comes from."""

    text: str
    starts: Sequence[int]
    """For each character, the code point of the original that it stands for."""
    end: int
    """Code points of the original."""

    def source(self, start: int, stop: int) -> tuple[int, int]:
        """The part of the original that the characters `start` to `stop` stand for, one at least.

        Marks after the last of them belong to it. A character of the original that stands for
        several, as ½ does and a syllable of Hangul, is in it as a whole.
        """
        after = bisect_right(self.starts, self.starts[stop - 1], stop)
        return self.starts[start], self.starts[after] if after < len(self.starts) else self.end


def fold_with_places(text: str) -> Folded:
    """The same folded text as `fold` gives, with places."""
    plain = fold(text)
    if len(plain) == len(text) and _ONE_EACH.issuperset(text):
        return Folded(plain, range(len(plain)), len(plain))
    starts: list[int] = []
    last = " "
    for index, code in enumerate(map(ord, text)):
        for char in _FOLDS[code]:
            if char != " " or last != " ":
                starts.append(index)
                last = char
    end = starts.pop() if starts and last == " " else len(text)
    return Folded(plain, starts, end)
