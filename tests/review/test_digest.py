"""The digest, which is also what `briefing` alone shows."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from briefing.formats.screen.cut import cut_to
from briefing.rtl import visual
from briefing.rtl.cell import CellText, Styled
from tests.conftest import COMMAND, Run

DATA = """\
briefs:
- id: today
  title: موجز اليوم
  date: 2026-11-22
  challenges: [{text: نقص الوقود, severity: high}, غلاء الحديد]
  status:
  - {label: الأمن, value: متوتر, level: bad}
  - {label: المعابر, value: مفتوحة, level: good}
  - {label: الماء, value: منقطع, level: bad}
- id: yesterday
  title: موجز الأمس
  date: 2026-11-21
  challenges: [{text: انقطاع الكهرباء, severity: medium}]
  status:
  - {label: الأمن, value: هادئ, level: good}
  - {label: المعابر, value: مغلقة, level: bad}
- id: earlier
  title: موجز أقدم
  date: 2026-11-10
  challenges: [قديم]
  status:
  - {label: الأمن, value: متوتر, level: bad}
  - {label: الماء, value: شحيح, level: bad}
"""


@pytest.fixture
def data(write: Callable[..., Path]) -> Path:
    return write(DATA, "days.yaml")


def digest(briefing: Run, data: Path, *options: str) -> dict[str, object]:
    [found] = json.loads(briefing("digest", "--json", *options, data=data).out)["digest"]
    assert isinstance(found, dict)
    return found


def test_counts_and_the_newest(briefing: Run, data: Path) -> None:
    found = digest(briefing, data)
    assert {key: found[key] for key in ("briefs", "new", "changed", "gone", "open")} == {
        "briefs": 3, "new": 3, "changed": 0, "gone": 0, "open": 3,
    }  # fmt: skip
    briefing("review", "--done", "today", "earlier", data=data)
    found = digest(briefing, data)
    assert (found["new"], found["newest"]["id"]) == (1, "today")  # type: ignore[index]


def test_rows_that_got_worse_or_better_since_the_day_before(briefing: Run, data: Path) -> None:
    """The row of the newest day against the last one of that label before it."""
    rows = [line.split("\t") for line in briefing("digest", data=data).out.splitlines()]
    assert [row for row in rows if row[0] in ("worse", "better")] == [
        ["worse", "today", "الأمن", "هادئ", "متوتر"],
        ["better", "today", "المعابر", "مغلقة", "مفتوحة"],
    ]


@pytest.mark.parametrize("since", ["2026-11-22", "2026-11-21", "2026-11-11"])
def test_since_leaves_what_rows_are_compared_with(briefing: Run, data: Path, since: str) -> None:
    found = digest(briefing, data, "--since", since)
    told = {(each["way"], each["new"]["label"]) for each in found["moved"]}  # type: ignore[attr-defined]
    assert {("worse", "الأمن"), ("better", "المعابر")} <= told


def test_since_chooses_the_days_whose_rows_are_told(briefing: Run, data: Path) -> None:
    quiet = "- id: later\n  title: ع\n  date: 2026-11-23\n  status:\n  - {label: الأمن, value: متوتر, level: bad}\n"
    data.write_text(DATA + quiet, "utf-8")

    def told(*options: str) -> list[tuple[str, str, str]]:
        found = digest(briefing, data, *options)["moved"]
        return [(each["way"], each["brief"], each["old"]["value"]) for each in found]  # type: ignore[attr-defined]

    assert told() == []
    assert told("--since", "2026-11-22") == [
        ("worse", "today", "هادئ"),
        ("better", "today", "مغلقة"),
    ]
    assert told("--since", "2026-11-21", "--until", "2026-11-21") == [
        ("better", "yesterday", "متوتر"),
    ]


def test_a_closed_challenge_is_not_open(briefing: Run, data: Path) -> None:
    day = datetime.date.today()
    closed = DATA.replace("severity: high}", f"severity: high, closed: {day}}}")
    closed = closed.replace(
        "severity: medium}", f"severity: medium, closed: {day + datetime.timedelta(days=1)}}}"
    )
    data.write_text(closed, "utf-8")
    found = digest(briefing, data)
    assert found["open"] == 2
    assert [each["text"] for each in found["challenges"]] == ["انقطاع الكهرباء", "غلاء الحديد"]  # type: ignore[attr-defined]


def test_a_row_that_was_edited_counts_too(briefing: Run, data: Path) -> None:
    briefing("review", "--done", data=data)
    data.write_text(DATA.replace("شحيح, level: bad", "وفير, level: good"), "utf-8")
    rows = [line.split("\t") for line in briefing("digest", data=data).out.splitlines()]
    assert ["better", "earlier", "الماء", "شحيح", "وفير"] in rows


def test_the_worst_challenges_of_the_week_come_first(briefing: Run, data: Path) -> None:
    rows = [line.split("\t") for line in briefing("digest", data=data).out.splitlines()]
    assert [row[-1] for row in rows if row[0] == "challenge"] == [
        "نقص الوقود", "انقطاع الكهرباء", "غلاء الحديد",
    ]  # fmt: skip


def test_a_part_of_the_briefs(briefing: Run, data: Path) -> None:
    briefing("review", "--done", data=data)
    found = digest(briefing, data, "--until", "2026-11-21")
    assert (found["briefs"], found["gone"]) == (2, 0)
    assert briefing("digest", "--tag", "لا شيء", data=data).status == 1


@pytest.mark.parametrize(("rows", "columns"), [(24, 80), (16, 40), (50, 200)])
def test_it_fits_the_screen(
    environment: dict[str, str], data: Path, rows: int, columns: int
) -> None:
    child = pexpect.spawn(
        str(COMMAND),
        env={**environment, "BRIEFING_DATA": str(data), "XTERM_VERSION": "XTerm(379)"},
        dimensions=(rows, columns),
        encoding="utf-8",
    )
    out = child.read()
    assert out.count("\n") < rows
    assert visual("موجز اليوم", "rtl") in out
    assert "briefing review" in out


def test_nothing_is_promised_where_nothing_awaits(briefing: Run, data: Path) -> None:
    briefing("review", "--done", data=data)
    out = briefing("digest", "-f", "screen", "--bidi", "logical", data=data).out
    assert "briefing review" not in out
    assert "briefing show today" in out


def test_what_is_left_of_a_headline_fits() -> None:
    for words, left in {
        "one two": "- one two",
        "one two three": "- one two…",
        "one two · three": "- one two…",
    }.items():
        assert cut_to(CellText(Styled("- "), Styled(words)), 12).text == left
    assert cut_to(CellText(Styled("a" * 20)), 12).text == "a" * 20
    assert cut_to(CellText(Styled("a" * 20 + " b")), 12).text == "a" * 20 + "…"
