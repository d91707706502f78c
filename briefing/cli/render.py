"""`briefing render`."""

from typing import Annotated

import typer

from briefing.app.options import Bidi, Harakat, Output
from briefing.terminal.stream import LEAST_WIDTH, MAX_WIDTH
from briefing.text.direction import Base


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
        typer.Option(
            min=LEAST_WIDTH,
            max=MAX_WIDTH,
            metavar="CELLS",
            help="Cells.",
            show_default="the terminal's",
        ),
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
        choice = choose(stream, bidi, settings.harakat)
        # On a terminal the last column stays free: a mark there adds a line in some.
        cells = settings.width or choice.cells(width_of(stream)) - terminal
        strip = not choice.harakat
        with written_on(stream, choice.emission):
            for piece in text_of(file):
                lines = laid_out([piece], cells, base, choice.emission, strip=strip)
                stream.write("".join([f"{line}\n" for line in lines]))
