"""Which briefs a query may be found in, by the words of the index."""

import sqlite3
from typing import TYPE_CHECKING

from briefing.library.index.database import LONGEST_WORD

if TYPE_CHECKING:
    from briefing.library.query import Query, Term

_MANY_WORDS = 2_000
"""Words that hold what is looked for, from which on most briefs do."""
_TRIGRAM = 3


def expression_of(query: "Query", database: sqlite3.Connection) -> str | None:
    """An FTS5 expression that holds wherever the query does; empty when all must be read.

    None when it holds nowhere.
    """
    groups = []
    for group in query.groups:
        either = [each for term in group if (each := _expression(term, database)) is not None]
        if not either:
            return None
        if "" not in either:
            groups.append(f"({' OR '.join(either)})")
    return " AND ".join(groups)


def _expression(term: "Term", database: sqlite3.Connection) -> str | None:
    """The same for one term."""
    from briefing.text.folding import terms

    parts = []
    for part in terms(term.text):
        words = _words_with(part[: LONGEST_WORD // 2], database)
        if not words:
            return None
        if len(words) <= _MANY_WORDS:
            either = " OR ".join(f'"{word}"' for word in words)
            parts.append(f"({either})")
    return f"({' AND '.join(parts)})" if parts else ""


def _words_with(part: str, database: sqlite3.Connection) -> list[str]:
    """The words that hold a part; no more than it takes to know that they are many."""
    if len(part) >= _TRIGRAM:
        sql, value = "SELECT text FROM word WHERE word MATCH ? LIMIT ?", f'"{part}"'
    else:
        sql, value = "SELECT text FROM spelling WHERE instr(text, ?) LIMIT ?", part
    # An argument that is no UTF-8 is like no text of a brief.
    value = value.encode("utf-8", "replace").decode()
    return [word for (word,) in database.execute(sql, (value, _MANY_WORDS + 1))]
