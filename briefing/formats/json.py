"""JSON: a document with a schema version, or a line for each record; Arabic as it is."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefing.document.presented import Presented, Record
from briefing.words.looks import Looks

SCHEMA = 1
"""Rises when a key changes its meaning or goes."""

# Valid in JSON, yet able to act on a terminal or reorder what is around them.
_ESCAPED = {
    code: f"\\u{code:04x}"
    for code in (
        *range(0x7F, 0xA0),
        *(0x061C, 0x200E, 0x200F, 0x2028, 0x2029),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
}


def document(presented: Presented, looks: Looks) -> Iterator[str]:
    """The lines of one document, each record written as soon as it is there."""
    shape = presented.shape
    yield "{"
    yield f'  "schema": {SCHEMA},'
    if shape.kinds:
        yield from _by_kind(shape.kinds, presented.records())
        return
    before = ""
    for record in presented.records():
        yield f'  "{shape.name}": [' if not before else f"{before},"
        *lines, before = _formatted(record)
        yield from lines
    yield from (before, "  ]") if before else (f'  "{shape.name}": []',)
    yield "}"


def _by_kind(kinds: Sequence[str], found: Iterable[Record]) -> Iterator[str]:
    """A list for each kind of record, and the end of the document.

    Raises:
        KeyError: a record is of another kind.
    """
    by_kind: dict[str, list[Record]] = {kind: [] for kind in kinds}
    for record in found:
        by_kind[record["kind"]].append(record)
    for number, (kind, members) in enumerate(by_kind.items()):
        comma = "," if number + 1 < len(kinds) else ""
        yield f'  "{kind}": [' if members else f'  "{kind}": []{comma}'
        for index, record in enumerate(members):
            *head, last = _formatted(record)
            yield from head
            yield f"{last}," if index + 1 < len(members) else last
        if members:
            yield f"  ]{comma}"
    yield "}"


def lines(presented: Presented, looks: Looks) -> Iterator[str]:
    """A line for each record (NDJSON)."""
    for record in presented.records():
        yield msgspec.json.encode(record).decode().translate(_ESCAPED)


def formatted(record: Record) -> list[str]:
    """The lines of a record, indented by two spaces for each level."""
    text = msgspec.json.format(msgspec.json.encode(record), indent=2).decode()
    return text.translate(_ESCAPED).split("\n")


def _formatted(record: Record) -> list[str]:
    """The lines of a record inside a document's list."""
    return [f"    {line}" for line in formatted(record)]
