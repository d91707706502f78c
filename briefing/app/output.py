"""Where output goes and in which form."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import islice
from typing import TYPE_CHECKING, Generic, TextIO, TypeVar

from briefing.app.options import Output
from briefing.app.settings import Settings, settings_for
from briefing.document.presented import Presented
from briefing.errors import ExitStatus, Failure
from briefing.formats import FORMATS
from briefing.terminal.gate import Gate
from briefing.terminal.stream import is_terminal, width_of
from briefing.text.cleaning import clean_line
from briefing.views.view import View
from briefing.words import sentence

if TYPE_CHECKING:
    from briefing.app.drawing import Drawing

Item = TypeVar("Item")

_BATCH = 50
"""Lines written at once."""


def write(
    output: Output, view: View[Item], items: Iterable[Item], *, none: Callable[[], str]
) -> None:
    """Write items in the format asked for.

    Args:
        output: the options of the command.
        view: how the items are shown.
        items: they are taken as they are written.
        none: finds the sentence that there is no item.

    Raises:
        Failure: there is none.
    """
    settings = settings_for(output)
    counted = Counted(items)
    presented = view.present(counted, settings.looks)
    with destination(output.file) as stream:
        form = form_of(output, stream)
        if form == "screen":
            from briefing.app.drawing import Drawing

            _show_on_screen(output, presented, Drawing.on(stream, settings))
        else:
            lines = (f"{line}\n" for line in FORMATS[form]()(presented, settings.looks))
            with _to_read(output, stream) as out:
                while batch := "".join(islice(lines, _BATCH)):
                    out.write(batch)
        stream.flush()
        if not counted.any:
            raise Failure(none(), ExitStatus.NOTHING_FOUND)


def form_of(output: Output, stream: TextIO) -> str:
    """The format to write to a stream in."""
    form = "json" if output.json else output.format
    if form == "auto":
        return "screen" if is_terminal(stream) else "plain"
    return form


def is_looked_at(output: Output) -> bool:
    """Whether somebody reads standard output as it is written, and can press keys."""
    from briefing.terminal.fullscreen import is_possible

    on_screen = output.file is None and form_of(output, sys.stdout) == "screen"
    return on_screen and is_possible(sys.stdout)


class Counted(Generic[Item]):
    """Items that tell afterwards whether there were any."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = items
        self.any = False

    def __iter__(self) -> Iterator[Item]:
        for item in self._items:
            self.any = True
            yield item


def _to_read(output: Output, stream: TextIO) -> AbstractContextManager[TextIO]:
    """The stream, or the reader's pager before it."""
    if not (output.pager and is_terminal(stream)):
        return nullcontext(stream)
    from briefing.app.pager import paged

    return paged(stream)


def _show_on_screen(output: Output, presented: Presented, drawing: "Drawing") -> None:
    """Write what is presented as it is looked at, in the emission the stream needs."""
    from briefing.terminal.emissions import written_on

    stream = drawing.stream
    # The emission's controls stand around the pager, which would show them as text.
    with written_on(stream, drawing.choice.emission), _to_read(output, stream) as out:
        drawing.write(out, presented.blocks(), is_cut=presented.is_cut)


def width_for(settings: Settings, stream: TextIO) -> int:
    """Cells in a line of the stream."""
    return settings.width or width_of(stream)


@contextmanager
def destination(file: str | None) -> Iterator[TextIO]:
    """The stream to write to: standard output, or a file that is replaced when all is written.

    Raises:
        Failure: the file cannot be written.
    """
    if file is None or file == "-":
        yield sys.stdout
        return
    from briefing.storage import replaced

    try:
        with replaced(file) as binary:
            stream = Gate(binary)
            yield stream
            stream.detach()
    except OSError as error:
        reason = error.strerror or str(error)
        message = sentence("not_written", file=clean_line(file), reason=reason)
        raise Failure(message, ExitStatus.NOT_WRITTEN) from error
