"""Words and directions of languages."""

from collections.abc import Mapping
from string import Formatter

import pytest
from msgspec import Struct
from msgspec.structs import asdict, replace

from briefing.text.direction import direction_of
from briefing.words import LANGUAGES, words_for

BY_LANGUAGE = [
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


@pytest.mark.parametrize(("lang", "direction", "labels"), BY_LANGUAGE)
def test_languages(lang: str, direction: str, labels: str) -> None:
    assert direction_of(lang) == direction
    assert words_for(lang).lang == labels
    assert words_for(lang).direction == direction


def shape_of(value: object) -> object:
    """What of words is the same in every language: their names and the values in their braces."""
    if isinstance(value, Mapping):
        return {name: shape_of(each) for name, each in value.items()}
    if isinstance(value, Struct):
        return {name: shape_of(each) for name, each in asdict(value).items()}
    return {name for _, name, _, _ in Formatter().parse(str(value)) if name}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_words_of_english(lang: str) -> None:
    words, english = (replace(words_for(each), sentences={}, help={}) for each in (lang, "en"))
    assert shape_of(words) == shape_of(english)
    assert len(words.months.split()) == 12
    assert len(words.weekdays.split()) == 7
    assert words.lang == lang
