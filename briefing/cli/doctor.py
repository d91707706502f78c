"""`briefing doctor`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import Bidi

if TYPE_CHECKING:
    from briefing.cli.settings import Settings

# In the order in which they are worth looking at.
_SHOWN = ("anchored", "words", "blanks", "spans", "visual", "logical")


def doctor(
    *,
    bidi: Annotated[
        Bidi | None, typer.Option(help="How lines are written.", show_default="auto")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="For bug reports.")] = False,
    save: Annotated[bool, typer.Option("--save", help="Keep the answer in config.toml.")] = False,
) -> None:
    """Say which terminal this is, what was decided and why; show lines to look at.

    Off a terminal it reports, and asks nothing.

    [bold]Examples[/bold]

    briefing doctor

    briefing doctor --save

    briefing doctor --json
    """
    from briefing.cli.options import Output
    from briefing.cli.output import destination, width_for
    from briefing.cli.settings import settings_for, source_of
    from briefing.terminal.choice import choose
    from briefing.terminal.stream import is_terminal
    from briefing.views.diagnosis import Diagnosis, document, lines

    given = Output(bidi=bidi)
    settings = settings_for(given)
    with destination(None) as stream:
        encoding = stream.encoding
        choice = choose(stream, settings.bidi, settings.harakat)
        asked = source_of("bidi", given)
        diagnosis = Diagnosis(choice, asked, width_for(settings, stream), encoding)
        if json:
            stream.write(document(diagnosis) + "\n")
            return
        stream.writelines(f"{line}\n" for line in lines(diagnosis))
        stream.flush()
        if not (is_terminal(stream) and is_terminal(sys.stdin)):
            return
        answer = _look(settings)
    if answer and save:
        _save(answer)
    elif answer and answer != choice.emission.name:
        typer.echo(f"To keep it: briefing doctor --save, or BRIEFING_BIDI={answer}.")


def _look(settings: "Settings") -> str | None:
    """Show the samples in each emission; the one that reads right, if any."""
    from rich.console import Group

    from briefing.cli.output import console_on
    from briefing.rtl.console import write
    from briefing.terminal.emissions import EMISSIONS
    from briefing.views.samples import WIDTH, samples

    console = console_on(sys.stdout, WIDTH, settings)
    for number, name in enumerate(_SHOWN, 1):
        typer.echo(f"\n{number}. {name}")
        write(console, Group(*samples()), EMISSIONS[name])
    numbers = "/".join(str(number) for number in range(1, len(_SHOWN) + 1))
    answer = typer.prompt(
        f"\nWhich one reads right? ({numbers}, or Enter for none)", default="", show_default=False
    )
    if answer.strip() in numbers.split("/"):
        return _SHOWN[int(answer) - 1]
    return None


def _save(bidi: str) -> None:
    from briefing.cli.settings import save_setting
    from briefing.rtl.cleaning import clean_line

    file = save_setting("bidi", bidi)
    typer.echo(f'Kept in {clean_line(str(file))}: bidi = "{bidi}"')
