"""Two versions of very long texts, or of very many, are compared while a reader waits."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.review.pairs import word_parts
from tests.conftest import COMMAND

HANGS = 90
"""Seconds after which a run hangs."""
DIFFERENT: dict[str, tuple[Callable[[int], str], Callable[[int], str]]] = {
    "every second word": (
        lambda size: " ".join(f"{n}" for n in range(size)),
        lambda size: " ".join(f"{n}" if n % 2 else f"-{n}" for n in range(size)),
    ),
    "one word again and again": (lambda size: "a " * size, lambda size: "a x " * size),
}


@pytest.mark.parametrize("kind", DIFFERENT)
@pytest.mark.parametrize("field", ["summary", "challenges"])
def test_two_briefs_are_compared(
    environment: dict[str, str], tmp_path: Path, kind: str, field: str
) -> None:
    file = tmp_path / "briefs.yaml"
    size = 50_000 if field == "summary" else 20_000
    texts = [made(size) for made in DIFFERENT[kind]]
    if field == "challenges":
        texts = [str([text.split()]).strip("[]").join("[]") for text in texts]
    briefs = "".join(
        f"- id: b{number}\n  title: ع\n  date: 2026-01-01\n  {field}: {text}\n"
        for number, text in enumerate(texts)
    )
    file.write_text(f"briefs:\n{briefs}", "utf-8")
    done = subprocess.run(
        [COMMAND, "diff", "b0", "b1", "--data", str(file)],
        capture_output=True, text=True, env=environment, timeout=HANGS, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"b1\t{field}\t")


def test_one_word_changed_in_a_long_text_is_the_one_that_is_told() -> None:
    words = [str(number) for number in range(20_000)]
    old = " ".join(words)
    at = old.index(" 9000 ") + 1
    new = old.replace(" 9000 ", " x ")
    assert word_parts(old, new) == ([(at, at + 4)], [(at, at + 1)])
