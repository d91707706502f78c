"""What is shown as records with named fields, for JSON, TSV and CSV."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from briefing.brief.model import Brief, ChallengeOf, Head, StatusOf
from briefing.library.results import Hit
from briefing.review.changes import Awaited, Kind
from briefing.review.digest import Digest
from briefing.views.parts import PARTS

Record = dict[str, Any]


class Records(NamedTuple):
    """How a view's items become records."""

    name: str
    """What the list of them is called."""
    columns: tuple[str, ...]
    """The fields that fit a table; other formats have all."""
    of: Callable[..., Record]
    kinds: tuple[str, ...] = ()
    """The lists there are one of for each kind of record, where there is not one for all."""


def _listed(brief: Head) -> Record:
    return _brief(brief, ())


def _brief(brief: Head, parts: Collection[str] = PARTS) -> Record:
    left_out = set(PARTS) - set(parts)
    return {key: value for key, value in _plain(brief).items() if key not in left_out}


def _challenge(each: ChallengeOf) -> Record:
    return {**_from(each.brief), **_plain(each.challenge)}


def _status(each: StatusOf) -> Record:
    return {**_from(each.brief), **_plain(each.row)}


def _hit(hit: Hit) -> Record:
    return {
        **_listed(hit.brief),
        "field": hit.field,
        "snippet": hit.snippet.text,
        "matches": [list(part) for part in hit.snippet.parts],
    }


def _awaited(item: Awaited) -> Record:
    """A changed brief has what changed under the names of its fields, and what it was."""
    brief = item.brief
    day = brief.date.isoformat()
    record: Record = {"kind": item.kind, "date": day, "id": brief.id, "title": brief.title}
    if item.seen:
        record["seen"] = item.seen.isoformat(timespec="seconds")
    was = {}
    for change in item.changes:
        if change.field in _BRIEF and change.field != "tags":
            was[change.field] = msgspec.to_builtins(change.old)
        else:
            old, new = msgspec.to_builtins(change.old), msgspec.to_builtins(change.new)
            record.setdefault(change.field, []).append({"old": old, "new": new})
    if item.kind == "changed":
        record |= {"was": was, "changes": item.fields}
    return record


def _digest(digest: Digest) -> Record:
    return {
        "briefs": digest.count,
        **{kind: digest.awaiting.get(kind, 0) for kind in _KINDS},
        "open": digest.open,
        "newest": _listed(digest.newest),
        "moved": [
            {"way": each.way, **_from(each.brief), "old": _plain(each.old), "new": _plain(each.new)}
            for each in digest.moved
        ],
        "challenges": list(map(_challenge, digest.worst)),
    }


def _plain(value: msgspec.Struct) -> Record:
    found: Record = msgspec.to_builtins(value)
    return {key: each for key, each in found.items() if each or key not in _LATER}


def _from(brief: Brief) -> Record:
    """What tells which brief a row is from."""
    return {"brief": brief.id, "date": brief.date.isoformat()}


_LATER = {"author", "sources", "notes", "owner", "due", "closed"}
_BRIEF = ("id", "date", "lang", "priority", "title", "tags", "source")
_KINDS: tuple[Kind, ...] = ("new", "changed", "gone")
_STATUS = Records("status", ("brief", "date", "label", "value", "level", "trend"), _status)

RECORDS = {
    "show": Records("briefs", _BRIEF, _brief),
    "listing": Records("briefs", _BRIEF, _listed),
    "challenges": Records("challenges", ("brief", "date", "severity", "text"), _challenge),
    "status": _STATUS,
    "history": _STATUS,
    "review": Records("review", ("kind", "date", "id", "title", "changes"), _awaited, _KINDS),
    "diff": Records("review", ("kind", "date", "id", "title", "changes"), _awaited, _KINDS),
    "digest": Records("digest", ("briefs", *_KINDS, "open"), _digest),
    "search": Records("briefs", (*_BRIEF, "field", "snippet"), _hit),
}
"""By the name of the view."""


def records(view: str, items: Iterable[Any], *rest: Any) -> Iterator[Record]:
    """The records of a view."""
    of = RECORDS[view].of
    return (of(item, *rest) for item in items)
