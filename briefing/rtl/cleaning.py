"""Untrusted text made safe to lay out: step one of the engine.

A brief, a file name or an excerpt comes from somebody else. `clean` is applied
once, where such text enters; everything behind it may rely on its result.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from briefing.rtl.direction import Direction

LRE, RLE, PDF, LRO, RLO = "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"

_EMBEDDINGS = frozenset((LRE, RLE, LRO, RLO))
_ISOLATES = frozenset((LRI, RLI, FSI))
_NAMES = {
    LRE: "LRE (U+202A)",
    RLE: "RLE (U+202B)",
    PDF: "PDF (U+202C)",
    LRO: "LRO (U+202D)",
    RLO: "RLO (U+202E)",
    LRI: "LRI (U+2066)",
    RLI: "RLI (U+2067)",
    FSI: "FSI (U+2068)",
    PDI: "PDI (U+2069)",
}

_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_PRESENTATION_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_BIDI_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufb50-\ufdff\ufe70-\ufeff\ufffe\uffff]"
)
# Harakat, the dagger alef and the Koranic annotation signs: U+0653–0655 (madda and hamza
# marks) spell letters and stay.
_HARAKAT = re.compile("[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
                      "\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]")  # fmt: skip


class Finding(NamedTuple):
    """Something in a text that `clean` repairs or a reader should know of."""

    offset: int
    """Code point offset in the text as given."""
    what: str
    """A phrase for people: what stands there."""


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
    if not _SUSPECT.search(text):
        return text
    text = _LINE_END.sub("\n", text)
    text = _UNSAFE.sub(lambda m: _picture(m[0]), text)
    text = _PRESENTATION_FORM.sub(lambda m: _letters(m[0]), text)
    if _BIDI_CONTROL.search(text):
        text = "\n".join(_balanced(line) for line in text.split("\n"))
    return text


def clean_line(text: str) -> str:
    """`clean` for a single line, such as a file name: newlines and tabs become pictures too."""
    return clean(text).replace("\n", "␊").replace("\t", "␉")


def isolated(text: str, direction: Direction) -> str:
    """The text as an isolate: ordered by itself, and as one thing among its neighbours.

    For what a program writes into a line, such as dates and numbers with signs.
    """
    return (RLI if direction == "rtl" else LRI) + text + PDI


def strip_harakat(text: str) -> str:
    """The text without vowel marks and Koranic signs; hamza and madda marks stay."""
    return _HARAKAT.sub("", text)


def bidi_findings(text: str) -> list[Finding]:
    """Bidi controls a reader should know of: overrides, and those without their partner.

    Balanced embeddings and isolates, LRM, RLM and ALM are ordinary in Arabic text and
    are no finding (Trojan Source, CVE-2021-42574, works with the others).
    """
    found = []
    offset = 0
    for line in text.split("\n"):
        if _BIDI_CONTROL.search(line):
            matching = _match(line)
            for match in _BIDI_CONTROL.finditer(line):
                name, index = _NAMES[match[0]], match.start()
                if index in matching.unopened:
                    found.append(Finding(offset + index, f"{name} that closes nothing"))
                elif index in matching.unclosed:
                    found.append(Finding(offset + index, f"{name} that is never closed"))
                elif match[0] in (LRO, RLO):
                    found.append(Finding(offset + index, f"{name}, which overrides the order"))
        offset += len(line) + 1
    return found


def _picture(char: str) -> str:
    """A visible stand-in of one cell for a character that must not reach a terminal."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "" if char == "\ufeff" else "\ufffd"


@cache
def _letters(form: str) -> str:
    """The letters a presentation form stands for; itself when it stands for nothing else."""
    kind, *points = unicodedata.decomposition(form).split() or [""]
    return "".join(chr(int(point, 16)) for point in points) if kind.startswith("<") else form


class _Matching(NamedTuple):
    """What the bidi controls of one line leave unmatched (BD9–BD11)."""

    unopened: set[int]
    """Offsets of closing controls that close nothing."""
    unclosed: set[int]
    """Offsets of opening controls without a closing one of their own."""
    wanted: list[str]
    """The closing controls that would close the line, in the order to write them."""


def _match(line: str) -> _Matching:
    unopened: set[int] = set()
    unclosed: set[int] = set()
    open_: list[tuple[int, str]] = []
    for match in _BIDI_CONTROL.finditer(line):
        char, index = match[0], match.start()
        if char in _EMBEDDINGS:
            open_.append((index, PDF))
        elif char in _ISOLATES:
            open_.append((index, PDI))
        elif open_ and open_[-1][1] == char:
            open_.pop()
        elif char == PDI and any(closer == PDI for _, closer in open_):
            # A PDI also ends the embeddings opened inside its isolate (X6a).
            while open_[-1][1] != PDI:
                unclosed.add(open_.pop()[0])
            open_.pop()
        else:
            unopened.add(index)
    unclosed.update(index for index, _ in open_)
    return _Matching(unopened, unclosed, [closer for _, closer in reversed(open_)])


def _balanced(line: str) -> str:
    """The line with every bidi control matched (see `clean`)."""
    matching = _match(line)
    kept = "".join(char for index, char in enumerate(line) if index not in matching.unopened)
    return kept + "".join(matching.wanted)
