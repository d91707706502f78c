"""Untrusted text made safe to lay out: step one of the engine.

A brief, a file name or an excerpt comes from somebody else. `clean` is applied
once, where such text enters; everything behind it may rely on its result.
"""

import re
from functools import cache

from briefing.text.direction import Direction

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
LRE, RLE, LRO, RLO = "\u202a", "\u202b", "\u202d", "\u202e"

# Patterns are compiled when they are needed: to compile all takes longer than reading a file.
# Sets are of what is harmless, and negated: nearly every character is found in the first of it.
_BEYOND = "".join(
    f"{chr(plane)}-{chr(plane | 0xFFFD)}" for plane in range(0x10000, 0x110000, 0x10000)
)
"""Beyond U+FFFF: all but the last two of each plane, which are noncharacters."""
_SUSPECT = (
    "[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufb4f\ufe00-\ufe6f"
    f"\uff00-\ufffd{_BEYOND}]"
)
_LINE_END = "\r\n?|[\x85\u2028\u2029]"
_UNSAFE = f"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd{_BEYOND}]"
_FIRST_FORM = "\ufb50"
_PRESENTATION_FORM = "[\ufb50-\ufdff\ufe70-\ufefc]"
_BIDI_CONTROL = "[\u202a-\u202e\u2066-\u2069]"
# Harakat, the dagger alef and the Koranic annotation signs. U+0653–0655 (madda and hamza
# marks) spell letters and stay.
_HARAKAT = (
    "[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]"
)


def clean(text: str) -> str:
    """The text with nothing in it that could act on a terminal.

    - CR LF, CR, NEL, U+2028 and U+2029 become a newline.
    - Other C0 controls but tab, and DEL, become their picture (ESC gives ␛); C1 controls,
      lone surrogates and noncharacters become U+FFFD; U+FEFF is dropped.
    - Arabic presentation forms become the letters they stand for.
    - Bidi controls are balanced within each line (UAX #9, BD9–BD11): a closing one that
      closes nothing is dropped, an opening one left open is closed at the line's end.

    Idempotent; text without any of these is returned as it is.
    """
    if is_clean(text):
        return text
    text = re.sub(_LINE_END, "\n", text)
    text = re.sub(_UNSAFE, lambda m: picture(m[0]), text)
    text = re.sub(_PRESENTATION_FORM, lambda m: _letters(m[0]), text)
    from briefing.text.controls import balanced

    return balanced(text)


def is_clean(text: str) -> bool:
    """Whether `clean` leaves the text, and every part of it, as it is."""
    # A word or two are told without the pattern: all that is suspect below the presentation
    # forms is not printable.
    if text.isprintable() and max(text, default="") < _FIRST_FORM:
        return True
    return _suspect().search(text) is None


def clean_line(text: str) -> str:
    """`clean` for a single line, such as a file name: newlines and tabs become pictures too."""
    return clean(text).replace("\n", "␊").replace("\t", "␉")


def clean_message(text: str) -> str:
    """`clean_line` for a sentence that may quote anything: bidi controls become U+FFFD.

    As many code points as the text has, but for CR LF and U+FEFF, so that places in it stay known.
    """
    return clean_line(re.sub(_BIDI_CONTROL, "\ufffd", text))


def picture(char: str) -> str:
    """A visible stand-in of one cell for a character that must not reach a terminal."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "" if char == "\ufeff" else "\ufffd"


def without_overrides(text: str) -> str:
    """The text with embeddings for overrides: LRE for LRO, RLE for RLO.

    An override shows letters in another order than they are stored in, so that a word may read as
    another one, and a search finds what nobody sees. No writer of briefs needs that. An embedding
    sets the direction as the override did and leaves letters in their own order; it is closed by
    the same PDF, so that what was balanced stays so.
    """
    return text.replace(LRO, LRE).replace(RLO, RLE)


def excerpt(text: str, most: int) -> str:
    """The first `most` code points of a text on one line, and `…` where there are more.

    Cut before it is cleaned, so that no pair of controls is cut apart.
    """
    return clean_line(text[:most]) + "…" * (len(text) > most)


def isolated(text: str, direction: Direction) -> str:
    """The text as an isolate: ordered by itself, and as one thing among its neighbours.

    For what a program writes into a line, such as dates and numbers with signs.
    """
    return (RLI if direction == "rtl" else LRI) + text + PDI


def strip_harakat(text: str) -> str:
    """The text without vowel marks and Koranic signs; hamza and madda marks stay."""
    return re.sub(_HARAKAT, "", text)


@cache
def _suspect() -> re.Pattern[str]:
    """What finds whatever needs a closer look."""
    return re.compile(_SUSPECT)


@cache
def _letters(form: str) -> str:
    """The letters a presentation form stands for; itself when it stands for nothing else."""
    import unicodedata

    kind, *points = unicodedata.decomposition(form).split() or [""]
    return "".join(chr(int(point, 16)) for point in points) if kind.startswith("<") else form
