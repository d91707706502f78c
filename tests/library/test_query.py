"""What the words of a search mean."""

import datetime

import pytest

from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow
from briefing.errors import Failure
from briefing.library.query import FIELDS, fields_of, parse_query, texts_of
from tests.conftest import Run

BRIEF = Brief(
    id="water-2026",
    title="شركة المياه تردّ على الاستعلامات",
    date=datetime.date(2026, 1, 1),
    tags=("مياه", "خدمات عامة"),
    summary="وصلت أمس شاحناتٌ إلى\nالمدينة. للاستعلام: 12:30.",
    sections=(Section("خلفية", "انقطعت الكهرباء", Source("مرصد")),),
    challenges=(Challenge("شحّ الوقود", owner="البلدية"),),
    status=(StatusRow("الوضع الأمني", "غير مستقر"),),
    outlook="يُنتظر تحسّن",
    source=Source("وكالة أنباء", "https://example.org"),
    author="سلمى",
    sources=(Source("صحيفة"), Source("إذاعة")),
    notes="للنشر غدًا",
)


@pytest.mark.parametrize(
    "words",
    [
        ["استعلام"],
        ["إستعلام"],
        ["المياة"],
        ["شاحنات", "المدينه"],
        ["شاحنات إلى المدينة"],
        ['"وصلت أمس" كهرباء'],
        ["title:استعلام"],
        ["tag:مياه"],
        ['tag:"خدمات عامه"'],
        ["challenge:وقود"],
        ["status:مستقر"],
        ["section:كهرباء"],
        ["غيث", "|", "وقود"],
        ["غيث | وقود مياه"],
        ["مياه", "-غيث"],
        ["-غيث"],
        ["12:30"],
        ["id:water"],
        ["source:وكاله"],
        ["source:اذاعه"],
        ["source:مرصد"],
        ["author:سلمى"],
        ["owner:البلديه"],
        ["notes:للنشر"],
    ],
)
def test_found(words: list[str]) -> None:
    assert parse_query(words).matches(fields_of(BRIEF))


@pytest.mark.parametrize(
    "words",
    [
        ["استعلام", "غيث"],
        ["المدينة شاحنات"],
        ["title:كهرباء"],
        ["tag:كهرباء"],
        ["challenge:مستقر"],
        ["مياه", "-كهرباء"],
        ["-مياه"],
        ["غيث", "|", "رعد"],
        ["كهرباء | وقود غيث"],
        ["مياه خدمات"],
        ["author:وكالة"],
        ["example"],
    ],
)
def test_not_found(words: list[str]) -> None:
    assert not parse_query(words).matches(fields_of(BRIEF))


def test_the_texts_come_in_the_order_in_which_a_snippet_is_taken_from_them() -> None:
    assert list(texts_of(BRIEF)) == [
        ("title", "شركة المياه تردّ على الاستعلامات"),
        ("tag", "مياه"),
        ("tag", "خدمات عامة"),
        ("summary", BRIEF.summary),
        ("section", "خلفية"),
        ("section", "انقطعت الكهرباء"),
        ("source", "مرصد"),
        ("challenge", "شحّ الوقود"),
        ("owner", "البلدية"),
        ("status", "الوضع الأمني: غير مستقر"),
        ("outlook", "يُنتظر تحسّن"),
        ("notes", "للنشر غدًا"),
        ("source", "وكالة أنباء"),
        ("author", "سلمى"),
        ("source", "صحيفة"),
        ("source", "إذاعة"),
        ("id", "water-2026"),
    ]


def test_the_help_names_every_field(briefing: Run) -> None:
    told = " ".join(briefing("search", "--help").out.replace("│", " ").split())
    assert f"Fields: {', '.join(FIELDS)}." in told


def test_a_search_in_a_new_field(briefing: Run) -> None:
    data = """briefs:
- {id: a, title: أ, date: 2026-01-01, author: سلمى حداد}
- {id: b, title: سلمى, date: 2026-01-02}
"""
    found = briefing("search", "author:حداد", "--data", "-", stdin=data)
    assert (found.status, found.out.split("\t")[:2]) == (0, ["2026-01-01", "a"])
    assert briefing("search", "author:رفح", "--data", "-", stdin=data).status == 1


def test_a_phrase_does_not_reach_into_the_next_text() -> None:
    assert not parse_query(["كهرباء شح"]).matches(fields_of(BRIEF))


@pytest.mark.parametrize("words", [[""], ["   "], ['""'], ["|"], ["ـ"], ['-""']])
def test_nothing_to_look_for(words: list[str]) -> None:
    with pytest.raises(Failure, match="nothing to look for"):
        parse_query(words)
