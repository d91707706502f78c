"""Roles: each has a look, and those that say something of a text are told apart by shape."""

from itertools import chain
from typing import get_args

import pytest

from briefing.document.parts import SIGNS, Part, Role, text_of
from briefing.formats.screen.theme import BLOCKS, STYLES
from briefing.terminal.sgr import codes

VERDICTS = {
    "severity": ("low", "medium", "high"),
    "level": ("good", "watch", "bad"),
    "trend": ("up", "down", "steady"),
    "change": ("new", "changed", "gone"),
    "way": ("worse", "better"),
}


def roles() -> set[str]:
    """All roles there are, the groups among them taken apart."""
    parts = (get_args(each) or (each,) for each in get_args(Role))
    return set(chain.from_iterable(parts))


def test_every_role_has_a_style_that_can_be_written() -> None:
    assert set(STYLES) == roles()
    for style in chain(STYLES.values(), BLOCKS.values()):
        codes(style)


@pytest.mark.parametrize("group", VERDICTS)
def test_verdicts_differ_by_shape(group: str) -> None:
    signs = [SIGNS[role] for role in VERDICTS[group]]  # type: ignore[index]
    assert len(set(signs)) == len(signs)


def test_the_text_of_parts_is_theirs_alone() -> None:
    parts = (Part("قال ", "strong"), Part("س", link="https://x.example"), Part("", "bad"))
    assert text_of(parts) == "قال س"
