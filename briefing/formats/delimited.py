"""Rows of fields: TSV for `cut` and `awk`, CSV for spreadsheets."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from briefing.document.presented import Presented
from briefing.words.looks import Looks

# What spreadsheets take for a formula (OWASP, CSV injection), in full width too.
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def tsv(presented: Presented, looks: Looks) -> Iterator[str]:
    """A line for each record, tabs between its fields, which hold none; no header."""
    return ("\t".join(row) for row in _rows(presented, presented.shape.columns))


def csv_(presented: Presented, looks: Looks) -> Iterator[str]:
    """A header and a line for each record (RFC 4180, with newlines alone).

    A field that a spreadsheet would take for a formula begins with an apostrophe.
    """
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="")
    columns = (*presented.shape.columns, *presented.shape.more_columns)
    for row in chain([columns], _rows(presented, columns)):
        line.seek(0)
        line.truncate()
        writer.writerow(f"'{field}" if field.startswith(_FORMULA) else field for field in row)
        yield line.getvalue()


def _rows(presented: Presented, columns: Sequence[str]) -> Iterator[list[str]]:
    for record in presented.records():
        yield [_field(record.get(column)) for column in columns]


def _field(value: Any) -> str:
    """A value as one field: a list with semicolons between, of a mapping its name."""
    if isinstance(value, dict):
        value = value["name"]
    if isinstance(value, list | tuple):
        return ";".join(map(_field, value))
    return " ".join(str(value).split()) if value is not None else ""
