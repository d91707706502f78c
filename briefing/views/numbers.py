"""Dates and numbers that the program writes itself."""

import datetime
from functools import cache

from briefing.text.cleaning import isolated
from briefing.views.labels import Labels
from briefing.words.looks import Digits

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_EASTERN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def in_digits(text: str, digits: Digits, lang: str) -> str:
    """The text with its digits as asked for; Persian and Urdu have shapes of their own."""
    if digits == "latn":
        return text
    return text.translate(_EASTERN if lang.split("-")[0] in ("fa", "ur") else _ARABIC)


def full_date(date: datetime.date, labels: Labels, digits: Digits) -> str:
    """The date in words, isolated: what stands around it does not change its order."""
    words = labels.dates.format(
        weekday=_parts(labels.weekdays)[date.weekday()],
        day=date.day,
        month=_parts(labels.months)[date.month - 1],
        year=date.year,
    )
    return isolated(in_digits(words, digits, labels.lang), labels.direction)


def short_date(date: datetime.date, labels: Labels, digits: Digits) -> str:
    """Day, month and year, for a line or a cell of their own."""
    words = f"{date.day} {_parts(labels.months)[date.month - 1]} {date.year}"
    return in_digits(words, digits, labels.lang)


@cache
def _parts(words: str) -> list[str]:
    return words.split()
