"""Directions of texts: those a reader may ask for, and those of languages."""

from functools import cache
from typing import Literal

Direction = Literal["rtl", "ltr"]
"""The direction of a paragraph: embedding level 1 or 0."""
Base = Literal["auto", "rtl", "ltr"]
"""A direction asked for; `auto` is that of the first strong character (UAX #9 P2, P3)."""

_RTL_LANGUAGES = frozenset("ar arc ckb dv fa he ks ku lrc mzn pnb ps sd syr ug ur yi".split())
_RTL_SCRIPTS = frozenset("Adlm Arab Hebr Nkoo Syrc Thaa".split())


@cache
def direction_of(lang: str) -> Direction:
    """The direction of a language's usual script: `az-Arab` is right to left, `ku-Latn` not."""
    primary, *subtags = lang.split("-")
    script = next((tag.title() for tag in subtags if len(tag) == 4), "")
    if script:
        return "rtl" if script in _RTL_SCRIPTS else "ltr"
    return "rtl" if primary in _RTL_LANGUAGES else "ltr"
