"""Views: briefs with any clean texts in their fields are shown whole, in lines that fit."""

import datetime
from collections.abc import Iterator

from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow
from briefing.views.listing import LIST
from briefing.views.show import show_view
from tests.fuzz.holds import text_of, without_sgr
from tests.fuzz.layout import HEAD, expect_all_there
from tests.fuzz.mutations import HOSTILE, as_read, encoded
from tests.fuzz.screens import WAYS, drawn, expect_drawn

TOKENS = HOSTILE

_LANGS = ("ar", "en", "fa", "ur", "he", "xx")
_SELDOM = 3
"""One brief in so many is listed too."""
_PAGE_WIDE = 4
"""Cells from which a page has room for a margin and for the widest cluster."""


def target(data: bytes) -> None:
    """Draw a brief as `show` and as `list` do.

    Raises:
        Broken: a line is too wide, holds what nobody meant, or something is lost.
    """
    if len(data) <= HEAD:
        return
    way = WAYS[(data[0] * 256 + data[1]) % len(WAYS)]
    styled = data[2] % 2 == 1
    brief = brief_of(text_of(data[HEAD:]), _LANGS[data[2] // 2 % len(_LANGS)])
    fitting = way[0], max(way[1], _PAGE_WIDE)
    shown = drawn(show_view(), [brief], way, color="always" if styled else "never")
    expect_drawn(shown, fitting, "show", styled=styled)
    expect_all_there(" ".join(texts_of(brief)), _bare(shown), "show")
    if data[1] % _SELDOM:
        return
    listed = drawn(LIST, [brief, brief], way, color="always" if styled else "never")
    expect_drawn(listed, fitting, "list", styled=styled)
    expect_all_there(f"{brief.title} {brief.id}", _bare(listed), "list")


def brief_of(text: str, lang: str) -> Brief:
    """A brief whose fields are the lines of a text, as reading leaves them."""
    fields = map(as_read, text.split("\n"))

    def more() -> str:
        return next(fields, "نص")

    return Brief(
        id="an-id",
        title=more(),
        date=datetime.date(2026, 11, 23),
        lang=lang,
        source=Source(more(), "https://x.example/a"),
        tags=(more(), more()),
        priority="high",
        challenges=(Challenge(more(), "high"), Challenge(more())),
        status=(StatusRow(more(), more(), "bad", "up"), StatusRow(more(), more())),
        sections=(Section(more(), more()),),
        summary=f"{more()}\n\n{more()}",
        outlook=more(),
    )


def texts_of(brief: Brief) -> Iterator[str]:
    """The texts that `show` shows."""
    yield from (brief.title, *brief.tags, brief.summary, brief.outlook)
    if brief.source:
        yield brief.source.name
    for section in brief.sections:
        yield from (section.heading, section.text)
    yield from (challenge.text for challenge in brief.challenges)
    for row in brief.status:
        yield from (row.label, row.value)


def _bare(lines: list[str]) -> Iterator[str]:
    return map(without_sgr, lines)


def seeds() -> list[bytes]:
    """Hostile texts in each field."""
    found = []
    for number in range(0, len(HOSTILE), 4):
        some = HOSTILE[number : number + 4]
        text = "\n".join(f"قال {token}لا (abc) {token}د" for token in some)
        found.append(bytes((number % 2, number * 5 % 256, number)) + encoded(text))
    return found
