"""Styles by name as SGR."""

import pytest
from rich.style import Style

from briefing.terminal.sgr import codes, painted
from briefing.terminal.span import Span


@pytest.mark.parametrize(
    "style",
    ["bold", "dim", "bold red", "black on yellow", "white on red", "underline cyan", "reverse"],
)
def test_rich_writes_the_same(style: str) -> None:
    assert painted([Span("x", style)], color=True) == Style.parse(style).render("x")


def test_without_colour_nothing_is_added() -> None:
    assert painted([Span("x", "bold"), Span("y", None, bold=True)], color=False) == "xy"


def test_bold_whatever_the_style() -> None:
    assert painted([Span("x", None, bold=True)], color=True) == "\x1b[1mx\x1b[0m"


def test_an_unknown_name() -> None:
    with pytest.raises(ValueError, match="not in"):
        codes("pink")
