"""Every word the program says, one file per language."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from briefing.text.direction import direction_of

if TYPE_CHECKING:
    from briefing.words.catalog import Words

LANGUAGES = ("ar", "en", "fa", "he", "ur")
"""Each has its words in the file of its name."""


@cache
def words_for(lang: str) -> "Words":
    """The words of a language; Arabic or English, by direction, where it has none here."""
    primary = lang.split("-")[0]
    if primary not in LANGUAGES:
        primary = "ar" if direction_of(lang) == "rtl" else "en"
    found: Words = import_module(f"briefing.words.{primary}").WORDS
    return found
