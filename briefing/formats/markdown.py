r"""Markdown (CommonMark, with the tables of GitHub), in logical order.

Whatever a text holds stands there as text: what would be markup has a backslash before it. Only a
mail address becomes a link on GitHub, which finds it whatever stands in it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
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
from briefing.document.parts import SIGNS, Part, Parts, Role
from briefing.document.presented import Presented
from briefing.text.cleaning import clean_message
from briefing.words import words_for
from briefing.words.looks import Looks

# ASCII punctuation that begins or ends markup somewhere in a line (CommonMark 0.31, 2.4).
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&!$]")
# What makes a block of the line that it begins: a list, a heading, a rule.
_LINE_START = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)|^([-+=:])")
# An address that GitHub would link by itself.
_AUTOLINK = re.compile(r"(?i)www\.|(?:https?|ftp):(?=//)")
# Blanks at the edges of a line or a cell that only a reference keeps: all but spaces and tabs.
_EDGES = re.compile(r"^[^\S \t]+|[^\S \t]+$")
_ESCAPE = r"\\\g<0>"
_BULLETS = {"bullets": "-", "signs": "*"}
"""Another one for another kind of list, so that two lists do not become one."""
_CODE = "`"
_WRAPPED: Mapping[Role, str] = {
    "strong": "**", "title": "**", "urgent": "**", "found": "**", "added": "**",
    "removed": "~~", "key": _CODE,
}  # fmt: skip


def lines(presented: Presented, looks: Looks) -> Iterator[str]:
    """The document, an empty line between two blocks."""
    for number, block in enumerate(presented.blocks()):
        found = _Markdown(words_for(looks.labels_for(block.lang)).comma).block(block)
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
                yield f"# {_edged(self._text(text))}"
            case Heading(text, _, level):
                yield f"{'#' * (level + 1)} {_edged(self._text(text))}"
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
                yield _begun(" ".join(_escaped(SIGNS.get(m.role, m.word)) for m in moments))
            case Excerpt(line):
                yield f"    {clean_message(line.strip())}"
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
        if item.sign is not None:
            signs = filter(None, (SIGNS.get(item.sign.role, ""), item.sign.text))
            text = f"{_escaped(' '.join(signs))} {text}"
        return f"{_BULLETS[kind]} {_begun(text)}"

    def _table(self, table: Table) -> Iterator[str]:
        headers = [_edged(_escaped(column.header)) for column in table.columns]
        rows = iter(table.rows)
        first = next(rows, None)
        if first is None:
            return
        yield _row(headers)
        yield _row(["---"] * len(headers))
        for row in chain([first], rows):
            yield _row(self._cells(row))

    def _cells(self, row: Sequence[Cell]) -> Iterator[str]:
        return (_edged(self._text(cell.text, in_table=True)) for cell in row)

    def _text(self, parts: Parts, *, in_table: bool = False) -> str:
        return "".join(self._part(part, in_table=in_table) for part in _joined(parts))

    def _part(self, part: Part, *, in_table: bool) -> str:
        words = self._comma.join(_escaped(each.word) for each in part.verdicts)
        text = part.text or part.link
        if not text:
            return f"({words}) " if words else ""
        wrap = _WRAPPED.get(part.role, "")
        # A cell ends at a bar that has no backslash, and code takes backslashes as they are.
        if wrap == _CODE and not (in_table and "|" in text):
            shown = _code(text)
        else:
            shown = _wrapped(text, wrap if wrap != _CODE else "")
        if part.link:
            shown = f"[{shown}](<{_address(part.link)}>)"
        return f"{shown} ({words})" if words else shown


def _joined(parts: Parts) -> Sequence[Part]:
    """The parts, those in the same marks in one: marks that meet are read as others."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        if last and _is_same(last, part):
            found[-1] = part._replace(text=last.text + part.text)
        else:
            found.append(part)
    return found


def _is_same(part: Part, other: Part) -> bool:
    marks = {_WRAPPED.get(each.role, "") for each in (part, other)}
    return len(marks) == 1 and "" not in marks and part.link == other.link and not part.verdicts


def _row(cells: Sequence[str] | Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """A text that reads as it is, wherever it stands in a line."""
    text = _MARKUP.sub(_ESCAPE, text)
    return _AUTOLINK.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", text)


def _edged(text: str) -> str:
    """A text that keeps the blanks at its edges, but for spaces and tabs."""
    text = text.strip(" \t")
    return _EDGES.sub(lambda match: "".join(f"&#{ord(char)};" for char in match[0]), text)


def _begun(text: str) -> str:
    """A text at the beginning of a line, where it is no list, heading or rule."""
    return _LINE_START.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", _edged(text)
    )


def _wrapped(text: str, mark: str) -> str:
    """A text between marks, which stand at letters: elsewhere not all of them are read as marks."""
    at = [index for index, char in enumerate(text) if unicodedata.category(char)[0] in "LMN"]
    if not (mark and at):
        return _escaped(text)
    before, body, after = text[: at[0]], text[at[0] : at[-1] + 1], text[at[-1] + 1 :]
    return f"{_escaped(before)}{mark}{_escaped(body)}{mark}{_escaped(after)}"


def _address(url: str) -> str:
    """An address inside of `<` and `>`; there cmark reads an entity behind a backslash too."""
    return "&amp;".join(_MARKUP.sub(_ESCAPE, part) for part in url.split("&"))


def _code(text: str) -> str:
    """A text as code, which no backslash escapes: between more backticks than it has in a row."""
    longest = max((len(each) for each in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text != text.strip("` ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
