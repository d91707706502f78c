"""What stands below a view that follows the data."""

import datetime
from collections.abc import Iterator

from briefing.document.blocks import Block, Note
from briefing.document.parts import Part
from briefing.views.steps import failed
from briefing.words import words_for
from briefing.words.looks import Looks
from briefing.words.numbers import in_digits


def watched(
    lang: str, looks: Looks, below: int, when: datetime.datetime, problem: str
) -> Iterator[Block]:
    """How many lines are below the last one shown, when the data was read, the way out.

    Args:
        lang: of the words.
        looks: the reader's choices.
        below: so many lines.
        when: so late.
        problem: a sentence about what is wrong with the data; empty when nothing is.
    """
    words = words_for(lang)
    time = in_digits(f"{when:%H:%M:%S}", looks.digits, words.lang)
    more = [Part(f"↓ {below} · ", "quiet")] if below else []
    keys = [Part(f"{time} · ", "quiet"), Part("q", "key")]
    yield Note([*more, *keys, Part(f"\u00a0{words.review.keys['quit']}")], words.lang)
    if problem:
        yield failed(problem)
