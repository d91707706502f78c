"""Days so far back that there are none, and words that go on and on."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("option", ["--since", "--until"])
@pytest.mark.parametrize(
    "word",
    ["999999d", "99999999d", "9999999w", "9" * 5000 + "d", "٩" * 99 + "w"],
    ids=lambda word: word[:9],
)
def test_a_day_before_all_days_is_said_to_be_one(briefing: Run, option: str, word: str) -> None:
    for command in ("list", "diff"):
        done = briefing(command, *["one"][: command == "diff"], option, word)
        assert (done.status, done.out) == (2, "")
        assert "before the first possible day, 0001-01-01" in done.err
        assert len(done.err) < 400


@pytest.mark.parametrize("word", ["9" * 5000, "٩" * 5000, "x" * 5000], ids=min)
def test_a_long_word_that_is_no_day(briefing: Run, word: str) -> None:
    done = briefing("list", "--until", word)
    assert (done.status, done.out) == (2, "")
    assert "expected a date" in done.err
    assert len(done.err) < 400
