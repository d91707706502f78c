"""Emissions: the ways of writing finished lines so that a terminal shows them as laid out.

Each is an object with the members of `Emission`, in a module of its own. Terminals differ in
what they do with right-to-left text they receive: some draw cells as they come, some reorder
lines or words, and cannot be told not to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Protocol, TextIO

from briefing.cleanup import cleanup
from briefing.terminal.gate import escapes, put
from briefing.terminal.span import Span
from briefing.terminal.stream import is_terminal


class Emission(Protocol):
    """A way of writing finished lines."""

    name: str
    """As `--bidi` knows it."""
    begin: str
    """Written once before the first line, on a terminal only."""
    end: str
    """Written once after the last line and on every way out, on a terminal only."""
    by_edges: bool
    """Whether the inside of a span's text does not matter to what is written around the text.

    What may matter: the first and the last cluster of the text, the styles, and whether
    terminals draw the line as it is. In a style that shows on spaces the inside may matter too.
    """

    def line(self, spans: Sequence[Span]) -> Iterable[Span]:
        """What to write for one finished line, without its line end."""


_CLASSES: Mapping[str, tuple[str, str]] = {
    "logical": ("logical", "Logical"),
    "visual": ("visual", "Visual"),
    "anchored": ("anchored", "Anchored"),
    "words": ("words", "Words"),
    "spans": ("spans", "Spans"),
    "marks": ("lrm_marks", "Marks"),
    "blanks": ("blanks", "Blanks"),
}
"""The module and the class of each emission."""


class _Emissions(Mapping[str, Emission]):
    """Every emission under its name; a run needs one of them, and loads no other."""

    def __getitem__(self, name: str) -> Emission:
        return _loaded(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_CLASSES)

    def __len__(self) -> int:
        return len(_CLASSES)


@cache
def _loaded(name: str) -> Emission:
    module, found = _CLASSES[name]
    emission: Emission = getattr(import_module(f"{__name__}.{module}"), found)()
    return emission


EMISSIONS = _Emissions()


@contextmanager
def written_on(stream: TextIO, emission: Emission) -> Iterator[None]:
    """What an emission needs around its lines: its controls, taken back on every way out.

    Escapes pass the gate meanwhile. No controls where the stream is no terminal.
    """
    with escapes(stream):
        if not emission.begin or not is_terminal(stream):
            yield
            return
        with cleanup(lambda: put(stream, emission.end)):
            stream.write(emission.begin)
            stream.flush()
            try:
                yield
            finally:
                stream.flush()
