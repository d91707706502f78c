"""What tells two versions of a brief apart, field by field; white space does not."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from briefing.brief.model import Brief, Challenge, Section, StatusRow, paragraphs, short

ONE = ("title", "date", "lang", "priority", "source")
"""Fields with one value."""
MANY = ("tags", "summary", "sections", "challenges", "status", "outlook")
"""Fields with several: tags, paragraphs, sections, challenges, rows."""

_PARAGRAPHS = ("summary", "outlook")


class Change(msgspec.Struct, frozen=True):
    """A field with one value that has another one."""

    field: str
    old: Any
    new: Any


class Edit(msgspec.Struct, frozen=True):
    """Items of a field with several that stand for others, or for none."""

    field: str
    at: int
    """How many items of the old version come before."""
    old: tuple[Any, ...]
    new: tuple[Any, ...]


class Difference(msgspec.Struct, frozen=True):
    """All that tells a new version from an old one; false when nothing does."""

    changes: tuple[Change, ...] = ()
    edits: tuple[Edit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.edits)


def normal(brief: Brief) -> Brief:
    """The brief with all white space as it is shown: what versions are compared by."""
    return msgspec.structs.replace(
        brief,
        title=short(brief.title),
        source=brief.source
        and msgspec.structs.replace(brief.source, name=short(brief.source.name)),
        tags=tuple(map(short, brief.tags)),
        summary=_normal_text(brief.summary),
        sections=tuple(
            Section(short(each.heading), _normal_text(each.text)) for each in brief.sections
        ),
        challenges=tuple(Challenge(short(each.text), each.severity) for each in brief.challenges),
        status=tuple(
            StatusRow(short(row.label), short(row.value), row.level, row.trend)
            for row in brief.status
        ),
        outlook=_normal_text(brief.outlook),
    )


def difference(old: Brief, new: Brief) -> Difference:
    """What tells `new` from `old`, both as `normal` gives them."""
    changes = tuple(
        Change(field, getattr(old, field), getattr(new, field))
        for field in ONE
        if getattr(old, field) != getattr(new, field)
    )
    edits = (each for field in MANY for each in _edits(field, items(old, field), items(new, field)))
    return Difference(changes, tuple(edits))


def applied(difference_: Difference, old: Brief) -> Brief:
    """The new version, made from the old one."""
    values = {change.field: change.new for change in difference_.changes}
    for field in {edit.field for edit in difference_.edits}:
        found = list(items(old, field))
        for edit in reversed([each for each in difference_.edits if each.field == field]):
            found[edit.at : edit.at + len(edit.old)] = edit.new
        values[field] = "\n\n".join(found) if field in _PARAGRAPHS else tuple(found)
    return msgspec.structs.replace(old, **values)


def items(brief: Brief, field: str) -> Sequence[Any]:
    """What a field with several holds."""
    value: Any = getattr(brief, field)
    return tuple(paragraphs(value)) if field in _PARAGRAPHS else value


def _edits(field: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Edit]:
    from briefing.review.matching import stretches

    for begin, end, new_begin, new_end in stretches(old, new):
        yield Edit(field, begin, tuple(old[begin:end]), tuple(new[new_begin:new_end]))


def _normal_text(text: str) -> str:
    return "\n\n".join(paragraphs(text))
