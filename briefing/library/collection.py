"""What many briefs can be asked; whatever keeps them gives the same answers."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from briefing.brief.model import Brief, ChallengeOf, Head
from briefing.brief.problems import Place
from briefing.library.data_files import STANDARD_INPUT
from briefing.library.results import challenges_of
from briefing.library.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from briefing.library.query import Query

Progress = Callable[[float], None]
"""Takes the share that is done, from 0 to 1, of what may take a while."""


class Collection(Protocol):
    """Briefs, newest first; those of one day by id."""

    def briefs(self, selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The briefs that the selection accepts."""
        ...

    def heads(self, selection: Selection = EVERYTHING) -> Iterator[Head]:
        """The same briefs, perhaps without their parts."""
        ...

    def matching(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """Those of them that hold what is looked for."""
        ...

    def relevant(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The same, those first that are most about it; of those as relevant, the newest."""
        ...

    def challenges(
        self, selection: Selection = EVERYTHING, open_on: datetime.date | None = None
    ) -> Iterator[ChallengeOf]:
        """Challenges by urgency, then in the order of the briefs; perhaps only open ones.

        See `briefing.library.results.challenges_of`.
        """
        ...

    def named(self, ids: Iterable[str]) -> Mapping[str, Brief]:
        """The briefs of these ids, as far as there are any."""
        ...

    def ids(self, prefix: str = "") -> Iterator[str]:
        """The ids that begin so, in the order of the briefs."""
        ...

    def tags(self) -> Iterable[str]:
        """All tags, as they are spelled."""
        ...

    def labels(self) -> Iterable[str]:
        """All labels of status rows, as they are spelled."""
        ...

    def words(self) -> Iterable[str]:
        """All words that occur, folded; perhaps some that no longer do."""
        ...

    def place(self, id_: str) -> tuple[str, Place] | None:
        """The file that a brief is in, as it is opened, and where in it; None without either."""
        ...

    def files(self) -> Iterator[tuple[str, str]]:
        """The id of every brief and the file that it is in, as it is opened.

        In the order of the briefs; the file is `-` for a brief from standard input.
        """
        ...

    def close(self) -> None:
        """Give back what the collection holds open; nothing can be asked from then on."""
        ...


def order_of(brief: Head) -> tuple[int, str]:
    """What briefs are sorted by."""
    return -brief.date.toordinal(), brief.id


class InMemory:
    """A collection of briefs that have all been read.

    Args:
        briefs: they.
        places: the file of each by its id, and where in it.
    """

    def __init__(
        self, briefs: Iterable[Brief], places: Mapping[str, tuple[str, Place]] | None = None
    ) -> None:
        self._briefs: Sequence[Brief] = sorted(briefs, key=order_of)
        self._places = places or {}

    def briefs(self, selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The briefs that the selection accepts."""
        if selection == EVERYTHING:
            return iter(self._briefs)
        return filter(selection.accepts, self._briefs)

    def heads(self, selection: Selection = EVERYTHING) -> Iterator[Head]:
        """The same briefs."""
        return self.briefs(selection)

    def matching(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """Those of them that hold what is looked for."""
        from briefing.library.query import fields_of

        return (brief for brief in self.briefs(selection) if query.matches(fields_of(brief)))

    def relevant(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The same, those first that are most about it; of those as relevant, the newest."""
        from briefing.library.query import fields_of

        found = self.matching(query, selection)
        return iter(sorted(found, key=lambda brief: -query.relevance(fields_of(brief))))

    def challenges(
        self, selection: Selection = EVERYTHING, open_on: datetime.date | None = None
    ) -> Iterator[ChallengeOf]:
        """Challenges by urgency, then in the order of the briefs; perhaps only open ones."""
        return iter(challenges_of(self.briefs(selection), open_on))

    def named(self, ids: Iterable[str]) -> Mapping[str, Brief]:
        """The briefs of these ids, as far as there are any."""
        wanted = set(ids)
        return {brief.id: brief for brief in self._briefs if brief.id in wanted}

    def ids(self, prefix: str = "") -> Iterator[str]:
        """The ids that begin so, in the order of the briefs."""
        return (brief.id for brief in self._briefs if brief.id.startswith(prefix))

    def tags(self) -> Iterator[str]:
        """All tags, as they are spelled."""
        return iter({tag for brief in self._briefs for tag in brief.tags})

    def labels(self) -> Iterator[str]:
        """All labels of status rows, as they are spelled."""
        return iter({row.label for brief in self._briefs for row in brief.status})

    def words(self) -> Iterator[str]:
        """All words that occur, folded."""
        return iter({word for brief in self._briefs for word in terms_of(brief)})

    def place(self, id_: str) -> tuple[str, Place] | None:
        """The file that a brief is in, and where in it."""
        return self._places.get(id_)

    def files(self) -> Iterator[tuple[str, str]]:
        """The id of every brief and the file that it is in."""
        for brief in self._briefs:
            place = self._places.get(brief.id)
            yield brief.id, place[0] if place else STANDARD_INPUT

    def close(self) -> None:
        """Nothing is held open."""


def terms_of(brief: Brief) -> dict[str, None]:
    """The words of a brief, folded, each once, in the order in which they first occur."""
    from briefing.library.query import fields_of
    from briefing.text.folding import terms

    return dict.fromkeys(word for _, text in fields_of(brief) for word in terms(text))
