"""Views of many briefs: golden files, and what must hold at every width."""

import os
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.conftest import Run
from tests.views.test_screen import borders_are_whole

GOLDEN = Path(__file__).parent / "golden"
SCREEN = ("-f", "screen", "--bidi", "visual", "--width")
HISTORY = """\
briefs:
- {id: d1, title: ي, date: 2026-11-17, status: [{label: الوضع الأمني, value: هادئ, level: good, trend: up}]}
- {id: d2, title: ي, date: 2026-11-18, status: [{label: الوضع الأمنى, value: توتر محدود, level: watch}]}
- {id: d3, title: ي, date: 2026-11-19, status: [{label: الوضع الأمني, value: غير مستقر, level: bad, trend: down}]}
- {id: d4, title: ي, date: 2026-11-20, status: [{label: الوضع الأمني, value: لا معلومات}]}
"""
VIEWS = {
    "list": ("list",),
    "challenges": ("challenges",),
    "status": ("status",),
    "search": ("search", "العربيه"),
    "history": ("status", "--history", "الوضع الامني"),
}


@pytest.fixture
def history(tmp_path: Path) -> Path:
    file = tmp_path / "history.yaml"
    file.write_text(HISTORY, "utf-8")
    return file


@pytest.mark.parametrize("width", [24, 60, 100])
@pytest.mark.parametrize("view", VIEWS)
def test_golden(briefing: Run, history: Path, view: str, width: int) -> None:
    """`UPDATE_GOLDEN=1` writes the files anew; look at the difference before committing it."""
    data = {"data": history} if view == "history" else {}
    done = briefing(*VIEWS[view], *SCREEN, str(width), **data)
    assert (done.status, done.err) == (0, "")
    file = GOLDEN / f"{view}-{width}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(done.out, "utf-8")
    assert done.out == file.read_text("utf-8")
    assert max(map(wcswidth, done.out.splitlines())) <= width - 1, "the last column stays free"


@pytest.mark.parametrize("width", range(8, 50, 3))
@pytest.mark.parametrize("view", ["search", "history"])
def test_nothing_overflows(briefing: Run, history: Path, view: str, width: int) -> None:
    data = {"data": history} if view == "history" else {}
    lines = briefing(*VIEWS[view], *SCREEN, str(width), **data).out.splitlines()
    assert max(map(wcswidth, lines)) <= width - 1
    assert borders_are_whole(lines)


def test_a_label_stands_before_its_value_in_every_language(briefing: Run, tmp_path: Path) -> None:
    """In rows of many languages, where they are lines: the label and its value are one stretch."""
    file = tmp_path / "mixed.yaml"
    rows = "status: [{label: Compilers, value: many warn, level: watch}]"
    file.write_text(
        f"{HISTORY}- {{id: d5, title: E, lang: en, date: 2026-11-21, {rows}}}\n", "utf-8"
    )
    lines = briefing("status", *SCREEN, "50", data=file).out.splitlines()
    assert "d5 · Compilers: ! many warn" in [line.strip() for line in lines]
    labels = ("--labels", "ar")
    told = briefing("status", "--history", "compilers", *SCREEN, "50", *labels, data=file).out
    assert "d5 · ! many warn :2026 ﺮﺒﻤﻓﻮﻧ 21" in told


def test_blocks_stand_in_the_order_of_time_each_with_its_mark(briefing: Run, history: Path) -> None:
    out = briefing(*VIEWS["history"], *SCREEN, "60", data=history).out.splitlines()
    assert out[1].split() == ["·", "✗", "!", "✓"], "the oldest stands at the right"
    colored = briefing(*VIEWS["history"], *SCREEN, "60", "--color", "always", data=history).out
    assert "\x1b[30;42m\u00a0✓\u00a0\x1b[0m" in colored


def test_only_the_newest_blocks_that_fit(briefing: Run, tmp_path: Path) -> None:
    rows = [
        f"- {{id: d{day}, title: ي, date: 2026-01-{day:02}, status: [{{label: ل, value: ق}}]}}"
        for day in range(1, 30)
    ]
    file = tmp_path / "many.yaml"
    file.write_text("briefs:\n" + "\n".join(rows), "utf-8")
    out = briefing("status", "--history", "ل", *SCREEN, "40", data=file).out.splitlines()
    assert out[1].split() == ["·"] * 9 + ["…"]
    assert out[2].split() == ["2026", "ﺮﻳﺎﻨﻳ", "29", "–", "2026", "ﺮﻳﺎﻨﻳ", "21"]
