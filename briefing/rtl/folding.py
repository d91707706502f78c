"""Search folding: one spelling for what readers do not tell apart when they look for a word.

Marks, tatweel and format characters go; أ إ آ ٱ are ا, ى and ی are ي, ک is ك, ة ہ ھ ە are ه,
ؤ is و, ئ is ي; digits are ASCII, Latin letters small and without accents. Each character is
folded by itself, so that whatever is found can be shown where it stands.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_LETTERS = str.maketrans(
    {"ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ـ": None}
)
_SPACES = re.compile(r"  +")
_TERM = re.compile(r"\w+")


class _Folds(dict[int, str]):
    """What each code point folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isspace():
            folded = " "
        elif unicodedata.category(char) == "Nd":
            folded = str(unicodedata.decimal(char))
        else:
            apart = unicodedata.normalize("NFKD", char).translate(_LETTERS).casefold()
            kept = (each for each in apart if unicodedata.category(each) not in _LEFT_OUT)
            folded = "".join(kept)
        self[code] = folded
        return folded


_LEFT_OUT = frozenset({"Mn", "Me", "Cf", "Cc", "Cs"})
_FOLDS = _Folds()


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """The text folded; white space is one space, and none stands at either end."""
    return _SPACES.sub(" ", text.translate(_FOLDS)).strip()


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
        """The part of the original that the characters `start` to `stop` stand for.

        Marks after the last of them belong to it.
        """
        return self.starts[start], self.starts[stop] if stop < len(self.starts) else self.end


def fold_with_places(text: str) -> Folded:
    """The same folded text as `fold` gives, with places."""
    folds = [_FOLDS[ord(char)] for char in text]
    plain = "".join(folds)
    one_to_one = len(plain) == len(folds) and "" not in folds
    if one_to_one and "  " not in plain and plain.strip() == plain:
        return Folded(plain, range(len(plain)), len(plain))
    chars: list[str] = []
    starts: list[int] = []
    for index, folded in enumerate(folds):
        for char in folded:
            if char != " " or (chars and chars[-1] != " "):
                chars.append(char)
                starts.append(index)
    end = len(text)
    if chars and chars[-1] == " ":
        chars.pop()
        end = starts.pop()
    return Folded("".join(chars), starts, end)
