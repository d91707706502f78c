"""Segments: SQLite databases of briefs, written once and only read from then on.

A brief's row is its rank: row 1 is the newest, so that reading in the order of rows is reading
newest first. What tells briefs apart is in a slim table, their content in another. `posting`
knows which words occur in which briefs; `word` knows the words by three letters in a row
(FTS5's trigram tokenizer), and so finds a word inside others, with و or ال attached.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from briefing.brief.model import Brief, Head
from briefing.brief.problems import Place
from briefing.cleanup import cleanup, signals_held
from briefing.library.collection import Progress, order_of, terms_of
from briefing.library.index.heads import SUFFIX, TOGETHER, write_heads
from briefing.library.index.manifest import LONGEST_WORD
from briefing.library.selection import primary
from briefing.storage import remove
from briefing.text.folding import fold

_BATCH = 500
"""Briefs written at once."""

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
CREATE TABLE brief (
    row INTEGER PRIMARY KEY, id TEXT, day INTEGER, priority TEXT, lang TEXT,
    challenges INTEGER, status INTEGER, file INTEGER, line INTEGER, "column" INTEGER
);
CREATE TABLE body (row INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE tag (folded TEXT, row INTEGER, tag TEXT, PRIMARY KEY (folded, row, tag))
    WITHOUT ROWID;
CREATE VIRTUAL TABLE posting USING fts5
    (words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '_'");
CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = 'trigram case_sensitive 1');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (posting, row);
"""
_FINISH = """
INSERT INTO word (text) SELECT term FROM vocabulary ORDER BY doc DESC;
INSERT INTO word (word) VALUES ('optimize');
DROP TABLE vocabulary;
CREATE TABLE spelling AS SELECT DISTINCT tag FROM tag;
CREATE INDEX brief_id ON brief (id);
CREATE INDEX brief_day ON brief (day DESC);
"""


class Row(NamedTuple):
    """A brief that waits to be written."""

    order: tuple[int, str]
    """What briefs are sorted by."""
    offset: int
    """Bytes before its content in the spool."""
    size: int
    file: int
    """What the segment calls its file."""
    place: Place


class Spool:
    """Briefs on their way into a segment, in any order; their content waits on the disk."""

    def __init__(self, folder: Path) -> None:
        self._content = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (closed below)
        self._rows: list[Row] = []
        self._encoder = msgspec.msgpack.Encoder()

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, brief: Brief, file: int, place: Place) -> None:
        """Take in a brief."""
        data = self._encoder.encode(brief)
        row = Row(order_of(brief), self._content.tell(), len(data), file, place)
        self._content.write(data)
        self._rows.append(row)

    def forget(self, count: int) -> None:
        """Leave out all briefs but the first so many."""
        del self._rows[count:]

    def in_order(self) -> Iterator[tuple[Row, bytes]]:
        """The briefs, newest first, with their content."""
        self._rows.sort()
        for row in self._rows:
            self._content.seek(row.offset)
            yield row, self._content.read(row.size)

    def close(self) -> None:
        """Give the disk back."""
        self._content.close()


def write_segment(folder: Path, spool: Spool, progress: Progress) -> str:
    """A new segment with the briefs of the spool, their heads beside it; its name.

    Raises:
        sqlite3.Error, OSError: it cannot be written; nothing is left behind.
    """
    is_whole = False

    def discard() -> None:
        if not is_whole:
            for file in (path, f"{path}{SUFFIX}"):
                remove(file)

    with ExitStack() as made:
        with signals_held():
            descriptor, path = tempfile.mkstemp(".sqlite", "segment-", folder)
            made.enter_context(cleanup(discard))
        os.close(descriptor)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.executescript(_TABLES)
            database.execute("BEGIN")
            with open(f"{path}{SUFFIX}", "wb", opener=_for_the_reader_alone) as heads:
                _fill(database, heads, spool, progress)
            database.executescript(_FINISH)  # which commits first
        for file in (path, f"{path}{SUFFIX}"):
            with open(file, "rb") as stream:
                os.fsync(stream.fileno())
        is_whole = True
    return Path(path).name


def _for_the_reader_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _fill(database: sqlite3.Connection, stream: BinaryIO, spool: Spool, progress: Progress) -> None:
    decoder, head_decoder = msgspec.msgpack.Decoder(Brief), msgspec.msgpack.Decoder(Head)
    heads: list[Head] = []
    rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _INSERT}
    for number, (row, data) in enumerate(spool.in_order(), 1):
        brief = decoder.decode(data)
        for table, values in _rows_of(brief, number, row, data):
            rows[table].append(values)
        heads.append(head_decoder.decode(data))
        if number % TOGETHER == 0 or number == len(spool):
            write_heads(stream, heads)
            heads.clear()
        if number % _BATCH == 0 or number == len(spool):
            for table, batch in rows.items():
                database.executemany(_INSERT[table], batch)
                batch.clear()
            progress(number / len(spool))


_INSERT: Mapping[str, str] = {
    "brief": "INSERT INTO brief VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "body": "INSERT INTO body VALUES (?, ?)",
    "tag": "INSERT OR IGNORE INTO tag VALUES (?, ?, ?)",
    "posting": "INSERT INTO posting (rowid, words) VALUES (?, ?)",
}


def _rows_of(
    brief: Brief, number: int, row: Row, data: bytes
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """The rows of one brief, each with the table it is for."""
    day = brief.date.toordinal()
    kind = (brief.priority, primary(brief.lang))
    has = (bool(brief.challenges), bool(brief.status))
    place = (row.file, row.place.line, row.place.column)
    yield "brief", (number, brief.id, day, *kind, *has, *place)
    yield "body", (number, data)
    for tag in brief.tags:
        yield "tag", (fold(tag), number, tag)
    words = (piece for word in terms_of(brief) for piece in _pieces(word))
    yield "posting", (number, " ".join(words))


def _pieces(word: str) -> list[str]:
    """The word, or pieces of it of which one holds any part that is half as long."""
    if len(word) <= LONGEST_WORD:
        return [word]
    half = LONGEST_WORD // 2
    return [word[start : start + LONGEST_WORD] for start in range(0, len(word) - half, half)]
