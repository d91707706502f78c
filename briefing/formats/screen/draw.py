"""A document drawn on a page, block by block."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from briefing.document.blocks import (
    Block,
    Excerpt,
    Fact,
    Facts,
    Heading,
    Items,
    Note,
    Paragraph,
    Rule,
    Strip,
    Table,
    Title,
)
from briefing.document.parts import SIGNS, Part, Parts, Role
from briefing.formats.screen.cut import cut_to
from briefing.formats.screen.inline import pieces, sign_of
from briefing.formats.screen.page import TEXT_WIDTH, Lines, Page, Screen
from briefing.formats.screen.theme import ACCENT, BLOCKS, BULLET, MARKER, STYLES
from briefing.rtl import cell
from briefing.rtl.cell import CellText
from briefing.text.cleaning import isolated
from briefing.text.direction import direction_of
from briefing.words.numbers import in_digits

_HEADING = "■ "
_RULE_WIDTH = 8
_BLOCK_WIDTH = 4
"""Cells of a mark of a strip: a sign between two spaces, and the space to the next."""
_CUT = "… "


def drawn(blocks: Iterable[Block], screen: Screen, *, is_cut: bool = False) -> Iterator[Lines]:
    """The lines of a document, as its blocks come.

    Args:
        blocks: the document.
        screen: what it is drawn for.
        is_cut: whether text that has no room on its line is left out, word by word.
    """
    before: Block | None = None
    for block in blocks:
        if before is not None and _stands_off(before, block):
            yield Lines([[]])
        yield from _Drawn(block.lang, screen, is_cut).block(block)
        before = block


def _stands_off(before: Block, block: Block) -> bool:
    """Whether an empty line is between two blocks."""
    match block:
        case Heading() | Rule():
            return True
        case Paragraph() | Items() | Table():
            return not isinstance(before, Heading)
    return False


class _Drawn:
    """How blocks in one language are drawn."""

    def __init__(self, lang: str, screen: Screen, is_cut: bool) -> None:
        self._lang = lang
        self._screen = screen
        self._is_cut = is_cut
        self._page = Page.on(screen, direction_of(lang), TEXT_WIDTH)

    def block(self, block: Block) -> Iterator[Lines]:
        """The lines of a block."""
        match block:
            case Title(text):
                yield self._title(text)
            case Heading(text, _, level, is_whole):
                heading = self._cell(text, "heading", _HEADING if level == 1 else "")
                yield self._text(heading, is_whole=is_whole)
            case Paragraph(text) | Note(text):
                yield self._text(self._cell(text))
            case Facts(facts):
                yield self._text(self._cell(list(_facts(facts))))
            case Items():
                yield self._items(block)
            case Table():
                from briefing.formats.screen.table import table_lines

                yield from table_lines(block, self._screen)
            case Strip():
                yield self._strip(block)
            case Excerpt():
                from briefing.formats.screen.excerpt import excerpt_lines

                yield Lines(excerpt_lines(block, self._screen.width))
            case Rule():
                yield self._line("─" * min(_RULE_WIDTH, self._page.width))
            case _:
                assert_never(block)

    def _cell(self, parts: Parts, base: Role = "", lead: str = "") -> CellText:
        found = list(pieces(parts, base, shows_links=self._screen.shows_links))
        if lead:
            found.insert(0, cell.Styled(lead, ACCENT))
        return CellText(*found, base=self._page.direction)

    def _text(self, text: CellText, *, is_whole: bool = False) -> Lines:
        return Lines(self._page.lines(text if is_whole else self._fitting(text, 0)))

    def _line(self, text: str) -> Lines:
        return Lines(self._page.lines(CellText(cell.Styled(text), base=self._page.direction)))

    def _title(self, text: Parts) -> Lines:
        title = self._cell(text, "title")
        rule = "━" * min(title.width, self._page.width)
        under = CellText(cell.Styled(rule), base=self._page.direction)
        return Lines([*self._page.lines(title), *self._page.lines(under)])

    def _items(self, block: Items) -> Lines:
        from briefing.rtl.list import GAP, ListOf

        items = [self._cell(item.text) for item in block.items]
        found = list(self._markers(block))
        markers = [CellText(*marker, base=self._page.direction) for marker in found]
        taken = max((marker.width + GAP for marker in markers if marker.width), default=0)
        if not block.is_whole:
            items = [self._fitting(item, taken) for item in items]
        if not taken:
            return Lines(line for item in items for line in self._page.lines(item))
        listed = ListOf(items, markers, self._page.direction)
        return Lines(self._page.placed(listed.lines(self._page.width)))

    def _fitting(self, item: CellText, taken: int) -> CellText:
        return cut_to(item, self._page.width - taken) if self._is_cut else item

    def _markers(self, block: Items) -> Iterator[list[cell.Styled]]:
        """The marker of each item, in parts."""
        for number, item in enumerate(block.items, 1):
            if block.kind == "numbers":
                text = in_digits(f"{number}.", self._screen.digits, self._lang)
                yield [cell.Styled(text, MARKER)]
            elif item.sign is not None:
                word = [cell.Styled(f" {item.sign.text}")] if item.sign.text else []
                yield [sign_of(item.sign.role), *word]
            else:
                yield [cell.Styled(BULLET)] if block.kind == "bullets" else []

    def _strip(self, strip: Strip) -> Lines:
        """A sign in a block of its colour for each mark, from the oldest to the newest.

        Where there is no room for all, the oldest are left out.
        """
        room = max(1, (self._page.width - len(_CUT)) // _BLOCK_WIDTH)
        shown = strip.moments[-room:]
        blocks = [cell.Styled(_CUT)] if len(shown) < len(strip.moments) else []
        for number, moment in enumerate(shown):
            blocks += [cell.Styled(" ")] if number else []
            # No line breaks between the spaces and the sign of a block.
            sign = f"\u00a0{SIGNS.get(moment.role, moment.word)}\u00a0"
            blocks.append(cell.Styled(sign, BLOCKS[moment.role]))
        days = dict.fromkeys((shown[0].day, shown[-1].day))
        between = " – ".join(isolated(day, self._page.direction) for day in days)
        lines = [
            self._page.lines(CellText(*blocks, base=self._page.direction)),
            self._page.lines(
                CellText(cell.Styled(between, STYLES["quiet"]), base=self._page.direction)
            ),
        ]
        return Lines(line for each in lines for line in each)


def _facts(facts: Iterable[Fact]) -> Iterator[Part]:
    """Facts on one line; each is ordered by itself."""
    for number, fact in enumerate(facts):
        if number:
            yield Part(" · ", "quiet")
        if fact.label and not fact.is_plain:
            yield Part(f"{fact.label}: ", "quiet")
        yield from fact.text
