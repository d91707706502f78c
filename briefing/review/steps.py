"""What awaits, one after the other, and where in it the reader is."""

from collections.abc import Callable, Iterable, Sequence

from briefing.brief.model import Head
from briefing.review.changes import Awaited, Mark


class Steps:
    """The way through what awaits.

    Attributes:
        items: what awaited when the review began, or since the data was read again.
        marks: what was said of briefs, by id.
        at: the index of the one that is shown.
    """

    def __init__(self, items: Sequence[Awaited]) -> None:
        self.items = list(items)
        self.marks: dict[str, Mark] = {}
        self.at = 0

    @property
    def item(self) -> Awaited:
        """The one that is shown."""
        return self.items[self.at]

    @property
    def left(self) -> int:
        """How many still await."""
        return sum(item.brief.id not in self.marks for item in self.items)

    def move(self, by: int) -> None:
        """Go so many on or back, as far as the last or the first."""
        self.at = min(max(self.at + by, 0), len(self.items) - 1)

    def mark(self, mark: Mark) -> None:
        """Say it of the one that is shown, and go to the next that still awaits."""
        self.marks[self.item.brief.id] = mark
        self.find(lambda brief: brief.id not in self.marks)

    def unmark(self, ids: Iterable[str]) -> None:
        """Take back what was said of briefs, and go to the first of them."""
        for id_ in ids:
            self.marks.pop(id_, None)
            self.at = next(
                (n for n, each in enumerate(self.items) if each.brief.id == id_), self.at
            )

    def find(self, accepts: Callable[[Head], bool]) -> bool:
        """Go to the next brief that is accepted, the one that is shown last; False if none is."""
        count = len(self.items)
        for step in range(1, count + 1):
            at = (self.at + step) % count
            if accepts(self.items[at].brief):
                self.at = at
                return True
        return False

    def take(self, awaiting: Iterable[Awaited]) -> None:
        """Go on with what awaits now; what was marked stays, unless it awaits again."""
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
