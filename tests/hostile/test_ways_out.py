"""Readers that go, pagers that are quit, late replies, and faults of the program itself."""

import os
import re
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from briefing.terminal.keys import KeyParser
from tests.conftest import COMMAND, DATA, Run

ANSWERED = {"XTERM_VERSION": "XTerm(379)"}


def piped(environment: dict[str, str], script: str) -> "subprocess.CompletedProcess[str]":
    path = f"{COMMAND.parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=False, timeout=60,
        env={**environment, "BRIEFING_DATA": str(DATA), "PATH": path},
    )  # fmt: skip


@pytest.mark.parametrize(
    "command",
    ["list", "show -n 300", "show -n 300 -f screen", "list -f screen --color always", "show --json",
     "list -f csv", "--help", "list --help", "doctor", "doctor --samples", "completion bash",
     "search عن -f screen", "render README"],
)  # fmt: skip
def test_who_has_read_enough_is_told_nothing(
    environment: dict[str, str], tmp_path: Path, command: str
) -> None:
    (tmp_path / "README").write_text("نص طويل\n" * 100_000)
    script = f"cd {tmp_path}; briefing {command} | head -1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = piped(environment, script)
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_wrong_data_is_told_by_the_status_whoever_reads(
    environment: dict[str, str], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.yaml"
    good = "".join(f"- {{id: b{n}, title: عنوان, date: 2026-01-01}}\n" for n in range(5000))
    bad.write_text(f"briefs:\n- x\n{good}", "utf-8")
    for command in (
        f"check {bad} 2>&1",
        f"list --data {bad} 2>/dev/null",
        f"list --data {bad} 2>&1",
    ):
        done = piped(
            environment, f"briefing {command} | head -1 >/dev/null; echo ${{PIPESTATUS[0]}}"
        )
        assert done.stdout == "65\n"


@pytest.mark.parametrize("command", ["show nosuch", "nosuch", "list --nosuch", "check nosuch"])
def test_messages_that_cannot_be_written_change_no_status(
    environment: dict[str, str], command: str
) -> None:
    statuses = [
        piped(environment, f"briefing {command} {where}; echo $?").stdout.strip()
        for where in ("2>/dev/null", "2>/dev/full", "2>&-")
    ]
    assert len(set(statuses)) == 1
    assert statuses[0] in ("1", "2", "66")


@pytest.mark.parametrize("quit_after", [0, 1])
def test_a_pager_that_is_quit_early(
    environment: dict[str, str], tmp_path: Path, quit_after: int
) -> None:
    data = tmp_path / "long.yaml"
    text = "نص طويل " * 5000
    briefs = "".join(
        f"- {{id: b{n}, title: ع, date: 2026-01-01, summary: {text}}}\n" for n in range(30)
    )
    data.write_text(f"briefs:\n{briefs}", "utf-8")
    child = pexpect.spawn(
        str(COMMAND), ["show", "-n", "30"], dimensions=(24, 80), encoding="utf-8", timeout=30,
        env={**environment, **ANSWERED, "BRIEFING_DATA": str(data), "LESS": "", "LESSCHARSET": "utf-8"},
    )  # fmt: skip
    child.expect_exact("\x1b[8l")
    child.expect("\\n:|\x1b\\[K:")
    for _ in range(quit_after):
        child.send(" ")
        child.expect("\\n:|\x1b\\[K:")
    child.send("q")
    rest = child.read()
    child.close()
    assert (child.exitstatus, rest.count("\x1b[8h")) == (0, 1)
    assert "Traceback" not in rest


@pytest.mark.parametrize("pager", ["true", "false", "head -1", "sh -c 'exit 3'", "no-such-pager"])
def test_a_pager_that_does_not_read(environment: dict[str, str], pager: str) -> None:
    child = pexpect.spawn(
        str(COMMAND), ["show", "-n", "30"], dimensions=(24, 80), encoding="utf-8", timeout=30,
        env={**environment, **ANSWERED, "BRIEFING_DATA": str(DATA), "BRIEFING_PAGER": pager},
    )  # fmt: skip
    written = child.read()
    child.close()
    assert child.exitstatus == 0
    assert written.count("\x1b[8l") == written.count("\x1b[8h") == 1


FAULT = (
    "import briefing.cli.list_ as command, sys\n"
    "from briefing.cli.main import run\n"
    "def list_(): raise RuntimeError('x\\x1b[31m\\nbriefing: forged')\n"
    "command.list_ = list_\n"
    "sys.argv = ['briefing', 'list']\n"
    "run()"
)


def test_a_fault_of_the_program_is_a_sentence_and_a_status_of_its_own(
    environment: dict[str, str],
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULT], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (70, "", 1)
    assert "RuntimeError: x␛[31m␊briefing: forged" in done.stderr
    assert "BRIEFING_DEBUG=1" in done.stderr
    debugged = subprocess.run(
        [sys.executable, "-c", FAULT], capture_output=True, text=True, check=False,
        env={**environment, "BRIEFING_DEBUG": "1"},
    )  # fmt: skip
    assert debugged.returncode == 70
    assert "Traceback (most recent call last)" in debugged.stderr
    assert "\x1b" not in debugged.stderr


REPLIES = (
    "\x1bP>|XTerm(379) delete\x1b\\\x1b[>41;379;0c\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c\x1b[12;40R"
)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_replies_are_no_keys_wherever_they_are_cut(size: int) -> None:
    parser = KeyParser()
    keys: list[str] = []
    for start in range(0, len(REPLIES), size):
        keys += parser.feed(REPLIES[start : start + size])
    assert keys == []
    assert list(parser.feed("d\x1b[A")) == ["d", "up"]


@pytest.mark.parametrize("cut", range(2, len(REPLIES)))
def test_a_reply_that_pauses_is_no_key(cut: int) -> None:
    parser = KeyParser()
    keys = list(parser.feed(REPLIES[:cut]))
    settled = list(parser.settle()) if parser.is_waiting else []
    keys += parser.feed(REPLIES[cut:])
    assert keys == []
    assert settled in ([], ["escape"]), "a lone ESC is the key until more comes"


@pytest.mark.parametrize(
    "text",
    ["\x90>|deed\x9c", "\x1bP>|a\x1b[31mdeed\x1b\\", "\x1b[200~deed\x1b[201~", "\x1b]11;rgb:d/e/d\x07",
     "\x1b_deed\x1b\\", "\x9ddeed\x07"],
)  # fmt: skip
@pytest.mark.parametrize("size", [1, 3, 100])
def test_other_strings_are_no_keys(text: str, size: int) -> None:
    parser = KeyParser()
    keys = [key for at in range(0, len(text), size) for key in parser.feed(text[at : at + size])]
    assert keys == []
    assert list(parser.feed("n")) == ["n"]


@pytest.mark.parametrize("command", ["sh -c 'stty raw -echo'", "sh -c 'stty raw; kill -9 $$'"])
def test_an_editor_or_pager_that_leaves_the_terminal_raw(
    environment: dict[str, str], tmp_path: Path, command: str
) -> None:
    """The shell's own modes are asked before and after."""
    data = tmp_path / "briefs.yaml"
    data.write_bytes(DATA.read_bytes())
    modes = []
    for arguments, variable in ((["review"], "EDITOR"), (["show", "-n", "30"], "BRIEFING_PAGER")):
        child = pexpect.spawn(
            "bash", ["--norc", "-i"], dimensions=(24, 80), encoding="utf-8", timeout=30,
            env={**environment, **ANSWERED, "BRIEFING_DATA": str(data), variable: command, "PS1": "> "},
        )  # fmt: skip
        child.expect_exact("> ")
        for line in ("stty -a", f"{COMMAND} {' '.join(arguments)}", "stty -a"):
            child.sendline(line)
            if line != "stty -a" and variable == "EDITOR":
                child.expect_exact("\x1b[?1049h")
                child.send("e")
                child.expect_exact("\x1b[?1049h")
                child.send("q")
            child.expect_exact("> ")
            if line == "stty -a":
                modes.append(child.before.split("speed")[-1].split("\x1b")[0].strip())
        child.close(force=True)
    assert len(set(modes)) == 1


def test_a_pager_that_cannot_be_started_hides_nothing(
    environment: dict[str, str], tmp_path: Path
) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/nonexistent\n")
    pager.chmod(0o755)
    outputs = []
    for name in (str(pager), "cat"):
        child = pexpect.spawn(
            str(COMMAND), ["show", "-n", "30"], dimensions=(24, 80), encoding="utf-8", timeout=30,
            env={**environment, **ANSWERED, "BRIEFING_DATA": str(DATA), "BRIEFING_PAGER": name},
        )  # fmt: skip
        outputs.append(re.sub("id=[0-9]+;", "", child.read()))
        child.close()
        assert child.exitstatus == 0
    assert outputs[0] == outputs[1]


def test_letters_with_alt_and_escape_go_on() -> None:
    parser = KeyParser()
    for text in ("\x1bP", "\x1b[", "\x1b]", "\x1bO"):
        assert list(parser.feed(text)) == []
        assert list(parser.settle()) == []
        assert list(parser.feed("n")) == ["n"]
    assert list(parser.feed("\x1b")) == []
    assert list(parser.settle()) == ["escape"]
    assert list(parser.feed("n")) == ["n"]


def test_late_replies_mark_nothing_in_a_review(environment: dict[str, str], briefing: Run) -> None:
    child = pexpect.spawn(
        str(COMMAND), ["review"], dimensions=(24, 80), encoding="utf-8", timeout=30,
        env={**environment, "BRIEFING_DATA": str(DATA), "VISUAL": "touch edited"},
    )  # fmt: skip
    child.expect_exact("\x1b[?1049h", timeout=30)
    child.expect_exact("\x1b[H")
    child.send(REPLIES)
    child.send("q")
    child.read()
    child.close()
    assert child.exitstatus == 0
    assert not Path("edited").exists()
    assert briefing("review", "--list").out.count("new\t") == 12


def test_a_flood_of_replies_is_not_read_for_long(environment: dict[str, str]) -> None:
    child = pexpect.spawn(
        str(COMMAND), ["list"], dimensions=(24, 80), encoding="utf-8", timeout=30,
        env={**environment, "BRIEFING_DATA": str(DATA), "BRIEFING_PAGER": "cat"},
    )  # fmt: skip
    child.expect_exact("\x1b[c")
    os.set_blocking(child.child_fd, False)
    for _ in range(200):  # as much as the terminal's queue takes, again and again
        with suppress(BlockingIOError):
            os.write(child.child_fd, b"x" * 1000)
        time.sleep(0.005)
    os.set_blocking(child.child_fd, True)
    written = child.read()
    child.close()
    assert child.exitstatus == 0
    assert "2026" in written


@pytest.mark.parametrize(
    "reply", ["\x1b[" + "9" * 4500 + ";1R", "\x1b[1;" + "9" * 4500 + "R", "\x1b[;R"]
)
def test_a_reply_of_the_cursor_that_is_none(environment: dict[str, str], reply: str) -> None:
    child = pexpect.spawn(
        str(COMMAND), ["list"], dimensions=(24, 80), encoding="utf-8", timeout=30,
        env={**environment, "BRIEFING_DATA": str(DATA), "BRIEFING_PAGER": "cat", "TERM": "unheard-of"},
    )  # fmt: skip
    child.expect_exact("\x1b[c")
    child.send("\x1b[?99c")
    child.expect_exact("\x1b[6n")
    child.send(reply)
    written = child.read()
    child.close()
    assert (child.exitstatus, "Traceback" in written) == (0, False)
