"""How roles look: the one table of styles (see `briefing.terminal.sgr` for their names)."""

from collections.abc import Mapping

from briefing.document.parts import Role

# The sixteen colours that every terminal lets its reader choose.
STYLES: Mapping[Role, str] = {
    "": "",
    "title": "bold",
    "urgent": "bold red",
    "heading": "bold",
    "strong": "bold",
    "quiet": "dim",
    "link": "underline",
    "key": "cyan",
    # As `grep` has it. Ink alone: some emissions begin a span on the space before it.
    "found": "bold red",
    "added": "green underline",
    "removed": "red strike",
    "failure": "red",
    "low": "green",
    "medium": "yellow",
    "high": "bold red",
    "good": "green",
    "watch": "yellow",
    "bad": "bold red",
    "up": "",
    "down": "",
    "steady": "",
    "new": "green",
    "changed": "yellow",
    "gone": "red",
    "worse": "bold red",
    "better": "green",
    "done": "green",
    "later": "yellow",
}
SIGN_STYLES: Mapping[Role, str] = {"added": "bold green", "removed": "bold red"}
"""Of the signs that look otherwise than the texts of their role."""
BLOCKS: Mapping[Role, str] = {
    "good": "black on green",
    "watch": "black on yellow",
    "bad": "white on red",
    "": "black on white",
}
"""Of the marks of a strip."""
BULLET = "•"
ACCENT = "cyan"
"""Of the sign before a heading."""
BORDER = "dim"
MARKER = "bold"
"""Of the number or bullet of an item."""
AFTER: frozenset[Role] = frozenset({"up", "down", "steady"})
"""Roles whose sign stands behind the text that it says something of."""


def joined(style: str, other: str) -> str:
    """Two styles as one; a colour of the second instead of one of the first."""
    if not (style and other):
        return style or other
    return f"{style} {' '.join(word for word in other.split() if word not in style.split())}"
