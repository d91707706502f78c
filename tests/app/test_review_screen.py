"""The review on a terminal: the whole conversation, by the keys people press."""

import json
import re
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pexpect
import pytest
from wcwidth import wcswidth

from briefing.rtl import visual
from briefing.terminal.keys import KeyParser, at_place
from tests.conftest import COMMAND, Run

DATA = """\
briefs:
- id: one
  title: موجز أول
  date: 2026-11-22
  summary: ملخص الموجز الأول.
  status:
  - {label: الأمن, value: مستقر, level: good}
  - {label: المعبر, value: مفتوح, level: good}
- id: two
  title: موجز ثانٍ
  date: 2026-11-21
- id: three
  title: موجز ثالث
  date: 2026-11-20
  challenges: [نقص الوقود]
"""
ONE, TWO, THREE = "موجز أول", "موجز ثانٍ", "موجز ثالث"
CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\|[\u200e\u202d]")
ENTERED, LEFT = "\x1b[?1049h", "\x1b[?25h\x1b[?1049l"
ANCHORED = {"LANG": "C.UTF-8", "TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"}

Review = Callable[..., "Talk"]


class Talk:
    """A review on a terminal."""

    def __init__(self, child: pexpect.spawn) -> None:
        self.child = child
        self.drawn = ""

    def shows(self, text: str) -> None:
        """Wait until a text is on the screen."""
        while visual(text, "rtl") not in "\n".join(self.screen()):
            self.drawn += self.child.read_nonblocking(1 << 16, timeout=30)

    def press(self, keys: str, *shown: str) -> None:
        """Press keys, and wait for texts that are on the screen then."""
        self.child.send(keys)
        for text in shown:
            self.shows(text)

    def screen(self) -> list[str]:
        """The lines that were drawn last, without controls."""
        last = self.drawn.rpartition("\x1b[H")[2]
        return [CONTROLS.sub("", line).strip("\r") for line in last.split("\n")]

    def frame(self) -> list[str]:
        """The lines of the screen when nothing more is drawn."""
        with suppress(pexpect.TIMEOUT, pexpect.EOF):
            while True:
                self.drawn += self.child.read_nonblocking(1 << 16, timeout=0.5)
        return self.screen()

    def ends(self, status: int = 0) -> str:
        """What is written to the end, with this exit status."""
        rest: str = self.child.read()
        self.child.close()
        assert self.child.exitstatus == status
        return rest


@pytest.fixture
def data(write: Callable[..., Path]) -> Path:
    return write(DATA, "days.yaml")


@pytest.fixture
def review(environment: dict[str, str], data: Path) -> Iterator[Review]:
    """Begin a review: `review(rows=24, columns=80)`."""
    begun: list[pexpect.spawn] = []

    def begin(*options: str, rows: int = 24, columns: int = 80, **variables: str) -> Talk:
        child = pexpect.spawn(
            str(COMMAND),
            ["review", *options],
            env={**environment, **ANCHORED, "BRIEFING_DATA": str(data), **variables},
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=30,
        )
        begun.append(child)
        child.expect_exact(ENTERED)
        return Talk(child)

    yield begin
    for child in begun:
        child.close(force=True)


def awaiting(briefing: Run, data: Path) -> list[str]:
    out = briefing("review", "-f", "tsv", data=data).out
    return [line.split("\t")[2] for line in out.splitlines()]


def test_from_the_first_key_to_the_last(review: Review, briefing: Run, data: Path) -> None:
    talk = review()
    talk.shows("1 من 3 · + جديد: 3")
    talk.press("n", TWO)
    talk.press("b", ONE)
    talk.press("d", TWO)
    assert awaiting(briefing, data) == ["two", "three"], "kept at once"
    talk.press("l", THREE)
    talk.press("d")
    rest = talk.ends()
    assert LEFT in rest
    assert visual("المتبقي: 0", "rtl") in CONTROLS.sub("", rest)
    assert awaiting(briefing, data) == [], "the second one awaits tomorrow"


@pytest.mark.parametrize(
    "keys",
    ["ىلايمخخع", "دذیمخخع", "מנגךםםו", "NBDLOOU"],
    ids=["Arabic", "Persian", "Hebrew", "capitals"],
)
def test_the_same_places_on_other_keyboards(
    review: Review, briefing: Run, data: Path, keys: str
) -> None:
    """Next, back, done, later, open, open, undo; what Hebrew has for u is on the same place."""
    on, back, done, later, whole, changed, undo = KeyParser().feed(keys)
    talk = review()
    talk.shows(ONE)
    talk.press(on, TWO)
    talk.press(back, ONE)
    talk.press(done, TWO)
    talk.press(later, THREE)
    talk.press(whole, THREE)
    talk.press(changed, THREE)
    talk.press(undo, TWO)
    assert awaiting(briefing, data) == ["two", "three"]
    talk.press("ض")
    talk.ends()


def test_keys_are_shown_and_explained(review: Review) -> None:
    talk = review()
    frame = "\n".join(talk.frame())
    for key, word in {"n": "التالي", "d": "مقروء", "l": "تأجيل", "q": "خروج"}.items():
        assert f"{visual(word, 'rtl')}\u00a0{key}" in frame
    talk.press("ا", "تعليمه مقروءًا والانتقال إلى التالي")
    talk.press("?", ONE)


HELP = "الانتقال إلى التالي دون تعليمه مقروءًا"


@pytest.mark.parametrize("closing", ["h", "?", "q"])
def test_help_closes_where_it_was_opened(
    review: Review, briefing: Run, data: Path, closing: str
) -> None:
    briefing("review", "--done", data=data)
    data.write_text(DATA.replace("مستقر, level: good", "متوتر, level: bad"), "utf-8")
    talk = review()
    changed = talk.frame()
    talk.press("h", HELP)
    talk.press(closing)
    assert talk.frame() == changed
    talk.press("o", "ملخص الموجز الأول.")
    whole = talk.frame()
    talk.press("h", HELP)
    talk.press(closing)
    assert talk.frame() == whole
    talk.press("q")
    talk.ends()


def test_help_closes_at_the_line_that_was_read(review: Review, data: Path) -> None:
    text = "\n\n".join(f"    فقرة {number}" for number in range(40))
    data.write_text(f"briefs:\n- id: a\n  title: طويل\n  date: 2026-11-22\n  summary: |\n{text}\n")
    talk = review(rows=20)
    talk.press("\x1b[6~", "فقرة 7")
    scrolled = talk.frame()
    talk.press("h", HELP)
    talk.press("q")
    assert talk.frame() == scrolled


def test_the_last_and_the_first_are_where_the_way_ends(review: Review) -> None:
    talk = review()
    talk.press("b", "1 من 3")
    talk.press("nnnnn")
    assert visual("3 من 3", "rtl") in talk.frame()[0]
    assert visual(THREE, "rtl") in "\n".join(talk.screen())
    talk.press("b", "2 من 3")


def test_a_part_of_what_awaits(review: Review, briefing: Run, data: Path) -> None:
    talk = review("--since", "2026-11-21")
    talk.press("n", "2 من 2", TWO)
    talk.press("d", ONE)
    talk.press("d")
    talk.ends()
    assert awaiting(briefing, data) == ["three"]


@pytest.mark.parametrize(("rows", "columns"), [(6, 24), (8, 40), (24, 80), (60, 200)])
def test_every_size(review: Review, rows: int, columns: int) -> None:
    talk = review(rows=rows, columns=columns)
    for key in ("", "n", "h", "o", "s"):
        talk.child.send(key)
        frame = talk.frame()
        assert len(frame) == rows
        assert max(map(wcswidth, frame)) <= columns
    assert visual("بحث", "rtl") in frame[-1]


def test_resized_meanwhile(review: Review) -> None:
    talk = review(rows=24, columns=80)
    talk.shows(ONE)
    for rows, columns in ((12, 30), (40, 120)):
        talk.child.setwinsize(rows, columns)
        frame = talk.frame()
        assert len(frame) == rows
        title = next(line for line in frame if visual(ONE, "rtl") in line)
        assert len(title.rstrip()) > columns - 4, "at the right edge"


def test_what_is_longer_than_the_screen_is_scrolled(review: Review, data: Path) -> None:
    text = "\n\n".join(f"    فقرة {number}" for number in range(40))
    data.write_text(f"briefs:\n- id: a\n  title: طويل\n  date: 2026-11-22\n  summary: |\n{text}\n")
    talk = review(rows=20)
    first = talk.frame()
    assert "↓" in first[-3], "more is below"
    talk.press("\x1b[6~", "فقرة 7")
    talk.press("\x1b[F", "فقرة 39")
    assert "↓" not in talk.frame()[-3]
    talk.press("\x1b[H", "فقرة 0")
    talk.press(" ", "فقرة 7")


def test_changed_parts_come_first_and_the_whole_on_request(
    review: Review, briefing: Run, data: Path
) -> None:
    briefing("review", "--done", data=data)
    data.write_text(DATA.replace("مستقر, level: good", "متوتر, level: bad"), "utf-8")
    talk = review()
    frame = "\n".join(talk.frame())
    assert visual("الأمن: ✓ مستقر ← ✗ متوتر", "rtl") in frame
    assert visual("ملخص", "rtl") not in frame
    talk.press("o", "ملخص الموجز الأول.")
    talk.press("o")
    assert visual("ملخص", "rtl") not in "\n".join(talk.frame())


def test_search_goes_to_the_next_brief_with_these_words(review: Review) -> None:
    talk = review()
    talk.shows(ONE)
    talk.press("s", "بحث")
    talk.press("وقوفx")
    talk.press("\x7f\x7f\x7fود", "وقود")
    talk.press("\r", THREE)
    talk.press("/لا شيء كهذا\r", "لا نتائج بين غير المقروء")
    talk.press("s", "بحث")
    talk.press("\x1b", THREE)


def editor(folder: Path, *edits: tuple[str, str]) -> str:
    """An editor that makes one replacement each time it is called; it keeps its arguments."""
    script = folder / "vi"
    script.write_text(f"""#!{sys.executable}
import json, pathlib, sys
file = pathlib.Path(sys.argv[-1])
calls = pathlib.Path({str(folder / "calls.json")!r})
made = json.loads(calls.read_text()) if calls.exists() else []
old, new = {edits!r}[len(made)]
file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
calls.write_text(json.dumps([*made, sys.argv[1:]]))
""")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return str(script)


def test_edit_opens_the_file_at_the_brief(review: Review, data: Path, tmp_path: Path) -> None:
    talk = review(EDITOR=editor(tmp_path, ("موجز ثانٍ", "موجز آخر")))
    talk.press("n", TWO)
    talk.press("e", "موجز آخر")
    assert json.loads((tmp_path / "calls.json").read_text()) == [["+9", str(data)]]
    talk.press("d", THREE)


def test_an_edit_with_an_error_can_be_made_again(review: Review, tmp_path: Path) -> None:
    edits = (("date: 2026-11-22", "date: غدًا"), ("date: غدًا", "date: 2026-11-23"))
    talk = review(EDITOR=editor(tmp_path, *edits))
    talk.shows(ONE)
    talk.press("e")
    talk.child.expect_exact("Press Enter to edit the file again")
    talk.drawn = ""
    talk.press("\r", "23 نوفمبر 2026")


def test_without_an_editor(review: Review) -> None:
    talk = review(VISUAL="nowhere-to-be-found")
    talk.press("e")
    assert "VISUAL" in "\n".join(talk.frame())


def test_undo_takes_one_mark_after_the_other_back(
    review: Review, briefing: Run, data: Path
) -> None:
    talk = review()
    talk.press("d", TWO)
    talk.press("l", THREE)
    talk.press("u", TWO)
    talk.press("u", ONE)
    assert awaiting(briefing, data) == ["one", "two", "three"]


def test_what_is_gone_is_done_too(review: Review, briefing: Run, data: Path) -> None:
    briefing("review", "--done", data=data)
    data.write_text(DATA.partition("- id: three")[0], "utf-8")
    talk = review()
    talk.shows("محذوف: 1")
    talk.press("d")
    talk.ends()
    assert awaiting(briefing, data) == []


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_however_it_ends_the_terminal_is_as_it_was(
    review: Review, briefing: Run, data: Path, number: signal.Signals, status: int
) -> None:
    talk = review()
    talk.press("d", TWO)
    if number == signal.SIGINT:
        talk.child.sendcontrol("c")
    else:
        talk.child.kill(number)
    rest = talk.ends(status)
    assert rest.count(LEFT) == 1
    assert "Traceback" not in rest
    assert awaiting(briefing, data) == ["two", "three"]


def test_a_killed_review_loses_no_mark(review: Review, briefing: Run, data: Path) -> None:
    talk = review()
    talk.press("d", TWO)
    talk.press("d", THREE)
    talk.child.kill(signal.SIGKILL)
    talk.child.wait()
    assert awaiting(briefing, data) == ["three"]


@contextmanager
def shell(environment: dict[str, str], data: Path) -> Iterator[pexpect.spawn]:
    """A shell with job control, whose prompt is `> `."""
    child = pexpect.spawn(
        "bash",
        ["--norc", "-i"],
        env={**environment, **ANCHORED, "BRIEFING_DATA": str(data), "PS1": "> "},
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=30,
    )
    child.expect_exact("> ")
    try:
        yield child
    finally:
        child.close(force=True)


def test_stopped_and_continued(environment: dict[str, str], data: Path) -> None:
    with shell(environment, data) as child:
        child.sendline("stty -a; trap")
        child.expect_exact("> ")
        modes = child.before.partition("\n")[2]
        child.sendline(f"'{COMMAND}' review")
        child.expect_exact(visual(ONE, "rtl"))
        child.sendcontrol("z")
        child.expect_exact(LEFT)
        child.expect_exact("> ")
        child.sendline("stty -a; trap")
        child.expect_exact("> ")
        assert child.before.partition("\n")[2] == modes
        child.sendline("fg")
        child.expect_exact(ENTERED)
        child.expect_exact(visual(ONE, "rtl"))
        child.send("n")
        child.expect_exact(visual(TWO, "rtl"))
        child.send("q")
        child.expect_exact(LEFT)
        child.expect_exact("> ")


def test_nothing_to_converse_about(environment: dict[str, str], briefing: Run, data: Path) -> None:
    briefing("review", "--done", data=data)
    out, status = pexpect.run(
        f"'{COMMAND}' review",
        env={**environment, **ANCHORED, "BRIEFING_DATA": str(data)},
        withexitstatus=True,
        encoding="utf-8",
    )
    assert (status, ENTERED in out) == (1, False)
    assert "Nothing unread" in out


@pytest.mark.parametrize("options", [["--list"], ["-f", "plain"]])
def test_a_list_on_a_terminal(environment: dict[str, str], data: Path, options: list[str]) -> None:
    out = pexpect.run(
        f"'{COMMAND}' review {' '.join(options)}",
        env={**environment, **ANCHORED, "BRIEFING_DATA": str(data)},
        encoding="utf-8",
    )
    assert ENTERED not in out
    assert "three" in out


def test_keys_as_terminals_send_them() -> None:
    assert list(KeyParser().feed("a\x1b[A\x1bOB\x1b[5~\x1b[1;5A\x1b\r\x7fلا")) == [
        "a", "up", "down", "page up", "escape", "enter", "backspace", "لا",
    ]  # fmt: skip
    assert [at_place(key) for key in ("ى", "ﻻ", "؟", "Q", "é", "up")] == [*"nb?qé", "up"]
