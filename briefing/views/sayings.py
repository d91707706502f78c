"""Small things that several views say in the same way."""

from collections.abc import Iterator

from briefing.brief.fields import field, fields
from briefing.brief.model import Brief, Challenge, Head, Source, StatusRow, short
from briefing.document.blocks import Fact
from briefing.document.parts import Part, Role, Verdict
from briefing.words.catalog import Words
from briefing.words.looks import Looks
from briefing.words.numbers import full_date, short_date


def verdict(name: str, value: str | None, words: Words) -> tuple[Verdict, ...]:
    """What a choice says of what it stands with; nothing where there is none."""
    return (Verdict(words.choices[name][value], _role(value)),) if value else ()


def _role(value: str) -> Role:
    # The choices of levels, severities and trends are roles (see `tests/views`).
    role: Role = value  # type: ignore[assignment]
    return role


def severity_of(challenge: Challenge, words: Words) -> tuple[Verdict, ...]:
    """The severity of a challenge."""
    return verdict("severity", challenge.severity, words)


def value_of(row: StatusRow, words: Words) -> Part:
    """The value of a status row, with its level and its trend."""
    verdicts = (*verdict("level", row.level, words), *verdict("trend", row.trend, words))
    return Part(short(row.value), verdicts=verdicts)


def challenge_facts(challenge: Challenge, words: Words, looks: Looks) -> Iterator[Part]:
    """Who a challenge is with, when it is due and when it was closed, as far as is known."""
    for each in fields(Challenge):
        value = getattr(challenge, each.name)
        if each.place == "fact" and value:
            is_date = each.kind == "date"
            shown = short_date(value, words, looks.digits) if is_date else short(value)
            yield Part(f" · {words.fields[each.name]}: ", "quiet")
            yield Part(shown, "quiet", direction=words.direction, value=str(value) * is_date)


def source_parts(sources: tuple[Source, ...], words: Words) -> Iterator[Part]:
    """Sources, each leading to its address."""
    for number, source in enumerate(sources):
        if number:
            yield Part(words.comma, "quiet")
        yield Part(short(source.name), "quiet", link=source.url or "")


def day_of(brief: Head, words: Words, looks: Looks) -> Fact:
    """The day of a brief, in full."""
    label = words.fields[field(Brief, "date").name]
    text = full_date(brief.date, words, looks.digits)
    return Fact(label, (Part(text, "quiet"),), brief.date.isoformat(), is_plain=True)


def id_of(brief: Head, words: Words) -> Fact:
    """What a brief is asked for by."""
    return Fact(words.brief, (Part(brief.id, "quiet", direction="ltr"),), is_plain=True)
