"""Documents drawn for a terminal: finished lines in the emission it needs."""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Self, TextIO

from briefing.app.settings import Settings
from briefing.document.blocks import Block
from briefing.formats.screen.draw import drawn
from briefing.formats.screen.page import Screen
from briefing.terminal.choice import Choice, choose
from briefing.terminal.ruled import Patterns, Ruled
from briefing.terminal.sgr import painted
from briefing.terminal.span import Span, without_styles
from briefing.terminal.stream import wants_color, width_of
from briefing.text.cleaning import strip_harakat

_BATCH = 100
"""Lines written at once."""


class Drawing(NamedTuple):
    """How documents are drawn for a stream.

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
        choice = choose(stream, settings.bidi, settings.harakat, settings.terminals)
        width = settings.width or choice.cells(width_of(stream))
        return cls(stream, settings, choice, width)

    def at(self, columns: int) -> Self:
        """The same for a terminal so many columns wide."""
        cells = self.choice.cells(columns)
        return self._replace(width=min(self.settings.width or cells, cells))

    def write(self, out: TextIO, blocks: Iterable[Block], *, is_cut: bool = False) -> None:
        """Write a document (see `briefing.formats.screen.draw.drawn`)."""
        by_edges = self.choice.emission.by_edges
        shows_links = self._has_styles and self.choice.follows_links
        screen = Screen(self.width, self.settings.digits, shows_links)
        for lines in drawn(blocks, screen, is_cut=is_cut):
            written = self._painted(lines.ruled_lines() if by_edges else lines.span_lines())
            # A terminal is written to line by line, and waits each time.
            while batch := "".join(islice(written, _BATCH)):
                out.write(batch)

    def lines(self, blocks: Iterable[Block], *, is_cut: bool = False) -> list[str]:
        """The finished lines of a document."""
        out = io.StringIO()
        self.write(out, blocks, is_cut=is_cut)
        return out.getvalue().split("\n")[:-1]

    @property
    def _has_styles(self) -> bool:
        """Whether styles are written, and links, which are one."""
        return wants_color(self.stream, self.settings.color)

    def _painted(self, lines: Iterable[Sequence[Span] | Ruled]) -> Iterator[str]:
        color = self._has_styles
        emission, harakat = self.choice.emission, self.choice.harakat

        def written(spans: Sequence[Span]) -> str:
            line = painted(emission.line(spans if color else without_styles(spans)))
            return f"{line if harakat else strip_harakat(line)}\n"

        patterns = Patterns(written)
        for line in lines:
            yield patterns.line(line) if isinstance(line, Ruled) else written(line)
