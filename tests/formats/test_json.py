"""JSON: one document, stable keys, Arabic as it is, nothing that acts on a terminal."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Run

KEYS = [
    "id", "title", "date", "lang", "source", "tags", "priority", "summary", "sections",
    "challenges", "status", "outlook",
]  # fmt: skip


def test_a_brief_has_all_its_keys(briefing: Run) -> None:
    done = briefing("show", "gaza-after-the-war", "--json")
    document = json.loads(done.out)
    assert document["schema"] == 1
    [brief] = document["briefs"]
    assert list(brief) == KEYS
    assert brief["source"] == {"name": "مقال صحفي بالعربية غير مؤرخ", "url": None}
    assert brief["status"][0] == {
        "label": "الوضع الأمني",
        "value": "غير مستقر",
        "level": "bad",
        "trend": "steady",
    }
    assert "غزة" in done.out, "Arabic is not escaped"


def test_the_two_ways_to_ask_are_one(briefing: Run) -> None:
    assert briefing("list", "--json").out == briefing("list", "-f", "json").out


def test_parts_not_asked_for_are_left_out(briefing: Run) -> None:
    [brief] = json.loads(briefing("show", "--only", "status", "--json").out)["briefs"]
    assert [key for key in brief if key in KEYS[7:]] == ["status"]
    listed = json.loads(briefing("list", "--json").out)["briefs"]
    assert list(listed[0]) == KEYS[:7]


def test_rows_name_their_brief(briefing: Run) -> None:
    rows = json.loads(briefing("challenges", "--json").out)["challenges"]
    assert list(rows[0]) == ["brief", "date", "text", "severity"]
    rows = json.loads(briefing("status", "--json").out)["status"]
    assert list(rows[0]) == ["brief", "date", "label", "value", "level", "trend"]


def test_what_acts_on_a_terminal_is_escaped(briefing: Run, write: Callable[[str], Path]) -> None:
    file = write(
        'briefs: [{id: a, title: "x\\u2067\\u200f\\u061c\\u2069y\\u001b", date: 2026-01-01}]'
    )
    out = briefing("show", "--json", data=file).out
    assert "x\\u2067\\u200f\\u061c\\u2069y␛" in out
    assert json.loads(out)["briefs"][0]["title"] == "x\u2067\u200f\u061c\u2069y␛"
