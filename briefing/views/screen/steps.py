"""What stands above and below a brief in a review that goes step by step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefing.review.changes import Awaited, Mark
from briefing.rtl.cell import CellText, Part
from briefing.terminal.keys import also_written
from briefing.terminal.span import Span
from briefing.views.marks import KIND_STYLES
from briefing.views.numbers import in_digits
from briefing.views.page import ROWS_WIDTH, page_width
from briefing.views.review_words import review_words
from briefing.views.screen.canvas import MARK, QUIET, Canvas
from briefing.views.screen.lines import Lines, line_of, on_page, sentence
from briefing.views.screen.rows import Header, grid_of
from briefing.words.looks import Looks

KEYS = {
    "next": "n", "back": "b", "done": "d", "later": "l", "open": "o",
    "edit": "e", "search": "s", "undo": "u", "quit": "q", "help": "h",
}  # fmt: skip
"""What there is to do, and the key for it on a Latin keyboard."""

_FEW = ("done", "quit", "help")
"""What is shown where there is no room for all."""
_MARK_STYLES: dict[Mark, str] = {"done": "green", "later": "yellow"}
_MARKS: dict[Mark, str] = {"done": "✓", "later": "»"}


class StepsView(Canvas):
    """The frame of a review.

    Args:
        lang: one language from its beginning to its end (see `Canvas.of_many`).
        looks: the reader's choices.
        columns: cells of the screen.
    """

    def __init__(self, lang: str, looks: Looks, columns: int) -> None:
        super().__init__(lang, looks, page_width(columns, ROWS_WIDTH))
        self._columns = columns

    def head(self, items: Sequence[Awaited], at: int, mark: Mark | None) -> Iterator[Lines]:
        """Which one is shown and what was said of it, and how many of which kind there are."""
        words = review_words(self.labels.lang)
        parts = [self._number(words.place.format(number=at + 1, total=len(items)))]
        if mark:
            parts.append(Part(f" {_MARKS[mark]} {words.marks[mark]}", _MARK_STYLES[mark]))
        for kind, count in Counter(item.kind for item in items).items():
            parts += [Part(" · ", QUIET), Part(f"{words.kinds[kind]}: ", KIND_STYLES[kind])]
            parts.append(self._number(str(count)))
        yield self._page(*parts)

    def rule(self, below: int) -> Iterator[Lines]:
        """A line below the text, with how many lines of it are not shown."""
        yield self._page(Part(f"─── ↓ {below} ───" if below else "───", QUIET))

    def keys(self, *, few: bool = False) -> Iterator[Lines]:
        """What there is to do, or only the most important of it."""
        words = review_words(self.labels.lang)
        parts: list[Part] = []
        for name in _FEW if few else KEYS:
            parts += [Part(" · ", QUIET)] if parts else []
            # A key and its word stay on one line.
            parts += [Part(KEYS[name], MARK), Part(f"\u00a0{_unbroken(words.keys[name])}")]
        yield self._page(*parts)

    def failed(self, failure: str) -> Iterator[Lines]:
        """Why what was asked for cannot be done."""
        yield sentence(failure, self.looks, self._columns, "red")

    def asked(self, text: str) -> Iterator[Lines]:
        """What is looked for, as far as it is typed."""
        words = review_words(self.labels.lang)
        yield self._page(Part(f"{words.keys['search']}: ", MARK), Part(f"{text}▏"))

    def found_none(self) -> Iterator[Lines]:
        """That nothing was found."""
        yield self._page(Part(review_words(self.labels.lang).found_none))

    def no_file(self) -> Iterator[Lines]:
        """That a brief cannot be edited."""
        yield self._page(Part(review_words(self.labels.lang).no_file))

    def help(self) -> Iterator[Lines]:
        """The keys, what they are on an Arabic keyboard, and what they do."""
        words = review_words(self.labels.lang)
        headers = [Header("", fixed=True), Header("", fixed=True), Header("")]
        rows = [
            self._key(key, also_written(key), words.explained.get(name, words.keys[name]))
            for name, key in KEYS.items()
        ]
        rows.append(self._key("↓ ↑", [], words.explained["scroll"]))
        yield self._on_page(grid_of(self, headers, rows).lines(self.width))

    def end(self, marks: Iterable[Mark], left: int) -> Iterator[Lines]:
        """What was said of how many, and how many still await."""
        words = review_words(self.labels.lang)
        parts: list[Part] = []
        for mark, count in Counter(marks).items():
            parts += [Part(f"{_MARKS[mark]} {words.marks[mark]}: ", _MARK_STYLES[mark])]
            parts += [self._number(str(count)), Part(" · ", QUIET)]
        yield self._page(*parts, Part(f"{words.left}: "), self._number(str(left)))

    def _key(self, key: str, others: Sequence[str], what: str) -> list[CellText]:
        return [
            CellText(Part(key, MARK), base="ltr"),
            self.cell(Part(" ".join(others[:1]), MARK)),
            self.cell(Part(what)),
        ]

    def _number(self, text: str) -> Part:
        return Part(in_digits(text, self.looks.digits, self.labels.lang))

    def _page(self, *parts: Part) -> Lines:
        return self._on_page(line_of(self, *parts))

    def _on_page(self, lines: Iterable[list[Span]]) -> Lines:
        return on_page(self, lines, self._columns)


def _unbroken(words: str) -> str:
    return words.replace(" ", "\u00a0")
