"""`briefing render`."""

from typing import Annotated

import typer

from briefing.cli.options import Bidi, Output
from briefing.rtl.direction import Base
from briefing.views.looks import Harakat


def render(
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="A text file, or - for standard input.")
    ] = "-",
    base: Annotated[
        Base, typer.Option(help="Direction of paragraphs; auto is that of the first letter.")
    ] = "auto",
    bidi: Annotated[
        Bidi | None, typer.Option(help="How lines are written.", show_default="auto")
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(min=2, metavar="CELLS", help="Cells.", show_default="the terminal's"),
    ] = None,
    harakat: Annotated[
        Harakat | None, typer.Option(help="Whether vowel marks are shown.", show_default="auto")
    ] = None,
) -> None:
    """Lay out any text for the terminal; each line of it is a paragraph.

    Where standard output is no terminal, it gets the visual lines without controls.

    [bold]Examples[/bold]

    briefing render article.txt

    printf 'ا(ب)ت' | briefing render --width 20
    """
    from briefing.cli.output import destination, emission_name, width_for
    from briefing.cli.settings import settings_for
    from briefing.library.sources import open_text
    from briefing.rtl.filter import laid_out
    from briefing.terminal.emissions import EMISSIONS, written_on
    from briefing.terminal.stream import is_terminal

    settings = settings_for(Output(bidi=bidi, width=width, harakat=harakat))
    with open_text(file) as text, destination(None) as stream:
        cells = width_for(settings, stream)
        if is_terminal(stream):
            emission = EMISSIONS[emission_name(settings, stream)]
            cells -= 1  # a mark in the last column adds a line in some terminals
        else:
            emission = EMISSIONS["visual" if settings.bidi == "auto" else settings.bidi]
        lines = laid_out(text, cells, base, emission, strip=settings.harakat == "strip")
        with written_on(stream, emission):
            stream.writelines(f"{line}\n" for line in lines)
