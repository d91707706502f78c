"""Styles by name as SGR, links as OSC 8."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from briefing.terminal.gate import Gate, escapes
from briefing.terminal.sgr import Linked, codes, painted
from briefing.terminal.span import Span, is_bold, without_styles


@pytest.mark.parametrize(
    "style",
    ["bold", "dim", "bold red", "black on yellow", "white on red", "underline cyan", "reverse",
     "strike", "dim strike"],
)  # fmt: skip
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


ADDRESS = "https://example.org/a?b=1;c"


@pytest.mark.parametrize("style", ["", "underline", "bold red"])
def test_rich_writes_the_same_link(style: str) -> None:
    """But for the id, which Rich makes up anew each time."""
    rich = Style.parse(f"{style} link {ADDRESS}").render("x")
    written = painted([Span("x", Linked(style, ADDRESS))])
    assert re.sub("id=[0-9a-f]+", "", written) == re.sub("id=[0-9]+", "", rich)


def test_an_address_has_one_id_and_another_address_another() -> None:
    """So that a terminal takes the link of two lines for one, and two links for two."""
    lines = [painted([Span(text, Linked("", ADDRESS))]) for text in ("x", "y")]
    other = painted([Span("x", Linked("", ADDRESS + "2"))])
    ids = [re.findall("id=([0-9a-f]{8});", line) for line in [*lines, other]]
    assert ids[0] == ids[1] != ids[2]


def test_a_link_is_bold_where_its_style_is() -> None:
    assert is_bold(Linked("bold red", ADDRESS))
    assert not is_bold(Linked("red", ADDRESS))
    written = painted([Span("x", Linked("red", ADDRESS), bold=True)])
    assert "\x1b[1;31mx\x1b[0m" in written


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:x", "example.org", "https://", ""]
)
def test_what_is_no_web_address_is_not_linked(address: str) -> None:
    assert painted([Span("x", Linked("red", address))]) == "\x1b[31mx\x1b[0m"


@given(st.text())
def test_no_address_acts_on_a_terminal(tail: str) -> None:
    """Whatever stands in an address: the link is one link, to that address."""
    written = painted([Span("x", Linked("", f"https://a{tail}"))])
    found = re.fullmatch(r"\x1b]8;id=[0-9a-f]{8};(https://[!-~]*)\x1b\\x\x1b]8;;\x1b\\", written)
    assert found
    assert unquote(found[1]) == unquote(f"https://a{tail}")


@pytest.mark.parametrize("address", [ADDRESS, "http://غزة.example/\x1b]52;c;\x07 ا\u202e"])
def test_links_pass_the_gate(tmp_path: Path, address: str) -> None:
    written = painted([Span("x", Linked("underline strike", address))])
    file = tmp_path / "written"
    with Gate(file.open("wb")) as gate, escapes(gate):
        gate.write(written)
    assert file.read_text("utf-8") == written
