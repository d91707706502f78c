"""Rich renderables written to a console in the emission its terminal needs."""

from collections.abc import Iterator
from itertools import islice
from typing import TextIO, cast

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment, Segments
from rich.style import Style

from briefing.rtl.rich.styled import span
from briefing.terminal.choice import choose
from briefing.terminal.emissions import Emission, written_on
from briefing.terminal.span import Span, plain_text, without_styles
from briefing.text.cleaning import strip_harakat

_WEIGHTS = {bold: Style(bold=bold) for bold in (True, False)}
_BATCH = 200
"""Lines handed to Rich at once; each call of it costs as much as several lines."""


def finished_lines(
    console: Console, renderable: RenderableType, options: ConsoleOptions | None = None
) -> Iterator[list[Span]]:
    """The lines of any Rich renderable, as an emission takes them."""
    for line in Segment.split_lines(console.render(renderable, options)):
        yield [span(segment) for segment in line if segment.text]


def write(
    console: Console, renderable: RenderableType, emission: Emission, *, harakat: bool = True
) -> None:
    """Write a renderable in an emission; without `harakat`, vowel marks are left out.

    On a terminal the emission's own controls stand around it, taken back on every way out.
    """
    with written_on(cast("TextIO", console.file), emission):
        write_lines(console, renderable, emission, harakat=harakat)


def print(  # noqa: A001 (the name people look for)
    renderable: RenderableType, *, console: Console | None = None, emission: str = "auto"
) -> None:
    """Print any Rich renderable that holds renderables of this package.

    Args:
        renderable: it, or any Rich renderable around it.
        console: a Rich console; a new one on standard output without it.
        emission: a name from `briefing.terminal.emissions.EMISSIONS`; `auto` is what the
            terminal needs, and `logical` where there is none.

    Raises:
        KeyError: there is no emission of that name.
    """
    console = console or Console()
    choice = choose(cast("TextIO", console.file), emission)
    write(console, renderable, choice.emission, harakat=choice.harakat)


def write_lines(
    console: Console, renderable: RenderableType, emission: Emission, *, harakat: bool = True
) -> None:
    """As `write`, without the controls around it: for one renderable of many.

    Without `harakat`, vowel marks are left out; they take no cells, so nothing moves.
    """
    lines = finished_lines(console, renderable)
    styled = console.color_system is not None or not console.is_terminal
    while batch := list(islice(lines, _BATCH)):
        segments: list[Segment] = []
        for spans in batch:
            line = emission.line(spans if styled else without_styles(spans))
            if not harakat:
                line = map(_without_harakat, line)
            if styled:
                segments += (Segment(span.text, _style(span)) for span in line)
            else:  # Rich would write no SGR at all, and an emission may need it.
                segments.append(Segment(plain_text(line)))
            segments.append(Segment.line())
        # Rich must not measure these again: what an emission adds takes no cells.
        console.print(Segments(segments), end="", crop=False)


def _without_harakat(span: Span) -> Span:
    return span._replace(text=strip_harakat(span.text))


def _style(span: Span) -> Style | None:
    style: Style | None = span.style
    if span.bold is None:
        return style
    return Style.combine([style or Style.null(), _WEIGHTS[span.bold]])
