"""What awaits the reader: briefs never seen, changed since, or gone."""

import datetime
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from briefing.brief.model import Brief
from briefing.library.collection import Collection
from briefing.library.selection import Selection
from briefing.review.changes import Awaited, ItemChange
from briefing.review.difference import MANY, difference, normal
from briefing.review.marks import Marks
from briefing.review.state import Known

T = TypeVar("T")

_AT_ONCE = 500
"""Briefs that are asked for in one question."""


def awaiting(
    collection: Collection, marks: Marks, selection: Selection, today: datetime.date
) -> Iterator[Awaited]:
    """What awaits of the briefs that the selection accepts, in their order; the gone ones last.

    Only a brief about which something may be known is read as a whole.

    Args:
        collection: the briefs.
        marks: what is known about them.
        selection: which of them are meant.
        today: what was put off beyond it does not await.
    """
    for heads in _by(_AT_ONCE, collection.heads(selection)):
        ids = [head.id for head in heads if marks.may_hold(head.id)]
        briefs = collection.named(ids) if ids else {}
        for head in heads:
            brief = briefs.get(head.id)
            known = marks.of(brief) if brief else None
            if brief is None or known is None:
                yield Awaited("new", head)
            elif not _is_put_off(known, today):
                yield from _since_seen(brief, known)
    gone = (each.seen for each in marks.gone() if each.seen and not _is_put_off(each, today))
    meant = [seen for seen in gone if selection.accepts(seen.brief)]
    for seen in sorted(meant, key=lambda each: each.brief.date, reverse=True):
        yield Awaited("gone", seen.brief, seen.when)


def _since_seen(brief: Brief, known: Known) -> Iterator[Awaited]:
    """The brief, where it is not as the reader has seen it."""
    seen = known.seen
    if seen is None:
        yield Awaited("new", brief)
    elif seen.brief != brief and (told := changes(normal(seen.brief), normal(brief))):
        yield Awaited("changed", brief, seen.when, told)


def _is_put_off(known: Known, today: datetime.date) -> bool:
    return known.later is not None and known.later > today


def _by(count: int, items: Iterable[T]) -> Iterator[list[T]]:
    """The items in lists of so many."""
    rest = iter(items)
    while found := list(islice(rest, count)):
        yield found


def changes(old: Brief, new: Brief) -> tuple[ItemChange, ...]:
    """What tells two versions apart, both in their normal form, item by item."""
    from briefing.review.pairs import pairs

    found = difference(old, new)
    told = [ItemChange(each.field, each.old, each.new) for each in found.changes]
    for field in MANY:
        told += [_told(field, pair.old, pair.new) for pair in pairs(found, field)]
        moved = any(edit.field == field for edit in found.edits)
        if moved and not any(each.field == field for each in told):
            told.append(ItemChange(field, None, None))  # the same items in another order
    return tuple(told)


def _told(field: str, old: object, new: object) -> ItemChange:
    """A change of one item, with the words of its text that differ."""
    old_text, new_text = _text(old), _text(new)
    if old_text is None or new_text is None:
        return ItemChange(field, old, new)
    from briefing.review.pairs import word_parts

    gone, come = word_parts(old_text, new_text)
    return ItemChange(field, old, new, tuple(gone), tuple(come))


def _text(item: object) -> str | None:
    if isinstance(item, str):
        return item
    return getattr(item, "text", None)
