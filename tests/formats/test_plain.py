"""The plain view is a contract: logical order, nothing but text, stable."""

import unicodedata
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from briefing.brief.model import Brief, Challenge, Section, StatusRow
from briefing.brief.reader import read
from briefing.formats.plain import lines
from briefing.views.records import PARTS
from briefing.views.show import show_view
from briefing.words.looks import Looks
from tests.conftest import DATA, Run

BRIEFS = read(DATA.read_bytes(), "briefs.yaml").briefs
VIEWS = (("show", *(brief.id for brief in BRIEFS)), ("list",), ("challenges",), ("status",))

SHOWN = """\
Trojan Source, five years on
Date: 2026-11-16
high priority
Tags: security, Unicode, bidi
Source: Boucher and Anderson, University of Cambridge <https://trojansource.codes>

Challenges
1. Overrides (LRO, RLO) in names and comments (high)
2. Look-alike letters, a separate problem (CVE-2021-42694) (medium)
3. False alarms on legitimate right-to-left text (low)

Status
Compilers: many warn by default (good, up)
Terminals and logs: few filter controls (watch, steady)
"""


def plain(briefs: list[Brief], parts: Collection[str] = PARTS) -> list[str]:
    """The lines of briefs in plain text."""
    return list(lines(show_view(parts).present(briefs, Looks()), Looks()))


def test_the_contract(briefing: Run) -> None:
    done = briefing("show", "trojan-source", "--only", "challenges,status")
    assert (done.status, done.out, done.err) == (0, SHOWN, "")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view[0])
def test_nothing_but_text(briefing: Run, view: tuple[str, ...]) -> None:
    shown = briefing(*view).out
    for char in shown:
        assert unicodedata.category(char) not in ("Cc", "Cs") or char in "\n\t"
        assert not 0xFB50 <= ord(char) <= 0xFDFF
        assert not 0xFE70 <= ord(char) <= 0xFEFF
        assert not 0x202A <= ord(char) <= 0x202E
        assert not 0x2066 <= ord(char) <= 0x2069
    for line in shown.split("\n"):
        assert line == line.strip(" "), "no padding"


def test_rows_have_fields(briefing: Run) -> None:
    rows = [line.split("\t") for line in briefing("list").out.splitlines()]
    assert [row[1] for row in rows] == [brief.id for brief in BRIEFS]
    assert rows[0] == ["2026-11-23", "gaza-after-the-war", "high", BRIEFS[0].title]
    status = [line.split("\t") for line in briefing("status").out.splitlines()]
    assert status[0] == [
        "2026-11-23",
        "gaza-after-the-war",
        "الوضع الأمني",
        "غير مستقر",
        "bad",
        "steady",
    ]
    assert {len(row) for row in status} == {6}


def test_challenges_come_worst_first(briefing: Run) -> None:
    severities = [line.split("\t")[0] for line in briefing("challenges").out.splitlines()]
    order = {"high": 0, "medium": 1, "": 2, "low": 3}
    assert severities == sorted(severities, key=order.__getitem__)


def test_a_file_gets_plain_text(briefing: Run, tmp_path: Path) -> None:
    assert briefing("show", "-o", "out.txt").out == ""
    assert (tmp_path / "out.txt").read_text("utf-8") == briefing("show").out


LINES = st.text(st.sampled_from("ابتلا لله،.()12abc"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "ا"
)
PROSE = st.lists(LINES, min_size=1, max_size=3).map("\n\n".join)


@given(LINES, PROSE, st.lists(st.tuples(LINES, PROSE), max_size=2), st.lists(LINES, max_size=3),
       st.lists(st.tuples(LINES, LINES), max_size=3))  # fmt: skip
def test_every_text_comes_out_as_it_is(
    title: str,
    summary: str,
    sections: list[tuple[str, str]],
    challenges: list[str],
    status: list[tuple[str, str]],
) -> None:
    brief = structs.replace(
        BRIEFS[0],
        title=title,
        tags=(),
        source=None,
        summary=summary,
        sections=tuple(Section(*each) for each in sections),
        challenges=tuple(map(Challenge, challenges)),
        status=tuple(StatusRow(*row) for row in status),
        outlook="",
    )
    expected = [title, *summary.split("\n\n")]
    for heading, text in sections:
        expected += [heading, *text.split("\n\n")]
    expected += [f"{number}. {text}" for number, text in enumerate(challenges, 1)]
    expected += [f"{label}: {value}" for label, value in status]
    shown = [line for line in plain([brief]) if line]
    assert [line for line in shown if line in expected] == expected
    assert read_back(shown) == len(expected)


def read_back(shown: list[str]) -> int:
    """How many lines are the brief's own: all but those of labels."""
    labels = ("التاريخ: 2026-11-23", "أولوية عالية", "التحديات", "جدول الحالة")
    return sum(line not in labels for line in shown)


def test_paragraphs_are_lines() -> None:
    brief: Brief = structs.replace(BRIEFS[0], summary="a\nb\n \nc\td\n", sections=())
    shown = plain([brief], ["summary"])
    assert shown[-4:] == ["", "a b", "", "c d"]
