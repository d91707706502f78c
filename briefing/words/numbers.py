"""Dates and numbers that the program writes itself."""

import datetime
from functools import cache
from typing import TYPE_CHECKING

from briefing.words.looks import Digits

if TYPE_CHECKING:
    from briefing.words.catalog import Words

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_EASTERN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def in_digits(text: str, digits: Digits, lang: str) -> str:
    """The text with its digits as asked for; Persian and Urdu have shapes of their own."""
    if digits == "latn":
        return text
    return text.translate(_EASTERN if lang.split("-")[0] in ("fa", "ur") else _ARABIC)


def full_date(date: datetime.date, words: "Words", digits: Digits) -> str:
    """Weekday, day, month and year."""
    written = words.dates.format(
        weekday=_parts(words.weekdays)[date.weekday()],
        day=date.day,
        month=_parts(words.months)[date.month - 1],
        year=date.year,
    )
    return in_digits(written, digits, words.lang)


def short_date(date: datetime.date, words: "Words", digits: Digits) -> str:
    """Day, month and year, for a line or a cell of their own."""
    written = f"{date.day} {_parts(words.months)[date.month - 1]} {date.year}"
    return in_digits(written, digits, words.lang)


@cache
def _parts(words: str) -> list[str]:
    return words.split()
