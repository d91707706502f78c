"""The visual line as it is: for terminals that draw cells as they come."""

from collections.abc import Iterable, Sequence

from briefing.terminal.span import Span


class Visual:
    """Writes visual lines, with the terminal's own reordering switched off around them.

    `CSI 8 l` is ECMA-48's BDSM in explicit mode; terminals without it ignore it.
    """

    name = "visual"
    begin = "\x1b[8l"
    end = "\x1b[8h"
    by_edges = True

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """The spans unchanged."""
        return spans
