"""JSON: one document with a schema version, keys that stay, Arabic as it is."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

import msgspec

from briefing.brief.model import Brief
from briefing.views.looks import Looks
from briefing.views.parts import PARTS, challenges_of, status_of

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


def show(briefs: Iterable[Brief], looks: Looks, parts: Collection[str] = PARTS) -> Iterator[str]:
    """The document of whole briefs; parts not asked for are left out."""
    left_out = set(PARTS) - set(parts)
    yield _document("briefs", (_without(brief, left_out) for brief in briefs))


def listing(briefs: Iterable[Brief], looks: Looks) -> Iterator[str]:
    """The document of briefs without their parts."""
    return show(briefs, looks, ())


def challenges(briefs: Iterable[Brief], looks: Looks) -> Iterator[str]:
    """The document of challenges, worst first, each with its brief."""
    rows = challenges_of(briefs)
    yield _document("challenges", ({**_from(row.brief), **_plain(row.challenge)} for row in rows))


def status(briefs: Iterable[Brief], looks: Looks) -> Iterator[str]:
    """The document of status rows, each with its brief."""
    rows = status_of(briefs)
    yield _document("status", ({**_from(each.brief), **_plain(each.row)} for each in rows))


def _document(name: str, items: Iterable[dict[str, Any]]) -> str:
    encoded = msgspec.json.encode({"schema": SCHEMA, name: list(items)})
    return msgspec.json.format(encoded, indent=2).decode().translate(_ESCAPED)


def _plain(value: msgspec.Struct) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(value)
    return found


def _without(brief: Brief, left_out: Collection[str]) -> dict[str, Any]:
    return {key: value for key, value in _plain(brief).items() if key not in left_out}


def _from(brief: Brief) -> dict[str, Any]:
    """What tells which brief a row is from."""
    return {"brief": brief.id, "date": brief.date.isoformat()}
