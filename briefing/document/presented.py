"""What a view hands to a format: the same items as a document, as records, as rows."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from briefing.document.blocks import Block

Record = dict[str, Any]
"""An item for machines; a contract with them, and so are the names in it."""
Row = Sequence[str | None]
"""An item, or a part of one, as fields for `cut` and `awk`."""


class Shape(Struct, frozen=True):
    """What the records of a view have in common."""

    name: str
    """What the list of them is called."""
    columns: tuple[str, ...]
    """The fields that fit a table without a header; other formats have all."""
    more_columns: tuple[str, ...] = ()
    """Further fields for a table with a header."""
    kinds: tuple[str, ...] = ()
    """The lists there are, one for each kind of record, where there is not one for all."""


class Presented(Struct, frozen=True):
    """Items to be written; a format asks for one of the three ways, once."""

    blocks: Callable[[], Iterator[Block]]
    records: Callable[[], Iterator[Record]]
    shape: Shape
    rows: Callable[[], Iterator[Row]] | None = None
    """None where plain text is the document."""
    is_cut: bool = False
    """Whether on a screen each line of text is cut where it has no room, as in a summary."""
