"""`briefing check`."""

from typing import Annotated

import typer


def check(
    paths: Annotated[list[str] | None, typer.Argument(metavar="[PATH]...")] = None,
) -> None:
    """Check data."""
    from briefing.app.counts import briefs_counted, files_counted
    from briefing.app.data import Bar, data_at, incomplete, tell_unread
    from briefing.app.messages import report
    from briefing.library.data_files import data_files
    from briefing.library.library import read_all
    from briefing.text.cleaning import clean_line
    from briefing.words import sentence

    names = data_at(paths).paths
    with Bar() as bar:
        library = read_all(data_files(names), bar.show)
    report(library.problems, library.more)
    tell_unread(library.unread)
    if not library.is_whole:
        raise typer.Exit(incomplete(library))
    data = clean_line(", ".join(names))
    briefs = briefs_counted(sum(1 for _ in library.collection.ids()))
    files = len(library.found.files)
    if files == 1:
        typer.echo(sentence("checked", data=data, briefs=briefs))
    else:
        typer.echo(sentence("checked_files", data=data, briefs=briefs, files=files_counted(files)))
