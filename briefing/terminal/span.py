"""A finished line, as the layout hands it to an emission: spans in visual order."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

_SHOWN_ON_SPACES = frozenset({"underline", "strike", "reverse", "on"})
"""Names of styles, `on` before the colour of a ground."""
_SAYING_SO = ("underline", "underline2", "overline", "strike", "reverse", "bgcolor", "link", "url")
"""Attributes of objects that are styles: Rich's, and `briefing.terminal.sgr.Linked`."""


class Source(Protocol):
    """What a span was laid out from: enough to write it as it is stored."""

    @property
    def line(self) -> object:
        """The line of text it belongs to; spans of one line share the object."""

    @property
    def rtl(self) -> bool:
        """Whether the line belongs to a right-to-left paragraph or table."""

    def clusters(self) -> Sequence[tuple[int, str]]:
        """In visual order, the logical index of each cluster in its line and its stored text."""


class Span(NamedTuple):
    """A stretch of one line that has one style."""

    text: str
    """Clusters in visual order, joined and mirrored; nothing in it moves the cursor."""
    style: Any = None
    """The caller's own; an emission hands it on and asks `is_bold` and `shows_on_spaces` of it."""
    source: Source | None = None
    """None for what has no logical order of its own: borders, padding."""
    bold: bool | None = None
    """Whether to draw it bold whatever its style: an emission may want another font run."""
    is_border: bool = False
    """Whether it is a border of a table, with the padding that goes with it."""


def is_bold(style: Any) -> bool:
    """Whether a style is bold: a name such as `bold red`, or an object that says so, as Rich's."""
    if isinstance(style, str):
        return "bold" in style.split()
    return bool(getattr(style, "bold", False))


def shows_on_spaces(style: Any) -> bool:
    """Whether a space in the style is seen: underlined, struck, reversed, on a ground or linked.

    Args:
        style: names such as `bold red`, or an object with attributes of these names, as Rich's.
    """
    if isinstance(style, str):
        return not _SHOWN_ON_SPACES.isdisjoint(style.split())
    return style is not None and any(getattr(style, name, None) for name in _SAYING_SO)


def without_styles(spans: Iterable[Span]) -> list[Span]:
    """Spans as they are to be written where no styles are wanted."""
    return [span._replace(style=None) for span in spans]


def plain_text(spans: Iterable[Span]) -> str:
    """Spans without styles as a string; bold ones between SGR 1 and 22."""
    return "".join([f"\x1b[1m{s.text}\x1b[22m" if s.bold else s.text for s in spans])
