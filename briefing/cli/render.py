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
    from briefing.app.layout import lay_out

    lay_out(file, base, Output(bidi=bidi, width=width, harakat=harakat))
