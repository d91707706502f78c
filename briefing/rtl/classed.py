"""Words with marks, numbers with signs, Latin among Arabic: judged by their bidi classes.

Few lists hold any of these, and `briefing.rtl.words` loads this when it meets the first.
"""

import re

from briefing.rtl.breaks import may_break
from briefing.rtl.cluster import clusters
from briefing.rtl.letters import LONGEST
from briefing.rtl.mirroring import MIRROR
from briefing.rtl.order import classes_of, visual_order

# Written in the signs of bidi classes (`briefing.rtl.order`), and brackets.
_RTL = re.compile("[RA~!,+%()\\[\\]{}]+")
_OTHER = "[L12A~!,+%]*"
_AMONG_ARABIC = f"{_OTHER}(?:[(]{_OTHER}[)])?{_OTHER}"
"""As `_RTL`, with L, EN and AN; a bracket only with the one it closes."""
_ARABIC = "[!,+%()\\[\\]{}]*A[A~!,+%()\\[\\]{}]*"


def drawn_anywhere(word: str) -> str:
    """How a word is drawn wherever it stands; empty if that cannot be said."""
    return "".join(reversed(_glyphs(word, _RTL).values())).translate(MIRROR)


def drawn_between(word: str) -> str:
    """How a word is drawn between two Arabic words; empty if that cannot be said."""
    if not (glyphs := _glyphs(word, _AMONG_ARABIC)):
        return ""
    order = [(at - 2, odd) for at, odd in visual_order(f"ا {word} ا", "rtl")]
    return "".join(
        glyphs[at].translate(MIRROR) if odd else glyphs[at] for at, odd in order if at in glyphs
    )


def cells(word: str) -> int:
    """The cells of a word."""
    return clusters(word).width


def is_strong(word: str) -> bool:
    """Whether a plain word holds a letter."""
    return not {"R", "A"}.isdisjoint(classes_of(word))


def is_arabic(word: str) -> bool:
    """Whether a plain word is of Arabic letters and signs, without digits and Hebrew."""
    return re.fullmatch(_ARABIC, classes_of(word)) is not None


def _glyphs(word: str, classes: str | re.Pattern[str]) -> dict[int, str]:
    """What is drawn for each cluster by its place; none where one is not of one cell."""
    if len(word) > LONGEST or not re.fullmatch(classes, classes_of(word)) or may_break(word):
        return {}
    found = clusters(word)
    if found.widths.count(1) < len(found.widths):
        return {}
    return dict(zip(found.starts, found.glyphs, strict=True))
