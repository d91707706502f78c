"""What all views of the screen share: language, direction, width, and how small things look."""

from collections.abc import Iterable

from briefing.brief.model import Challenge, Head, StatusRow
from briefing.rtl.cell import CellText, Part
from briefing.text.direction import Direction, direction_of
from briefing.views.labels import labels_for
from briefing.views.marks import (
    LEVEL_MARKS,
    LEVEL_STYLES,
    SEVERITY_MARKS,
    SEVERITY_STYLES,
    TREND_MARKS,
)
from briefing.views.page import ROWS_WIDTH, page_width
from briefing.words.looks import Looks

MARK = "cyan"
QUIET = "dim"
FOUND = "bold red"
"""As `grep` has it. Ink alone: some emissions begin a span on the space before it."""


class Canvas:
    """How a language, the reader's choices and the width shape what is shown."""

    def __init__(self, lang: str, looks: Looks, width: int) -> None:
        self.direction: Direction = direction_of(lang)
        self.labels = labels_for(lang if looks.labels == "auto" else looks.labels)
        self.looks = looks
        self.width = width

    @classmethod
    def of_many(cls, briefs: Iterable[Head], looks: Looks, width: int) -> "Canvas":
        """A canvas for rows of many briefs: in Arabic, unless all are in one other language."""
        langs = {brief.lang for brief in briefs}
        lang = langs.pop() if len(langs) == 1 else "ar"
        lang = looks.labels if looks.labels != "auto" else lang
        return cls(lang, looks, page_width(width, ROWS_WIDTH))

    @property
    def became(self) -> str:
        """The arrow from what was to what is."""
        return " ← " if self.direction == "rtl" else " → "

    def cell(self, *parts: Part) -> CellText:
        """A cell in the language's direction."""
        return CellText(*parts, base=self.direction)

    def severity(self, challenge: Challenge) -> Part:
        """The mark of a challenge's severity."""
        if challenge.severity is None:
            return Part("")
        return Part(SEVERITY_MARKS[challenge.severity], SEVERITY_STYLES[challenge.severity])

    def level(self, row: StatusRow) -> Part:
        """Mark and name of a status row's level."""
        if row.level is None:
            return Part("")
        word = self.labels.levels[row.level]
        return Part(f"{LEVEL_MARKS[row.level]} {word}", LEVEL_STYLES[row.level])

    def trend(self, row: StatusRow) -> Part:
        """Arrow and name of a status row's trend."""
        if row.trend is None:
            return Part("")
        return Part(f"{TREND_MARKS[row.trend]} {self.labels.trends[row.trend]}")


def identifier(brief: Head) -> CellText:
    """What a brief is asked for by."""
    return CellText(Part(brief.id, QUIET), base="ltr")
