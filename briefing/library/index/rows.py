"""What a brief is in the tables of an index: written, and taken out again."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefing.brief.model import Brief, Head
from briefing.library.collection import terms_of
from briefing.library.index.database import LONGEST_WORD, Kept, sealed
from briefing.library.results import NEVER, urgency
from briefing.library.selection import primary
from briefing.text.folding import fold

_INSERT = {
    "brief": "INSERT INTO brief SELECT ?1, ifnull(max(row), 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9"
    " FROM brief WHERE row < ?1",
    "tag": "INSERT INTO tag VALUES (?, ?, ?)",
    "label": "INSERT INTO label VALUES (?, ?)",
    "challenge": "INSERT INTO challenge VALUES (?, ?, ?, ?, ?)",
    "posting": "INSERT INTO posting (rowid, words) VALUES (?, ?)",
}
_DELETE = {
    "tag": "DELETE FROM tag WHERE folded = ? AND row = ? AND text = ?",
    "label": "DELETE FROM label WHERE text = ? AND row = ?",
    "challenge": "DELETE FROM challenge"
    " WHERE severity = ? AND due = ? AND row = ? AND number = ? AND closed = ?",
    # FTS5 keeps no text here, and wants to be told what it forgets.
    "posting": "INSERT INTO posting (posting, rowid, words) VALUES ('delete', ?, ?)",
}

Values = tuple[object, ...]


def insert(database: sqlite3.Connection, briefs: Iterable[tuple[int, Kept]]) -> set[str]:
    """Write briefs, each with its row, by ascending rows; the words that occur in them."""
    tables = _rows_of(briefs)
    for table, rows in tables.items():
        database.executemany(_INSERT[table], rows)
    return set(" ".join(str(words) for _, words in tables["posting"]).split())


def remove(database: sqlite3.Connection, briefs: Iterable[tuple[int, Kept]]) -> None:
    """Take briefs out again; their words stay known."""
    tables = _rows_of(briefs)
    database.executemany("DELETE FROM brief WHERE row = ?", [(row,) for row, *_ in tables["brief"]])
    for table, delete in _DELETE.items():
        database.executemany(delete, tables[table])


_encode = msgspec.msgpack.Encoder().encode


def _rows_of(briefs: Iterable[tuple[int, Kept]]) -> dict[str, list[Values]]:
    """The rows of briefs in each table."""
    tables: dict[str, list[Values]] = defaultdict(list)
    for row, kept in briefs:
        for table, values in _rows_of_one(row, kept):
            tables[table].append(values)
    return tables


def _rows_of_one(row: int, kept: Kept) -> Iterator[tuple[str, Values]]:
    brief = kept.brief
    head = Head(*(getattr(brief, name) for name in Head.__struct_fields__))
    kind = (brief.priority, primary(brief.lang), bool(brief.challenges), bool(brief.status))
    contents = (sealed(row, _encode(head)), sealed(row, _encode(kept)))
    yield "brief", (row, brief.id, kept.file, *kind, *contents)
    for tag in set(brief.tags):
        yield "tag", (fold(tag), row, tag)
    for label in {each.label for each in brief.status}:
        yield "label", (label, row)
    for number, each in enumerate(brief.challenges):
        closed = each.closed.toordinal() if each.closed else NEVER
        yield "challenge", (*urgency(each), row, number, closed)
    yield "posting", (row, " ".join(_words_of(brief)))


def _words_of(brief: Brief) -> Iterable[str]:
    """The words of a brief; of a long one, pieces of which one holds any part half as long."""
    words = terms_of(brief)
    if max(map(len, words), default=0) <= LONGEST_WORD:
        return words
    half = LONGEST_WORD // 2
    return [
        word[start : start + LONGEST_WORD]
        for word in words
        for start in range(0, max(1, len(word) - half), half)
    ]
