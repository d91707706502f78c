"""The review through the installed command: what awaits, what was seen, and that none is lost."""

import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.conftest import COMMAND, Run

DAYS = """\
briefs:
- id: one
  title: موجز أول
  date: 2026-11-22
  status: [{label: الأمن, value: مستقر, level: good}]
- id: two
  title: موجز ثانٍ
  date: 2026-11-21
"""


@pytest.fixture
def data(write: Callable[..., Path]) -> Path:
    return write(DAYS, "days.yaml")


@pytest.fixture
def state(environment: dict[str, str]) -> Path:
    """The folder of what was seen."""
    return Path(environment["HOME"]) / ".local/state/briefing"


def kinds(briefing: Run, data: Path) -> list[tuple[str, str]]:
    out = briefing("review", "-f", "tsv", data=data).out
    return [(kind, id_) for kind, _, id_, *_ in (line.split("\t") for line in out.splitlines())]


def test_new_then_seen_then_changed_then_gone(briefing: Run, data: Path) -> None:
    assert kinds(briefing, data) == [("new", "one"), ("new", "two")]
    assert briefing("review", "--quiet", data=data).status == 1
    assert briefing("review", "--done", data=data).status == 0
    done = briefing("review", "--quiet", data=data)
    assert (done.status, done.out, done.err) == (0, "", "")
    data.write_text(DAYS.replace("مستقر, level: good", "متوتر, level: bad"), "utf-8")
    assert kinds(briefing, data) == [("changed", "one")]
    document = json.loads(briefing("review", "--json", data=data).out)
    [moved] = document["changed"][0]["status"]
    assert (moved["old"]["value"], moved["new"]["value"]) == ("مستقر", "متوتر")
    assert (document["new"], document["gone"]) == ([], [])
    data.write_text(DAYS.partition("- id: two")[0], "utf-8")
    assert kinds(briefing, data) == [("gone", "two")]
    briefing("review", "--done", data=data)
    assert briefing("review", data=data).status == 1, "nothing awaits"


def test_white_space_and_the_order_of_keys_are_no_change(briefing: Run, data: Path) -> None:
    briefing("review", "--done", data=data)
    other = DAYS.replace(
        "  title: موجز أول\n  date: 2026-11-22", "  date: 2026-11-22\n  title: |\n    موجز\n    أول"
    )
    data.write_text(other, "utf-8")
    assert briefing("review", "--quiet", data=data).status == 0


def test_some_are_done_and_taken_back(briefing: Run, data: Path) -> None:
    briefing("review", "--done", "two", data=data)
    assert kinds(briefing, data) == [("new", "one")]
    assert briefing("review", "--undo", data=data).status == 0
    assert kinds(briefing, data) == [("new", "one"), ("new", "two")]
    assert briefing("review", "--undo", data=data).status == 1
    unknown = briefing("review", "--done", "tow", data=data)
    assert (unknown.status, "Did you mean two?" in unknown.err) == (1, True)


def test_since_lists_what_is_unread_from_that_day_on(briefing: Run, data: Path) -> None:
    since = ("review", "--since", "2026-11-22")
    assert briefing(*since, data=data).out.startswith("new\t2026-11-22\tone")
    assert "two" not in briefing(*since, data=data).out
    briefing("review", "--done", "one", data=data)
    done = briefing(*since, data=data)
    assert (done.status, done.out, done.err) == (1, "", "briefing: Nothing unread.\n")
    data.write_text(DAYS.replace("مستقر", "متوتر").partition("- id: two")[0], "utf-8")
    assert briefing(*since, data=data).out.startswith("changed\t2026-11-22\tone")


def test_only_what_is_meant_is_marked(briefing: Run, data: Path) -> None:
    for options in (["--since", "2100-01-01"], ["--tag", "nosuch"], ["--priority", "low"]):
        briefing("review", "--done", *options, data=data)
        assert kinds(briefing, data) == [("new", "one"), ("new", "two")]
    briefing("review", "--done", "-n", "1", data=data)
    assert len(kinds(briefing, data)) == 1


def test_to_show_is_not_to_see_unless_it_is_said(briefing: Run, data: Path) -> None:
    plain = briefing("show", "one", data=data)
    assert ("new", "one") in kinds(briefing, data)
    assert briefing("show", "one", "--mark", data=data).out == plain.out
    assert kinds(briefing, data) == [("new", "two")]


@pytest.mark.parametrize("text", ["{", "[]", "[" * 100_000, '{"seen": 1}'])
def test_a_damaged_state_is_said_and_kept_beside_by_the_next_mark(
    briefing: Run, data: Path, state: Path, text: str
) -> None:
    briefing("review", "--done", data=data)
    [file] = state.glob("*.json")
    file.write_text(text)
    listed = briefing("review", "--list", data=data)
    assert (listed.status, listed.out.count("new\t")) == (0, 2)
    assert f"The reading marks in {file} are damaged" in listed.err
    assert file.read_text() == text, "reading changes nothing"
    marked = briefing("review", "--done", "one", data=data)
    assert "were damaged; they are kept in" in marked.err
    [kept] = state.glob("*.kept")
    assert kept.read_text() == text
    assert kinds(briefing, data) == [("new", "two")]


def test_the_state_of_a_newer_version_stays_as_it_is(
    briefing: Run, data: Path, state: Path
) -> None:
    briefing("review", "--done", data=data)
    [file] = state.glob("*.json")
    text = '{"version": 99, "seen": ["in another form"]}'
    file.write_text(text)
    listed = briefing("review", "--list", data=data)
    assert (listed.status, listed.out.count("new\t")) == (0, 2)
    assert "from a newer version" in listed.err
    marked = briefing("review", "--done", data=data)
    assert marked.status == 2
    assert "update briefing" in marked.err
    assert (file.read_text(), list(state.glob("*.kept"))) == (text, [])


def test_no_mark_of_two_shells_is_lost(
    briefing: Run, write: Callable[..., Path], environment: dict[str, str]
) -> None:
    ids = [f"b{number}" for number in range(100)]
    data = write(
        "briefs:\n" + "".join(f"- {{id: {id_}, title: ع, date: 2026-01-01}}\n" for id_ in ids)
    )

    def shell(mine: list[str]) -> "subprocess.Popen[bytes]":
        lines = "\n".join(f"{COMMAND} review --done {id_} --data {data}" for id_ in mine)
        return subprocess.Popen(["bash", "-ec", lines], env=environment)

    shells = [shell(ids[::2]), shell(ids[1::2])]
    assert [each.wait() for each in shells] == [0, 0]
    assert briefing("review", "--quiet", data=data).status == 0


def test_killed_at_any_moment_at_most_the_last_mark_is_lost(
    briefing: Run, write: Callable[..., Path], environment: dict[str, str], state: Path
) -> None:
    ids = [f"b{number}" for number in range(20)]
    data = write(
        "briefs:\n" + "".join(f"- {{id: {id_}, title: ع, date: 2026-01-01}}\n" for id_ in ids)
    )
    random = Random(2)
    began = time.monotonic()
    briefing("review", "--quiet", data=data)
    whole = time.monotonic() - began
    kept: set[str] = set()
    for id_ in ids:
        command = [str(COMMAND), "review", "--done", id_, "--data", str(data)]
        marking = subprocess.Popen(command, env=environment)
        time.sleep(random.uniform(0.5, 1.2) * whole)
        ended = marking.poll() == 0
        marking.send_signal(signal.SIGKILL)
        marking.wait()
        awaits = {name for _, name in kinds(briefing, data)}
        seen = set(ids) - awaits
        assert kept <= seen <= kept | {id_}, "nothing kept before is lost, nothing else is marked"
        assert seen >= {id_} or not ended, "what was said to be kept is"
        kept = seen
    assert list(state.glob("*.kept")) == []


def test_differences_of_two_briefs(briefing: Run, data: Path) -> None:
    out = briefing("diff", "two", "one", data=data).out.splitlines()
    assert out[0] == "one\ttitle\tموجز ثانٍ\tموجز أول"
    assert out[2] == "one\tstatus\t\tالأمن, مستقر, good"
    same = briefing("diff", "one", "one", data=data)
    assert (same.status, same.out, same.err) == (1, "", "briefing: No differences.\n")
    assert briefing("diff", "one", data=data).status == 2


def test_differences_on_the_screen_mark_what_differs_and_nothing_else(
    briefing: Run, write: Callable[..., Path]
) -> None:
    file = write(
        "briefs:\n"
        "- {id: a, title: ع, date: 2026-01-01, challenges: [لا وقود للمستشفيات],"
        " status: [{label: الأمن, value: مستقر, level: good, trend: up}]}\n"
        "- {id: b, title: ع, date: 2026-01-01, challenges: [لا وقود كاف للمستشفيات],"
        " status: [{label: الأمن, value: متوتر, level: bad, trend: down}]}\n"
    )
    screen = ("-f", "screen", "--bidi", "visual", "--width", "60", "--color")
    lines = [
        line.strip()
        for line in briefing("diff", "a", "b", *screen, "never", data=file).out.splitlines()
    ]
    assert "↓ ﺮﺗﻮﺘﻣ ✗ ← ↑ ﺮﻘﺘﺴﻣ ✓ :ﻦﻣﻷﺍ ~" in lines, "read from the right: what it was, what it is"
    assert "ﺕﺎﻴﻔﺸﺘﺴﻤﻠﻟ ﻑﺎﻛ ﺩﻮﻗﻭ ﻻ +" in lines
    colored = briefing("diff", "a", "b", *screen, "always", data=file).out
    assert "\x1b[32;4mﻑﺎﻛ\x1b[0m ﺩﻮﻗﻭ ﻻ \x1b[1;32m+\x1b[0m" in colored
    assert " \x1b[32m✓\x1b[0m\x1b[1m :ﻦﻣﻷﺍ\x1b[0m" in colored


def test_a_title_is_never_taken_for_a_priority(briefing: Run, write: Callable[..., Path]) -> None:
    file = write(
        "briefs:\n- {id: a, title: high, date: 2026-01-01, lang: en, priority: low}\n"
        "- {id: b, title: low, date: 2026-01-01, lang: en, priority: high}\n"
    )
    out = briefing("diff", "a", "b", "-f", "screen", data=file).out
    assert [line.strip() for line in out.splitlines() if line.strip()] == [
        "■ low", "~ changed · Thursday 1 January 2026 · b",
        "Title", "− high", "+ low",
        "Priority", "− low priority", "+ high priority",
    ]  # fmt: skip


def test_differences_since_a_commit(briefing: Run, data: Path, environment: dict[str, str]) -> None:
    dates = {"GIT_AUTHOR_DATE": "2026-01-01T00:00Z", "GIT_COMMITTER_DATE": "2026-01-01T00:00Z"}
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q"), ("add", data.name), (*who, "commit", "-qm", "days")):
        subprocess.run(["git", *words], cwd=data.parent, env={**environment, **dates}, check=True)
    data.write_text(DAYS.replace("مستقر, level: good", "متوتر, level: bad"), "utf-8")
    document = json.loads(briefing("diff", "one", "--since", "2026-06-01", "--json", data=data).out)
    assert document["changed"][0]["status"][0]["old"]["value"] == "مستقر"
    before = briefing("diff", "one", "--since", "2025-06-01", data=data)
    assert (before.status, "No version of" in before.err) == (1, True)
