"""The index as a collection, over all its segments."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from heapq import merge
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from briefing.brief.model import Brief, Head
from briefing.brief.problems import Place
from briefing.library.collection import order_of
from briefing.library.index.heads import read_heads
from briefing.library.index.manifest import Manifest
from briefing.library.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from briefing.library.index.reader import Segment
    from briefing.library.query import Query

T = TypeVar("T", bound=Head)


class Indexed:
    """The briefs of an index that is up to date.

    Every method may raise sqlite3.Error, OSError or ValueError when the index is damaged.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self._folder = folder
        self._manifest = manifest

    @cached_property
    def _by_name(self) -> Mapping[str, "Segment"]:
        from briefing.library.index.reader import segments

        return segments(self._folder, self._manifest)

    @property
    def _segments(self) -> Iterable["Segment"]:
        return self._by_name.values()

    def briefs(self, selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The briefs that the selection accepts."""
        known = 0
        if selection == EVERYTHING and (newest := self._newest()):
            yield newest
            known = 1
        found = _merged(segment.briefs(selection) for segment in self._segments)
        yield from islice(found, known, None)

    def heads(self, selection: Selection = EVERYTHING) -> Iterator[Head]:
        """The same briefs without their parts; without SQLite where all are accepted."""
        if selection == EVERYTHING and self._manifest.is_whole:
            names = self._manifest.segments
            return _merged(read_heads(self._folder / name) for name in names)
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
        known = 0
        if not prefix and (newest := self._newest()):
            yield newest.id
            known = 1
        found = (id_ for _, id_ in merge(*(segment.ids(prefix) for segment in self._segments)))
        yield from islice(found, known, None)

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

    def files(self) -> Iterator[tuple[str, str]]:
        """The id of every brief and the file that it is in."""
        paths = {
            (entry.segment, entry.number): path for path, entry in self._manifest.entries.items()
        }

        def of(name: str, segment: "Segment") -> Iterator[tuple[tuple[int, str], str]]:
            return ((order, paths[name, number]) for order, number in segment.files())

        found = merge(*(of(name, segment) for name, segment in self._by_name.items()))
        return ((id_, path) for (_, id_), path in found)

    def _newest(self) -> Brief | None:
        """The newest brief, where the manifest holds it."""
        raw = self._manifest.newest
        return msgspec.msgpack.decode(raw, type=Brief) if raw else None


def _merged(found: Iterable[Iterator[T]]) -> Iterator[T]:
    """What segments have found, in the order of a collection."""
    each = list(found)
    return each[0] if len(each) == 1 else merge(*each, key=order_of)
