"""RtlList: a list whose markers stand where its lines begin."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import StyleType
from rich.text import Text

from briefing.rtl.rich.styled import StyledText
from briefing.text.direction import Base

GAP = 1
"""Cells between a marker and its item."""


class RtlList:
    """Items with a bullet or number at the side they begin at, the rest hanging clear of it.

        console.print(RtlList(["ضمان الالتزام", "توفير الموارد"], marker="1."))

    Args:
        items: plain, or Rich Text.
        marker: a bullet, or `1.` (any text with a `1`) for numbers, or a list with a marker
            for each item.
        base: direction of items and markers; `auto` is that of the first item.
        style: a style under those of the items.
        marker_style: a style for the markers.
    """

    def __init__(
        self,
        items: Iterable[str | Text] = (),
        *,
        marker: str | list[str | Text] = "•",
        base: Base = "auto",
        style: StyleType = "",
        marker_style: StyleType = "",
    ) -> None:
        texts = list(items)
        if base == "auto" and texts:
            base = StyledText(texts[0]).paragraphs[0].direction
        self.direction = "rtl" if base == "rtl" else "ltr"
        self._items = [StyledText(text, base, style) for text in texts]
        self._markers = [
            StyledText(text, base, marker_style) for text in _markers(marker, len(texts))
        ]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Finished lines, each at most `options.max_width` cells wide."""
        hang = self._hang
        width = options.max_width - hang
        if width < min(hang, self._most):  # too narrow: markers stand on lines of their own
            hang, width = 0, options.max_width
        for marker, item in zip(self._markers, self._items, strict=True):
            marker_lines = marker.lay_out(console, hang - GAP if hang else width)
            if not hang:
                for line in marker_lines:
                    yield from line.padded(width, "start")
                    yield Segment.line()
            first = next(marker_lines).segments if hang else []
            taken = marker.width if hang else 0
            for line in item.lay_out(console, width):
                gap = [Segment(" " * (hang - taken))] if hang > taken else []
                if self.direction == "rtl":
                    yield from [*line.padded(width, "right"), *gap, *first]
                else:
                    yield from [*first, *gap, *line.padded(width, "left")]
                yield Segment.line()
                first, taken = [], 0

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Cells of the longest word and of the longest item, marker included."""
        least = max((item.least_width for item in self._items), default=0)
        hang = self._hang
        return Measurement(least + hang, self._most + hang).with_maximum(options.max_width)

    @property
    def _most(self) -> int:
        """Cells of the longest item."""
        return max((item.width for item in self._items), default=0)

    @property
    def _hang(self) -> int:
        """Cells the items are set off by."""
        return max((marker.width for marker in self._markers), default=0) + GAP


def _markers(marker: str | list[str | Text], count: int) -> list[str | Text]:
    """One marker for each of `count` items."""
    if isinstance(marker, list):
        if len(marker) != count:
            raise ValueError(f"{len(marker)} markers for {count} items")
        return marker
    if "1" in marker:
        return [marker.replace("1", str(number)) for number in range(1, count + 1)]
    return [marker] * count
