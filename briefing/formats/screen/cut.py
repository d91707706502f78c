"""Text that must be one line: what has no room is left out, word by word."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefing.document.parts import SIGNS
from briefing.rtl.cell import CellText, Styled

_SIGNS = re.escape("".join(sorted(set("".join(SIGNS.values())))))
_END = rf"(?<=[^ ·{_SIGNS}])[ ·]+"
"""What stands between two words; a dot between two facts goes with the second, as does a sign."""


def cut_to(text: CellText, width: int) -> CellText:
    """The text without the last words that would need another line, and `…` for them.

    The first word stays. Linear in the length of the text: each half that is looked at is half as
    long.

    Args:
        text: one paragraph.
        width: cells.
    """
    if text.width <= width:
        return text
    ends = [match.start() for match in re.finditer(_END, text.text)]
    fitting = bisect_right(ends, False, key=lambda end: _begun(text, end).width > width)
    return _begun(text, ends[max(fitting - 1, 0)]) if ends else text


def _begun(text: CellText, end: int) -> CellText:
    """The first `end` code points of a text, and `…`."""
    return CellText(*_first(text.parts, end), Styled("…"), base=text.base)


def _first(parts: tuple[Styled, ...], end: int) -> Iterator[Styled]:
    for part in parts:
        if end <= 0:
            return
        yield part._replace(text=part.text[:end])
        end -= len(part.text)
