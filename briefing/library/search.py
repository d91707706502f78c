"""The results of a search: briefs, with the snippet of each in which most terms were found."""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.brief.model import Brief, paragraphs, short
from briefing.library.collection import Collection
from briefing.library.query import Query, Term, texts_of
from briefing.library.results import Hit, Marked
from briefing.library.selection import Selection
from briefing.text.controls import around
from briefing.text.folding import fold, fold_with_places, terms
from briefing.words import sentence

_SNIPPET = 160
"""Code points of a snippet, about."""
_BEFORE = 50
"""Code points of a snippet before its first match."""
_NEAREST = 3


def hits(
    collection: Collection, query: Query, selection: Selection, *, by_relevance: bool = False
) -> Iterator[Hit]:
    """What was found, newest first, or by relevance and then newest first."""
    ask = collection.relevant if by_relevance else collection.matching
    found = ask(query, selection)
    return (_hit(brief, query) for brief in found)


def nearest_words(collection: Collection, query: Query) -> list[str]:
    """Words of the collection that resemble the words of the query that occur nowhere.

    Each is spelled as in the newest brief with the word.
    """
    from difflib import get_close_matches

    words = set(collection.words())
    found: list[str] = []
    for part in (part for term in query.terms for part in terms(term.text)):
        # The words an index knows may be of briefs that do not count.
        if next(collection.matching(Query(((Term(part),),))), None):
            continue
        letters = set(part)
        close = [
            word
            for word in words
            if abs(len(word) - len(part)) <= 2
            and len(letters.intersection(word)) > len(letters) / 2
        ]
        near = get_close_matches(part, sorted(close), n=len(close) or 1)
        spelled = (_spelled(collection, word) for word in near)
        found += islice((word for word in spelled if word), _NEAREST)
    return list(dict.fromkeys(found))


def none_found(collection: Collection, query: Query) -> str:
    """A sentence about a query without results, with the nearest words that do occur."""
    near = nearest_words(collection, query)
    if near:
        return sentence("no_results_near", near=", ".join(near))
    return sentence("no_results")


def _spelled(collection: Collection, folded: str) -> str:
    """A folded word as the newest brief with the word spells it; empty where no brief has it."""
    whole = re.compile(rf"(?<!\w){re.escape(folded)}(?!\w)")
    for brief in collection.matching(Query(((Term(folded),),))):
        for _, text in texts_of(brief):
            places = fold_with_places(text)
            if match := whole.search(places.text):
                start, stop = places.source(*match.span())
                return text[start:stop]
    return ""


def _hit(brief: Brief, query: Query) -> Hit:
    title = _marked(short(brief.title), query, "title")
    field, snippet = _snippet(brief, query)
    return Hit(brief, title, field, snippet)


def _snippet(brief: Brief, query: Query) -> tuple[str, Marked]:
    """The paragraph outside the title with the most terms, else the first; and its field."""
    texts = [each for each in texts_of(brief) if each[0] not in ("title", "id", "tag")]
    best, most = None, 0
    for name, text in texts:
        for line in paragraphs(text) if _wanted(text, query, name) else ():
            marked = _marked(line, query, name)
            found = len({marked.text[start:stop] for start, stop in marked.parts})
            if found > most:
                best, most = (name, marked), found
    if best is None:
        lines = ((name, line) for name, text in texts for line in paragraphs(text))
        name, line = next(lines, ("summary", ""))
        best = name, Marked(line)
    return best[0], _cut(best[1])


def _wanted(text: str, query: Query, field: str) -> list[str]:
    """The terms of the query that a text of a field holds, folded."""
    plain = fold(text)
    return [each.text for each in query.terms if each.field in (None, field) and each.text in plain]


def _marked(text: str, query: Query, field: str) -> Marked:
    """A text of a field with its matches; matches that overlap are one."""
    wanted = _wanted(text, query, field)
    if not wanted:
        return Marked(text)
    folded = fold_with_places(text)
    spans = sorted(
        folded.source(match.start(), match.end())
        for word in wanted
        for match in re.finditer(re.escape(word), folded.text)
    )
    parts: list[tuple[int, int]] = []
    for start, stop in spans:
        if parts and start <= parts[-1][1]:
            parts[-1] = parts[-1][0], max(stop, parts[-1][1])
        else:
            parts.append((start, stop))
    return Marked(text, tuple(parts))


def _cut(whole: Marked) -> Marked:
    """The part of a text around its first match, cut between words, with its bidi order kept."""
    text = whole.text
    if len(text) <= _SNIPPET:
        return whole
    first = whole.parts[0][0] if whole.parts else 0
    start = text.rfind(" ", 0, max(0, first - _BEFORE)) + 1
    stop = text.find(" ", max(start + _SNIPPET, whole.parts[0][1] if whole.parts else 0))
    stop = len(text) if stop < 0 else stop
    begin, end = around(text, start, stop)
    before = f"… {begin}" if start else ""
    after = f"{end} …" if stop < len(text) else ""
    shift = len(before) - start
    # A match that is cut off is not highlighted.
    parts = ((a + shift, b + shift) for a, b in whole.parts if start <= a and b <= stop)
    return Marked(f"{before}{text[start:stop]}{after}", tuple(parts))
