"""What the words of a search mean."""

import datetime

import pytest

from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow
from briefing.errors import Failure
from briefing.library.query import fields_of, parse_query

BRIEF = Brief(
    id="water-2026",
    title="شركة المياه تردّ على الاستعلامات",
    date=datetime.date(2026, 1, 1),
    tags=("مياه", "خدمات عامة"),
    summary="وصلت أمس شاحناتٌ إلى\nالمدينة. للاستعلام: 12:30.",
    sections=(Section("خلفية", "انقطعت الكهرباء"),),
    challenges=(Challenge("شحّ الوقود"),),
    status=(StatusRow("الوضع الأمني", "غير مستقر"),),
    outlook="يُنتظر تحسّن",
    source=Source("وكالة أنباء"),
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
    ],
)
def test_not_found(words: list[str]) -> None:
    assert not parse_query(words).matches(fields_of(BRIEF))


def test_a_phrase_does_not_reach_into_the_next_text() -> None:
    assert not parse_query(["كهرباء شح"]).matches(fields_of(BRIEF))


@pytest.mark.parametrize("words", [[""], ["   "], ['""'], ["|"], ["ـ"], ['-""']])
def test_nothing_to_look_for(words: list[str]) -> None:
    with pytest.raises(Failure, match="nothing to look for"):
        parse_query(words)
