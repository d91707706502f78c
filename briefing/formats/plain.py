"""Plain text, a contract with scripts.

Logical order; no escape, no bidi control the data did not have, no presentation form, no
padding, no wrapping: a paragraph is a line. Lists are rows of tab-separated fields.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from briefing.document.blocks import (
    Block,
    Cell,
    Column,
    Excerpt,
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
from briefing.document.parts import Part, Parts, Verdict
from briefing.document.presented import Presented, Row
from briefing.text.cleaning import clean_message
from briefing.words import words_for
from briefing.words.looks import Looks

BETWEEN = "---"
"""The line between two documents; a line that reads the same has a backslash before it."""


def lines(presented: Presented, looks: Looks) -> Iterator[str]:
    """The rows, where there are any, or the document."""
    if presented.rows:
        yield from map(_row, presented.rows())
        return
    for block in presented.blocks():
        yield from _Plain(words_for(looks.labels_for(block.lang)).comma).block(block)


def _row(fields: Row) -> str:
    """A row of fields, none of which holds a tab or a newline."""
    return "\t".join([" ".join((field or "").split()) for field in fields])


class _Plain:
    """Blocks in one language."""

    def __init__(self, comma: str) -> None:
        self._comma = comma

    def block(self, block: Block) -> Iterator[str]:  # noqa: C901 (a case for each block)
        """The lines of a block."""
        match block:
            case Title(text) | Note(text):
                yield self._line(text)
            case Heading(text) | Paragraph(text):
                yield from ("", self._line(text))
            case Facts(facts):
                for fact in facts:
                    said = fact.value or self._text(fact.text)
                    yield f"{fact.label}: {said}" if fact.label else said
            case Items(items, _, kind):
                for number, item in enumerate(items, 1):
                    lead = f"{number}. " if kind == "numbers" else ""
                    sign = f"{item.sign.text} " if item.sign and item.sign.text else ""
                    yield f"{lead}{sign}{self._text(item.text)}"
            case Table(columns, rows):
                for row in rows:
                    yield self._row(columns, row)
            case Strip():
                pass  # the table below says the same
            case Excerpt(line):
                yield f"    {clean_message(line.strip())}"
            case Rule():
                yield from ("", BETWEEN, "")
            case _:
                assert_never(block)

    def _line(self, parts: Parts) -> str:
        line = self._text(parts)
        return f"\\{line}" if line == BETWEEN else line

    def _text(self, parts: Parts) -> str:
        return "".join(map(self._part, parts))

    def _part(self, part: Part) -> str:
        link = f" <{part.link}>" if part.link else ""
        return f"{part.value or part.text}{link}{self._said(part.verdicts)}"

    def _said(self, verdicts: Sequence[Verdict]) -> str:
        return f" ({self._comma.join(each.word for each in verdicts)})" if verdicts else ""

    def _row(self, columns: Sequence[Column], row: Sequence[Cell]) -> str:
        """A row of a table: its label, what stands with it, and what is said of that."""
        labels, rest, said = [], [], []
        for column, cell in zip(columns, row, strict=True):
            text = self._text(cell.text)
            if column.is_label:
                labels.append(text)
            elif column.judges is None:
                rest.append(text)
            elif text:
                said.append(text)
        line = ": ".join([*labels, " · ".join(rest)])
        return f"{line} ({self._comma.join(said)})" if said else line
