"""RtlList: a list whose markers stand where its lines begin."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import StyleType
from rich.text import Text

from briefing.rtl.list import ListOf
from briefing.rtl.rich.styled import BoundText, StyledText, segment
from briefing.text.direction import Base, Direction


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
        self.direction: Direction = "rtl" if base == "rtl" else "ltr"
        self._items = [StyledText(text, base, style) for text in texts]
        self._markers = [
            StyledText(text, base, marker_style) for text in _markers(marker, len(texts))
        ]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Finished lines, each at most `options.max_width` cells wide."""
        for line in self._list(console).lines(options.max_width):
            yield from map(segment, line)
            yield Segment.line()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Cells of the longest word and of the longest item, marker included."""
        least, most = self._list(console).extent()
        return Measurement(least, most).with_maximum(options.max_width)

    def _list(self, console: Console) -> ListOf:
        items = [BoundText(item, console) for item in self._items]
        markers = [BoundText(marker, console) for marker in self._markers]
        return ListOf(items, markers, self.direction)


def _markers(marker: str | list[str | Text], count: int) -> list[str | Text]:
    """One marker for each of `count` items."""
    if isinstance(marker, list):
        if len(marker) != count:  # said here, and not when the list is drawn
            raise ValueError(f"{len(marker)} markers for {count} items")
        return marker
    if "1" in marker:
        return [marker.replace("1", str(number)) for number in range(1, count + 1)]
    return [marker] * count
