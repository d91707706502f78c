"""What every language has words for."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from briefing.text.direction import Direction, direction_of


class ReviewWords(Struct, frozen=True):
    """The words of the review."""

    kinds: Mapping[str, str]
    """What happened to a brief: new, changed or gone."""
    order: str
    """Said of items that only stand elsewhere."""
    seen: str
    place: str
    """Which of how many is shown: {number} and {total}."""
    marks: Mapping[str, str]
    """What a reader said of a brief: done, or later."""
    left: str
    found_none: str
    no_file: str
    keys: Mapping[str, str]
    """What each key does, in a word."""
    explained: Mapping[str, str]
    """What the keys do whose word is not enough."""


class DigestWords(Struct, frozen=True):
    """The words of the digest."""

    briefs: str
    open: str
    ways: Mapping[str, str]
    """How a status row moved: worse or better."""
    review: str
    """What `briefing review` is for; and so on."""
    show: str
    moved: str
    """Over the status rows that moved."""
    worst: str
    """Over the worst challenges."""
    more: str
    """How many are not shown: {count}."""
    nothing: str
    """Said when nothing is unread."""
    word: str
    """What stands for the words to search for."""
    search: str


class Words(Struct, frozen=True):
    """All words in one language."""

    lang: str
    fields: Mapping[str, str]
    """What the fields of a brief and of its parts are called, by their names in the model."""
    choices: Mapping[str, Mapping[str, str]]
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
    sentences: Mapping[str, str] = MappingProxyType({})
    """What the program says of a run: failures, errors of data, notices, by name.

    The language of the interface has all of them.
    """
    help: Mapping[str, str] = MappingProxyType({})
    """Help by name: of a command (`list`), its examples (`list examples`), an option
    (`doctor --json`, else `--json`), an argument (`show ids`, else `ids`), a heading (`output`)."""

    @property
    def direction(self) -> Direction:
        """The direction of the language."""
        return direction_of(self.lang)
