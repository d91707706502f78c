"""Bidi controls in text from elsewhere: which are balanced, and making them so."""

import re
from typing import NamedTuple

_BIDI_CONTROL = "[\u202a-\u202e\u2066-\u2069]"
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


class Finding(NamedTuple):
    """Something in a text that `clean` repairs or a reader should know of."""

    offset: int
    """Code point offset in the text as given."""
    what: str
    """A phrase for people: what stands there."""


def bidi_findings(text: str) -> list[Finding]:
    """Bidi controls a reader should know of: overrides, and those without their partner.

    Balanced embeddings and isolates, LRM, RLM and ALM are ordinary in Arabic text and
    are no finding (Trojan Source, CVE-2021-42574, works with the others).
    """
    found = []
    offset = 0
    for line in text.split("\n"):
        if re.search(_BIDI_CONTROL, line):
            matching = _match(line)
            for match in re.finditer(_BIDI_CONTROL, line):
                name, index = _NAMES[match[0]], match.start()
                if index in matching.unopened:
                    found.append(Finding(offset + index, f"{name} that closes nothing"))
                elif index in matching.unclosed:
                    found.append(Finding(offset + index, f"{name} that is never closed"))
                elif match[0] in (LRO, RLO):
                    found.append(Finding(offset + index, f"{name}, which overrides the order"))
        offset += len(line) + 1
    return found


class _Matching(NamedTuple):
    """What the bidi controls of one line leave unmatched (BD9–BD11)."""

    unopened: set[int]
    """Offsets of closing controls that close nothing."""
    unclosed: set[int]
    """Offsets of opening controls without a closing one of their own."""
    open: list[tuple[int, str]]
    """Offsets of opening controls that are open at the end, and what closes each."""


def _match(line: str) -> _Matching:
    unopened: set[int] = set()
    unclosed: set[int] = set()
    open_: list[tuple[int, str]] = []
    isolates = 0  # of those that are open
    for match in re.finditer(_BIDI_CONTROL, line):
        char, index = match[0], match.start()
        if char in _EMBEDDINGS:
            open_.append((index, PDF))
        elif char in _ISOLATES:
            open_.append((index, PDI))
            isolates += 1
        elif char == PDI and isolates:
            # A PDI also ends the embeddings opened inside its isolate (X6a).
            while open_[-1][1] != PDI:
                unclosed.add(open_.pop()[0])
            open_.pop()
            isolates -= 1
        elif open_ and open_[-1][1] == char:
            open_.pop()
        else:
            unopened.add(index)
    unclosed.update(index for index, _ in open_)
    return _Matching(unopened, unclosed, open_)


def balanced(text: str) -> str:
    """The text with every bidi control matched within its line (see `briefing.rtl.clean`)."""
    if not re.search(_BIDI_CONTROL, text):
        return text
    return "\n".join(map(_balanced_line, text.split("\n")))


def _balanced_line(line: str) -> str:
    matching = _match(line)
    kept = "".join(char for index, char in enumerate(line) if index not in matching.unopened)
    return kept + "".join(closer for _, closer in reversed(matching.open))


def around(line: str, start: int, stop: int) -> tuple[str, str]:
    """What stands before and behind a part of a balanced line, so that it is ordered as there.

    The controls that are open where the part begins, and those that close what is open where it
    ends. All of them are from the line, and with them the part is balanced as the line is.

    Args:
        line: without newlines (see `balanced`).
        start: the first code point of the part.
        stop: the one after its last.
    """
    if not re.search(_BIDI_CONTROL, line):
        return "", ""
    before = "".join(line[index] for index, _ in _match(line[:start]).open)
    # A PDI that closes an isolate may be all that closes an embedding in it.
    unclosed = _match(line).unclosed
    open_ = reversed(_match(line[:stop]).open)
    return before, "".join(closer for index, closer in open_ if index not in unclosed)
