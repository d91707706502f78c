"""The console script in a pseudo-terminal, as a person meets it."""

import re
import signal
from pathlib import Path

import pexpect
import pytest

from tests.conftest import COMMAND, DATA, Run

ANCHOR = "\u200e\u202d"
ESCAPE = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|\]8;[^\x1b]*\x1b\\)")


def typed(
    environment: dict[str, str], *arguments: str, columns: int = 60, **variables: str
) -> pexpect.spawn:
    """The command in a terminal that many columns wide."""
    return pexpect.spawn(
        str(COMMAND),
        list(arguments),
        env={**environment, "BRIEFING_DATA": str(DATA), "XTERM_VERSION": "XTerm(379)", **variables},
        dimensions=(50, columns),
        encoding="utf-8",
        timeout=30,
    )


def output(child: pexpect.spawn) -> str:
    text: str = child.read()
    child.close()
    return text


@pytest.mark.parametrize("columns", [20, 60, 130])
def test_show_is_laid_out_for_the_terminal(environment: dict[str, str], columns: int) -> None:
    written = output(typed(environment, "show", columns=columns))
    assert written.startswith("\x1b[8l")
    assert written.endswith("\x1b[8h")
    lines = ESCAPE.sub("", written).replace(ANCHOR, "").splitlines()
    assert "\ufea0" in written or "\ufee2" in written, "letters are joined"
    assert max(len(line.rstrip("\r")) for line in lines) <= columns + 4


def test_the_screen_is_the_one_of_the_golden_files(
    environment: dict[str, str], briefing: Run
) -> None:
    shown = ESCAPE.sub("", output(typed(environment, "show", columns=80))).replace("\r\n", "\n")
    expected = briefing("show", "-f", "screen", "--bidi", "visual", "--width", "80").out
    assert shown.replace(ANCHOR, "") == expected


def test_colours_and_their_absence(environment: dict[str, str]) -> None:
    assert "\x1b[1m" in output(typed(environment, "show"))
    plain = output(typed(environment, "show", NO_COLOR="1"))
    assert "\x1b[1m" not in plain
    assert "\x1b[8l" in plain


def test_logical_on_request(environment: dict[str, str]) -> None:
    written = output(typed(environment, "show", "--bidi", "logical"))
    assert "غزة" in written
    assert "\x1b[8l" not in written


def test_plain_on_request(environment: dict[str, str], briefing: Run) -> None:
    written = output(typed(environment, "show", "-f", "plain"))
    assert written.replace("\r\n", "\n") == briefing("show").out


def test_messages_are_laid_out_too(environment: dict[str, str]) -> None:
    written = output(typed(environment, "show", "غزة"))
    assert "\ufe93\ufeb0\ufecf" in written
    assert written.count("\x1b[8l") == written.count("\x1b[8h") == 1


def test_a_caret_stands_under_the_place_as_it_is_seen(
    environment: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("briefs: [{id: a, title: عنوان, date: غد}]\n", "utf-8")
    written = ESCAPE.sub("", output(typed(environment, "check", str(file), columns=100)))
    lines = [line.rstrip("\r") for line in written.replace(ANCHOR, "").splitlines()]
    [caret] = [number for number, line in enumerate(lines) if line.strip() == "^"]
    assert lines[caret - 1][lines[caret].index("^")] == "\ufecf"


def test_an_interrupted_run_takes_its_controls_back(environment: dict[str, str]) -> None:
    child = typed(environment, "render")
    child.expect_exact("\x1b[8l")
    child.sendline("نص")
    child.expect_exact("\ufeba\ufee7")
    child.kill(signal.SIGINT)
    assert output(child).endswith("\x1b[8h")
    assert child.exitstatus == 130
