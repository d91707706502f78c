"""Words and directions of languages."""

import pytest

from briefing.text.direction import direction_of
from briefing.words import words_for

LANGUAGES = [
    ("ar", "rtl", "ar"),
    ("ar-JO", "rtl", "ar"),
    ("fa", "rtl", "fa"),
    ("ckb", "rtl", "ar"),
    ("ug", "rtl", "ar"),
    ("az-Arab", "rtl", "ar"),
    ("ku-Latn", "ltr", "en"),
    ("fr", "ltr", "en"),
    ("he", "rtl", "he"),
]


@pytest.mark.parametrize(("lang", "direction", "labels"), LANGUAGES)
def test_languages(lang: str, direction: str, labels: str) -> None:
    assert direction_of(lang) == direction
    assert words_for(lang).lang == labels
    assert words_for(lang).direction == direction
