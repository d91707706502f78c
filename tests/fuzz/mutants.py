"""Mutants: changed data goes through reading, and what is left of it through every view."""

import csv
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import Any

from briefing.brief.model import Brief
from briefing.brief.reader import read
from briefing.errors import Failure
from briefing.formats import FORMATS
from briefing.library.collection import InMemory
from briefing.library.query import parse_query
from briefing.library.results import challenges_of, status_of
from briefing.library.search import hits, none_found
from briefing.library.selection import EVERYTHING
from briefing.views.challenges import CHALLENGES
from briefing.views.listing import LIST
from briefing.views.search import SEARCH
from briefing.views.show import show_view
from briefing.views.status import STATUS
from briefing.views.view import View
from briefing.words.looks import Looks
from tests.fuzz.holds import BIDI_CONTROLS, expect, unsafe_in
from tests.fuzz.mutations import HOSTILE, YAML, changed_data, data_file, shipped_briefs
from tests.fuzz.screens import WAYS, drawn, expect_drawn

TOKENS = (*YAML, *HOSTILE)

_OFTEN_ALL = 50
"""One mutant in so many is of all the briefs, the others of one or two."""
_LEAST = 4
"""Cells from which a page has room for a margin and for the widest cluster."""


def mutant(number: int, seed: int = 1) -> bytes:
    """The data of a mutant; the same number gives the same data."""
    random = Random(seed * 1_000_000_007 + number)
    items: Sequence[bytes] = shipped_briefs()
    if number % _OFTEN_ALL:
        items = random.sample(items, random.randint(1, 2))
    data = data_file(items)
    for _ in range(random.choice((1, 1, 2, 3))):
        data = changed_data(data, random)
    return data


def target(data: bytes) -> None:
    """Read the data and write it in every format.

    Raises:
        Broken: something that is written holds what nobody meant, or is not of its format.
    """
    reading = read(data, "f.yaml")
    for problem in reading.problems:
        str(problem)
    number = zlib.crc32(data)
    way = WAYS[number % len(WAYS)]
    for name, view, items in _views(reading.briefs, Random(number)):
        _as_text(name, view, items)
        lines = drawn(view, items, way, color="always")
        expect_drawn(lines, (way[0], max(way[1], _LEAST)), name, styled=True)


def _views(briefs: list[Brief], random: Random) -> Iterator[tuple[str, View[Any], list[Any]]]:
    """The views, each with its name and what it shows."""
    collection = InMemory(briefs)
    inside = list(collection.briefs())
    yield "show", show_view(), inside
    yield "list", LIST, list(collection.heads())
    yield "challenges", CHALLENGES, list(challenges_of(inside))
    yield "status", STATUS, list(status_of(inside))
    words = [word for brief in inside for word in brief.title.split()] or ["غزة"]
    try:
        query = parse_query([random.choice((random.choice(words), random.choice(HOSTILE)))])
    except Failure:
        return
    found = list(hits(collection, query, EVERYTHING, by_relevance=bool(random.randrange(2))))
    if not found:
        sentence = none_found(collection, query)
        expect(not unsafe_in(sentence, ""), "a sentence holds what nobody meant", sentence)
    yield "search", SEARCH, found


def _as_text(name: str, view: View[Any], items: list[Any]) -> None:
    """The view in every format but that of the screen."""
    shape = view.shape
    found = {
        form: _expect_safe(
            f"{name} as {form}",
            load()(view.present(items, Looks()), Looks()),
            bidi=form not in ("json", "ndjson"),
        )
        for form, load in FORMATS.items()
    }
    json.loads("\n".join(found["json"]))
    for line in found["ndjson"]:
        json.loads(line)
    rows = [line.split("\t") for line in found["tsv"]]
    head, *fields = csv.reader(found["csv"])
    meant = [[_no_formula(field) for field in row] for row in rows]
    first = [field[: len(shape.columns)] for field in fields]
    expect(meant == first, "tsv and csv have other fields", (rows, fields))
    expect(all(len(row) == len(head) for row in fields), f"{name} as csv lacks a field", fields)
    expect(len(rows) == len(items), f"{name} as tsv has not a row for each item", rows)


def _no_formula(field: str) -> str:
    """A field as CSV has it: what a spreadsheet would take for a formula, with an apostrophe."""
    return f"'{field}" if field[:1] in tuple("=+-@＝＋－＠") else field


def _expect_safe(what: str, found: Iterable[str], *, bidi: bool = True) -> list[str]:
    """The lines, which are lines, and hold no control; no bidi controls where there are none."""
    lines = list(found)
    for line in lines:
        expect("\n" not in line, f"{what} has two lines in one", line)
        unsafe = unsafe_in(line, "\t").split(" U+")[0]
        expect(not unsafe, f"{what} holds a {unsafe}", line)
        expect(bidi or not BIDI_CONTROLS.intersection(line), f"{what} holds bidi controls", line)
    return lines


def seeds() -> list[bytes]:
    """The briefs that come with the program, one at a time, and all of them."""
    items = shipped_briefs()
    return [*(data_file([item]) for item in items), data_file(items)]
