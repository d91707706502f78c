"""A collection that goes on without its index when the index turns out to be damaged."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing.brief.model import Brief, Head
from briefing.brief.problems import Place
from briefing.library.collection import Collection
from briefing.library.index.manifest import NAME, unusable
from briefing.library.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from briefing.library.query import Query

Item = TypeVar("Item")


class Steady:
    """The answers of an index, or of the data itself from where the index fails.

    Both give the same ones in the same order, so an answer that has begun can be finished.

    Args:
        folder: of the index; it is made anew by the next run when it is damaged.
        index: the collection to ask first.
        read: reads the data itself.
    """

    def __init__(self, folder: Path, index: Collection, read: Callable[[], Collection]) -> None:
        self._folder = folder
        self._now = index
        self._read: Callable[[], Collection] | None = read

    def briefs(self, selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The briefs that the selection accepts."""
        return self._all(lambda collection: collection.briefs(selection))

    def heads(self, selection: Selection = EVERYTHING) -> Iterator[Head]:
        """The same briefs, perhaps without their parts."""
        return self._all(lambda collection: collection.heads(selection))

    def matching(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """Those of them that hold what is looked for."""
        return self._all(lambda collection: collection.matching(query, selection))

    def named(self, ids: Iterable[str]) -> Mapping[str, Brief]:
        """The briefs of these ids, as far as there are any."""
        wanted = list(ids)
        return dict(self._all(lambda collection: iter(collection.named(wanted).items())))

    def ids(self, prefix: str = "") -> Iterator[str]:
        """The ids that begin so, in the order of the briefs."""
        return self._all(lambda collection: collection.ids(prefix))

    def tags(self) -> Iterable[str]:
        """All tags, as they are spelled."""
        return set(self._all(lambda collection: iter(collection.tags())))

    def words(self) -> Iterable[str]:
        """All words that occur, folded; perhaps some that no longer do."""
        return set(self._all(lambda collection: iter(collection.words())))

    def place(self, id_: str) -> tuple[str, Place] | None:
        """The file that a brief is in, and where in it."""
        return next(self._all(lambda collection: iter([collection.place(id_)])))

    def files(self) -> Iterator[tuple[str, str]]:
        """The id of every brief and the file that it is in."""
        return self._all(lambda collection: collection.files())

    def _all(self, ask: Callable[[Collection], Iterator[Item]]) -> Iterator[Item]:
        given = 0
        try:
            for item in ask(self._now):
                yield item
                given += 1
        except GeneratorExit:  # whoever asked has enough
            raise
        except unusable(ValueError):
            if self._read is None:
                raise
            with suppress(OSError):
                (self._folder / NAME).unlink()
            self._now, self._read = self._read(), None
            yield from islice(ask(self._now), given, None)
