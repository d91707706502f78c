"""`briefing render`."""

from typing import Annotated

import typer

from briefing.app.options import Bidi, Harakat, Output
from briefing.cli.options import WidthOption
from briefing.text.direction import Base


def render(
    file: Annotated[str, typer.Argument(metavar="[FILE]")] = "-",
    base: Annotated[Base, typer.Option()] = "auto",
    bidi: Annotated[Bidi | None, typer.Option(show_default="auto")] = None,
    width: WidthOption = None,
    harakat: Annotated[Harakat | None, typer.Option(show_default="auto")] = None,
) -> None:
    """Lay out a text."""
    from briefing.app.output import destination
    from briefing.app.settings import settings_for
    from briefing.library.texts import text_of
    from briefing.rtl.filter import laid_out
    from briefing.terminal.choice import choose
    from briefing.terminal.emissions import written_on
    from briefing.terminal.stream import is_terminal, width_of

    settings = settings_for(Output(bidi=bidi, width=width, harakat=harakat))
    with destination(None) as stream:
        terminal = is_terminal(stream)
        bidi = "visual" if settings.bidi == "auto" and not terminal else settings.bidi
        choice = choose(stream, bidi, settings.harakat, settings.terminals)
        # On a terminal the last column stays free: a mark there adds a line in some.
        cells = settings.width or choice.cells(width_of(stream)) - terminal
        strip = not choice.harakat
        with written_on(stream, choice.emission):
            for piece in text_of(file):
                lines = laid_out([piece], cells, base, choice.emission, strip=strip)
                stream.write("".join([f"{line}\n" for line in lines]))
