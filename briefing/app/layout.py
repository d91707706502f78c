"""Any text laid out for standard output, as it is read."""

from briefing.app.options import Output
from briefing.app.output import destination
from briefing.app.settings import settings_for
from briefing.library.texts import text_of
from briefing.rtl.filter import laid_out
from briefing.terminal.choice import choose
from briefing.terminal.emissions import written_on
from briefing.terminal.stream import is_terminal, width_of
from briefing.text.direction import Base


def lay_out(file: str, base: Base, output: Output) -> None:
    """Write a text, each line of it laid out as a paragraph.

    Args:
        file: its name, or `-` for standard input.
        base: the direction of paragraphs.
        output: the options about looks.

    Raises:
        Failure: the file cannot be read, or a setting is wrong.
    """
    settings = settings_for(output)
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
