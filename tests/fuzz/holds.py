"""What must hold of texts, decided by Unicode's properties and not by the program's own rules."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

from wcwidth import iter_graphemes, wcswidth

OPENING = {
    "\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c",
    "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069",
}  # fmt: skip
"""Embeddings, overrides and isolates, each with what closes it (UAX #9, 2.1 to 2.4)."""
BIDI_CONTROLS = frozenset(OPENING) | frozenset(OPENING.values())
_TAGS = range(0xE0000, 0xE1000)
_INVISIBLE = frozenset(
    map(chr, (0x2065, 0x2800, *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9), *_TAGS))
)
_PDI = "\u2069"
_SHAPES = ("<initial>", "<medial>", "<final>", "<isolated>")


class Broken(AssertionError):
    """Something does not hold.

    Args:
        what: which of all things, the same words each time.
        detail: what was seen this time.
    """

    def __init__(self, what: str, detail: object = "") -> None:
        super().__init__(f"{what}: {detail!r}" if detail != "" else what)
        self.what = what


def expect(holds: object, what: str, detail: object = "") -> None:
    """Go on where it holds.

    Raises:
        Broken: it does not.
    """
    if not holds:
        raise Broken(what, detail)


def is_noncharacter(char: str) -> bool:
    """Whether it is one of the 66 code points that are never characters."""
    return "\ufdd0" <= char <= "\ufdef" or ord(char) & 0xFFFE == 0xFFFE


def is_form(char: str) -> bool:
    """Whether it is an Arabic presentation form that stands for letters."""
    if not ("\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc"):
        return False
    return unicodedata.decomposition(char).startswith(_SHAPES)


def unsafe_in(text: str, allowed: str = "\n\t") -> str:
    """What of a text could act on a terminal or break it, first one first; empty if nothing."""
    for char in text:
        if char in allowed:
            continue
        if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"):
            return f"control or surrogate U+{ord(char):04X}"
        if is_noncharacter(char):
            return f"noncharacter U+{ord(char):04X}"
        if char == "\ufeff":
            return "byte order mark"
        if is_form(char):
            return f"presentation form U+{ord(char):04X}"
    return ""


def unbalanced_in(text: str) -> str:
    """A bidi control that has no partner in its line; empty if there is none.

    An embedding that the end of its isolate closes is none (UAX #9, X6a).
    """
    for line in text.split("\n"):
        open_: list[str] = []
        for char in line:
            if char in OPENING:
                open_.append(OPENING[char])
            elif char == _PDI and _PDI in open_:
                while open_.pop() != _PDI:
                    pass
            elif char in BIDI_CONTROLS and not (open_ and open_.pop() == char):
                return f"U+{ord(char):04X} closes nothing"
        if open_:
            return f"U+{ord(open_[-1]):04X} is missing"
    return ""


def expect_clean(text: str, what: str, allowed: str = "\n\t") -> None:
    """Go on where a text is as `briefing.text.cleaning.clean` promises to leave it.

    Raises:
        Broken: it is not.
    """
    # The kind of fault and not the character is part of what tells one finding from another.
    unsafe = unsafe_in(text, allowed)
    expect(not unsafe, f"{what} holds a {unsafe.split(' U+')[0]}", (unsafe, text[:200]))
    unbalanced = unbalanced_in(text)
    expect(not unbalanced, f"{what} has unbalanced bidi controls", (unbalanced, text[:200]))


def visible(text: str) -> Iterator[str]:
    """The code points of a text that are seen, each form and mirrored sign as one of its kind.

    Left out are white space, controls, what is invisible by itself (Cf), noncharacters, and
    U+2800, which an emission may put for a space. (Variation selectors and
    unassigned code points may be invisible too.)
    """
    return chain.from_iterable(map(_seen, text))


@cache
def _seen(char: str) -> str:
    """What is seen of one code point."""
    found = ""
    for each in _letters_of(char) if is_form(char) else char:
        hidden = each.isspace() or each in _INVISIBLE or is_noncharacter(each)
        if not hidden and unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
            found += _MIRRORED.get(each, each)
    return found


def _letters_of(form: str) -> str:
    _, *points = unicodedata.decomposition(form).split()
    return "".join(chr(int(point, 16)) for point in points)


def cells(line: str) -> int:
    """Cells of a finished line: those of its grapheme clusters, one by one.

    `wcswidth` of the whole line carries something from each cluster into the next: it takes a wide
    letter behind a virama, and a skin tone behind whatever is between it and an emoji, for
    nothing, and a spacing mark behind a letter of another cluster for a part of that.
    -1 where it holds a control.
    """
    total = 0
    for cluster in iter_graphemes(line):
        lone_mark = unicodedata.category(cluster[0]).startswith("M")
        found = wcswidth(f" {cluster}") - 1 if lone_mark else wcswidth(cluster)
        if found < 0:
            return -1
        total += found
    return total


def as_one(text: str) -> str:
    """A text with each mirrored sign and its mirror image as one."""
    return "".join(_MIRRORED.get(char, char) for char in text)


def text_of(data: bytes) -> str:
    """Any bytes as a text of any code points; lone surrogates stand for what is no UTF-8."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def without_sgr(line: str) -> str:
    """A written line without styles (SGR) and links (OSC 8)."""
    return re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x07\x1b]*\x1b\\", "", line)


def _mirrored() -> dict[str, str]:
    from briefing.rtl.mirroring import MIRROR

    return {chr(one): chr(min(one, other)) for one, other in MIRROR.items()}


_MIRRORED = _mirrored()
