"""The targets by their names."""

from collections.abc import Callable
from typing import NamedTuple

from tests.fuzz import cleaning, layout, mutants, queries, reader, views
from tests.fuzz.mutations import Change, changed_data, changed_text


class Target(NamedTuple):
    """Something that must hold for any input."""

    run: Callable[[bytes], None]
    """Raises where it does not hold."""
    seeds: Callable[[], list[bytes]]
    """Inputs to begin from."""
    tokens: tuple[str, ...]
    """Texts worth having in an input."""
    change: Change
    """Changes an input in one way."""
    longest: int
    """Bytes of an input."""


TARGETS = {
    "reader": Target(reader.target, reader.seeds, reader.TOKENS, changed_data, 6000),
    "cleaning": Target(cleaning.target, cleaning.seeds, cleaning.TOKENS, changed_text, 300),
    "layout": Target(layout.target, layout.seeds, layout.TOKENS, changed_text, 200),
    "views": Target(views.target, views.seeds, views.TOKENS, changed_text, 600),
    "queries": Target(queries.target, queries.seeds, queries.TOKENS, changed_text, 600),
    "mutants": Target(mutants.target, mutants.seeds, mutants.TOKENS, changed_data, 6000),
}
