"""The digest, in at most a screen. Without Rich, which would take longer than all the rest."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from briefing.brief.model import ChallengeOf, StatusRow, short
from briefing.review.digest import Digest, Moved
from briefing.rtl.cell import CellText, Part
from briefing.terminal.span import Span
from briefing.text.cleaning import isolated
from briefing.views.digest import digest_words
from briefing.views.marks import KIND_STYLES, LEVEL_MARKS, LEVEL_STYLES
from briefing.views.numbers import full_date, in_digits
from briefing.views.page import ROWS_WIDTH, page_width
from briefing.views.review_words import review_words
from briefing.views.screen.canvas import MARK, QUIET, Canvas
from briefing.views.screen.lines import Lines, lines_of, on_page
from briefing.words.looks import Looks

_WAY_STYLES = {"worse": "bold red", "better": "green"}
_WAY_MARKS = {"worse": "▼", "better": "▲"}
_SEARCH = "briefing search"


def digest(digests: Iterable[Digest], looks: Looks, width: int) -> Iterator[Lines]:
    """Counts, the newest headline, what moved, the worst challenges, and what to type next."""
    for each in digests:
        canvas = _DigestCanvas(each.newest.lang, looks, page_width(width, ROWS_WIDTH))
        for parts in canvas.lines(each):
            yield on_page(canvas, canvas.line(*parts), width)


class _DigestCanvas(Canvas):
    """The canvas of the digest, in the language of the newest brief."""

    def lines(self, digest: Digest) -> Iterator[list[Part]]:
        """The parts of each line."""
        yield self._counts(digest)
        newest = digest.newest
        date = full_date(newest.date, self.labels, self.looks.digits)
        yield []
        yield [Part(short(newest.title), "bold")]
        yield [Part(f"{date} · {isolated(newest.id, 'ltr')}", QUIET)]
        yield from self._block(map(self._moved, digest.moved))
        yield from self._block(map(self._challenge, digest.worst))
        yield []
        words = digest_words(self.labels.lang)
        if digest.awaiting:
            yield self._next("briefing review", words.review)
        yield self._next(f"briefing show {newest.id}", words.show)
        yield self._next(_SEARCH, words.search)

    def line(self, *parts: Part) -> Iterator[list[Span]]:
        """One line, of which what has no room is left out, word by word."""
        return lines_of(self, _shortened(list(parts), self))

    def _counts(self, digest: Digest) -> list[Part]:
        words, kinds = digest_words(self.labels.lang), review_words(self.labels.lang).kinds
        parts = [Part("■ ", MARK), Part(f"{words.briefs}: ", "bold"), self._number(digest.count)]
        for kind, count in digest.awaiting.items():
            parts += [Part(" · ", QUIET), Part(f"{kinds[kind]}: ", KIND_STYLES[kind])]
            parts.append(self._number(count))
        if digest.open:
            parts += [Part(" · ", QUIET), Part(f"{words.open}: "), self._number(digest.open)]
        return parts

    def _block(self, lines: Iterable[list[Part]]) -> Iterator[list[Part]]:
        for number, line in enumerate(lines):
            if not number:
                yield []
            yield line

    def _moved(self, moved: Moved) -> list[Part]:
        way = digest_words(self.labels.lang).ways[moved.way]
        return [
            Part(f"{_WAY_MARKS[moved.way]} {way} ", _WAY_STYLES[moved.way]),
            Part(f"{short(moved.new.label)}: ", "bold"),
            *self._value(moved.old),
            Part(self.became),
            *self._value(moved.new),
        ]

    def _value(self, row: StatusRow) -> list[Part]:
        mark = [Part(f"{LEVEL_MARKS[row.level]} ", LEVEL_STYLES[row.level])] if row.level else []
        return [*mark, Part(isolated(short(row.value), self.direction))]

    def _challenge(self, each: ChallengeOf) -> list[Part]:
        severity = self.severity(each.challenge)
        lead = [severity, Part(" ")] if severity.text else [Part("• ", QUIET)]
        return [*lead, Part(short(each.challenge.text))]

    def _next(self, command: str, what: str) -> list[Part]:
        return [Part(isolated(command, "ltr"), MARK), Part(f"  {what}", QUIET)]

    def _number(self, number: int) -> Part:
        return Part(in_digits(str(number), self.looks.digits, self.labels.lang))


def _shortened(parts: list[Part], canvas: Canvas) -> CellText:
    """The parts as one cell; the last without the words that would need another line.

    Its first word stays. Linear in its length: each half that is looked at is half as long.
    """
    cell = canvas.cell(*parts)
    if not parts or cell.width <= canvas.width:
        return cell
    *before, last = parts
    words = last.text.removesuffix("…").rstrip().split(" ")

    def begun(count: int) -> CellText:
        return canvas.cell(*before, Part(f"{' '.join(words[:count])}…", last.style))

    too_many = bisect_left(
        range(1, len(words)), True, key=lambda count: begun(count).width > canvas.width
    )
    return begun(max(1, too_many)) if len(words) > 1 else cell
