"""What every language has words for."""

from msgspec import Struct

from briefing.text.direction import Direction, direction_of


class ReviewWords(Struct, frozen=True):
    """The words of the review."""

    kinds: dict[str, str]
    """What happened to a brief: new, changed or gone."""
    order: str
    """Said of items that only stand elsewhere."""
    seen: str
    place: str
    """Which of how many is shown: {number} and {total}."""
    marks: dict[str, str]
    """What a reader said of a brief: done, or later."""
    left: str
    found_none: str
    no_file: str
    keys: dict[str, str]
    """What each key does, in a word."""
    explained: dict[str, str]
    """What the keys do whose word is not enough."""


class DigestWords(Struct, frozen=True):
    """The words of the digest."""

    briefs: str
    open: str
    ways: dict[str, str]
    """How a status row moved: worse or better."""
    review: str
    """What `briefing review` is for; and so on."""
    show: str
    search: str


class Words(Struct, frozen=True):
    """All words in one language."""

    lang: str
    fields: dict[str, str]
    """What the fields of a brief and of its parts are called, by their names in the model."""
    choices: dict[str, dict[str, str]]
    """What the values of a field are called that takes one of a few, by field and value."""
    brief: str
    challenge: str
    comma: str
    months: str
    weekdays: str
    dates: str
    """How a date is put together: {weekday}, {day}, {month} and {year}."""
    review: ReviewWords
    digest: DigestWords

    @property
    def direction(self) -> Direction:
        """The direction of the language."""
        return direction_of(self.lang)
