"""Styles by name as SGR."""

import pytest
from rich.style import Style

from briefing.terminal.sgr import codes, painted
from briefing.terminal.span import Span, is_bold, without_styles


@pytest.mark.parametrize(
    "style",
    ["bold", "dim", "bold red", "black on yellow", "white on red", "underline cyan", "reverse"],
)
def test_rich_writes_the_same(style: str) -> None:
    assert painted([Span("x", style)]) == Style.parse(style).render("x")


@pytest.mark.parametrize(
    ("span", "written"),
    [
        (Span("x"), "x"),
        (Span("x", None, bold=True), "\x1b[1mx\x1b[0m"),
        (Span("x", "red", bold=True), "\x1b[1;31mx\x1b[0m"),
        (Span("x", "bold red", bold=True), "\x1b[1;31mx\x1b[0m"),
        (Span("x", "bold red", bold=False), "\x1b[31mx\x1b[0m"),
        (Span("x", "bold", bold=False), "x"),
    ],
)
def test_bold_or_not_whatever_the_style(span: Span, written: str) -> None:
    assert painted([span]) == written


def test_what_is_wanted_without_styles_keeps_its_weight() -> None:
    spans = [Span("x", "bold red"), Span("y", "red", bold=True)]
    assert painted(without_styles(spans)) == "x\x1b[1my\x1b[0m"


@pytest.mark.parametrize("style", ["bold", "bold red", Style(bold=True), Style.parse("red bold")])
def test_what_is_bold(style: object) -> None:
    assert is_bold(style)


@pytest.mark.parametrize("style", ["", "red", None, Style(), Style(bold=False), object()])
def test_what_is_not_bold(style: object) -> None:
    assert not is_bold(style)


def test_an_unknown_name() -> None:
    with pytest.raises(ValueError, match="not in"):
        codes("pink")
