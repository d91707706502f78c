"""`briefing search`."""

from typing import Annotated, Literal

import typer

from briefing.app.options import Output, Selected
from briefing.cli.options import with_shared


@with_shared
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for.")],
    selected: Selected,
    output: Output,
    by: Annotated[Literal["date", "relevance"], typer.Option(help="What comes first.")] = "date",
) -> None:
    """Find briefs, however their words are spelled.

    All words must be found; inside other words is enough, so that an attached و or ال hides
    nothing. Written together in quotation marks they are a phrase.

    [bold]Examples[/bold]

    briefing search غزة مساعدات

    briefing search '"وقف إطلاق النار" -هدنة'

    briefing search 'غزة | رفح' title:مساعدات --since 2w

    Fields: title, tag, summary, section, source, challenge, owner, status, outlook, notes,
    author, id. A word to leave out that begins like an option comes after --, as in:
    briefing search غزة -- -net
    """
    from briefing.app.data import cut, opened, selection_of
    from briefing.app.output import show as write
    from briefing.library.query import parse_query
    from briefing.library.search import hits, none_found
    from briefing.views.search import SEARCH

    query, selection = parse_query(words), selection_of(selected)
    with opened(selected, output) as library:
        collection = library.collection
        found = cut(hits(collection, query, selection, by_relevance=by == "relevance"), selected)
        write(output, SEARCH, found, none=lambda: none_found(collection, query))
