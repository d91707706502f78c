"""Where output goes and in which form: the one place that knows standard output."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any, TextIO

from briefing.cli.options import Output
from briefing.cli.settings import Settings, settings_for
from briefing.errors import ExitStatus, Failure
from briefing.rtl.cleaning import clean_line
from briefing.terminal.stream import is_terminal, wants_color, width_of
from briefing.views.looks import Looks

_BATCH = 100
"""Lines written at once."""

if TYPE_CHECKING:
    from rich.console import Console

    from briefing.terminal.choice import Choice
    from briefing.terminal.span import Span


def show(
    output: Output, view: str, items: Iterable[Any], *rest: Any, none: str | Callable[[], str]
) -> None:
    """Write a view in the format asked for.

    Args:
        output: the options of the command.
        view: the name of a view that every format has: `show`, `listing`, …
        items: what it shows; they are taken as they are written.
        rest: what else it takes.
        none: what to say when there is no item, or what finds the words for it.

    Raises:
        Failure: there is none.
    """
    settings = settings_for(output)
    counted = _Counted(items)
    with destination(output.file) as stream:
        form = "json" if output.json else output.format
        if form == "auto":
            form = "screen" if is_terminal(stream) else "plain"
        if form == "screen":
            _show_on_screen(output, view, counted, rest, settings, stream)
        else:
            lines = _lines(form, view, counted, rest, settings)
            with _to_read(output, stream) as out:
                out.writelines(f"{line}\n" for line in lines)
        stream.flush()
    if not counted.any:
        message = none if isinstance(none, str) else none()
        raise Failure(message, ExitStatus.NOTHING_FOUND)


class _Counted:
    """Items that tell afterwards whether there were any."""

    def __init__(self, items: Iterable[Any]) -> None:
        self._items = items
        self.any = False

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self.any = True
            yield item


def _to_read(output: Output, stream: TextIO) -> AbstractContextManager[TextIO]:
    """The stream, or the reader's pager before it."""
    if not (output.pager and is_terminal(stream)):
        return nullcontext(stream)
    from briefing.cli.pager import paged

    return paged(stream)


def looks_of(settings: Settings) -> Looks:
    """The part of the settings that views take."""
    return Looks(digits=settings.digits, labels=settings.labels)


def _lines(
    form: str, view: str, items: Iterable[Any], rest: Sequence[Any], settings: Settings
) -> Iterator[str]:
    """A view in one of the formats that are lines of text."""
    if form == "plain":
        from briefing.views import plain

        lines: Iterator[str] = getattr(plain, view)(items, looks_of(settings), *rest)
        return lines
    module, function = _RECORDS[form]
    found: Iterator[str] = getattr(import_module(f"briefing.views.{module}"), function)(
        view, items, *rest
    )
    return found


_RECORDS = {
    "json": ("json", "document"),
    "ndjson": ("json", "lines"),
    "tsv": ("delimited", "tsv"),
    "csv": ("delimited", "csv_"),
}


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
        with open(file, "w", encoding="utf-8") as stream:
            yield stream
    except OSError as error:
        message = f"{clean_line(file)} cannot be written: {error.strerror}."
        raise Failure(message, ExitStatus.WRONG_USAGE) from error


def _show_on_screen(
    output: Output,
    view: str,
    items: Iterable[Any],
    rest: Sequence[Any],
    settings: Settings,
    stream: TextIO,
) -> None:
    """Write a view as it is looked at, in the emission the stream needs."""
    from briefing.terminal.choice import choose
    from briefing.terminal.emissions import written_on

    choice = choose(stream, settings.bidi, settings.harakat)
    width = settings.width or choice.cells(width_of(stream))
    draw = getattr(import_module(f"briefing.views.screen.{view}"), view)
    # The emission's controls stand around the pager, which would show them as text.
    with written_on(stream, choice.emission), _to_read(output, stream) as out:
        rich_console: Console | None = None
        for block in draw(items, looks_of(settings), width, *rest):
            if hasattr(block, "span_lines"):
                lines = _painted(block.span_lines(), choice, settings, stream)
                # A terminal is written to line by line, and waits each time.
                while batch := "".join(islice(lines, _BATCH)):
                    out.write(batch)
                continue
            from briefing.rtl.console import write_lines

            rich_console = rich_console or console_on(out, width, settings, like=stream)
            write_lines(rich_console, block, choice.emission, harakat=choice.harakat)


def _painted(
    lines: Iterable[Sequence["Span"]], choice: "Choice", settings: Settings, stream: TextIO
) -> Iterator[str]:
    """Lines that are no renderables, which Rich need not be loaded for."""
    from briefing.rtl.cleaning import strip_harakat
    from briefing.terminal.sgr import painted

    color = wants_color(stream, settings.color)
    for spans in lines:
        line = painted(choice.emission.line(spans), color=color)
        yield f"{line if choice.harakat else strip_harakat(line)}\n"


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
