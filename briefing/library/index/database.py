"""The database of an index: its tables, how it is opened, and what of it is believed.

A brief's row says its place in the order of a collection, so that reading by rows is reading newest
first: the days from the last there is on, in each a number for each brief (see `first_row`).

What is shown of the data is sealed: heads, briefs and the state carry a checksum, which also holds
the row, and each brief names the row before its own. So a flipped bit is found before what it
spoils is shown, and a brief that is gone from a list of all is missed. Words, labels and the order
of challenges only narrow down and are not sealed: a flipped bit there may hide a brief from a
search, and never shows a wrong one.
"""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing, suppress
from datetime import date
from functools import cache
from pathlib import Path
from stat import S_ISREG
from zlib import crc32

import msgspec
from msgspec import Struct

from briefing import __version__
from briefing.brief import model
from briefing.brief.model import Brief
from briefing.brief.problems import Place
from briefing.library.index.stamps import Entry, Stamp
from briefing.storage import key_of, own_folder, require_private

SUFFIX = ".sqlite"
LOCK = "lock"
"""Held by the one run that writes."""
LONGEST_WORD = 64
"""Code points of a word that is kept as it is; of longer ones, pieces that overlap by half."""
DAY = 1 << 20
"""Rows of a day."""
_LAST_DAY = date.max.toordinal()

TABLES = """
CREATE TABLE state (data BLOB);
CREATE TABLE brief (
    row INTEGER PRIMARY KEY, previous INTEGER, id TEXT, file TEXT,
    priority TEXT, lang TEXT, challenges INTEGER, status INTEGER, head BLOB, body BLOB
);
CREATE INDEX brief_id ON brief (id);
CREATE INDEX brief_file ON brief (file);
CREATE TABLE tag (folded TEXT, row INTEGER, text TEXT, PRIMARY KEY (folded, row, text))
    WITHOUT ROWID;
CREATE TABLE label (text TEXT, row INTEGER, PRIMARY KEY (text, row)) WITHOUT ROWID;
CREATE TABLE challenge (
    severity INTEGER, due INTEGER, row INTEGER, number INTEGER, closed INTEGER,
    PRIMARY KEY (severity, due, row, number)
) WITHOUT ROWID;
-- Which words occur in which briefs.
CREATE VIRTUAL TABLE posting USING fts5
    (words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '_'");
-- The words by three letters in a row, which find a word inside others, with و or ال attached.
CREATE TABLE spelling (number INTEGER PRIMARY KEY, text TEXT UNIQUE);
CREATE VIRTUAL TABLE word USING fts5
    (text, content = 'spelling', content_rowid = 'number', tokenize = 'trigram case_sensitive 1');
"""


class Damaged(ValueError):
    """The database is not as it was written."""

    def __init__(self) -> None:
        super().__init__("it is damaged")


class Kept(Struct, array_like=True):
    """A whole brief and where it is from."""

    file: str
    """The absolute path."""
    place: Place
    brief: Brief


class Hidden(Struct, array_like=True):
    """A brief that does not count: a file before its own has used the id."""

    id: str
    path: str
    place: Place


class State(Struct, array_like=True):
    """What the database was derived from."""

    entries: dict[str, Entry] = {}
    """By the absolute path of the file."""
    hidden: list[Hidden] = []
    last: int = 0
    """The row of the last brief."""


@cache
def schema_key() -> int:
    """A number of 31 bits that another model, another table or another version does not have."""
    structs = (
        (each.__name__, each.__annotations__)
        for each in (*vars(model).values(), Stamp, Entry, Kept, Hidden, State)
        if isinstance(each, type) and issubclass(each, Struct)
    )
    told = repr((__version__, TABLES, LONGEST_WORD, list(structs)))
    return crc32(told.encode()) & 0x7FFFFFFF


def first_row(day: int) -> int:
    """The first of the rows for briefs of a day, which is a proleptic Gregorian ordinal."""
    return (_LAST_DAY - day + 1) * DAY


def index_folder(roots: Sequence[str]) -> Path | None:
    """Where the index of the data at these paths is kept; None for a reader without a home."""
    cache_folder = own_folder("cache")
    # Two collections with one key would be made anew in turn, no more.
    return cache_folder / "index" / key_of(roots) if cache_folder else None


def database_file(folder: Path) -> Path | None:
    """The database in a folder that only the reader can have written to, if there is one.

    Each database has a name of its own: SQLite would take the log of one that was removed for
    that of another with its name.

    Raises:
        OSError: there is no such folder, or others may write to it.
    """
    require_private(folder)
    found = sorted(file for file in folder.glob(f"*{SUFFIX}") if S_ISREG(file.lstat().st_mode))
    return found[0] if found else None


def remove_database(file: Path) -> None:
    """Remove a database, as far as that can be done; whoever reads it can finish."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            os.unlink(f"{file}{suffix}")


def connect(file: Path) -> sqlite3.Connection:
    """A connection to a database of this schema, to be closed.

    Raises:
        sqlite3.Error: it cannot be opened.
        Damaged: it is of another schema.
    """
    mode = "rw"
    if not os.access(file.parent, os.W_OK):
        # Without a log it cannot change, and SQLite need not be able to make one.
        mode = "ro" if Path(f"{file}-wal").exists() else "ro&immutable=1"
    address = f"{file.absolute().as_uri()}?mode={mode}"
    with ExitStack() as opened:
        database = sqlite3.connect(address, uri=True, isolation_level=None)
        opened.enter_context(closing(database))
        database.execute("PRAGMA cell_size_check = ON")
        if database.execute("PRAGMA user_version").fetchone() != (schema_key(),):
            raise Damaged
        opened.pop_all()
    return database


def load_state(database: sqlite3.Connection) -> State:
    """The state of a database; from here on, inside a transaction, nothing changes in it.

    Raises:
        sqlite3.Error, ValueError: it is damaged.
    """
    found = database.execute("SELECT data FROM state").fetchone()
    return msgspec.msgpack.decode(unsealed(0, found and found[0]), type=State)


def save_state(database: sqlite3.Connection, state: State) -> None:
    """Put a state in the place of the one there is."""
    database.execute("DELETE FROM state")
    data = sealed(0, msgspec.msgpack.encode(state))
    database.execute("INSERT INTO state VALUES (?)", (data,))


def sealed(row: int, data: bytes) -> bytes:
    """The data behind a checksum of the data and its row."""
    return _checksum(row, data) + data


def unsealed(row: int, found: object) -> bytes:
    """The data that was sealed for a row.

    Raises:
        Damaged: something else was found.
    """
    if isinstance(found, bytes) and found[:4] == _checksum(row, data := found[4:]):
        return data
    raise Damaged


def kept_in(row: int, body: object) -> Kept:
    """The brief in a row, by its sealed body.

    Raises:
        ValueError: it is damaged.
    """
    return _kept(unsealed(row, body))


_kept = msgspec.msgpack.Decoder(Kept).decode


def _checksum(row: int, data: bytes) -> bytes:
    return crc32(data, crc32(row.to_bytes(8))).to_bytes(4)
