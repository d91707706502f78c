"""Every view in every format, and on the screen in every emission: nothing is lost, nothing added."""

import csv
import json
from collections import Counter
from itertools import product

import pytest

from briefing.formats import FORMATS
from briefing.terminal.emissions import EMISSIONS
from briefing.views.registry import VIEWS
from briefing.words.looks import Looks
from tests.formats.markdown import text_of
from tests.formats.shown import SHOWN, short_texts
from tests.fuzz.holds import BIDI_CONTROLS, is_form, unsafe_in, visible, without_sgr
from tests.fuzz.screens import drawn, expect_drawn

LOOKS = Looks()
WIDTHS = (16, 34, 40, 59, 60, 100)
"""Cells; a table of one brief begins at 34, one of many at 60."""
CUT = {"digest": 100, "problems": 60}
"""Views that leave words out where lines are short, and cells from which they do not."""


def written(name: str, form: str) -> list[str]:
    """The lines of a view in a format."""
    presented = VIEWS[name].present(SHOWN[name].items, LOOKS)
    return list(FORMATS[form]()(presented, LOOKS))


def test_items_are_there_for_every_view() -> None:
    assert SHOWN.keys() == VIEWS.keys()
    assert all(shown.items and shown.texts for shown in SHOWN.values())


@pytest.mark.parametrize("name", VIEWS)
def test_plain_text_has_every_text_as_it_is(name: str) -> None:
    flat = " ".join(" ".join(written(name, "plain")).split())
    assert [text for text in short_texts(name) if text not in flat] == []


@pytest.mark.parametrize("name", VIEWS)
def test_markdown_read_by_another_program_has_every_text(name: str) -> None:
    read = text_of("\n".join(written(name, "md")))
    lost = Counter(visible("".join(short_texts(name)))) - Counter(visible(read))
    assert not lost


@pytest.mark.parametrize(("name", "form"), list(product(VIEWS, FORMATS)))
def test_what_leaves_the_screen_is_text_alone(name: str, form: str) -> None:
    """No control, no presentation form, no bidi control that the texts did not have."""
    meant = set("".join(SHOWN[name].texts))
    for line in written(name, form):
        assert unsafe_in(line, "\t") == ""
        assert not [char for char in line if is_form(char)]
        assert BIDI_CONTROLS.intersection(line) <= meant


@pytest.mark.parametrize("name", VIEWS)
def test_json_holds_the_records_of_lines_of_json(name: str) -> None:
    records = [json.loads(line) for line in written(name, "ndjson")]
    shape = VIEWS[name].shape
    document = json.loads("\n".join(written(name, "json")))
    schema = document.pop("schema")
    assert isinstance(schema, int)
    assert set(document) == set(shape.kinds or [shape.name])
    assert [record for records_ in document.values() for record in records_] == records
    assert len(records) == len(SHOWN[name].items)


@pytest.mark.parametrize("name", VIEWS)
def test_tables_have_a_row_for_each_item(name: str) -> None:
    header, *rows = csv.reader(written(name, "csv"))
    assert {len(row) for row in rows} == {len(header)}
    columns = len(VIEWS[name].shape.columns)
    tsv = [line.split("\t") for line in written(name, "tsv")]
    assert [row[:columns] for row in rows] == tsv
    assert len(rows) == len(SHOWN[name].items)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("name", "emission"), list(product(VIEWS, EMISSIONS)))
def test_the_screen_shows_every_text(name: str, emission: str, width: int) -> None:
    lines = drawn(VIEWS[name], SHOWN[name].items, (emission, width))
    expect_drawn(lines, (emission, width), name, styled=False)
    if width >= CUT.get(name, 0):
        seen = "".join(map(without_sgr, lines))
        lost = Counter(visible("".join(short_texts(name)))) - Counter(visible(seen))
        assert not lost
