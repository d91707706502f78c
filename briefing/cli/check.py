"""`briefing check`."""

from typing import Annotated

import typer


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]..."),
    ] = None,
) -> None:
    """Check data."""
    from briefing.app.data import Bar, data_at, incomplete, tell_unread
    from briefing.app.messages import report
    from briefing.library.library import read_all
    from briefing.library.sources import data_files

    names = data_at(paths).paths
    with Bar() as bar:
        library = read_all(data_files(names), bar.show)
    report(library.problems, library.more)
    tell_unread(library.unread)
    if not library.is_whole:
        raise typer.Exit(incomplete(library))
    from briefing.text.cleaning import clean_line

    files = f" in {len(library.found.files)} files" if len(library.found.files) != 1 else ""
    count = sum(1 for _ in library.collection.ids())
    briefs = "1 brief" if count == 1 else f"{count} briefs"
    typer.echo(f"{clean_line(', '.join(names))}: {briefs}{files}, nothing wrong.")
