"""The index as a collection, over all its segments."""

from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing.brief.model import Brief, Head
from briefing.brief.problems import Place
from briefing.library.collection import order_of
from briefing.library.index.manifest import Manifest
from briefing.library.index.reader import Segment
from briefing.library.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from briefing.library.query import Query

T = TypeVar("T", bound=Head)


class Indexed:
    """The briefs of an index that is up to date.

    Every method may raise sqlite3.Error, OSError or ValueError when the index is damaged.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self._manifest = manifest
        self._by_name = segments(folder, manifest)
        self._segments = list(self._by_name.values())

    def briefs(self, selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The briefs that the selection accepts."""
        return _merged(segment.briefs(selection) for segment in self._segments)

    def heads(self, selection: Selection = EVERYTHING) -> Iterator[Head]:
        """The same briefs without their parts, in a third of the time."""
        return _merged(segment.heads(selection) for segment in self._segments)

    def matching(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """Those of them that hold what is looked for."""
        return _merged(segment.matching(query, selection) for segment in self._segments)

    def named(self, ids: Iterable[str]) -> Mapping[str, Brief]:
        """The briefs of these ids, as far as there are any."""
        wanted = set(ids)
        return {each.id: each for segment in self._segments for each in segment.named(wanted)}

    def ids(self, prefix: str = "") -> Iterator[str]:
        """The ids that begin so, in the order of the briefs."""
        found = [segment.ids(prefix) for segment in self._segments]
        return (id_ for _, id_ in (found[0] if len(found) == 1 else merge(*found)))

    def tags(self) -> Iterable[str]:
        """All tags, as they are spelled."""
        return set(chain.from_iterable(segment.tags() for segment in self._segments))

    def words(self) -> Iterable[str]:
        """All words that occur, folded; perhaps some that no longer do."""
        return set(chain.from_iterable(segment.words() for segment in self._segments))

    def place(self, id_: str) -> tuple[str, Place] | None:
        """The file that a brief is in, and where in it."""
        for name, segment in self._by_name.items():
            for at in segment.places(id_):
                for path, entry in self._manifest.entries.items():
                    if (entry.segment, entry.number) == (name, at.file):
                        return path, at.place
        return None


def _merged(found: Iterable[Iterator[T]]) -> Iterator[T]:
    """What segments have found, in the order of a collection."""
    each = list(found)
    return each[0] if len(each) == 1 else merge(*each, key=order_of)


def segments(folder: Path, manifest: Manifest) -> dict[str, Segment]:
    """The segments of an index by name, each with what counts in it."""
    counting = manifest.counting()
    found = {}
    for name, written in manifest.segments.items():
        numbers = counting[name] if len(counting[name]) < written.files else None
        hidden = [each.row for each in manifest.hidden if each.segment == name]
        found[name] = Segment(folder / name, numbers, hidden)
    return found
