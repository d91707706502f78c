"""What awaits the reader: briefs never seen, changed since, or gone."""

import datetime
from collections.abc import Iterable, Iterator

from briefing.brief.model import Brief
from briefing.review.changes import Awaited, ItemChange
from briefing.review.difference import MANY, difference, normal
from briefing.review.state import State


def awaiting(
    briefs: Iterable[Brief], state: State, today: datetime.date, *, all_there: bool = True
) -> Iterator[Awaited]:
    """What awaits of all the briefs of a collection, as they come; those that are gone last.

    Args:
        briefs: all of them.
        state: what the reader has seen.
        today: what was put off beyond it does not await.
        all_there: whether all could be read; else nobody knows which are gone.
    """
    there = {id_ for id_, day in state.later.items() if day > today}
    for brief in briefs:
        if brief.id in there:
            continue
        there.add(brief.id)
        seen = state.seen.get(brief.id)
        if seen is None:
            yield Awaited("new", brief)
        elif seen.brief != brief and (told := changes(seen.brief, normal(brief))):
            yield Awaited("changed", brief, seen.when, told)
    gone = [seen for id_, seen in state.seen.items() if id_ not in there and all_there]
    for seen in sorted(gone, key=lambda each: each.brief.date, reverse=True):
        yield Awaited("gone", seen.brief, seen.when)


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
