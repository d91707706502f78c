"""The part of a long text that a screen shows."""

from collections.abc import Sequence

from briefing.terminal import keys

_AGAIN = 2
"""Lines of one screen that the next one shows again."""


class Scrolled:
    """Where in a text a screen is.

    Attributes:
        top: the first line that is shown.
        below: lines below the last one that is shown.
    """

    def __init__(self) -> None:
        self.top = 0
        self.below = 0
        self._room = 1

    def shown(self, lines: Sequence[str], room: int) -> list[str]:
        """The lines that are shown where there is room for so many, and empty ones."""
        self._room = max(room, 1)
        self.top = max(0, min(self.top, len(lines) - self._room))
        found = list(lines[self.top : self.top + self._room])
        self.below = len(lines) - self.top - len(found)
        return found + [""] * (self._room - len(found))

    def press(self, key: str) -> bool:
        """Go where the key leads; False for one that leads nowhere here."""
        page = max(1, self._room - _AGAIN)
        ways = {
            keys.UP: -1,
            keys.DOWN: 1,
            keys.PAGE_UP: -page,
            keys.PAGE_DOWN: page,
            " ": page,
            keys.HOME: -self.top,
            keys.END: self.below,
        }
        way = ways.get(key, 0)
        if not way or (way > 0 and not self.below):
            return False
        self.top = max(0, self.top + min(way, self.below))
        return True
