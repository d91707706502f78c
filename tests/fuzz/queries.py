"""Search: the index answers as the briefs do, and what is highlighted is what was looked for."""

import atexit
import datetime
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, get_args

import msgspec

from briefing.brief.model import Brief, Challenge, Priority, Section, Source, StatusRow, short
from briefing.errors import Failure
from briefing.library.collection import Collection, InMemory
from briefing.library.data_files import data_files
from briefing.library.index.access import open_index
from briefing.library.query import Query, parse_query
from briefing.library.results import Marked
from briefing.library.search import hits, nearest_words
from briefing.library.selection import EVERYTHING, Has, Selection
from briefing.text.folding import fold, fold_with_places
from tests.fuzz.holds import expect, text_of
from tests.fuzz.mutations import HOSTILE, as_read, encoded

WORDS = """
غزة غزه الاستعلام وللاستعلام استعلام مساعدات رفح برفح أمن إمن مستشفى مستشفي لا إلا سلام السّلام
a b2 12:30 water WATER İstanbul straße 😀 لاجئون چالش‌ها 한국어 한 字典 ﬁn ½ é ١٢ ۱۲ title:x -no
""".split()
SYNTAX = ('"', " | ", "|", "-", ":", "title:", "tag:", "status:", "id:", "other:")
TOKENS = (*WORDS, *SYNTAX, *HOSTILE)

_POOL = 14
"""Briefs of the collection that every query is put to: no more than folding has in its cache."""
_FRESH_INDEX = 50
"""One input in so many has an index of its own briefs."""
_DAYS = [datetime.date(2026, 11, day) for day in range(18, 24)]


def target(data: bytes) -> None:
    """Put a query to a pool of briefs and to briefs of the text itself, indexed and not.

    The lines of the text are the words of the query, and after an empty line the texts of briefs.

    Raises:
        Broken: answers differ, or a highlight is not what was looked for.
    """
    asked, _, rest = text_of(data).partition("\n\n")
    _folding(rest)
    try:
        query = parse_query(asked.split("\n"))
    except Failure:
        return
    number = zlib.crc32(data)
    selection = _selection(number)
    plain, indexed = _pool()
    _compare(plain, indexed, query, selection, by_relevance=number % 3 == 0)
    briefs = _briefs(list(map(as_read, rest.split("\n"))), Random(number))
    own = InMemory(briefs)
    for hit in hits(own, query, EVERYTHING):
        _highlights(hit.title, query, "title")
        _highlights(hit.snippet, query, hit.field)
    if number % _FRESH_INDEX == 0:
        with tempfile.TemporaryDirectory(prefix="briefing-fuzz-") as folder:
            _compare(own, _indexed(briefs, Path(folder)), query, selection, by_relevance=False)


def _compare(
    plain: Collection,
    indexed: Collection,
    query: Query,
    selection: Selection,
    *,
    by_relevance: bool,
) -> None:
    """The same answers from both."""
    one, other = (
        list(hits(each, query, selection, by_relevance=by_relevance)) for each in (plain, indexed)
    )
    ids = [[hit.brief.id for hit in found] for found in (one, other)]
    expect(one == other, "the index finds something else", (query, selection, *ids))
    for hit in one:
        _highlights(hit.title, query, "title")
        _highlights(hit.snippet, query, hit.field)
    if not one and selection == EVERYTHING and len(query.terms) == 1:
        near = [nearest_words(each, query) for each in (plain, indexed)]
        expect(near[0] == near[1], "the index knows other words", (query, near))


def _highlights(marked: Marked, query: Query, field: str) -> None:
    """Each is a part of the text, behind the one before it, and holds what was looked for."""
    end = 0
    wanted = [term.text for term in query.terms if term.field in (None, field)]
    for start, stop in marked.parts:
        expect(start < stop, "a highlight is empty", (marked, query))
        expect(end <= start and stop <= len(marked.text), "highlights overlap or are outside",
               (marked, query))  # fmt: skip
        end = stop
        # A long one may be cut where the snippet ends.
        folded = fold(marked.text[start:stop])
        whole = stop + 2 < len(marked.text)
        found = any(text in folded for text in wanted)
        expect(found or not whole, "a highlight holds nothing that was looked for",
               (marked, (start, stop), query))  # fmt: skip
    if field == "title":
        plain = fold(marked.text)
        expect(
            marked.parts or not any(text in plain for text in wanted),
            "what was found is not highlighted",
            (marked, query),
        )


def _folding(text: str) -> None:
    folded = fold(text)
    expect(fold(folded) == folded, "folding twice gives another text", (text, folded))
    places = fold_with_places(text)
    expect(places.text == folded, "folding with places gives another text", (text, places.text))
    starts = list(places.starts)
    expect(starts == sorted(starts) and len(starts) == len(folded), "places are not in order", text)


def _selection(number: int) -> Selection:
    """Most often everything."""
    if number % 4:
        return EVERYTHING
    random = Random(number)
    return Selection.asked(
        tags=random.sample(WORDS[:6], random.randrange(2)),
        since=random.choice((None, _DAYS[2].isoformat())),
        priority=random.choice((None, *get_args(Priority))),
        lang=random.choice((None, "ar", "fa")),
        has=random.sample(get_args(Has), random.randrange(2)),
    )


def _briefs(texts: list[str], random: Random, count: int = 3) -> list[Brief]:
    """Briefs that are made of these texts."""

    def some() -> str:
        return random.choice(texts)

    return [
        Brief(
            id=f"b{number}",
            title=some(),
            date=random.choice(_DAYS),
            lang=random.choice(("ar", "fa-AF", "en")),
            source=Source(some()) if random.randrange(2) else None,
            tags=(short(some()),) if random.randrange(2) else (),
            priority=random.choice(get_args(Priority)),
            summary=f"{some()}\n\n{some()}",
            sections=(Section(some(), some()),) if random.randrange(2) else (),
            challenges=(Challenge(some(), "high"),) if random.randrange(2) else (),
            status=(StatusRow(some(), some()),) if random.randrange(2) else (),
            outlook=some(),
        )
        for number in range(count)
    ]


@cache
def _pool() -> tuple[Collection, Collection]:
    """Briefs of all the words, in memory and in an index."""
    random = Random(1)
    texts = list(map(as_read, HOSTILE))
    texts += [" ".join(random.choices(WORDS, k=length)) for length in (1, 2, 3, 8, 60) * 8]
    texts += [as_read(f"قال{token}{random.choice(WORDS)}") for token in HOSTILE]
    briefs = _briefs(texts, random, _POOL)
    folder = tempfile.mkdtemp(prefix="briefing-fuzz-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return InMemory(briefs), _indexed(briefs, Path(folder))


def _indexed(briefs: list[Brief], folder: Path) -> Collection:
    """An index of data files with these briefs."""
    data = folder / "data"
    data.mkdir()
    for number in range(2):
        items = _given(msgspec.to_builtins(briefs[number::2]))
        (data / f"{number}.yaml").write_bytes(msgspec.json.encode({"briefs": items}))
    files = data_files([str(data)]).files
    made = open_index(folder / "index", files, _nothing, lambda: InMemory(()))
    errors = [each for each in made.problems if not each.warning]
    expect(not errors, "the index of clean briefs has errors", errors)
    return made.collection


def _given(value: Any) -> Any:
    """A value without the keys that have none."""
    if isinstance(value, dict):
        return {key: _given(each) for key, each in value.items() if each not in (None, "", [])}
    return list(map(_given, value)) if isinstance(value, (list, tuple)) else value


def _nothing(share: float) -> None:
    """A progress nobody looks at."""


def seeds() -> list[bytes]:
    """Words, phrases and fields, and briefs that hold them."""
    return [encoded(text) for text in _seeds()]


def _seeds() -> Iterator[str]:
    text = " ".join(WORDS)
    for number, word in enumerate(WORDS):
        yield f"{word}\n\n{text}"
        yield f'title:{word}\n-{WORDS[number - 1]}\n"{word} {WORDS[number - 3]}"\n\n{word}\n{text}'
        yield f"{word} | {WORDS[number - 2]}\n\n{word}{WORDS[number - 2]}\n{text}"
    for token in HOSTILE:
        yield f"{token}\n\nقال{token}لا abc{token}"
