"""The index of the data in use: where it is, and its update with a report."""

from collections.abc import Sequence
from pathlib import Path

import typer

from briefing.app.counts import briefs_counted, files_counted
from briefing.app.data import Bar, tell_unread
from briefing.errors import ExitStatus, Failure
from briefing.library.data_files import data_files
from briefing.library.index.database import index_folder
from briefing.library.index.maintenance import keep_index
from briefing.words import sentence


def folder_of(paths: Sequence[str]) -> Path:
    """The folder of the index of this data, whether it is there or not.

    Raises:
        Failure: there is no home folder to keep it in.
    """
    folder = index_folder(paths)
    if folder is None:
        raise Failure(sentence("index_homeless"), ExitStatus.NOT_WRITTEN)
    return folder


def update(folder: Path, paths: Sequence[str]) -> None:
    """Bring an index up to date and say what it holds.

    Raises:
        Failure: it cannot be written, or the data cannot be read or is standard input.
        typer.Exit: at the end, when some of the data cannot be read.
    """
    with Bar() as bar:
        found = data_files(paths)
        kept = keep_index(folder, found.files, bar.show)
    briefs, files = briefs_counted(kept.briefs), files_counted(kept.files)
    size = f"{kept.size / 2**20:.1f}"
    typer.echo(sentence("index_holds", folder=folder, briefs=briefs, files=files, size=size))
    if found.unread:
        tell_unread(found.unread)
        raise typer.Exit(ExitStatus.NO_SUCH_FILE)
