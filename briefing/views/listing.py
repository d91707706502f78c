"""A row for each brief."""

from collections.abc import Iterable, Iterator

from briefing.brief.model import Head, short
from briefing.document.blocks import Block, Cell, Column, Table
from briefing.document.parts import Part, Role
from briefing.document.presented import Row, Shape
from briefing.views.records import COLUMNS, MORE_COLUMNS, head_record
from briefing.views.view import View, identifier, with_language
from briefing.words.catalog import Words
from briefing.words.looks import Looks
from briefing.words.numbers import short_date


def _document(briefs: Iterable[Head], looks: Looks) -> Iterator[Block]:
    words, briefs = with_language(briefs, lambda brief: brief, looks)
    columns = [
        Column(words.fields["date"], is_fixed=True),
        Column(words.fields["title"]),
        Column(words.brief, is_fixed=True),
    ]
    rows = ((date_cell(each, words, looks), _title(each), identifier(each)) for each in briefs)
    yield Table(columns, rows, words.lang, is_wide=True)


def date_cell(brief: Head, words: Words, looks: Looks) -> Cell:
    """The day of a brief."""
    return Cell((Part(short_date(brief.date, words, looks.digits)),), words.lang, brief.date)


def _title(brief: Head) -> Cell:
    role: Role = "urgent" if brief.priority == "high" else "strong"
    return Cell((Part(short(brief.title), role),), brief.lang, brief.title)


def _row(brief: Head) -> Iterator[Row]:
    yield brief.date.isoformat(), brief.id, brief.priority, brief.title


LIST = View(_document, head_record, Shape("briefs", COLUMNS, MORE_COLUMNS), _row)
"""Day, title and id of each brief."""
