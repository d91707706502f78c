"""`briefing doctor`."""

import sys
from typing import Annotated

import typer

from briefing.app.options import Bidi, Output


def doctor(
    *,
    bidi: Annotated[Bidi | None, typer.Option(show_default="auto")] = None,
    json: Annotated[bool, typer.Option("--json")] = False,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="FILE")] = None,
    samples: Annotated[bool, typer.Option("--samples")] = False,
    save: Annotated[bool, typer.Option("--save")] = False,
) -> None:
    """Report on the terminal, and ask the reader whether it reads right."""
    from briefing.app.doctor import Doctor
    from briefing.terminal.stream import is_terminal

    doctor = Doctor(Output(bidi=bidi, file=output))
    if samples:
        doctor.show_samples()
    elif json or output or not (is_terminal(sys.stdout) and is_terminal(sys.stdin)):
        doctor.report(json=json)
    else:
        answer = doctor.ask()
        doctor.report(json=json)
        doctor.conclude(answer, save=save)
