"""What the fields of a brief and of its parts are: what the model says of each."""

from functools import cache
from typing import Any, Literal, NamedTuple

Kind = Literal[
    "id", "line", "text", "date", "choice", "lang", "address", "words",
    "source", "sources", "sections", "challenges", "status",
]  # fmt: skip
"""What a field holds: a `line` is shown on one line, a `text` has paragraphs, a `choice` is one of
a few words of ours, `words` are several lines."""
Place = Literal["", "fact", "part"]
"""Where a brief shows a field by itself: among the facts below the title, or as a part."""


class Field(NamedTuple):
    """A row of the table: what a field is, beside its type."""

    kind: Kind
    place: Place = ""
    search: str = ""
    """The name in a query, before the colon; empty for what is not searched."""
    is_headed: bool = True
    """Whether a heading stands over the part; the one that leads has none."""
    name: str = ""
    """As the model calls it; filled in by `fields`."""

    @property
    def has_several(self) -> bool:
        """Whether versions of the field are compared item by item."""
        return self.kind in _SEVERAL


_SEVERAL = ("words", "text", "sources", "sections", "challenges", "status")


@cache
def fields(model: type) -> tuple[Field, ...]:
    """The fields of a model, in its order."""
    found: dict[str, Field] = {}
    for each in reversed(model.__mro__):
        hints: dict[str, Any] = getattr(each, "__annotations__", {})
        for name, hint in hints.items():
            for row in getattr(hint, "__metadata__", ()):
                if isinstance(row, Field):
                    found[name] = row._replace(name=name)
    return tuple(found.values())


def field(model: type, name: str) -> Field:
    """The field of a name.

    Raises:
        KeyError: the model has none of it.
    """
    return {each.name: each for each in fields(model)}[name]


def default_of(model: Any, name: str) -> Any:
    """What a field holds where a brief does not say; None for a field that it must say."""
    names, defaults = model.__struct_fields__, model.__struct_defaults__
    at = names.index(name) - (len(names) - len(defaults))
    return defaults[at] if at >= 0 else None


@cache
def parts(model: type) -> tuple[str, ...]:
    """The names of the parts of a brief, in the order in which they are shown."""
    return tuple(each.name for each in fields(model) if each.place == "part")
