"""An index as a collection: questions as SQL, and answers that are decided as without an index."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from briefing.brief.model import Brief, ChallengeOf, Head
from briefing.brief.problems import Place
from briefing.library.collection import InMemory
from briefing.library.index.conditions import (
    ALL,
    BY_URGENCY,
    CHALLENGES,
    POSTINGS,
    Lead,
    conditions,
)
from briefing.library.index.database import Damaged, Kept, State, kept_in, unsealed
from briefing.library.index.fallback import Fallback, or_from
from briefing.library.results import is_open, urgency
from briefing.library.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from briefing.library.query import Fields, Query

_MORE = "\U0010ffff"
"""Behind whatever an id goes on with."""


def _named(data: InMemory, ids: AbstractSet[str]) -> Iterator[Brief]:
    yield from data.named(ids).values()


def _places(data: InMemory, id_: str) -> Iterator[tuple[str, Place] | None]:
    yield data.place(id_)


class Indexed:
    """The briefs of an index that is up to date.

    Every answer is of the moment at which the state was loaded, whoever writes meanwhile.

    Args:
        file: the database; removed when it turns out to be damaged.
        database: a connection to it, in a transaction; closed with the collection.
        state: its state.
        read: reads the data itself.
    """

    def __init__(
        self,
        file: Path,
        database: sqlite3.Connection,
        state: State,
        read: Callable[[], InMemory],
    ) -> None:
        self._database = database
        self._last = state.last
        self._files = state.entries.keys()
        self.fallback = Fallback(file, read)

    @or_from(InMemory.briefs)
    def briefs(self, selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The briefs that the selection accepts."""
        return (brief for _, brief in self._accepted(selection))

    @or_from(InMemory.heads)
    def heads(self, selection: Selection = EVERYTHING) -> Iterator[Head]:
        """The same briefs without their parts, unless the selection asks for parts."""
        if selection.has:
            return self.briefs(selection)
        rows = self._rows("head", selection)
        return filter(selection.accepts, (_head(unsealed(row, head)) for row, head in rows))

    @or_from(InMemory.matching)
    def matching(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """Those of them that hold what is looked for."""
        return (brief for _, brief, _ in self._matching(query, selection))

    @or_from(InMemory.relevant)
    def relevant(self, query: "Query", selection: Selection = EVERYTHING) -> Iterator[Brief]:
        """The same, those first that are most about it; of those as relevant, the newest."""
        found = self._matching(query, selection)
        ranked = sorted((-query.relevance(fields), row) for row, _, fields in found)
        for _, row in ranked:
            [(body,)] = self._ask("SELECT body FROM brief WHERE row = ?", row)
            yield kept_in(row, body).brief

    @or_from(InMemory.challenges)
    def challenges(
        self, selection: Selection = EVERYTHING, open_on: date | None = None
    ) -> Iterator[ChallengeOf]:
        """Challenges by urgency, then in the order of the briefs; perhaps only open ones."""
        day = open_on.toordinal() if open_on else 0
        for row, severity, due, number, body in self._rows(
            "severity, due, number, body", selection, Lead(*CHALLENGES, day, BY_URGENCY)
        ):
            brief = kept_in(row, body).brief
            by_key = {(*urgency(each), at): each for at, each in enumerate(brief.challenges)}
            challenge = by_key.get((severity, due, number))
            if challenge is None:
                raise Damaged
            if selection.accepts(brief) and is_open(challenge, open_on):
                yield ChallengeOf(brief, challenge)

    @or_from(InMemory.ids)
    def ids(self, prefix: str = "") -> Iterator[str]:
        """The ids that begin so, in the order of the briefs."""
        if not prefix:
            return self._texts("SELECT id FROM brief ORDER BY row")
        sql = "SELECT id FROM brief WHERE id >= ? AND id < ? ORDER BY row"
        return self._texts(sql, prefix, prefix + _MORE)

    @or_from(InMemory.files)
    def files(self) -> Iterator[tuple[str, str]]:
        """The id of every brief and the file that it is in, as it is opened."""
        for row, head, file in self._rows("head, file", EVERYTHING):
            if file not in self._files:
                raise Damaged
            yield _named_in(unsealed(row, head)).id, file

    @or_from(InMemory.tags)
    def tags(self) -> Iterator[str]:
        """All tags, as they are spelled."""
        return iter(set(self._texts("SELECT text FROM tag")))

    @or_from(InMemory.labels)
    def labels(self) -> Iterator[str]:
        """All labels of status rows, as they are spelled."""
        return iter(set(self._texts("SELECT DISTINCT text FROM label")))

    @or_from(InMemory.words)
    def words(self) -> Iterator[str]:
        """All words that occur, folded; perhaps some that no longer do."""
        return iter(set(self._texts("SELECT text FROM spelling")))

    def named(self, ids: Iterable[str]) -> Mapping[str, Brief]:
        """The briefs of these ids, as far as there are any."""
        return {brief.id: brief for brief in self._named(set(ids))}

    def place(self, id_: str) -> tuple[str, Place] | None:
        """The file that a brief is in, and where in it."""
        return next(self._places(id_))

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    @or_from(_named)
    def _named(self, ids: AbstractSet[str]) -> Iterator[Brief]:
        found = {id_: kept.brief for id_ in ids if (kept := self._find(id_))}
        missing = ids - found.keys()
        if missing and any(head.id in missing for head in self.heads()):
            raise Damaged
        return iter(found.values())

    @or_from(_places)
    def _places(self, id_: str) -> Iterator[tuple[str, Place] | None]:
        kept = self._find(id_)
        yield (kept.file, kept.place) if kept else None

    def _matching(
        self, query: "Query", selection: Selection
    ) -> Iterator[tuple[int, Brief, "Fields"]]:
        """Briefs that hold what is looked for, with their row and their fields."""
        from briefing.library.index.words import expression_of
        from briefing.library.query import fields_of

        expression = expression_of(query, self._database)
        if expression is None:
            return
        lead = Lead(*POSTINGS, expression) if expression else ALL
        for row, brief in self._accepted(selection, lead):
            if query.matches(fields := fields_of(brief)):
                yield row, brief, fields

    def _accepted(self, selection: Selection, lead: Lead = ALL) -> Iterator[tuple[int, Brief]]:
        """The briefs that the selection accepts, each with its row."""
        for row, body in self._rows("body", selection, lead):
            brief = kept_in(row, body).brief
            if selection.accepts(brief):
                yield row, brief

    def _find(self, id_: str) -> Kept | None:
        """The brief of an id, and where it is from."""
        for row, body in self._ask("SELECT row, body FROM brief WHERE id = ?", id_):
            kept = kept_in(row, body)
            if kept.brief.id != id_:
                raise Damaged
            return kept
        return None

    def _rows(self, columns: str, selection: Selection, lead: Lead = ALL) -> Iterator[Any]:
        """Columns of the briefs that may be meant, in the order of the lead, behind their rows.

        Where nothing but a first day narrows down, a brief that is missing is damage.
        """
        narrowing = [(lead.where, lead.value), *conditions(selection, lead.row)]
        where = " AND ".join(condition for condition, _ in narrowing)
        sql = (
            f"SELECT brief.row, previous, {columns} FROM {lead.tables}"  # noqa: S608 (no value)
            f" WHERE {where} ORDER BY {lead.order or lead.row}"
        )
        linked = lead == ALL and replace(selection, since=None) == EVERYTHING
        last = 0
        for row, previous, *found in self._ask(sql, *(value for _, value in narrowing)):
            if linked and previous != last:
                raise Damaged
            last = row
            yield row, *found
        if linked and not selection.since and last != self._last:
            raise Damaged

    def _texts(self, sql: str, *values: str) -> Iterator[str]:
        for (text,) in self._ask(sql, *values):
            if not isinstance(text, str):
                raise Damaged
            yield text

    def _ask(self, sql: str, *values: object) -> Iterator[Any]:
        # An argument that is no UTF-8 is like no text of a brief.
        sayable = (
            value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
            for value in values
        )
        return self._database.execute(sql, tuple(sayable))


class _Named(Struct):
    """As much of a head as says whose it is."""

    id: str


_head = msgspec.msgpack.Decoder(Head).decode
_named_in = msgspec.msgpack.Decoder(_Named).decode
