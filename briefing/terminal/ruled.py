"""Lines of a table that differ only in what fills them: long tables are written by patterns.

What an emission that goes `by_edges` writes for such a line is the same as for all others of its
kind, but for the texts. So it is asked once for each kind, and the answer is filled in again and
again, which takes a ninth of the time of asking for each line.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple, Protocol

from briefing.terminal.cells import any_turned
from briefing.terminal.span import Span

_PRIVATE = 0xE000
"""The first code point for private use."""
_TURNED = "\u0621"


class Rule(Protocol):
    """What the lines of a table have in common."""

    def spans(self, kind: Hashable, fill: Sequence[str]) -> list[Span]:
        """A line of a kind, in spans, with these texts in it."""


class Ruled(NamedTuple):
    """A line of a table."""

    rule: Rule
    kind: Hashable
    """What else decides how it looks: where it has padding, in which styles its texts are."""
    fill: tuple[str, ...]
    """The texts that lines of its kind differ in, in visual order, from left to right.

    Between two of them stands something else.
    """


class Patterns:
    """Writes lines of tables.

    Args:
        written: what is written for a line of spans.
    """

    def __init__(self, written: Callable[[Sequence[Span]], str]) -> None:
        self._written = written
        self._known: dict[Hashable, str] = {}

    def line(self, ruled: Ruled) -> str:
        """What is written for a line."""
        rule, kind, fill = ruled
        turned = any_turned(fill)
        key = rule, kind, turned
        pattern = self._known.get(key)
        if pattern is None:
            pattern = self._known[key] = self._pattern(ruled, turned=turned)
        return pattern % fill

    def _pattern(self, ruled: Ruled, *, turned: bool) -> str:
        """What is written for such a line, with `%s` for each of its texts.

        While the emission is asked, a character that is nowhere else stands for each.
        """
        holes = [chr(_PRIVATE + number) for number in range(len(ruled.fill))]
        if turned:
            holes[0] = _TURNED
        pattern = self._written(ruled.rule.spans(ruled.kind, holes)).replace("%", "%%")
        for hole in holes:
            pattern = pattern.replace(hole, "%s")
        return pattern
