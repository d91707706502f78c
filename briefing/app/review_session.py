"""What awaits the reader of the data in use, for the commands that ask."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from briefing.app.data import cut, paths_of
from briefing.app.options import Selected
from briefing.brief.model import Brief
from briefing.library.library import Library
from briefing.library.selection import Selection
from briefing.review.awaiting import awaiting
from briefing.review.changes import Awaited
from briefing.review.difference import normal
from briefing.review.state import State, StateFile


def state_file(selected: Selected) -> StateFile:
    """Where it is kept what the reader has seen of this data."""

    def tell(sentence: str) -> None:
        from briefing.app.messages import say

        say(f"briefing: {sentence}")

    return StateFile(paths_of(selected), tell)


def keep_seen(file: StateFile, briefs: Iterable[Brief], gone: Sequence[str] = ()) -> State:
    """Keep that these briefs were seen now, and that it was seen which are gone."""
    now = datetime.datetime.now(datetime.UTC)
    with suppress(ValueError):  # TZ names no time zone there is
        now = now.astimezone()
    seen = [normal(brief) for brief in briefs]
    return file.change(lambda state: state.see(seen, gone, now))


def awaited(
    library: Library, file: StateFile, selection: Selection, selected: Selected
) -> Iterable[Awaited]:
    """What awaits, as far as it is meant; with `--since`, what is meant, whatever was seen."""
    return cut(_awaited(library, file, selection), selected)


def _awaited(library: Library, file: StateFile, selection: Selection) -> Iterator[Awaited]:
    if selection.since:
        for brief in library.collection.briefs(selection):
            yield Awaited("new", brief)
        return
    yield from awaiting_of(library, library.collection.briefs(), file, selection)


def awaiting_of(
    library: Library, briefs: Iterable[Brief], file: StateFile, selection: Selection
) -> Iterator[Awaited]:
    """What awaits today of all the briefs of a library, as far as the selection accepts it."""
    # What cannot be read is not gone.
    found = awaiting(briefs, file.read(), datetime.date.today(), all_there=library.is_whole)
    return (item for item in found if selection.accepts(item.brief))
