"""Rows of fields: TSV for `cut` and `awk`, CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from briefing.brief.model import short
from briefing.views.records import RECORDS, records


def tsv(view: str, items: Iterable[Any], *rest: Any) -> Iterator[str]:
    """A line for each record, tabs between its fields, which hold none; no header."""
    return ("\t".join(row) for row in _rows(view, items))


# What spreadsheets take for a formula (OWASP, CSV injection), in full width too.
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def csv_(view: str, items: Iterable[Any], *rest: Any) -> Iterator[str]:
    """A header and a line for each record (RFC 4180, with newlines alone).

    A field that a spreadsheet would take for a formula begins with an apostrophe.
    """
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="")
    for row in chain([RECORDS[view].columns], _rows(view, items)):
        line.seek(0)
        line.truncate()
        writer.writerow(f"'{field}" if field.startswith(_FORMULA) else field for field in row)
        yield line.getvalue()


def _rows(view: str, items: Iterable[Any]) -> Iterator[list[str]]:
    columns = RECORDS[view].columns
    for record in records(view, items):
        yield [_field(record.get(column)) for column in columns]


def _field(value: Any) -> str:
    """A value as one field: a list with semicolons between, of a source its name."""
    if isinstance(value, dict):
        value = value["name"]
    if isinstance(value, list | tuple):
        return ";".join(map(short, value))
    return short(str(value)) if value is not None else ""
