"""What is new or changed, as views take it."""

import datetime
from typing import Any, Literal

from msgspec import Struct

from briefing.brief.model import Head

Kind = Literal["new", "changed", "gone"]
Mark = Literal["done", "later"]
"""The mark that a reader gives to a brief: it was read, or it shall be shown again tomorrow."""


class ItemChange(Struct, frozen=True):
    """What became of one thing in a brief: a value, a row, a challenge, a paragraph."""

    field: str
    """As the model calls it."""
    old: Any
    """As the model holds it; None for what was added."""
    new: Any
    """None for what was removed."""
    old_parts: tuple[tuple[int, int], ...] = ()
    """The words of the old text that are gone, in code points."""
    new_parts: tuple[tuple[int, int], ...] = ()
    """The words of the new text that have come."""


class Awaited(Struct, frozen=True):
    """A brief that awaits the reader."""

    kind: Kind
    brief: Head
    """As it is now, perhaps without its parts; a whole brief, as it was seen, where it is gone."""
    seen: datetime.datetime | None = None
    """When the reader saw it last."""
    changes: tuple[ItemChange, ...] = ()
    """What differs since then, in the order of a brief."""

    @property
    def fields(self) -> list[str]:
        """The fields that differ."""
        return list(dict.fromkeys(change.field for change in self.changes))
