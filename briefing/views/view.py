"""A view: how items of one kind become a document, and records."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Generic, NamedTuple, TypeVar

from briefing.brief.model import Head
from briefing.document.blocks import Block, Cell
from briefing.document.parts import Part
from briefing.document.presented import Presented, Record, Row, Shape
from briefing.words import words_for
from briefing.words.catalog import Words
from briefing.words.looks import Looks

Item = TypeVar("Item")

_SAMPLE = 200
"""Items that decide the language of a table; later ones are in it too."""


class View(NamedTuple, Generic[Item]):
    """How items of one kind are shown.

    Attributes:
        document: the blocks of items, which are taken as the blocks are.
        record: an item for machines.
        shape: what the records have in common.
        rows: an item as lines of plain text; None where plain text is the document.
        is_cut: whether on a screen each line is cut where it has no room.
    """

    document: Callable[[Iterable[Item], Looks], Iterator[Block]]
    record: Callable[[Item], Record]
    shape: Shape
    rows: Callable[[Item], Iterable[Row]] | None = None
    is_cut: bool = False

    def present(self, items: Iterable[Item], looks: Looks) -> Presented:
        """The items, as formats take them."""
        rows = self.rows
        return Presented(
            lambda: self.document(items, looks),
            lambda: map(self.record, items),
            self.shape,
            rows and (lambda: chain.from_iterable(map(rows, items))),
            self.is_cut,
        )


def words_of(brief: Head, looks: Looks) -> Words:
    """The words around a brief: in its language, or the one that was asked for."""
    return words_for(looks.labels_for(brief.lang))


def with_language(
    items: Iterable[Item], brief_of: Callable[[Item], Head], looks: Looks
) -> tuple[Words, Iterable[Item]]:
    """The words around items of many briefs, and the items.

    In Arabic, unless all of the first items are in one other language, or one was asked for.
    """
    rest = iter(items)
    sample = list(islice(rest, _SAMPLE))
    langs = {brief_of(item).lang for item in sample}
    lang = langs.pop() if len(langs) == 1 else "ar"
    return words_for(looks.labels_for(lang)), chain(sample, rest)


def identifier(brief: Head) -> Cell:
    """What a brief is asked for by."""
    return Cell((Part(brief.id, "quiet"),), "en", brief.id)
