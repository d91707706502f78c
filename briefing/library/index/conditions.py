"""What narrows down to the briefs that an answer may be made of, as SQL."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.library.index.database import first_row
from briefing.library.selection import Selection


class Lead(NamedTuple):
    """The tables that say which briefs, and in which order."""

    tables: str = "brief"
    row: str = "brief.row"
    where: str = "?"
    value: object = True
    order: str = ""
    """Another one than that of the rows."""


ALL = Lead()
POSTINGS = (
    "posting CROSS JOIN brief ON brief.row = posting.rowid", "posting.rowid", "posting MATCH ?"
)  # fmt: skip
CHALLENGES = (
    "challenge CROSS JOIN brief ON brief.row = challenge.row", "challenge.row", "closed > ?"
)  # fmt: skip
BY_URGENCY = "severity, due, challenge.row, number"


def conditions(selection: Selection, row: str) -> Iterator[tuple[str, object]]:
    """What narrows down to a selection, each condition with its value; `row` leads."""
    for tag in selection.tags:
        yield f"{row} IN (SELECT row FROM tag WHERE folded = ?)", tag  # noqa: S608
    if selection.since:
        yield f"{row} < ?", first_row(selection.since.toordinal() - 1)
    if selection.until:
        yield f"{row} >= ?", first_row(selection.until.toordinal())
    if selection.priority:
        yield "priority = ?", selection.priority
    if selection.lang:
        yield "lang = ?", selection.lang
    for part in selection.has:
        yield f"brief.{part} = ?", True
