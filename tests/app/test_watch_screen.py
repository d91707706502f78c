"""Views that follow the data, on a terminal."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from briefing.rtl import visual
from tests.conftest import COMMAND, DATA, Run

BRIEF = "- id: {id}\n  title: {title}\n  date: 2026-11-2{day}\n"
CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\u200e\u202d]")
ENTERED, LEFT = "\x1b[?1049h", "\x1b[?25h\x1b[?1049l"


@pytest.fixture
def data(write: Callable[..., Path]) -> Path:
    return write("briefs:\n" + BRIEF.format(id="one", title="موجز أول", day=1), "days/a.yaml")


def watching(environment: dict[str, str], *command: str, rows: int = 24) -> pexpect.spawn:
    return pexpect.spawn(
        str(COMMAND),
        [*command, "--watch"],
        env={**environment, "XTERM_VERSION": "XTerm(379)"},
        dimensions=(rows, 80),
        encoding="utf-8",
        timeout=30,
    )


@pytest.mark.parametrize("command", ["show", "list"])
@pytest.mark.parametrize("whole", [True, False], ids=["folder", "file"])
def test_it_is_drawn_again_when_the_data_changes(
    environment: dict[str, str], data: Path, command: str, whole: bool
) -> None:
    child = watching(environment, command, "--data", str(data.parent if whole else data))
    child.expect_exact(ENTERED)
    child.expect_exact(visual("موجز أول", "rtl"))
    aside = data.with_suffix(".new")
    aside.write_text(data.read_text("utf-8").replace("أول", "معدل"), "utf-8")
    os.replace(aside, data)
    child.expect_exact(visual("موجز معدل", "rtl"))
    data.write_text("briefs: [{id: one}]\n", "utf-8")
    child.expect_exact('missing "title"')
    data.write_text("briefs:\n" + BRIEF.format(id="one", title="موجز سليم", day=1), "utf-8")
    child.expect_exact(visual("موجز سليم", "rtl"))
    if whole:
        new = data.with_name("b.yaml")
        new.write_text("briefs:\n" + BRIEF.format(id="two", title="موجز جديد", day=2), "utf-8")
        child.expect_exact(visual("موجز جديد", "rtl"))
    child.send("ض")  # q on an Arabic keyboard
    assert LEFT in child.read(), "the scrollback is as it was"
    child.close()
    assert child.exitstatus == 0


def test_a_hidden_folder_and_a_linked_one_are_watched_when_they_are_the_data(
    environment: dict[str, str], write: Callable[..., Path], tmp_path: Path
) -> None:
    write("briefs:\n" + BRIEF.format(id="one", title="موجز أول", day=1), ".own/briefs/a.yaml")
    linked = write("briefs:\n" + BRIEF.format(id="two", title="موجز ثان", day=2), "other/b.yaml")
    (tmp_path / ".own/briefs/link").symlink_to(linked.parent)
    child = watching(environment, "list", "--data", str(tmp_path / ".own/briefs"))
    child.expect_exact(visual("موجز ثان", "rtl"))
    write("briefs:\n" + BRIEF.format(id="one", title="موجز معدل", day=1), ".own/briefs/a.yaml")
    child.expect_exact(visual("موجز معدل", "rtl"))
    linked.write_text("briefs:\n" + BRIEF.format(id="two", title="موجز جديد", day=2), "utf-8")
    child.expect_exact(visual("موجز جديد", "rtl"))
    child.sendcontrol("c")
    child.read()
    child.close()


def test_other_files_are_no_reason(environment: dict[str, str], data: Path) -> None:
    child = watching(environment, "list", "--data", str(data))
    child.expect_exact(visual("موجز أول", "rtl"))
    data.with_name("other.yaml").write_text("briefs: []\n")
    with pytest.raises(pexpect.TIMEOUT):
        child.expect_exact("\x1b[H", timeout=1.5)
    child.sendcontrol("c")
    assert LEFT in child.read()
    child.close()
    assert child.exitstatus == 130


def test_it_is_scrolled_and_resized(environment: dict[str, str]) -> None:
    child = watching(environment, "show", "--data", str(DATA), rows=12)
    child.expect_exact("↓")
    child.send("\x1b[F")
    child.expect_exact(visual("التوقعات", "rtl"))
    child.setwinsize(120, 60)
    child.expect_exact("\x1b[H")
    assert child.expect_exact([visual("واشنطن وشركاؤها", "rtl"), pexpect.TIMEOUT]) == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list", "--watch"], "--watch needs a terminal."),
        (["show", "--watch", "--mark"], "cannot be used with --watch"),
    ],
)
def test_what_cannot_be_watched(briefing: Run, arguments: list[str], message: str) -> None:
    done = briefing(*arguments)
    assert (done.status, done.out) == (2, "")
    assert message in done.err


def test_standard_input_cannot_be_watched(environment: dict[str, str]) -> None:
    child = watching(environment, "list", "--data", "-")
    assert "Standard input cannot be watched" in child.read()
    child.close()
    assert child.exitstatus == 2


def test_without_the_library_for_it_the_extra_is_named(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "watchfiles.py").write_text("raise ImportError\n")
    child = watching({**environment, "PYTHONPATH": str(tmp_path)}, "list", "--data", str(DATA))
    assert "pip install 'briefing[watch]'" in CONTROLS.sub("", child.read())
    child.close()
    assert child.exitstatus == 2
