"""`briefing index`."""

from typing import Annotated

import typer

from briefing.cli.options import DataOption


def index(
    *,
    data: DataOption = None,
    rebuild: Annotated[bool, typer.Option("--rebuild")] = False,
    where: Annotated[bool, typer.Option("--where")] = False,
    drop: Annotated[bool, typer.Option("--drop")] = False,
) -> None:
    """Update the index."""
    from briefing.app.data import data_at
    from briefing.app.index import folder_of, update
    from briefing.library.index.maintenance import drop_index

    paths = data_at(data).paths
    folder = folder_of(paths)
    if where:
        typer.echo(folder)
        return
    if drop or rebuild:
        drop_index(folder)
    if not drop:
        update(folder, paths)
