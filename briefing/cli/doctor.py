"""`briefing doctor`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.app.options import Bidi

if TYPE_CHECKING:
    from briefing.app.settings import Settings
    from briefing.terminal.choice import Choice

# In the order in which they are worth looking at.
_SHOWN = ("anchored", "words", "spans", "marks", "blanks", "visual", "logical")


def doctor(
    *,
    bidi: Annotated[Bidi | None, typer.Option(show_default="auto")] = None,
    json: Annotated[bool, typer.Option("--json")] = False,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE"),
    ] = None,
    samples: Annotated[bool, typer.Option("--samples")] = False,
    save: Annotated[bool, typer.Option("--save")] = False,
) -> None:
    """Show what was found out about the terminal, and ask whether it reads right."""
    from briefing.app.options import Output
    from briefing.app.output import destination, width_for
    from briefing.app.settings import settings_for, source_of
    from briefing.formats.json import formatted
    from briefing.formats.plain import lines
    from briefing.terminal.choice import choose
    from briefing.terminal.stream import is_terminal
    from briefing.views.doctor import DOCTOR, Diagnosis

    given = Output(bidi=bidi)
    settings = settings_for(given)
    # The terminal is that of standard output, wherever the report goes.
    choice = choose(sys.stdout, settings.bidi, settings.harakat)
    if samples:
        _show_samples(settings, choice)
        return
    width = width_for(settings, sys.stdout)
    diagnosis = Diagnosis(choice, source_of("bidi", given), width, sys.stdout.encoding)
    with destination(output) as stream:
        presented = DOCTOR.present([diagnosis], settings.looks)
        records = presented.records()
        report = formatted(next(records)) if json else lines(presented, settings.looks)
        stream.writelines(f"{line}\n" for line in report)
        stream.flush()
    if json or output or not (is_terminal(sys.stdout) and is_terminal(sys.stdin)):
        return
    answer = _ask(settings, keep_harakat=choice.harakat)
    if answer and save:
        _save(answer)
    elif answer and answer != choice.emission.name:
        typer.echo(f"To keep it: briefing doctor --save, or BRIEFING_BIDI={answer}.")


def _show_samples(settings: "Settings", choice: "Choice") -> None:
    """The samples in one emission."""
    from briefing.app.drawing import Drawing
    from briefing.terminal.emissions import written_on
    from briefing.views.samples import WIDTH, samples

    drawing = Drawing(sys.stdout, settings, choice, WIDTH)
    with written_on(sys.stdout, choice.emission):
        for block in samples():
            drawing.write(sys.stdout, [block])
        sys.stdout.flush()


def _ask(settings: "Settings", *, keep_harakat: bool) -> str | None:
    """Show the samples in each emission; the one that reads right, if any."""
    from briefing.terminal.choice import Choice
    from briefing.terminal.emissions import EMISSIONS

    for number, name in enumerate(_SHOWN, 1):
        typer.echo(f"\n{number}. {name}")
        _show_samples(settings, Choice(EMISSIONS[name], keep_harakat))
    numbers = "/".join(str(number) for number in range(1, len(_SHOWN) + 1))
    answer = typer.prompt(
        f"\nWhich one reads right? ({numbers}, or Enter for none)", default="", show_default=False
    )
    if answer.strip() in numbers.split("/"):
        return _SHOWN[int(answer) - 1]
    return None


def _save(bidi: str) -> None:
    from briefing.app.settings import save_setting
    from briefing.text.cleaning import clean_line

    file = save_setting("bidi", bidi)
    typer.echo(f'Kept in {clean_line(str(file))}: bidi = "{bidi}"')
