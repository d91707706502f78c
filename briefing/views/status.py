"""Status rows, of one brief or of many, and how one label changed over time."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.brief.model import StatusOf, StatusRow, short
from briefing.document.blocks import Block, Cell, Column, Heading, Moment, Strip, Table
from briefing.document.parts import Part, Verdict
from briefing.document.presented import Record, Row, Shape
from briefing.views.records import from_brief, record_of
from briefing.views.sayings import verdict
from briefing.views.view import View, identifier, with_language
from briefing.words.catalog import Words
from briefing.words.looks import Looks
from briefing.words.numbers import short_date


def status_table(rows: Iterable[StatusOf], words: Words, lang: str) -> Table:
    """The rows of one brief."""
    columns = [Column(words.fields["label"], is_label=True), *_columns(words)]
    return Table(columns, (_cells(each, _label(each), words) for each in rows), lang)


def _of_many(
    rows: Iterable[StatusOf], first: Column, cell: Callable[[StatusOf], Cell], words: Words
) -> Table:
    """The rows of many briefs, each with a cell of its own before the others."""
    columns = [first, *_columns(words), Column(words.brief, is_fixed=True)]
    cells = ((*_cells(each, cell(each), words), identifier(each.brief)) for each in rows)
    return Table(columns, cells, words.lang, is_wide=True)


def _status(rows: Iterable[StatusOf], looks: Looks) -> Iterator[Block]:
    words, rows = with_language(rows, lambda each: each.brief, looks)
    yield _of_many(rows, Column(words.fields["label"], is_label=True), _label, words)


def _history(rows: Iterable[StatusOf], looks: Looks) -> Iterator[Block]:
    words, rows = with_language(rows, lambda each: each.brief, looks)
    found = list(rows)
    if not found:
        return
    yield Heading((Part(short(found[0].row.label)),), words.lang)
    yield _strip(found, words, looks)
    date = Column(words.fields["date"], is_fixed=True, is_label=True)
    yield _of_many(found, date, lambda each: _date(each, words, looks), words)


def _strip(rows: Sequence[StatusOf], words: Words, looks: Looks) -> Strip:
    in_time = sorted(rows, key=lambda each: each.brief.date)
    moments = [
        Moment(said.word, said.role, short_date(each.brief.date, words, looks.digits))
        for each in in_time
        for said in verdict("level", each.row.level, words) or (_NO_LEVEL,)
    ]
    return Strip(moments, words.lang)


_NO_LEVEL = Verdict("·", "")


def _columns(words: Words) -> list[Column]:
    """Those of value, level and trend, behind one other."""
    names = words.fields
    return [
        Column(names["value"]),
        Column(names["level"], judges=1),
        Column(names["trend"], judges=1),
    ]


def _cells(each: StatusOf, first: Cell, words: Words) -> tuple[Cell, ...]:
    row, lang = each.row, each.brief.lang
    value = Cell((Part(short(row.value)),), lang, row.value)
    return first, value, _said("level", row, words), _said("trend", row, words)


def _label(each: StatusOf) -> Cell:
    return Cell((Part(short(each.row.label)),), each.brief.lang, each.row.label)


def _date(each: StatusOf, words: Words, looks: Looks) -> Cell:
    day = each.brief.date
    return Cell((Part(short_date(day, words, looks.digits)),), words.lang, day)


def _said(name: str, row: StatusRow, words: Words) -> Cell:
    value = getattr(row, name)
    said = verdict(name, value, words)
    return Cell([Part(each.word, each.role) for each in said], words.lang, value)


def _record(each: StatusOf) -> Record:
    return {**from_brief(each.brief), **record_of(each.row)}


def _row(each: StatusOf) -> Iterator[Row]:
    brief, row = each.brief, each.row
    yield brief.date.isoformat(), brief.id, row.label, row.value, row.level, row.trend


_SHAPE = Shape("status", ("brief", "date", "label", "value", "level", "trend"))
STATUS = View(_status, _record, _SHAPE, _row)
"""The rows of many briefs."""
HISTORY = View(_history, _record, _SHAPE, _row)
"""The rows of one label, newest first, and above them how it went at a glance."""
