"""Questions to a segment, as SQL."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct

from briefing.brief.model import Brief, Head
from briefing.brief.problems import Place
from briefing.library.index.manifest import LONGEST_WORD, Manifest
from briefing.library.selection import Selection

if TYPE_CHECKING:
    from briefing.library.query import Query, Term

_MANY_WORDS = 2_000
"""Words that hold what is looked for, from which on most briefs do."""
_TRIGRAM = 3
_MORE = "\U0010ffff"


T = TypeVar("T", bound=Head)


class At(Struct, frozen=True):
    """Where a brief is from."""

    file: int
    """What the segment calls the file."""
    row: int
    place: Place


class Kept(Struct, frozen=True):
    """A brief and where it is from."""

    file: int
    """What the segment calls the file."""
    place: Place
    brief: Brief


class Segment:
    """A segment, to be read.

    Args:
        file: the database.
        numbers: the files, as the segment calls them, whose briefs count; None for all.
        hidden: rows that do not count.
    """

    def __init__(
        self, file: Path, numbers: Collection[int] | None = None, hidden: Sequence[int] = ()
    ) -> None:
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        self._database = sqlite3.connect(address, uri=True, isolation_level=None)
        counts = []
        if numbers is not None:
            counts.append(f"brief.file IN ({_listed(numbers)})")
        if hidden:
            counts.append(f"brief.row NOT IN ({_listed(hidden)})")
        self._counts = counts

    def briefs(self, selection: Selection) -> Iterator[Brief]:
        """The briefs that the selection accepts, newest first."""
        return self._found("", selection, Brief)

    def heads(self, selection: Selection) -> Iterator[Head]:
        """The same briefs without their parts."""
        return self._found("", selection, Head)

    def matching(self, query: "Query", selection: Selection) -> Iterator[Brief]:
        """Those of them that hold what is looked for."""
        from briefing.library.query import fields_of

        expression = self._expression(query)
        if expression is None:
            return
        for found in self._found(expression, selection, Brief):
            if query.matches(fields_of(found)):
                yield found

    def named(self, ids: Collection[str]) -> Iterator[Brief]:
        """The briefs of these ids."""
        for id_ in ids:
            where = " AND ".join(["brief.id = ?", *self._counts])
            sql = f"SELECT data FROM brief JOIN body USING (row) WHERE {where}"  # noqa: S608
            yield from (_decoder(Brief).decode(data) for (data,) in self._ask(sql, id_))

    def ids(self, prefix: str = "") -> Iterator[tuple[tuple[int, str], str]]:
        """The ids that begin so, each with what its brief is sorted by, newest first."""
        begins = ["id >= ?", "id < ?"] if prefix else []
        where = " AND ".join([*begins, *self._counts]) or "TRUE"
        sql = f"SELECT day, id FROM brief WHERE {where} ORDER BY row"  # noqa: S608
        bounds = (prefix, prefix + _MORE) if prefix else ()
        return (((-day, id_), id_) for day, id_ in self._ask(sql, *bounds))

    def tags(self) -> Iterator[str]:
        """All tags, as they are spelled."""
        sql = "SELECT tag FROM spelling"
        if self._counts:
            where = " AND ".join(self._counts)
            sql = f"SELECT DISTINCT tag FROM tag JOIN brief USING (row) WHERE {where}"  # noqa: S608
        return (tag for (tag,) in self._ask(sql))

    def words(self) -> Iterator[str]:
        """All words, of briefs that do not count too."""
        return (word for (word,) in self._ask("SELECT text FROM word"))

    def places(self, id_: str) -> list[At]:
        """Where the briefs of an id are from."""
        where = " AND ".join(["id = ?", *self._counts])
        sql = f'SELECT file, row, line, "column" FROM brief WHERE {where}'  # noqa: S608
        found = self._ask(sql, id_)
        return [At(file, row, Place(line, column)) for file, row, line, column in found]

    def files(self) -> Iterator[tuple[tuple[int, str], int]]:
        """What each brief is sorted by, and its file, as the segment calls it; newest first."""
        where = " AND ".join(self._counts) or "TRUE"
        sql = f"SELECT day, id, file FROM brief WHERE {where} ORDER BY row"  # noqa: S608
        return (((-day, id_), file) for day, id_, file in self._ask(sql))

    def repeated_ids(self) -> set[str]:
        """The ids that more than one brief has."""
        where = " AND ".join(["TRUE", *self._counts])
        sql = f"SELECT id FROM brief WHERE {where} GROUP BY id HAVING count(*) > 1"  # noqa: S608
        return {id_ for (id_,) in self._ask(sql)}

    def rows(self) -> Iterator[Kept]:
        """Every brief, whether it counts or not, with where it is from."""
        sql = 'SELECT file, line, "column", data FROM brief JOIN body USING (row)'
        for file, line, column, data in self._ask(sql):
            yield Kept(file, Place(line, column), _decoder(Brief).decode(data))

    def _found(self, expression: str, selection: Selection, kind: type[T]) -> Iterator[T]:
        """The briefs that are meant, of those in which an FTS5 expression is found."""
        tables, where, values = [], list(self._counts), []
        if expression:
            tables.append("posting")
            where += ["posting MATCH ?", "brief.row = posting.rowid"]
            values.append(expression)
        for number, tag in enumerate(selection.tags):
            tables.append(f"(SELECT DISTINCT row FROM tag WHERE folded = ?) AS tag{number}")  # noqa: S608
            where.append(f"brief.row = tag{number}.row")
            values.insert(number, tag)
        first = "posting.rowid" if expression else "tag0.row" if selection.tags else "brief.row"
        for condition, value in _conditions(selection, first):
            where.append(condition)
            values += [] if value is None else [value]
        sql = "SELECT data FROM body ORDER BY row"
        if where:
            sql = (
                f"SELECT body.data FROM {' CROSS JOIN '.join([*tables, 'brief', 'body'])}"  # noqa: S608 (no value is in it)
                f" WHERE {' AND '.join(['body.row = brief.row', *where])} ORDER BY {first}"
            )
        decode = _decoder(kind).decode
        return (decode(data) for (data,) in self._ask(sql, *values))

    def _expression(self, query: "Query") -> str | None:
        """An FTS5 expression that holds wherever the query does; empty when all must be read.

        None when it holds nowhere.
        """
        groups = []
        for group in query.groups:
            either = [each for term in group if (each := self._occurring(term)) is not None]
            if not either:
                return None
            if "" not in either:
                groups.append(f"({' OR '.join(either)})")
        return " AND ".join(groups)

    def _occurring(self, term: "Term") -> str | None:
        """An FTS5 expression for the words a term may be found in; see `_expression`."""
        from briefing.text.folding import terms

        parts = []
        for part in terms(term.text):
            words = self._words_with(part[: LONGEST_WORD // 2])
            if not words:
                return None
            if len(words) <= _MANY_WORDS:
                either = " OR ".join(f'"{word}"' for word in words)
                parts.append(f"({either})")
        return f"({' AND '.join(parts)})" if parts else ""

    def _words_with(self, part: str) -> list[str]:
        """The words that hold a part; no more than it takes to know that they are many."""
        if len(part) >= _TRIGRAM:
            sql, value = "SELECT text FROM word WHERE word MATCH ? LIMIT ?", f'"{part}"'
        else:
            sql, value = "SELECT text FROM word WHERE instr(text, ?) LIMIT ?", part
        return [word for (word,) in self._ask(sql, value, _MANY_WORDS + 1)]

    def _ask(self, sql: str, *values: Any) -> Iterator[Any]:
        return self._database.execute(sql, tuple(map(_askable, values)))


def _askable(value: Any) -> Any:
    """A value as SQLite takes it: an argument that is no UTF-8 is like no text of a brief."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def segments(folder: Path, manifest: Manifest) -> dict[str, Segment]:
    """The segments of an index by name, each with what counts in it."""
    counting = manifest.counting()
    found = {}
    for name, written in manifest.segments.items():
        numbers = counting[name] if len(counting[name]) < written.files else None
        hidden = [each.row for each in manifest.hidden if each.segment == name]
        found[name] = Segment(folder / name, numbers, hidden)
    return found


@cache
def _decoder(kind: type[T]) -> "msgspec.msgpack.Decoder[T]":
    """What makes a brief, or as much of it as is wanted, of the bytes of a body."""
    return msgspec.msgpack.Decoder(kind)


def _conditions(selection: Selection, row: str) -> Iterator[tuple[str, Any]]:
    """SQL for a selection without its tags, each with its value; `row` leads the query."""
    oldest = "ifnull((SELECT row FROM brief WHERE day {} ? ORDER BY day DESC, row LIMIT 1), 1e9)"
    if selection.since:
        yield f"{row} < {oldest.format('<')}", selection.since.toordinal()
    if selection.until:
        yield f"{row} >= {oldest.format('<=')}", selection.until.toordinal()
    if selection.priority:
        yield "brief.priority = ?", selection.priority
    if selection.lang:
        yield "brief.lang = ?", selection.lang
    for part in selection.has:
        yield f"brief.{part}", None


def _listed(numbers: Collection[int]) -> str:
    return ", ".join(map(str, numbers))
