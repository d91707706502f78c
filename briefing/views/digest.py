"""The digest, in at most a screen."""

from collections.abc import Iterable, Iterator

from briefing.brief.model import ChallengeOf, StatusRow, short
from briefing.document.blocks import Block, Facts, Heading, Item, Items
from briefing.document.parts import Part
from briefing.document.presented import Record, Row, Shape
from briefing.review.digest import Digest, Moved
from briefing.views.diff import moved
from briefing.views.records import from_brief, head_record, record_of
from briefing.views.review import KINDS
from briefing.views.sayings import day_of, id_of, severity_of, verdict
from briefing.views.view import View, words_of
from briefing.words.catalog import Words
from briefing.words.looks import Looks
from briefing.words.numbers import in_digits


def _document(digests: Iterable[Digest], looks: Looks) -> Iterator[Block]:
    for each in digests:
        yield from _Told(each, looks).blocks()


class _Told:
    """One digest, in the language of its newest brief."""

    def __init__(self, digest: Digest, looks: Looks) -> None:
        self._digest = digest
        self._looks = looks
        self._words: Words = words_of(digest.newest, looks)
        self._lang = digest.newest.lang

    def blocks(self) -> Iterator[Block]:
        """Counts, the newest headline, what moved, the worst challenges, what to type next."""
        digest, words, newest = self._digest, self._words.digest, self._digest.newest
        yield Heading(list(self._counts()), self._lang, is_whole=True)
        yield Heading((Part(short(newest.title)),), self._lang, level=2)
        yield Facts(
            [day_of(newest, self._words, self._looks), id_of(newest, self._words)], self._lang
        )
        if digest.moved:
            yield Heading((Part(words.moved),), self._lang, level=2)
            moved_rows = [self._moved(each) for each in digest.moved]
            yield Items(moved_rows, self._lang, "signs", is_whole=True)
        if digest.worst:
            left = digest.open - len(digest.worst)
            more = words.more.format(count=self._number(left))
            cut = [Part(" · ", "quiet"), Part(more, "quiet")] if left > 0 else []
            yield Heading((Part(words.worst), *cut), self._lang, level=2)
            yield Items([self._challenge(each) for each in digest.worst], self._lang)
        yield Items(list(self._next()), self._lang, "signs")

    def _counts(self) -> Iterator[Part]:
        digest, words = self._digest, self._words
        yield Part(f"{words.digest.briefs}: {self._number(digest.count)}")
        for kind, count in digest.awaiting.items():
            yield Part(" · ", "quiet")
            yield Part(f"{words.review.kinds[kind]}: ", kind)
            yield Part(self._number(count))
        if not digest.awaiting:
            yield Part(" · ", "quiet")
            yield Part(words.digest.nothing, "done")
        if digest.open:
            yield Part(" · ", "quiet")
            yield Part(f"{words.digest.open}: {self._number(digest.open)}")

    def _moved(self, each: Moved) -> Item:
        sign = Part(self._words.digest.ways[each.way], each.way)
        label = Part(f"{short(each.new.label)}: ", "strong")
        old, new = (self._value(row) for row in (each.old, each.new))
        return Item((label, *moved(old, new, self._words)), sign)

    def _value(self, row: StatusRow) -> Part:
        return Part(short(row.value), verdicts=verdict("level", row.level, self._words))

    def _challenge(self, each: ChallengeOf) -> Item:
        text = short(each.challenge.text)
        return Item((Part(text, verdicts=severity_of(each.challenge, self._words)),))

    def _next(self) -> Iterator[Item]:
        words = self._words.digest
        if self._digest.awaiting:
            yield self._command("briefing review", words.review)
        yield self._command(f"briefing show {self._digest.newest.id}", words.show)
        yield self._command(f"briefing search {words.word}", words.search)

    def _command(self, command: str, what: str) -> Item:
        return Item((Part(command, "key", direction="ltr"), Part(f"  {what}", "quiet")))

    def _number(self, number: int) -> str:
        return in_digits(str(number), self._looks.digits, self._words.lang)


def _record(digest: Digest) -> Record:
    return {
        "briefs": digest.count,
        **{kind: digest.awaiting.get(kind, 0) for kind in KINDS},
        "open": digest.open,
        "newest": head_record(digest.newest),
        "moved": [
            {
                "way": each.way,
                **from_brief(each.brief),
                "old": record_of(each.old),
                "new": record_of(each.new),
            }
            for each in digest.moved
        ],
        "challenges": [
            {**from_brief(each.brief), **record_of(each.challenge)} for each in digest.worst
        ],
    }


def _row(digest: Digest) -> Iterator[Row]:
    yield "briefs", str(digest.count)
    for kind in KINDS:
        yield kind, str(digest.awaiting.get(kind, 0))
    yield "open", str(digest.open)
    newest = digest.newest
    yield "newest", newest.date.isoformat(), newest.id, newest.title
    for each in digest.moved:
        yield each.way, each.brief.id, each.new.label, each.old.value, each.new.value
    for of in digest.worst:
        yield "challenge", of.brief.id, of.challenge.severity, of.challenge.text


DIGEST = View(_document, _record, Shape("digest", ("briefs", *KINDS, "open")), _row, is_cut=True)
"""Counts, the newest headline, what moved, the worst challenges."""
