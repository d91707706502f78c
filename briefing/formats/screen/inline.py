"""Parts as pieces of one style, as the engine takes them: roles become styles and signs."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.document.parts import SIGNS, Part, Role, Verdict
from briefing.formats.screen.theme import AFTER, SIGN_STYLES, STYLES, joined
from briefing.rtl import cell
from briefing.terminal.sgr import Linked
from briefing.text.cleaning import isolated


def pieces(parts: Iterable[Part], base: Role = "", *, shows_links: bool) -> Iterator[cell.Styled]:
    """The pieces of a text.

    Args:
        parts: in logical order.
        base: the role of what has none of its own.
        shows_links: whether a link need not show its address.
    """
    for part in parts:
        yield from _signs(part, after=False)
        role = part.role or base
        text = part.text
        if not part.verdicts and (sign := SIGNS.get(part.role)) and part.role not in _INLINE:
            text = f"{sign} {text}" if text else sign
        style: Any = STYLES[role]
        if part.link:
            style = Linked(joined(style, STYLES["link"]), part.link)
        if part.direction:
            text = isolated(text, part.direction)
        yield cell.Styled(text, style)
        if part.link and not shows_links:
            yield cell.Styled(f" {isolated(part.link, 'ltr')}", STYLES["quiet"])
        yield from _signs(part, after=True)


_INLINE = frozenset({"added", "removed"})
"""Roles of stretches inside of a text, which have no sign of their own."""


def _signs(part: Part, *, after: bool) -> Iterator[cell.Styled]:
    """The signs of what is said of a part, before it or after it."""
    for verdict in part.verdicts:
        if (verdict.role in AFTER) == after:
            space = cell.Styled(" ")
            yield from (space, sign_of(verdict.role)) if after else (sign_of(verdict.role), space)


def sign_of(role: Role) -> cell.Styled:
    """The sign of a role."""
    return cell.Styled(SIGNS.get(role, ""), SIGN_STYLES.get(role, STYLES[role]))


def verdict_of(part: Part) -> Verdict:
    """A part that says something of another one, as a verdict on that."""
    return Verdict(part.text, part.role)
