"""Which briefs a command is about, as its options select them: the same in every command."""

import datetime
from collections.abc import Iterable
from typing import Literal, Self

from msgspec import Struct

from briefing.brief.model import Head, Priority
from briefing.errors import ExitStatus, Failure
from briefing.words import sentence

Has = Literal["challenges", "status"]

_DAYS = {"today": 0, "yesterday": 1}
_AGO = r"(\d+)([dw])"
_LONGEST = 40
"""Code points of a word in a message."""


class Selection(Struct, frozen=True):
    """What a brief must have to be selected; a selection without conditions selects all."""

    tags: tuple[str, ...] = ()
    """Folded; the brief must have each."""
    since: datetime.date | None = None
    """The first day."""
    until: datetime.date | None = None
    """The last day."""
    priority: Priority | None = None
    lang: str | None = None
    """The language, whatever its region: `fa` accepts `fa-AF`."""
    has: tuple[Has, ...] = ()

    @classmethod
    def asked(
        cls,
        *,
        tags: Iterable[str] = (),
        since: str | None = None,
        until: str | None = None,
        priority: Priority | None = None,
        lang: str | None = None,
        has: Iterable[Has] = (),
    ) -> Self:
        """The selection that the words of a command line ask for.

        Raises:
            Failure: `since` or `until` names no day.
        """
        return cls(
            _folded(tags),
            day(since, "--since") if since else None,
            day(until, "--until") if until else None,
            priority,
            primary(lang) if lang else None,
            tuple(dict.fromkeys(has)),
        )

    def accepts(self, brief: Head) -> bool:
        """Whether a brief is selected; where `has` asks for parts, a whole one is needed."""
        return (
            (self.since is None or brief.date >= self.since)
            and (self.until is None or brief.date <= self.until)
            and (self.priority is None or brief.priority == self.priority)
            and (self.lang is None or primary(brief.lang) == self.lang)
            and all(getattr(brief, part) for part in self.has)
            and (not self.tags or set(self.tags) <= set(_folded(brief.tags)))
        )


EVERYTHING = Selection()


def primary(lang: str) -> str:
    """The language of a language tag, without script and region."""
    return lang.partition("-")[0].lower()


def day(text: str, name: str, today: datetime.date | None = None) -> datetime.date:
    """The day that a word names: a date, `today`, `yesterday`, `7d` or `2w` ago.

    Args:
        text: the word; digits may be Arabic.
        name: the option, for messages.
        today: the day that `today` names; the current day without one.

    Raises:
        Failure: the word names no day.
    """
    import re

    from briefing.text.folding import fold

    today = today or datetime.date.today()
    folded = fold(text)
    if folded in _DAYS:
        return today - datetime.timedelta(_DAYS[folded])
    if match := re.fullmatch(_AGO, folded):
        # A number of thousands of digits is none to `int`, a long one none to `timedelta`.
        try:
            days = int(match[1]) * (7 if match[2] == "w" else 1)
            return today - datetime.timedelta(days)
        except (ValueError, OverflowError) as error:
            first = datetime.date.min.isoformat()
            message = sentence("day_too_early", option=name, day=_shown(text), first=first)
            raise Failure(message, ExitStatus.WRONG_USAGE) from error
    try:
        return datetime.date.fromisoformat(folded)
    except ValueError as error:
        message = sentence("day_wrong", option=name, day=_shown(text))
        raise Failure(message, ExitStatus.WRONG_USAGE) from error


def _shown(text: str) -> str:
    from briefing.text.cleaning import excerpt

    return excerpt(text, _LONGEST)


def _folded(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags, folded, each once."""
    if not tags:
        return ()
    from briefing.text.folding import fold

    return tuple(dict.fromkeys(map(fold, tags)))
