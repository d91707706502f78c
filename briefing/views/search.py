"""The briefs that were found, each with what was looked for marked."""

import re
from collections.abc import Iterable, Iterator

from briefing.document.blocks import Block, Fact, Facts, Heading, Note
from briefing.document.parts import Part, Role
from briefing.document.presented import Record, Row, Shape
from briefing.library.results import Hit
from briefing.views.records import COLUMNS, MORE_COLUMNS, head_record
from briefing.views.sayings import id_of
from briefing.views.view import View, words_of
from briefing.words.looks import Looks
from briefing.words.numbers import short_date


def _document(hits: Iterable[Hit], looks: Looks) -> Iterator[Block]:
    for hit in hits:
        brief, lang = hit.brief, hit.brief.lang
        words = words_of(brief, looks)
        day = (Part(short_date(brief.date, words, looks.digits), "quiet"),)
        date = Fact(words.fields["date"], day, brief.date.isoformat(), is_plain=True)
        yield Heading(marked(hit.title.text, hit.title.parts, "found"), lang)
        yield Facts([date, id_of(brief, words)], lang)
        if hit.snippet.text:
            yield Note(marked(hit.snippet.text, hit.snippet.parts, "found"), lang)


def marked(text: str, places: Iterable[tuple[int, int]], role: Role) -> list[Part]:
    """A text on one line, with stretches of it, in code points, in a role of their own."""
    found = []
    done = 0
    for start, stop in places:
        found += [_part(text[done:start]), _part(text[start:stop], role)]
        done = stop
    return [part for part in (*found, _part(text[done:])) if part.text]


def _part(text: str, role: Role = "") -> Part:
    return Part(_LINE_END.sub(" ", text), role)


_LINE_END = re.compile(r"\s*\n\s*")


def _record(hit: Hit) -> Record:
    return {
        **head_record(hit.brief),
        "field": hit.field,
        "snippet": hit.snippet.text,
        "matches": [list(part) for part in hit.snippet.parts],
    }


def _row(hit: Hit) -> Iterator[Row]:
    yield hit.brief.date.isoformat(), hit.brief.id, hit.brief.title, hit.snippet.text


SEARCH = View(
    _document, _record, Shape("briefs", (*COLUMNS, "field", "snippet"), MORE_COLUMNS), _row
)
"""Title, day, id and snippet of each brief."""
