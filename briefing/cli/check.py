"""`briefing check`."""

from typing import Annotated

import typer

from briefing.errors import ExitStatus


def check(
    path: Annotated[
        str | None,
        typer.Argument(
            metavar="[PATH]",
            help="A data file, a folder, or - for standard input; the data in use without it.",
        ),
    ] = None,
) -> None:
    """Check data: every error with its place.

    [bold]Examples[/bold]

    briefing check

    briefing check drafts/
    """
    from briefing.cli.messages import report
    from briefing.library.library import load
    from briefing.library.sources import find_data

    name = find_data(path)
    library = load(name)
    report(library.problems)
    if library.errors:
        raise typer.Exit(ExitStatus.WRONG_DATA)
    from briefing.rtl.cleaning import clean_line

    files = f" in {library.files} files" if library.files != 1 else ""
    count = len(library.briefs)
    briefs = "1 brief" if count == 1 else f"{count} briefs"
    typer.echo(f"{clean_line(name)}: {briefs}{files}, nothing wrong.")
