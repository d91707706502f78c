"""The briefs that await, in order, their marks, and the one that is shown."""

from collections.abc import Callable, Iterable, Sequence

from briefing.brief.model import Head
from briefing.review.changes import Awaited, Mark


class Steps:
    """A list of briefs that await, and a place in it.

    Attributes:
        items: the briefs that awaited when the review began, or when the data was read again.
        marks: the mark that the reader gave to a brief, by id.
        at: the index of the brief that is shown.
    """

    def __init__(self, items: Sequence[Awaited]) -> None:
        self.items = list(items)
        self.marks: dict[str, Mark] = {}
        self.at = 0

    @property
    def item(self) -> Awaited:
        """The brief that is shown."""
        return self.items[self.at]

    @property
    def left(self) -> int:
        """How many briefs have no mark."""
        return sum(item.brief.id not in self.marks for item in self.items)

    def move(self, by: int) -> None:
        """Show the brief so many places further on, or back; at most the last, or the first."""
        self.at = min(max(self.at + by, 0), len(self.items) - 1)

    def mark(self, mark: Mark) -> None:
        """Mark the brief that is shown, and show the next one without a mark."""
        self.marks[self.item.brief.id] = mark
        self.find(lambda brief: brief.id not in self.marks)

    def unmark(self, ids: Iterable[str]) -> None:
        """Take the marks of briefs back, and show the last of these briefs."""
        for id_ in ids:
            self.marks.pop(id_, None)
            self.at = next(
                (n for n, each in enumerate(self.items) if each.brief.id == id_), self.at
            )

    def find(self, accepts: Callable[[Head], bool]) -> bool:
        """Show the next brief that is accepted, from the first one again after the last.

        False where none is accepted; the brief that is shown is looked at last.
        """
        count = len(self.items)
        for step in range(1, count + 1):
            at = (self.at + step) % count
            if accepts(self.items[at].brief):
                self.at = at
                return True
        return False

    def take(self, awaiting: Iterable[Awaited]) -> None:
        """Replace the briefs by those that await now; marked ones stay unless they await again."""
        found = {item.brief.id: item for item in awaiting}
        shown = self.item.brief.id
        for id_ in found:
            self.marks.pop(id_, None)
        kept = [
            found.pop(item.brief.id, item)
            for item in self.items
            if item.brief.id in found or item.brief.id in self.marks
        ]
        self.items = [*kept, *found.values()]
        ids = [item.brief.id for item in self.items]
        self.at = ids.index(shown) if shown in ids else min(self.at, max(len(ids) - 1, 0))
