"""What tells two versions of a brief apart, field by field; white space does not.

What a field holds is told by its kind in the model (`briefing.brief.fields`): a new field of a kind
that is known here is compared without a word about it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from briefing.brief.fields import Kind, fields
from briefing.brief.model import Brief, paragraphs, short

Model = TypeVar("Model", bound=msgspec.Struct)

COMPARED = tuple(each for each in fields(Brief) if each.kind != "id")
"""The fields that two versions may differ in, in the order of a brief."""
ONE = tuple(
    each.name
    for each in sorted(COMPARED, key=lambda each: each.kind == "source")
    if not each.has_several
)
"""Fields with one value; who says so comes last, as below a title."""
MANY = {each.name: each.kind for each in COMPARED if each.has_several}
"""The kinds of fields with several items: tags, paragraphs, sections, challenges, rows."""


class Change(msgspec.Struct, frozen=True):
    """A field with one value that has another one."""

    field: str
    old: Any
    new: Any


class Edit(msgspec.Struct, frozen=True):
    """New items of a field in the place of old ones; either may be none."""

    field: str
    at: int
    """How many items of the old version come before."""
    old: tuple[Any, ...]
    new: tuple[Any, ...]


class Difference(msgspec.Struct, frozen=True):
    """All changes from an old version to a new one; false when there are none."""

    changes: tuple[Change, ...] = ()
    edits: tuple[Edit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.edits)


def normal(value: Model) -> Model:
    """A brief, or a part of one, with all white space as it is shown: what is compared."""
    found = {
        field.name: _NORMAL[field.kind](held)
        for field in fields(type(value))
        if (held := getattr(value, field.name))
    }
    return msgspec.structs.replace(value, **found)


def difference(old: Brief, new: Brief) -> Difference:
    """The changes from `old` to `new`, both as `normal` gives them."""
    changes = tuple(
        Change(field, getattr(old, field), getattr(new, field))
        for field in ONE
        if getattr(old, field) != getattr(new, field)
    )
    edits = (each for field in MANY for each in _edits(field, items(old, field), items(new, field)))
    return Difference(changes, tuple(edits))


def items(brief: Brief, field: str) -> Sequence[Any]:
    """The items of a field with several."""
    value: Any = getattr(brief, field)
    return tuple(paragraphs(value)) if MANY[field] == "text" else value


def _edits(field: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Edit]:
    from briefing.review.matching import stretches

    for begin, end, new_begin, new_end in stretches(old, new):
        yield Edit(field, begin, tuple(old[begin:end]), tuple(new[new_begin:new_end]))


def _same(value: Any) -> Any:
    return value


def _normal_text(text: str) -> str:
    return "\n\n".join(paragraphs(text))


def _normal_words(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(short, words))


def _normal_parts(parts: Sequence[msgspec.Struct]) -> tuple[msgspec.Struct, ...]:
    return tuple(map(normal, parts))


_NORMAL: Mapping[Kind, Callable[[Any], Any]] = {
    "id": _same,
    "line": short,
    "text": _normal_text,
    "date": _same,
    "choice": _same,
    "lang": _same,
    "address": _same,
    "words": _normal_words,
    "source": normal,
    "sources": _normal_parts,
    "sections": _normal_parts,
    "challenges": _normal_parts,
    "status": _normal_parts,
}
"""What makes a value of each kind, other than none, normal."""
