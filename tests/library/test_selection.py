"""Which briefs an option selects."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import Failure
from briefing.library.selection import day
from briefing.text.cleaning import clean_line

TODAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("today", "2026-11-23"),
        ("yesterday", "2026-11-22"),
        ("0d", "2026-11-23"),
        ("7d", "2026-11-16"),
        ("2w", "2026-11-09"),
        ("٧d", "2026-11-16"),
        ("2026-01-31", "2026-01-31"),
        ("٢٠٢٦-٠١-٣١", "2026-01-31"),
    ],
)
def test_days(word: str, expected: str) -> None:
    assert day(word, "--since", TODAY).isoformat() == expected


@given(st.text())
def test_any_other_word_is_refused_with_a_sentence(word: str) -> None:
    try:
        day(word, "--since", TODAY)
    except Failure as failure:
        assert str(failure).startswith("--since is ")
        assert clean_line(str(failure)) == str(failure)
