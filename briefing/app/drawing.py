"""Views drawn for a terminal: finished lines in the emission it needs."""

import io
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TextIO

from briefing.app.settings import Settings
from briefing.terminal.choice import Choice, choose
from briefing.terminal.ruled import Patterns, Ruled
from briefing.terminal.sgr import painted
from briefing.terminal.span import without_styles
from briefing.terminal.stream import is_terminal, wants_color, width_of
from briefing.text.cleaning import strip_harakat

if TYPE_CHECKING:
    from rich.console import Console

    from briefing.terminal.span import Span

_BATCH = 100
"""Lines written at once."""


class Drawing(NamedTuple):
    """How views are drawn for a stream.

    Attributes:
        stream: the terminal, or what stands for one.
        settings: the reader's choices.
        choice: the emission.
        width: cells of a line.
    """

    stream: TextIO
    settings: Settings
    choice: Choice
    width: int

    @classmethod
    def on(cls, stream: TextIO, settings: Settings) -> Self:
        """The drawing for a stream as it is now."""
        choice = choose(stream, settings.bidi, settings.harakat)
        width = settings.width or choice.cells(width_of(stream))
        return cls(stream, settings, choice, width)

    def at(self, columns: int) -> Self:
        """The same for a terminal so many columns wide."""
        cells = self.choice.cells(columns)
        return self._replace(width=min(self.settings.width or cells, cells))

    def view(self, name: str, items: Iterable[Any], *rest: Any) -> Iterable[Any]:
        """What is to be drawn of a view of the screen: its blocks."""
        draw = getattr(import_module(f"briefing.views.screen.{name}"), name)
        blocks: Iterable[Any] = draw(items, self.settings.looks, self.width, *rest)
        return blocks

    def write(self, out: TextIO, blocks: Iterable[Any]) -> None:
        """Write blocks: Rich renderables, or lines that Rich need not be loaded for."""
        console: Console | None = None
        for block in blocks:
            if hasattr(block, "span_lines"):
                by_edges = self.choice.emission.by_edges
                found = block.ruled_lines() if by_edges else block.span_lines()
                lines = self._painted(found)
                # A terminal is written to line by line, and waits each time.
                while batch := "".join(islice(lines, _BATCH)):
                    out.write(batch)
                continue
            from briefing.rtl.rich.console import write_lines

            console = console or console_on(out, self.width, self.settings, like=self.stream)
            write_lines(console, block, self.choice.emission, harakat=self.choice.harakat)

    def lines(self, blocks: Iterable[Any]) -> list[str]:
        """The finished lines of blocks."""
        out = io.StringIO()
        self.write(out, blocks)
        return out.getvalue().split("\n")[:-1]

    def _painted(self, lines: Iterable["Sequence[Span] | Ruled"]) -> Iterator[str]:
        color = wants_color(self.stream, self.settings.color)
        emission, harakat = self.choice.emission, self.choice.harakat

        def written(spans: Sequence["Span"]) -> str:
            line = painted(emission.line(spans if color else without_styles(spans)))
            return f"{line if harakat else strip_harakat(line)}\n"

        patterns = Patterns(written)
        for line in lines:
            yield patterns.line(line) if isinstance(line, Ruled) else written(line)


def console_on(
    stream: TextIO, width: int, settings: Settings, *, like: TextIO | None = None
) -> "Console":
    """A Rich console that writes to the stream and changes nothing of what it is given.

    `like` is the stream whose terminal and colours it is for, where that is another one.
    """
    from rich.console import Console

    seen = like or stream
    return Console(
        file=stream,
        width=width,
        force_terminal=is_terminal(seen),
        # The views use the sixteen colours that every terminal lets its reader choose.
        color_system="standard" if wants_color(seen, settings.color) else None,
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
