"""`briefing index`."""

from typing import Annotated

import typer

from briefing.cli.options import DataOption
from briefing.errors import ExitStatus, Failure


def index(
    *,
    data: DataOption = None,
    rebuild: Annotated[bool, typer.Option("--rebuild")] = False,
    where: Annotated[bool, typer.Option("--where")] = False,
    drop: Annotated[bool, typer.Option("--drop")] = False,
) -> None:
    """Update the index."""
    from briefing.app.counts import briefs_counted, files_counted
    from briefing.app.data import Bar, data_at, tell_unread
    from briefing.library.index.database import index_folder
    from briefing.library.index.maintenance import drop_index, keep_index
    from briefing.library.sources import data_files
    from briefing.words import sentence

    paths = data_at(data).paths
    folder = index_folder(paths)
    if folder is None:
        raise Failure(sentence("index_homeless"), ExitStatus.NOT_WRITTEN)
    if where:
        typer.echo(folder)
        return
    if drop or rebuild:
        drop_index(folder)
    if drop:
        return
    with Bar() as bar:
        found = data_files(paths)
        kept = keep_index(folder, found.files, bar.show)
    briefs, files = briefs_counted(kept.briefs), files_counted(kept.files)
    size = f"{kept.size / 2**20:.1f}"
    typer.echo(sentence("index_holds", folder=folder, briefs=briefs, files=files, size=size))
    if found.unread:
        tell_unread(found.unread)
        raise typer.Exit(ExitStatus.NO_SUCH_FILE)
