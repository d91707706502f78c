"""`briefing search`."""

from typing import Annotated, Literal

import typer

from briefing.app.options import Output, Selected
from briefing.cli.options import with_shared


@with_shared
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...")],
    selected: Selected,
    output: Output,
    by: Annotated[Literal["date", "relevance"], typer.Option()] = "date",
) -> None:
    """Search briefs."""
    from briefing.app.data import cut, opened, selection_of
    from briefing.app.output import write
    from briefing.library.query import parse_query
    from briefing.library.search import hits, none_found
    from briefing.views.search import SEARCH

    query, selection = parse_query(words), selection_of(selected)
    with opened(selected, output) as library:
        collection = library.collection
        found = cut(hits(collection, query, selection, by_relevance=by == "relevance"), selected)
        write(output, SEARCH, found, none=lambda: none_found(collection, query))
