"""Addresses of sources: behind the name where the terminal follows links, else after it."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_terminal import ESCAPE, output, typed
from tests.conftest import Run

ADDRESS = "https://terminal-wg.pages.freedesktop.org/bidi/"
SHOW = ("show", "arabic-in-terminals", "--no-pager")
BRIEF = """briefs:
  - id: a
    title: عنوان
    date: 2026-11-23
    source: {{name: رويترز, url: "{address}"}}
"""


@pytest.mark.parametrize(
    ("named", "is_shown"),
    [
        ({"XTERM_VERSION": "XTerm(379)"}, True),
        ({"XTERM_VERSION": "", "KONSOLE_VERSION": "221203"}, True),
        ({"XTERM_VERSION": "", "TERM": "dumb"}, True),
        ({"XTERM_VERSION": "", "VTE_VERSION": "7006"}, False),
        ({"XTERM_VERSION": "", "TERM": "foot"}, False),
        ({"XTERM_VERSION": "", "VTE_VERSION": "7006", "NO_COLOR": "1"}, True),
    ],
)
def test_an_address_is_seen_where_no_link_is_followed(
    environment: dict[str, str], named: Any, is_shown: bool
) -> None:
    written = output(typed(environment, *SHOW, columns=100, **named))
    assert (ADDRESS in ESCAPE.sub("", written)) == is_shown


@pytest.mark.parametrize("width", [10, 20, 60, 100])
def test_a_long_address_stays_on_the_page(briefing: Run, tmp_path: Path, width: int) -> None:
    address = f"https://example.com/{'a/' * 900}?b={'1' * 200}"
    file = tmp_path / "long.yaml"
    file.write_text(BRIEF.format(address=address), "utf-8")
    shown = briefing("show", "-f", "screen", "--width", str(width), data=file).out
    assert max(map(len, shown.splitlines())) <= width
    assert address in "".join(shown.split())
