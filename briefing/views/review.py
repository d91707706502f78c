"""What is unread: a row for each brief."""

from collections.abc import Iterable, Iterator

from briefing.brief.fields import fields
from briefing.brief.model import Brief, short
from briefing.document.blocks import Block, Cell, Column, Table
from briefing.document.parts import Part
from briefing.document.presented import Record, Row, Shape
from briefing.review.changes import Awaited, Kind
from briefing.views.listing import date_cell
from briefing.views.records import builtins_of
from briefing.views.view import View, identifier, with_language
from briefing.words.catalog import Words
from briefing.words.looks import Looks

KINDS: tuple[Kind, ...] = ("new", "changed", "gone")


def _document(items: Iterable[Awaited], looks: Looks) -> Iterator[Block]:
    words, items = with_language(items, lambda item: item.brief, looks)
    columns = [
        Column("", is_fixed=True),
        Column(words.fields["date"], is_fixed=True),
        Column(words.fields["title"]),
        Column(words.brief, is_fixed=True),
    ]
    rows = (
        (
            _kind(item, words),
            date_cell(item.brief, words, looks),
            _title(item, words),
            identifier(item.brief),
        )
        for item in items
    )
    yield Table(columns, rows, words.lang, is_wide=True)


def _kind(item: Awaited, words: Words) -> Cell:
    return Cell((Part(words.review.kinds[item.kind], item.kind),), words.lang, item.kind)


def _title(item: Awaited, words: Words) -> Cell:
    parts = [Part(short(item.brief.title), "strong")]
    if item.changes:
        changed = words.comma.join(words.fields[name] for name in item.fields)
        parts.append(Part(f" ({changed})"))
    return Cell(parts, item.brief.lang, item.brief.title)


def changes_record(item: Awaited) -> Record:
    """A brief; of a changed one, what changed under the names of its fields, and what it was."""
    brief = item.brief
    day = brief.date.isoformat()
    record: Record = {"kind": item.kind, "date": day, "id": brief.id, "title": brief.title}
    if item.seen:
        record["seen"] = item.seen.isoformat(timespec="seconds")
    was = {}
    for change in item.changes:
        old, new = builtins_of(change.old), builtins_of(change.new)
        if change.field in _SEVERAL:
            record.setdefault(change.field, []).append({"old": old, "new": new})
        else:
            was[change.field] = old
    if item.kind == "changed":
        record |= {"was": was, "changes": item.fields}
    return record


_SEVERAL = {each.name for each in fields(Brief) if each.has_several}


def _row(item: Awaited) -> Iterator[Row]:
    brief = item.brief
    yield item.kind, brief.date.isoformat(), brief.id, brief.title, ",".join(item.fields)


SHAPE = Shape("review", ("kind", "date", "id", "title", "changes"), kinds=KINDS)
REVIEW = View(_document, changes_record, SHAPE, _row)
"""Kind, day, title with the fields that changed, and id of each brief."""
