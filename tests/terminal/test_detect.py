"""Detection: the table, the environment, and terminals that answer well, badly or not at all."""

import json
import os
import pty
import re
import select
import subprocess
import termios
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.known import KNOWN, Replies, by_environment, by_replies, by_term
from tests.conftest import COMMAND

QUESTIONS = b"\x1b[>q\x1b[>c\x1b[c"
PROBE = "\r \u200e\u202d\x1b[6n".encode()

# The study's replies: XTVERSION, DA1 and DA2 of each terminal.
REPLIES = [
    ("xterm", "XTerm(379)", "64;1;2;6;9;15;16;17;18;21;22;28", "41;379;0", "anchored", True),
    ("VTE", "", "65;1;9", "65;7006;1", "anchored", True),
    ("kitty", "kitty(0.26.5)", "62;", "1;4000;26", "words", False),
    ("Konsole", "Konsole 22.12.3", "62;1;4", "1;115;0", "marks", True),
    ("QTerminal", "", "1;2", "0;115;0", "spans", False),
    ("mlterm", "", "63;1;2;3;4;6;7;15;18;22;29", "24;279;0", "marks", True),
    ("PuTTY", "", "6", "0;136;0", "blanks", True),
    ("st", "", "6", "", "anchored", False),
    ("urxvt", "", "1;2", "85;95;0", "anchored", True),
    ("alacritty", "", "6", "0;1700;1", "anchored", False),
    ("foot", "foot(1.13.1)", "62;4;22", "1;011301;0", "anchored", False),
    ("zutty", "", "64;1;9;15;21;22", "64;0;0", "anchored", False),
    ("Terminology", "terminology 1.13.0", "64;1;9;15;18;21;22", "61;337;0", "visual", False),
    ("xterm.js", "", "1;2", "0;276;0", "anchored", True),
]


@dataclass
class Fake:
    """The other end of a pseudo-terminal, answering as told.

    Attributes:
        xtversion, da1, da2: its replies; no reply to a question whose text is empty.
        cells: cells it says the probe takes; 0 for no answer.
        delay: seconds before it answers.
        garbage: bytes before its replies.
        typed: keys pressed as soon as it is asked.
        environ: variables of the program in it.
    """

    xtversion: str = ""
    da1: str = ""
    da2: str = ""
    cells: int = 0
    delay: float = 0.0
    garbage: bytes = b""
    typed: bytes = b""
    environ: Mapping[str, str] = field(default_factory=dict)

    def reply(self, question: bytes) -> bytes:
        answers = b""
        if QUESTIONS in question:
            time.sleep(self.delay)
            answers += self.garbage + self.typed
            answers += f"\x1bP>|{self.xtversion}\x1b\\".encode() if self.xtversion else b""
            answers += f"\x1b[>{self.da2}c".encode() if self.da2 else b""
            answers += f"\x1b[?{self.da1}c".encode() if self.da1 else b""
        if PROBE in question and self.cells:
            answers += f"\x1b[1;{1 + self.cells}R".encode()
        return answers


@dataclass
class Conversation:
    """What happened in a fake terminal."""

    report: dict[str, object]
    written: bytes
    before: list[object]
    after: list[object]
    left: bytes


def converse(fake: Fake, tmp_path: Path, typed_before: bytes = b"") -> Conversation:
    """Run doctor in a fake terminal."""
    master, slave = pty.openpty()
    report = tmp_path / "report.json"
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm-256color",
               "LANG": "C.UTF-8", **fake.environ}  # fmt: skip
    environ |= {name: os.environ[name] for name in os.environ if name.startswith("COVERAGE_")}
    before = termios.tcgetattr(slave)
    if typed_before:
        os.write(master, typed_before)
    process = subprocess.Popen(
        ["setsid", "--ctty", str(COMMAND), "doctor", "--json", "-o", str(report)],
        stdin=slave, stdout=slave, stderr=slave, env=environ,
    )  # fmt: skip
    written = question = b""
    while process.poll() is None or select.select([master], [], [], 0)[0]:
        if not select.select([master], [], [], 0.02)[0]:
            continue
        chunk = os.read(master, 65536)
        written += chunk
        question += chunk
        if answer := fake.reply(question):
            os.write(master, answer)
            question = b""
    after = termios.tcgetattr(slave)
    left = waiting(slave)
    os.close(master)
    os.close(slave)
    found: dict[str, object] = json.loads(report.read_text("utf-8"))
    return Conversation(found, written, before, after, left)


def waiting(slave: int) -> bytes:
    """What waits to be read from a terminal's input."""
    raw = termios.tcgetattr(slave)
    raw[3] &= ~termios.ICANON
    termios.tcsetattr(slave, termios.TCSANOW, raw)
    return os.read(slave, 4096) if select.select([slave], [], [], 0)[0] else b""


def terminal_of(found: Conversation) -> dict[str, str]:
    terminal = found.report["terminal"]
    assert isinstance(terminal, dict)
    return terminal


@pytest.mark.parametrize(("name", "xtversion", "da1", "da2", "emission", "harakat"), REPLIES)
def test_each_terminal_is_known_by_its_replies(
    tmp_path: Path, name: str, xtversion: str, da1: str, da2: str, emission: str, harakat: bool
) -> None:
    found = converse(Fake(xtversion, da1, da2, cells=1), tmp_path)
    assert terminal_of(found)["name"] == name
    assert (found.report["emission"], found.report["harakat"]) == (emission, harakat)
    assert found.after == found.before, "the mode is restored"
    assert found.left == b""


UNKNOWN = [
    (Fake("", "1;2", "99;1;0", cells=1), "anchored", "by how it measures LRM LRO"),
    (Fake("", "1;2", "99;1;0", cells=3), "visual", "by how it measures LRM LRO"),
    (Fake("", "1;2", "", cells=0), "visual", "by how it measures LRM LRO"),
    (Fake(), "visual", "a guess: it did not answer"),
]


@pytest.mark.parametrize(("fake", "emission", "how"), UNKNOWN)
def test_an_unknown_terminal_is_measured(
    tmp_path: Path, fake: Fake, emission: str, how: str
) -> None:
    found = converse(fake, tmp_path)
    assert (found.report["emission"], terminal_of(found)["how"]) == (emission, how)
    if PROBE in found.written:
        assert found.written.endswith(b"\r\x1b[K"), "the probe is cleared away"
    assert found.after == found.before


def test_a_slow_terminal_is_waited_for(tmp_path: Path) -> None:
    found = converse(Fake("kitty(0.26.5)", "62;", "1;4000;26", delay=0.4), tmp_path)
    assert terminal_of(found)["name"] == "kitty"


def test_garbage_before_the_replies_does_no_harm(tmp_path: Path) -> None:
    garbage = b"\x1b[?1;2;3$y\xff\x00\x1b]11;rgb:0/0/0\x07"
    found = converse(Fake("kitty(0.26.5)", "62;", "1;4000;26", garbage=garbage), tmp_path)
    assert terminal_of(found)["name"] == "kitty"
    assert found.after == found.before


def test_wrong_replies_lead_to_no_terminal(tmp_path: Path) -> None:
    found = converse(Fake("", "", "not a number", cells=0), tmp_path)
    assert found.report["emission"] == "visual"


def test_keys_typed_before_are_not_eaten(tmp_path: Path) -> None:
    """With keys waiting it does not ask: they would be read with the replies."""
    found = converse(Fake("kitty(0.26.5)", "62;", "1;4000;26"), tmp_path, b"ls\n")
    assert QUESTIONS not in found.written
    assert b"ls" in found.left


def test_keys_typed_meanwhile_are_put_back_where_the_system_allows_it(tmp_path: Path) -> None:
    fake = Fake("kitty(0.26.5)", "62;", "1;4000;26", typed=b"q")
    found = converse(fake, tmp_path)
    assert terminal_of(found)["name"] == "kitty"
    assert found.left in (b"q", b"")


NEVER_ASKED = [
    {"TERM": "dumb"},
    {"TERM_PROGRAM": "Apple_Terminal"},
    {"XTERM_VERSION": "XTerm(379)"},
    {"KITTY_WINDOW_ID": "1", "TERM": "xterm-kitty"},
]


@pytest.mark.parametrize("environ", NEVER_ASKED)
def test_some_are_never_asked(tmp_path: Path, environ: dict[str, str]) -> None:
    found = converse(Fake("kitty(0.26.5)", "62;", "1;4000;26", environ=environ), tmp_path)
    assert b"\x1b[c" not in found.written


def test_nothing_harmful_is_ever_asked(tmp_path: Path) -> None:
    written = converse(Fake("", "1;2", "99;1;0", cells=1), tmp_path).written
    assert not re.search(rb"\x1b\[[0-9?]*\$p", written), "DECRQM leaves a stray p"
    assert b"\x1b[=c" not in written


def test_disagreeing_variables_let_the_terminal_speak(tmp_path: Path) -> None:
    environ = {"XTERM_VERSION": "XTerm(379)", "KONSOLE_VERSION": "221203"}
    found = converse(Fake("Konsole 22.12.3", "62;1;4", "1;115;0", environ=environ), tmp_path)
    assert terminal_of(found)["name"] == "Konsole"


def test_the_terminal_outside_screen_is_asked(tmp_path: Path) -> None:
    class Screen(Fake):
        def reply(self, question: bytes) -> bytes:
            if b"\x1bP\x1b[c\x1b\\" in question:
                return b"\x1b[>1;115;0c\x1b[?62;1;4c"
            return b"\x1b[>83;40900;0c\x1b[?1;2c" if question.endswith(b"\x1b[c") else b""

    found = converse(Screen(environ={"STY": "1.x", "KITTY_WINDOW_ID": "1"}), tmp_path)
    assert (terminal_of(found)["name"], terminal_of(found)["inside"]) == ("Konsole", "screen")


def test_the_reader_comes_first(tmp_path: Path) -> None:
    environ = {"BRIEFING_BIDI": "logical"}
    found = converse(Fake("kitty(0.26.5)", "62;", "1;4000;26", environ=environ), tmp_path)
    assert found.report["emission"] == "logical"
    assert found.report["chosen"] == "by BRIEFING_BIDI"


def test_the_table_is_sound() -> None:
    assert len({known.name for known in KNOWN}) == len(KNOWN)
    for known in KNOWN:
        assert known.emission in EMISSIONS
        assert known.variables or known.da2 or known.da1 or known.terms != ("xterm",)


ENVIRONMENTS: list[tuple[dict[str, str], str | None]] = [
    ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, "VTE"),
    ({"TERM": "foot"}, "foot"),
    ({"TERM": "foot-extra"}, "foot"),
    ({"TERM": "st-256color"}, "st"),
    ({"TERM": "rxvt-unicode-256color"}, "urxvt"),
    ({"TERM": "linux"}, "Linux console"),
    ({"TERM": "xterm", "TERM_PROGRAM": "vscode"}, "xterm.js"),
    ({"TERM": "xterm", "WT_SESSION": "x"}, "Windows Terminal"),
    ({"TERM": "xterm-256color"}, None),
    ({"TERM": "xterm-kitty", "VTE_VERSION": "7006"}, None),
    ({"TERM": "st-256color", "VTE_VERSION": "7006"}, None),
    ({"TERM": "xterm", "TERM_PROGRAM": "unheard"}, None),
    ({}, None),
]


@pytest.mark.parametrize(("environ", "name"), ENVIRONMENTS)
def test_environments(environ: dict[str, str], name: str | None) -> None:
    known = by_environment(environ)
    assert (known.name if known else None) == name


def test_cool_retro_term_is_told_by_its_process() -> None:
    replies = Replies("", "0;115;0", "1;2")
    crt, qterminal = by_replies(replies, ("sh", "cool-retro-term")), by_replies(replies, ("sh",))
    assert crt is not None
    assert qterminal is not None
    assert (crt.name, qterminal.name) == ("cool-retro-term", "QTerminal")


def test_terms_of_their_own() -> None:
    kitty = by_term("xterm-kitty")
    assert kitty is not None
    assert kitty.name == "kitty"
    assert by_term("xterm-256color") is None
