"""What all views of the screen share: language, direction, width, and how small things look."""

from collections.abc import Iterable

from rich.console import RenderableType
from rich.text import Text

from briefing.brief.model import Brief, Challenge, StatusRow
from briefing.rtl.cleaning import isolated
from briefing.rtl.direction import Direction
from briefing.rtl.table import RtlTable
from briefing.rtl.text import RtlText
from briefing.views.labels import direction_of, labels_for
from briefing.views.looks import Looks
from briefing.views.marks import (
    LEVEL_MARKS,
    LEVEL_STYLES,
    SEVERITY_MARKS,
    SEVERITY_STYLES,
    TREND_MARKS,
)
from briefing.views.page import ROWS_WIDTH, Page, page_width
from briefing.views.parts import Marked

MARK = "cyan"
QUIET = "dim"
FOUND = "black on yellow"


class Canvas:
    """How a language, the reader's choices and the width shape what is shown."""

    def __init__(self, lang: str, looks: Looks, width: int) -> None:
        self.direction: Direction = direction_of(lang)
        self.labels = labels_for(lang if looks.labels == "auto" else looks.labels)
        self.looks = looks
        self.width = width

    @classmethod
    def of_many(cls, briefs: Iterable[Brief], looks: Looks, width: int) -> "Canvas":
        """A canvas for rows of many briefs: in Arabic, unless all are in one other language."""
        langs = {brief.lang for brief in briefs}
        lang = langs.pop() if len(langs) == 1 else "ar"
        lang = looks.labels if looks.labels != "auto" else lang
        return cls(lang, looks, page_width(width, ROWS_WIDTH))

    def text(self, text: str | Text) -> RtlText:
        """A text in the language's direction."""
        return RtlText(text, base=self.direction)

    def table(self, *headers: str) -> RtlTable:
        """An empty table of three columns, of which the middle one gives way."""
        table = RtlTable(base=self.direction)
        for number, header in enumerate(headers):
            table.add_column(header, fixed=number != 1)
        return table

    def rows(self, content: RenderableType) -> Page:
        """Rows of many briefs, which may be wider than text."""
        return Page(content, self.direction, ROWS_WIDTH)

    def heading(self, heading: str | Text) -> RtlText:
        """What stands over a part."""
        text = heading if isinstance(heading, Text) else Text(heading)
        text.stylize_before("bold")
        return self.text(Text().append("■ ", MARK).append_text(text))

    def severity(self, challenge: Challenge) -> Text:
        """The mark of a challenge's severity."""
        if challenge.severity is None:
            return Text()
        return Text(SEVERITY_MARKS[challenge.severity], SEVERITY_STYLES[challenge.severity])

    def level(self, row: StatusRow) -> Text:
        """Mark and name of a status row's level."""
        if row.level is None:
            return Text()
        word = self.labels.levels[row.level]
        return Text(f"{LEVEL_MARKS[row.level]} {word}", LEVEL_STYLES[row.level])

    def trend(self, row: StatusRow) -> Text:
        """Arrow and name of a status row's trend."""
        if row.trend is None:
            return Text()
        return Text(f"{TREND_MARKS[row.trend]} {self.labels.trends[row.trend]}")


def identifier(brief: Brief) -> Text:
    """What a brief is asked for by."""
    return Text(isolated(brief.id, "ltr"), QUIET)


def marked(text: Marked) -> Text:
    """A text with what was looked for highlighted."""
    found = Text(text.text)
    for start, stop in text.parts:
        found.stylize(FOUND, start, stop)
    return found
