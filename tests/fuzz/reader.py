"""Reading: any bytes give briefs that are safe, and problems with places in the file."""

import io
import re
import zlib
from collections.abc import Iterable
from unittest import mock

import msgspec

from briefing.brief import reader
from briefing.brief.chunks import Bytes, Chunk, Unsplittable, chunks
from briefing.brief.model import Brief
from briefing.brief.problems import Place, Problem
from briefing.brief.reader import Reading, read, read_chunks
from tests.fuzz.holds import expect, expect_clean, unsafe_in
from tests.fuzz.mutations import HOSTILE, YAML, data_file, shipped_briefs

TOKENS = (*YAML, *HOSTILE)

_PARTS = (30, 150, 400, 1000)
"""Sizes of parts, in bytes: a few for each brief, and a few briefs for each."""
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""Where YAML ends a line."""


def target(data: bytes) -> None:
    """Read as a whole and in parts.

    Raises:
        Broken: a brief is not safe, a problem has no place, or the parts are not the whole.
    """
    whole = read(data, "f.yaml")
    expect(list(whole.places) == [brief.id for brief in whole.briefs], "briefs and places differ")
    text = data.decode("utf-8-sig", "replace")
    lines = _LINE_END.split(text)
    as_counted = text.split("\n")
    for place in whole.places.values():
        expect_inside(place, lines, as_counted, "the place of a brief")
    for brief in whole.briefs:
        expect_safe(brief)
    for problem in whole.problems:
        expect_told(problem, lines, as_counted)
    size = _PARTS[zlib.crc32(data) % len(_PARTS)]
    joined = in_parts(data, size)
    if joined is not None and not whole.more:  # which of them are kept may differ
        expect(joined == whole, "the parts are not the whole", (size, joined, whole))


def expect_safe(brief: Brief) -> None:
    """Every text of a brief is clean, and the brief is one by what its fields say."""
    for text in texts_of(msgspec.to_builtins(brief)):
        expect_clean(text, "a text of a brief")
        expect(not {"\u202d", "\u202e"} & set(text), "a text of a brief overrides the order", text)
        expect(text == text.strip(), "a text of a brief begins or ends with white space", text)
    again = msgspec.json.decode(msgspec.json.encode(brief), type=Brief)
    expect(again == brief, "a brief changes on the way through JSON", brief)


def expect_told(problem: Problem, lines: list[str], as_counted: list[str]) -> None:
    """A problem holds no control, and is at a place of the file whose line it quotes."""
    expect_inside(problem.place, lines, as_counted, "the place of a problem")
    for part in (problem.what, problem.expected):
        unsafe = unsafe_in(part, "\n\t")
        expect(not unsafe, f"a problem holds a {unsafe.split(' U+')[0]}", part)
    line = problem.place.line
    quoted = problem.excerpt.removeprefix("…").removesuffix("…")
    quotes = [quoted in each for lines_ in (lines, as_counted) for each in lines_[line : line + 1]]
    expect(any(quotes), "a problem quotes another line than its place is in", problem)
    expect(0 <= problem.at <= len(problem.excerpt), "a place is outside its excerpt", problem)


def expect_inside(place: Place, lines: list[str], as_counted: list[str], what: str) -> None:
    """A place is in one of the lines, or at the end of one, whatever ends a line."""
    both = [each[place.line] for each in (lines, as_counted) if 0 <= place.line < len(each)]
    expect(both, f"{what} is in no line of the file", (place, lines))
    expect(
        any(0 <= place.column <= len(line) for line in both),
        f"{what} is beyond the end of its line",
        (place, both),
    )


def in_parts(data: bytes, size: int) -> Reading | None:
    """What reading in parts of so many bytes gives; None where the file must be read whole."""

    def small(stream: Bytes) -> Iterable[Chunk]:
        return chunks(stream, size)

    try:
        with mock.patch.object(reader, "chunks", small):
            found = list(read_chunks(io.BytesIO(data), "f.yaml"))
    except Unsplittable:
        return None
    return Reading(
        [brief for part in found for brief in part.briefs],
        {id_: place for part in found for id_, place in part.places.items()},
        sorted((each for part in found for each in part.problems), key=lambda each: each.place),
    )


def texts_of(value: object) -> Iterable[str]:
    """Every text in a value made of dictionaries, lists and tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_of(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from texts_of(each)


def seeds() -> list[bytes]:
    """The briefs that come with the program, one and three at a time, and odd forms of files."""
    items = shipped_briefs()
    odd = [
        b"briefs: []\n",
        b"briefs:\n- {id: a, title: b, date: 2026-01-01, status: {a: b, c: d}, tags: [x, y]}\n",
        b"briefs:\n- id: a\n  title: \"\\e[2J\\u202e\"\n  date: 2026-01-01\n  outlook: 'it''s'\n",
        b"# c\nbriefs: # d\n# e\n  - id: a\n    title: x\n    date: 2026-01-01\n    text: no\n",
        b"\xef\xbb\xbfbriefs:\r\n- id: a\r\n  title: x\r\n  date: 2026-01-01\r\n- id: a\r\n",
        b"briefs:\n- &a {id: a}\n- *a\n---\n",
        b'"\\e]52;c;aGk=\\a": 1\nbriefs: []\n',
        b'briefs:\n- {id: a, title: b, date: 2026-01-01, "\\x9b": 1}\n- "\\0"\n',
    ]
    threes = [data_file(items[at : at + 3]) for at in range(0, len(items), 3)]
    return [*odd, *(data_file([item]) for item in items), *threes]
