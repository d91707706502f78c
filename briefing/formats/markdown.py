r"""Markdown (CommonMark, with the tables of GitHub), in logical order.

Whatever a text holds stands there as text: what would be markup has a backslash before it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import assert_never

from briefing.document.blocks import (
    Block,
    Cell,
    Excerpt,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Note,
    Paragraph,
    Rule,
    Strip,
    Table,
    Title,
)
from briefing.document.parts import SIGNS, Part, Parts
from briefing.document.presented import Presented
from briefing.words import words_for
from briefing.words.looks import Looks

# ASCII punctuation that begins or ends markup somewhere in a line (CommonMark 0.31, 2.4).
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&!$]")
# What makes a block of the line that it begins: a list, a heading, a quotation, a rule.
_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+=:])")
# An address or a mail address that GitHub would link by itself.
_AUTOLINK = re.compile(r"(?i)(?<!\w)(www)\.|(https?|ftp):(?=//)|@")
_WRAPPED = {
    "strong": "**", "title": "**", "urgent": "**", "found": "**", "added": "**",
    "removed": "~~", "key": "`",
}  # fmt: skip


def lines(presented: Presented, looks: Looks) -> Iterator[str]:
    """The document, an empty line between two blocks."""
    for number, block in enumerate(presented.blocks()):
        lang = looks.labels if looks.labels != "auto" else getattr(block, "lang", "en")
        found = _Markdown(words_for(lang).comma).block(block)
        first = next(found, None)
        if first is not None:
            yield from ("", first) if number else (first,)
            yield from found


class _Markdown:
    """Blocks in one language."""

    def __init__(self, comma: str) -> None:
        self._comma = comma

    def block(self, block: Block) -> Iterator[str]:  # noqa: C901 (a case for each block)
        """The lines of a block."""
        match block:
            case Title(text):
                yield f"# {self._text(text)}"
            case Heading(text, _, level):
                yield f"{'#' * (level + 1)} {self._text(text)}"
            case Paragraph(text):
                yield _begun(self._text(text))
            case Note(text):
                yield f"> {_begun(self._text(text))}"
            case Facts(facts):
                yield _begun(" · ".join(map(self._fact, facts)))
            case Items(items, _, kind):
                yield from (self._item(item, kind, n) for n, item in enumerate(items, 1))
            case Table():
                yield from self._table(block)
            case Strip(moments):
                yield " ".join(SIGNS.get(each.role, each.word) for each in moments)
            case Excerpt(line):
                yield f"    {line.strip()}"
            case Rule():
                yield "---"
            case _:
                assert_never(block)

    def _fact(self, fact: Fact) -> str:
        text = self._text(fact.text)
        return f"{_escaped(fact.label)}: {text}" if fact.label and not fact.is_plain else text

    def _item(self, item: Item, kind: str, number: int) -> str:
        text = self._text(item.text)
        if kind == "numbers":
            return f"{number}. {_begun(text)}"
        if item.sign is None:
            return f"- {_begun(text)}"
        sign = " ".join(filter(None, (SIGNS.get(item.sign.role, ""), _escaped(item.sign.text))))
        return f"- {_begun(sign)} {text}"

    def _table(self, table: Table) -> Iterator[str]:
        headers = [_escaped(column.header) for column in table.columns]
        rows = iter(table.rows)
        first = next(rows, None)
        if first is None:
            return
        yield _row(headers)
        yield _row(["---"] * len(headers))
        for row in chain([first], rows):
            yield _row(self._cells(row))

    def _cells(self, row: Sequence[Cell]) -> Iterator[str]:
        return (self._text(cell.text) for cell in row)

    def _text(self, parts: Parts) -> str:
        return "".join(map(self._part, parts))

    def _part(self, part: Part) -> str:
        body = part.text.strip()
        words = self._comma.join(_escaped(each.word) for each in part.verdicts)
        if not body:
            return f"({words}) " if words else part.text
        before = part.text[: part.text.index(body[0])]
        after = part.text[len(before) + len(body) :]
        wrap = _WRAPPED.get(part.role, "")
        shown = _code(body) if wrap == "`" else f"{wrap}{_escaped(body)}{wrap}"
        if part.link:
            shown = f"[{shown}](<{part.link}>)"
        said = f" ({words})" if words else ""
        return f"{before}{shown}{after}{said}"


def _row(cells: Sequence[str] | Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """A text that reads as it is, wherever it stands in a line."""
    text = _MARKUP.sub(r"\\\g<0>", text)
    return _AUTOLINK.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", text)


def _begun(text: str) -> str:
    """A text at the beginning of a line, where it is no list, heading, quotation or rule."""
    return _LINE_START.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", text
    )


def _code(text: str) -> str:
    """A text as code, which no backslash escapes: between more backticks than it has in a row."""
    longest = max((len(each) for each in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if "`" in text else ""
    return f"{fence}{pad}{text}{pad}{fence}"
