"""The console script in a pseudo-terminal, as a person meets it."""

import re
import signal
import subprocess
from pathlib import Path

import pexpect
import pytest

from tests.conftest import COMMAND, DATA, Run

ANCHOR = "\u200e\u202d"
ESCAPE = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|\]8;[^\x1b]*\x1b\\)")


def typed(
    environment: dict[str, str],
    *arguments: str,
    columns: int = 60,
    rows: int = 200,
    **variables: str,
) -> pexpect.spawn:
    """The command in a terminal that many columns wide."""
    return pexpect.spawn(
        str(COMMAND),
        list(arguments),
        env={**environment, "BRIEFING_DATA": str(DATA), "XTERM_VERSION": "XTerm(379)", **variables},
        dimensions=(rows, columns),
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


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_takes_its_controls_back(
    environment: dict[str, str], number: signal.Signals, status: int
) -> None:
    child = typed(environment, "render")
    child.expect_exact("\x1b[8l")
    child.sendline("نص")
    child.expect_exact("\ufeba\ufee7")
    child.kill(number)
    assert output(child).endswith("\x1b[8h")
    assert child.exitstatus == status


def test_what_is_longer_than_the_screen_goes_through_the_pager(
    environment: dict[str, str],
) -> None:
    child = typed(environment, "challenges", rows=12, BRIEFING_PAGER="less -R")
    child.expect_exact("\x1b[8l")
    child.expect("\\d+ :|:")  # less waits at its prompt
    child.send("q")
    written = output(child)
    assert written.endswith("\x1b[8h")
    assert "ESC" not in written
    assert child.exitstatus == 0


def test_short_output_needs_no_pager(environment: dict[str, str]) -> None:
    written = output(typed(environment, "list", rows=50, columns=100, BRIEFING_PAGER="less -R"))
    assert "\x1b[?1049h" not in written
    assert "gaza-after-the-war" in written


@pytest.mark.parametrize("pager", ["", "cat", "no-such-pager-anywhere"])
def test_no_pager(environment: dict[str, str], pager: str) -> None:
    written = output(typed(environment, "challenges", rows=12, BRIEFING_PAGER=pager))
    assert written.count("\n") > 12


def test_no_pager_by_option(environment: dict[str, str]) -> None:
    written = output(typed(environment, "challenges", "--no-pager", rows=12, PAGER="false"))
    assert written.count("\n") > 12


def test_no_pager_where_nobody_looks(environment: dict[str, str]) -> None:
    """Inside `script` without a terminal around it there is nobody to press a key."""
    command = ["script", "-qec", f"{COMMAND} challenges --data {DATA}", "/dev/null"]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment,
        check=True,
        timeout=60,
    )
    assert done.stdout.count(b"\n") > 30


def test_a_pager_that_is_quit_early_is_no_error(environment: dict[str, str]) -> None:
    child = typed(environment, "challenges", "-f", "plain", rows=12, BRIEFING_PAGER="head -1")
    assert output(child).count("\n") == 1
    assert child.exitstatus == 0


def test_doctor_asks_and_keeps_the_answer_for_this_terminal(environment: dict[str, str]) -> None:
    config = Path(environment["HOME"]) / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('digits = "arab"\n\n[terminal."kitty"]\nbidi = "words"\n', "utf-8")
    child = typed(environment, "doctor", "--save", columns=100)
    child.expect_exact("Does this read right?")
    child.send("perhaps\r")
    child.expect_exact("Does this read right?")
    child.send("n\r")
    child.expect_exact("Which one reads right? (1-6,")
    child.send("99\r")
    child.expect_exact("Which one reads right? (1-6,")
    child.send("1\r")
    written = output(child)
    assert "Saved for this terminal (xterm)" in written
    assert config.read_text("utf-8") == (
        'digits = "arab"\n\n[terminal."kitty"]\nbidi = "words"\n\n'
        '[terminal."xterm"]\nbidi = "words"\n'
    )
    report = output(typed(environment, "doctor", "--json", columns=200))
    assert '"chosen": "by config.toml"' in report
    assert '"emission": "words"' in report
    elsewhere = {"XTERM_VERSION": "", "TERM": "foot"}
    other = output(typed(environment, "doctor", "--json", columns=200, **elsewhere))  # type: ignore[arg-type]
    assert '"emission": "anchored"' in other


def test_doctor_shows_what_was_found_last_and_fits_a_screen(environment: dict[str, str]) -> None:
    child = typed(environment, "doctor", columns=100)
    child.expect_exact("Does this read right?")
    asked = child.before.count("\n")
    child.send("n\r")
    child.expect_exact("Which one reads right?")
    assert max(asked, child.before.count("\n")) < 24
    child.send("2\r")
    written = output(child)
    assert written.index("Terminal: xterm") < written.index("briefing doctor --save")
    assert written.rstrip().endswith("--bidi spans.")


def test_doctor_that_reads_right_changes_nothing(environment: dict[str, str]) -> None:
    child = typed(environment, "doctor", columns=100)
    child.expect_exact("Does this read right?")
    child.send("\r")
    assert child.expect(pexpect.EOF) == 0
    assert "--save" not in child.before
    assert not (Path(environment["HOME"]) / ".config").exists()
