"""Briefs written into the database of an index, and taken out again."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import msgspec

from briefing.library.collection import Progress
from briefing.library.index.database import DAY, Hidden, Kept, first_row, kept_in
from briefing.library.index.rows import insert, remove

_BATCH = 500
"""Briefs written at once."""

WAITING = """
CREATE TEMP TABLE waiting (number INTEGER PRIMARY KEY, day INTEGER, id TEXT, file TEXT, body BLOB);
CREATE INDEX temp.waiting_id ON waiting (id);
CREATE INDEX temp.waiting_order ON waiting (day DESC, id);
"""
"""A table of briefs that were read and are to be written, however many."""
_NAME_THE_ONE_BEFORE = """
UPDATE brief SET previous =
    ifnull((SELECT max(row) FROM brief AS before WHERE before.row < brief.row), 0)
WHERE row = (SELECT min(row) FROM brief WHERE row > ?)
"""
"""Has the brief after a row name the one before it."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Kept).decode


class Writer:
    """The briefs of a database, to be changed inside a transaction.

    Days are written whole, in the order of their briefs: with a brief that changes, all of its day
    are taken out and wait to be written.

    Args:
        database: one that has the table `WAITING`.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._taken_out: list[int] = []

    def wait(self, briefs: Iterable[Kept]) -> None:
        """Have briefs wait to be written."""
        sql = "INSERT INTO waiting (day, id, file, body) VALUES (?, ?, ?, ?)"
        rows = (
            (each.brief.date.toordinal(), each.brief.id, each.file, _encode(each))
            for each in briefs
        )
        self._database.executemany(sql, rows)

    def forget(self, path: str) -> None:
        """Have no brief of a file wait."""
        self._database.execute("DELETE FROM waiting WHERE file = ?", (path,))

    def take_out_file(self, path: str) -> int:
        """Remove the briefs of a file; how many there were."""
        return len(self._take_out("file = ?", path))

    def sharing(self) -> list[str]:
        """The files that have a brief in the database with the id of one that waits."""
        sql = "SELECT DISTINCT brief.file FROM brief JOIN waiting USING (id)"
        return [path for (path,) in self._database.execute(sql)]

    def hide(self, ranks: Mapping[str, int]) -> Iterator[Hidden]:
        """Have one brief of each id wait, that of the first file; those that do not count."""
        repeated = "SELECT id FROM waiting GROUP BY id HAVING count(*) > 1"
        for (id_,) in self._database.execute(repeated).fetchall():
            sql = "SELECT number, file, body FROM waiting WHERE id = ?"
            found = self._database.execute(sql, (id_,)).fetchall()
            for number, path, body in sorted(found, key=lambda each: ranks[each[1]])[1:]:
                self._database.execute("DELETE FROM waiting WHERE number = ?", (number,))
                yield Hidden(id_, path, _decode(body).place)

    def write(self, progress: Progress) -> None:
        """Write the briefs that wait, and the words in them."""
        [[last]] = self._database.execute("SELECT ifnull(max(row), 0) FROM brief")
        days = self._database.execute("SELECT DISTINCT day FROM waiting").fetchall() if last else ()
        for (day,) in days:
            self.wait(self._take_out("row >= ? AND row < ?", first_row(day), first_row(day - 1)))
        [[last_word]] = self._database.execute("SELECT ifnull(max(number), 0) FROM spelling")
        [[total]] = self._database.execute("SELECT count(*) FROM waiting")
        numbered, done = self._numbered(), 0
        known: set[str] = set()
        while batch := list(islice(numbered, _BATCH)):
            words = insert(self._database, batch) - known
            known |= words
            self._database.executemany(
                "INSERT OR IGNORE INTO spelling (text) VALUES (?)", ((word,) for word in words)
            )
            if last:  # otherwise each follows the one before it
                self._database.executemany(_NAME_THE_ONE_BEFORE, [(row,) for row, _ in batch])
            done += len(batch)
            progress(done / total)
        self._database.executemany(_NAME_THE_ONE_BEFORE, [(row,) for row in self._taken_out])
        self._database.execute(
            "INSERT INTO word (rowid, text) SELECT number, text FROM spelling WHERE number > ?",
            (last_word,),
        )

    def _take_out(self, where: str, *values: object) -> list[Kept]:
        """Remove briefs, and give them."""
        sql = f"SELECT row, body FROM brief WHERE {where} ORDER BY row"  # noqa: S608
        rows = self._database.execute(sql, values).fetchall()
        found = [(row, kept_in(row, body)) for row, body in rows]
        remove(self._database, found)
        self._taken_out += [row for row, _ in found]
        return [kept for _, kept in found]

    def _numbered(self) -> Iterator[tuple[int, Kept]]:
        """The briefs that wait by ascending rows, each with its own."""
        row = 0
        in_order = "SELECT day, body FROM waiting INDEXED BY waiting_order ORDER BY day DESC, id"
        for day, body in self._database.execute(in_order):
            row = max(row + 1, first_row(day))
            if row >= first_row(day - 1):
                message = f"there are more than {DAY} briefs of one day"
                raise ValueError(message)
            yield row, _decode(body)
