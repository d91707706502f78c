"""What stands above and below a brief in a review that goes step by step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefing.document.blocks import Block, Cell, Column, Note, Table
from briefing.document.parts import Mark, Part
from briefing.review.changes import Awaited
from briefing.terminal.keys import also_written
from briefing.text.direction import Direction
from briefing.words import words_for
from briefing.words.looks import Looks
from briefing.words.numbers import in_digits

KEYS = {
    "next": "n", "back": "b", "done": "d", "later": "l", "open": "o",
    "edit": "e", "search": "s", "undo": "u", "quit": "q", "help": "h",
}  # fmt: skip
"""What there is to do, and the key for it on a Latin keyboard."""

_FEW = ("done", "quit", "help")
"""What is shown where there is no room for all."""
_DOT = Part(" · ", "quiet")


class StepsView:
    """The frame of a review, in one language from its beginning to its end."""

    def __init__(self, lang: str, looks: Looks) -> None:
        self._words = words_for(lang)
        self._looks = looks

    @property
    def direction(self) -> Direction:
        """The direction of the language."""
        return self._words.direction

    def head(self, items: Sequence[Awaited], at: int, mark: Mark | None) -> Iterator[Block]:
        """Which brief is shown and how it was marked, and how many of which kind there are."""
        words = self._words.review
        parts = [self._number(words.place.format(number=at + 1, total=len(items)))]
        if mark:
            parts += [Part(" "), Part(words.marks[mark], mark)]
        for kind, count in Counter(item.kind for item in items).items():
            parts += [_DOT, Part(f"{words.kinds[kind]}:", kind), Part(" ")]
            parts.append(self._number(str(count)))
        yield self._note(*parts)

    def rule(self, below: int) -> Iterator[Block]:
        """A line below the text, with how many lines of it are not shown."""
        yield self._note(Part(f"─── ↓ {below} ───" if below else "───", "quiet"))

    def keys(self, *, few: bool = False) -> Iterator[Block]:
        """What there is to do, or only the most important of it."""
        words = self._words.review
        parts: list[Part] = []
        for name in _FEW if few else KEYS:
            parts += [Part("  ")] if parts else []
            # A key and its word stay on one line.
            parts += [Part(KEYS[name], "key"), Part(f"\u00a0{_unbroken(words.keys[name])}")]
        yield self._note(*parts)

    def failed(self, failure: str) -> Iterator[Block]:
        """Why what was asked for cannot be done."""
        yield failed(failure)

    def asked(self, text: str) -> Iterator[Block]:
        """What is looked for, as far as it is typed."""
        word = self._words.review.keys["search"]
        yield self._note(Part(f"{word}: ", "key"), Part(f"{text}▏"))

    def found_none(self) -> Iterator[Block]:
        """That nothing was found."""
        yield self._note(Part(self._words.review.found_none))

    def no_file(self) -> Iterator[Block]:
        """That a brief cannot be edited."""
        yield self._note(Part(self._words.review.no_file))

    def help(self) -> Iterator[Block]:
        """The keys, what they are on an Arabic keyboard, and what they do."""
        words = self._words.review
        columns = [Column("", is_fixed=True), Column("", is_fixed=True), Column("")]
        rows = [
            self._key(key, also_written(key), words.explained.get(name, words.keys[name]))
            for name, key in KEYS.items()
        ]
        rows.append(self._key("↓ ↑", [], words.explained["scroll"]))
        yield Table(columns, rows, self._words.lang)

    def end(self, marks: Iterable[Mark], left: int) -> Iterator[Block]:
        """How many briefs were marked in which way, and how many are still unread."""
        words = self._words.review
        parts: list[Part] = []
        for mark, count in Counter(marks).items():
            parts += [Part(f"{words.marks[mark]}:", mark), Part(" ")]
            parts += [self._number(str(count)), _DOT]
        yield self._note(*parts, Part(f"{words.left}: "), self._number(str(left)))

    def _key(self, key: str, others: Sequence[str], what: str) -> list[Cell]:
        lang = self._words.lang
        return [
            Cell((Part(key, "key"),), "en"),
            Cell((Part(" ".join(others[:1]), "key"),), lang),
            Cell((Part(what),), lang),
        ]

    def _number(self, text: str) -> Part:
        return Part(in_digits(text, self._looks.digits, self._words.lang))

    def _note(self, *parts: Part) -> Note:
        return Note(parts, self._words.lang)


def failed(failure: str) -> Note:
    """What the program says of a failure."""
    return Note((Part(failure, "failure"),), "en")


def _unbroken(words: str) -> str:
    return words.replace(" ", "\u00a0")
