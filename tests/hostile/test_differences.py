"""Two versions of very long texts, or of very many, are compared in time by their length."""

import datetime
from collections.abc import Callable

import pytest

from briefing.brief.model import Brief, Challenge
from briefing.review.difference import difference
from briefing.review.pairs import pairs, word_parts
from tests.hostile.test_growth import MOST, growth

DIFFERENT: dict[str, tuple[Callable[[int], str], Callable[[int], str]]] = {
    "every second word": (
        lambda size: " ".join(f"{n}" for n in range(size)),
        lambda size: " ".join(f"{n}" if n % 2 else f"-{n}" for n in range(size)),
    ),
    "one word again and again": (lambda size: "a " * size, lambda size: "a x " * size),
}


@pytest.mark.parametrize("kind", DIFFERENT)
def test_two_texts_are_compared_in_time_by_their_length(kind: str) -> None:
    old, new = DIFFERENT[kind]

    def words(size: int) -> None:
        word_parts(old(size), new(size))

    def paragraphs(size: int) -> None:
        found = difference(_brief(old(size)), _brief(new(size)))
        pairs(found, "summary")

    def challenges(size: int) -> None:
        pairs(difference(_brief("", old(size)), _brief("", new(size))), "challenges")

    for work in (words, paragraphs, challenges):
        assert growth(work, 5_000) < MOST


def test_one_word_changed_in_a_long_text_is_the_one_that_is_told() -> None:
    words = [str(number) for number in range(20_000)]
    old = " ".join(words)
    at = old.index(" 9000 ") + 1
    new = old.replace(" 9000 ", " x ")
    assert word_parts(old, new) == ([(at, at + 4)], [(at, at + 1)])


def _brief(summary: str, challenges: str = "") -> Brief:
    each = tuple(map(Challenge, challenges.split()))
    day = datetime.date(2026, 1, 1)
    return Brief(id="a", title="t", date=day, summary=summary, challenges=each)
