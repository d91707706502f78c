"""Paragraph direction and visual order: UAX #9 through python-bidi's public interface.

`bidi.get_display` returns a string, not a map. Two steps make an exact map of it:

1. The text is reduced to its *elements*: maximal runs whose characters always share one
   embedding level, each written as one sign for the run's bidi class. Sentences of the
   same build have the same elements, so the costly step is cached.
2. Each element is followed by its number, written in tag characters (U+E0020…). They are of
   class BN, which UAX #9 ignores, and take the level of the character before them: read from
   left to right, an element followed by its number stands at an even level, one preceded by
   its number reversed at an odd level.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from briefing.text.direction import Base, Direction


class Run(NamedTuple):
    """Code points `start` to `stop` (exclusive), all at one embedding level."""

    start: int
    stop: int
    rank: int
    """Place among the paragraph's runs in visual order, from left to right."""
    odd: bool
    """Whether the level is odd: laid out from right to left, brackets mirrored (L4)."""


# Each bidi class is one ASCII sign, as patterns of them are quickly compiled. Brackets stand for
# themselves: N0 pairs them.
_SIGNS = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "ES": "+", "ET": "%", "AN": "2", "CS": ",",
    "NSM": "~", "BN": "-", "B": "\t", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "v", "RLE": "w", "LRO": "x", "RLO": "y", "PDF": "z",
    "LRI": "i", "RLI": "j", "FSI": "k", "PDI": "p",
}  # fmt: skip
_OF_CLASS = str.maketrans(
    "LRA2~-vwxyzijkp",
    "a\u05d0\u0627\u0661\u0300\u00ad\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069",
)
"""A character of each class, for python-bidi; the other signs are of the class they stand for."""
_EXPLICIT = "vwxyz"
_ISOLATES = "ijk"
_PDI = "p"
# DerivedBidiClass.txt, @missing: the class of code points not assigned yet.
_UNASSIGNED = (
    (0x0590, 0x05FF, "R"), (0x0600, 0x07BF, "AL"), (0x07C0, 0x085F, "R"), (0x0860, 0x08FF, "AL"),
    (0x20A0, 0x20CF, "ET"), (0xFB1D, 0xFB4F, "R"), (0xFB50, 0xFDCF, "AL"), (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"), (0x10800, 0x10CFF, "R"), (0x10D00, 0x10D3F, "AL"),
    (0x10D40, 0x10EBF, "R"), (0x10EC0, 0x10EFF, "AL"), (0x10F00, 0x10F2F, "R"),
    (0x10F30, 0x10F6F, "AL"), (0x10F70, 0x10FFF, "R"), (0x1E800, 0x1EC6F, "R"),
    (0x1EC70, 0x1ECBF, "AL"), (0x1ECC0, 0x1ECFF, "R"), (0x1ED00, 0x1ED4F, "AL"),
    (0x1ED50, 0x1EDFF, "R"), (0x1EE00, 0x1EEFF, "AL"), (0x1EF00, 0x1EFFF, "R"),
    (0xE0000, 0xE0FFF, "BN"),
)  # fmt: skip


class _Classes(dict[int, str]):
    """For `str.translate`: each code point to the sign of its bidi class."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        kind = unicodedata.bidirectional(char) or _class_of_unassigned(point)
        bracket = unicodedata.mirrored(char) and unicodedata.category(char) in ("Ps", "Pe")
        found = char if bracket and kind == "ON" else _SIGNS[kind]
        self[point] = found
        return found


def _class_of_unassigned(point: int) -> str:
    if 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE or point == 0xFFF0:
        return "BN"
    return next((kind for first, last, kind in _UNASSIGNED if first <= point <= last), "L")


_CLASSES = _Classes()

# Marks (NSM) and BN join the run before them (W1, X9); neutrals between two runs of one
# strong class join both (N1). Possessive, so that no text takes quadratic time.
_ELEMENT = re.compile(
    "|".join(f"{kind}(?:[ !~-]*+{kind})*+[~-]*+" for kind in "LRA")
    + "|1[1~-]*+|2[2~-]*+| [ -]*+|![!~-]*+|\t++|.",
    re.DOTALL,
)
_RESET = f"- {_EXPLICIT}{_ISOLATES}{_PDI}"
"""What L1 puts at the paragraph's level before a separator and at the end."""
_RESET_BEGINS = re.compile(f"(?<=[^{_RESET}\t])(?=[{_RESET}]*+(?:\t|\\Z))")
_STRONG = re.compile(f"[LRA{_ISOLATES}{_PDI}]")
_IGNORED = frozenset("-" + _EXPLICIT)
"""Classes that rule X9 removes."""

_TAG = 0xE0020
_BASE = 96
# A first R keeps python-bidi from leaving a right-to-left paragraph without any R as it is;
# at the paragraph's start it changes no level (sos is R there). A mark where L1 begins to
# reset levels keeps it away from the tags, and takes the class of what it follows.
_FIRST = "\u05d1"
_MARK = "\u0301"
_UNTAGGED = dict.fromkeys([*(_OF_CLASS[ord(each)] for each in _IGNORED), *map(ord, _FIRST + _MARK)])
_LONGEST_CACHED = 200


def classes_of(text: str) -> str:
    """For each code point, the sign of its bidi class (see `_SIGNS`); brackets stay."""
    return text.translate(_CLASSES)


STEERING = frozenset("\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
"""Characters that are there for the order alone, and are not seen: marks and isolates."""


def is_removed(char: str) -> bool:
    """Whether rule X9 takes the character out of the order: BN, embeddings, overrides."""
    return char.translate(_CLASSES) in _IGNORED


def paragraph_direction(text: str, default: Direction = "ltr") -> Direction:
    """The direction of the first strong character outside isolates (UAX #9 P2, P3).

    `default` is returned when there is none.
    """
    depth = 0
    for match in _STRONG.finditer(text.translate(_CLASSES)):
        char = match[0]
        if char in _ISOLATES:
            depth += 1
        elif char == _PDI:
            depth = max(0, depth - 1)
        elif depth == 0:
            return "ltr" if char == "L" else "rtl"
    return default


def level_runs(text: str, direction: Direction) -> list[Run]:
    """The runs of one paragraph in logical order, each with its rank in visual order.

    Trailing white space is at the paragraph's level (L1); characters that rule X9 removes
    may be missing. `text` holds no newline. Linear in the length of `text`.
    """
    classes = text.translate(_CLASSES)
    spans = [match.span() for match in _ELEMENT.finditer(classes)]
    pattern = "".join([classes[start] for start, _ in spans])
    ranks = (_ranks_cached if len(pattern) <= _LONGEST_CACHED else _ranks)(
        pattern, direction == "rtl"
    )
    return [
        Run(start, stop, *found)
        for (start, stop), found in zip(spans, ranks, strict=True)
        if found is not None
    ]


def visual_order(text: str, base: Base = "auto") -> list[tuple[int, bool]]:
    """UAX #9's visual order of one paragraph laid out as one line, from left to right.

    Each entry is a code point offset and whether its embedding level is odd. Characters
    that rule X9 removes are left out. Rule L3 is not applied: marks follow the levels.
    """
    direction = paragraph_direction(text) if base == "auto" else base
    order: list[tuple[int, bool]] = []
    for start, stop, _, odd in sorted(level_runs(text, direction), key=lambda run: run.rank):
        offsets = range(stop - 1, start - 1, -1) if odd else range(start, stop)
        order += [(i, odd) for i in offsets if not is_removed(text[i])]
    return order


def _ranks(pattern: str, rtl: bool) -> list[tuple[int, bool] | None]:
    """Rank and oddness of each element; None for those that rule X9 removes."""
    ranks: list[tuple[int, bool] | None] = [None] * len(pattern)
    if not pattern:
        return ranks
    digits = 1
    while _BASE**digits < len(pattern):
        digits += 1
    marks = {match.start() for match in _RESET_BEGINS.finditer(pattern)}
    tagged = [_FIRST] if rtl else []
    for number, char in enumerate(pattern):
        tagged.append(char.translate(_OF_CLASS))
        if char not in _IGNORED:
            tagged += [chr(_TAG + number // _BASE**power % _BASE) for power in range(digits)]
        if number + 1 in marks:
            tagged.append(_MARK)
    from bidi import get_display

    shown = get_display("".join(tagged), base_dir="R" if rtl else "L")
    # What is left after this is elements and their tags only: `digits + 1` characters each.
    shown = shown.translate(_UNTAGGED)
    for rank, at in enumerate(range(0, len(shown), digits + 1)):
        odd = _TAG <= ord(shown[at]) < _TAG + _BASE
        tags = shown[at : at + digits][::-1] if odd else shown[at + 1 : at + 1 + digits]
        number = sum((ord(tag) - _TAG) * _BASE**power for power, tag in enumerate(tags))
        ranks[number] = (rank, odd)
    return ranks


_ranks_cached = lru_cache(maxsize=8192)(_ranks)
