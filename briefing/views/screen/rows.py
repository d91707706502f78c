"""Rows of many briefs, in a table that grows while they come."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from rich.console import RenderableType

from briefing.brief.model import Brief
from briefing.rtl.table import SAMPLE, Cell, RtlTable
from briefing.views.looks import Looks
from briefing.views.screen.canvas import Canvas

Item = TypeVar("Item")


def table_of(
    items: Iterable[Item],
    looks: Looks,
    width: int,
    brief_of: Callable[[Item], Brief],
    empty: Callable[[Canvas], RtlTable],
    cells: Callable[[Canvas, Item], Iterable[Cell]],
) -> Iterator[RenderableType]:
    """One table with a row for each item; nothing without any.

    Args:
        items: they are taken as they are shown, but for some that decide its language.
        looks: the reader's choices.
        width: cells of the screen.
        brief_of: which brief an item is from.
        empty: the table without rows.
        cells: the cells of an item's row.
    """
    rest = iter(items)
    sample = list(islice(rest, SAMPLE))
    if not sample:
        return
    canvas = Canvas.of_many(map(brief_of, sample), looks, width)
    table = empty(canvas)
    table.add_rows(cells(canvas, item) for item in chain(sample, rest))
    yield canvas.rows(table)
