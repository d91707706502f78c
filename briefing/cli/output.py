"""Where output goes and in which form: the one place that knows standard output."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from briefing.cli.options import Output
from briefing.cli.settings import Settings, settings_for
from briefing.errors import ExitStatus, Failure
from briefing.rtl.cleaning import clean_line
from briefing.terminal.stream import is_terminal, wants_color, width_of

if TYPE_CHECKING:
    from rich.console import RenderableType


def show(output: Output, view: str, *args: Any) -> None:
    """Write a view in the format asked for.

    Args:
        output: the options of the command.
        view: the name of a function that every format has: `show`, `listing`, …
        args: what it takes before and after the looks; the briefs come first.
    """
    settings = settings_for(output)
    briefs, *rest = args
    with destination(output.file) as stream:
        form = "json" if output.json else output.format
        if form == "auto":
            form = "screen" if is_terminal(stream) else "plain"
        if form == "screen":
            from briefing.views import screen

            width = width_for(settings, stream)
            _draw(getattr(screen, view)(briefs, settings.looks, width, *rest), settings, stream)
        else:
            lines = _format(form, view)(briefs, settings.looks, *rest)
            stream.writelines(f"{line}\n" for line in lines)


def _format(form: str, view: str) -> Callable[..., Iterator[str]]:
    """A view in one of the formats that are lines of text."""
    if form == "json":
        from briefing.views import json as module
    else:
        from briefing.views import plain as module  # type: ignore[no-redef]
    found: Callable[..., Iterator[str]] = getattr(module, view)
    return found


def width_for(settings: Settings, stream: TextIO) -> int:
    """Cells in a line of the stream."""
    return settings.width or width_of(stream)


@contextmanager
def destination(file: str | None) -> Iterator[TextIO]:
    """The stream to write to: standard output, or a file.

    Raises:
        Failure: the file cannot be written.
    """
    if file is None or file == "-":
        stdout = sys.stdout
        if hasattr(stdout, "reconfigure"):
            stdout.reconfigure(encoding="utf-8")
        yield stdout
        return
    try:
        with open(file, "w", encoding="utf-8") as stream:  # noqa: PTH123 (start)
            yield stream
    except OSError as error:
        message = f"{clean_line(file)} cannot be written: {error.strerror}."
        raise Failure(message, ExitStatus.WRONG_USAGE) from error


def _draw(renderables: "Iterable[RenderableType]", settings: Settings, stream: TextIO) -> None:
    """Write renderables in the emission the stream needs."""
    from rich.console import Console

    from briefing.rtl.console import write
    from briefing.terminal.emissions import EMISSIONS

    console = Console(
        file=stream,
        width=width_for(settings, stream),
        force_terminal=is_terminal(stream),
        # The views use the sixteen colours that every terminal lets its reader choose.
        color_system="standard" if wants_color(stream, settings.color) else None,
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    emission = EMISSIONS[emission_name(settings, stream)]
    for renderable in renderables:
        write(console, renderable, emission)


def emission_name(settings: Settings, stream: TextIO) -> str:
    """The emission for the stream: as asked for, else by what the stream is."""
    if settings.bidi != "auto":
        return settings.bidi
    return "visual" if is_terminal(stream) else "logical"
