"""Every word the program says, one file per language."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from briefing.text.direction import direction_of

if TYPE_CHECKING:
    from briefing.words.catalog import Words

LANGUAGES = ("ar", "en", "fa", "he", "ur")
"""Each has its words in the file of its name."""
INTERFACE = "en"
"""The language that failures, notices and help are said in."""


@cache
def words_for(lang: str) -> "Words":
    """The words of a language; Arabic or English, by direction, where it has none here."""
    primary = lang.split("-")[0]
    if primary not in LANGUAGES:
        primary = "ar" if direction_of(lang) == "rtl" else "en"
    found: Words = import_module(f"briefing.words.{primary}").WORDS
    return found


def sentence(name: str, **values: object) -> str:
    """A sentence of the program about a run, in the language of the interface.

    Args:
        name: among the sentences of a language.
        values: what stands in its braces; clean, whatever the sentence quotes.

    Raises:
        KeyError: no language has a sentence of this name, or a value is missing.
    """
    return words_for(INTERFACE).sentences[name].format(**values)


def help_of(name: str) -> str:
    """The help of a command, an option, an argument or a heading, in the interface's language.

    Raises:
        KeyError: no language has a help of this name.
    """
    return words_for(INTERFACE).help[name]
