"""What the reader has seen, as it is kept: everything about a brief, by its id and its file."""

import datetime
from collections.abc import Iterable

import msgspec

from briefing.brief.model import Brief

VERSION = 2


class Seen(msgspec.Struct, frozen=True):
    """A brief as the reader saw it last."""

    when: datetime.datetime
    brief: Brief
    """As it was in the data, so that a brief that is as it was is known at once."""


class Known(msgspec.Struct, frozen=True):
    """What is known about the brief of an id in one file."""

    file: str
    """The real path of the data file, `-` for standard input; or the name of the state file of
    version 1, which did not keep the path."""
    seen: Seen | None = None
    later: datetime.date | None = None
    """The day from which on the brief awaits again."""


class Before(msgspec.Struct, frozen=True):
    """What was known about a brief before the last change."""

    id: str
    file: str
    """The file of what is known since then, or was until then."""
    known: Known | None


class State(msgspec.Struct, forbid_unknown_fields=True):
    """All that is known about what the reader has seen."""

    version: int = VERSION
    known: dict[str, tuple[Known, ...]] = {}
    """By id; more than one where briefs of several collections have the same."""
    before: tuple[Before, ...] = ()
    """What the last change found, to be undone."""

    def put(self, id_: str, known: Known | None, *instead_of: str) -> None:
        """Know this about a brief, or nothing, instead of what is known of it in these files."""
        kept = tuple(each for each in self.known.get(id_, ()) if each.file not in instead_of)
        if found := (*kept, known) if known else kept:
            self.known[id_] = found
        else:
            self.known.pop(id_, None)

    def restore(self, before: Iterable[Before]) -> None:
        """Make it what it was before a change."""
        for each in before:
            self.put(each.id, each.known, each.file)
        self.before = ()


class Earlier(msgspec.Struct, frozen=True):
    """What version 1 knew about a brief before the last change."""

    seen: Seen | None = None
    later: datetime.date | None = None


class EarlierState(msgspec.Struct, frozen=True):
    """The state of version 1, a file for the data at each path as it was spelled."""

    version: int = 1
    seen: dict[str, Seen] = {}
    later: dict[str, datetime.date] = {}
    before: dict[str, Earlier] = {}

    def into(self, state: State, file: str) -> None:
        """Add to a state what is known here and not there; `file` is the name of this file."""
        for id_ in self.seen.keys() | self.later.keys():
            if all(each.file != file for each in state.known.get(id_, ())):
                state.put(id_, Known(file, self.seen.get(id_), self.later.get(id_)))
        found = tuple(
            Before(id_, file, Known(file, each.seen, each.later) if each != Earlier() else None)
            for id_, each in self.before.items()
        )
        state.before += found
