"""A paragraph of a million code points, of whatever, is laid out while a reader waits.

What is quadratic takes minutes here: `benchmarks/` has the ratios.
"""

import subprocess

import pytest

from tests.conftest import COMMAND

SIZE = 1_000_000
"""Code points."""
HANGS = 90
"""Seconds after which a run hangs: ten times the slowest."""

PATTERNS = {
    "words": "والخبر في المدينة ",
    "one word": "كتابلا",
    "Latin words": "the quick brown fox ",
    "one Latin word": "abcdefgh",
    "an address": "a/b.c-d?e=",
    "harakat on one letter": "\u064e",
    "joiners": "\u200d",
    "brackets that open": "(",
    "brackets": "()",
    "isolates": "\u2067ا\u2069",
    "embeddings": "\u202bا\u202c",
    "emoji": "👩\u200d👧🏽",
    "a flag without an end": "\U000e0067",
    "digits": "12٣٤",
    "numbers among letters": "12 ٣٤ ab ",
    "tabs": "ا\t",
    "spaces that hold": "ا\u00a0",
    "lam-alefs": "لَا",
    "signs before letters": "\u06dd",
    "wide letters": "字",
    "hyphens": "a-",
}


def paragraph(pattern: str) -> str:
    return ("ب" + PATTERNS[pattern] * SIZE)[:SIZE] + "."


def shown(environment: dict[str, str], *arguments: str, text: str) -> str:
    done = subprocess.run(
        [COMMAND, *arguments], input=text, capture_output=True, text=True, env=environment,
        check=True, timeout=HANGS,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("emission", ["visual", "anchored"])
def test_a_long_line_is_rendered(environment: dict[str, str], pattern: str, emission: str) -> None:
    text = paragraph(pattern)
    out = shown(environment, "render", "--bidi", emission, "--width", "80", text=f"{text}\n")
    assert out.endswith(".\n") or "." in out.splitlines()[-1]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_long_paragraph_is_shown(environment: dict[str, str], pattern: str) -> None:
    text = paragraph(pattern).replace("\\", "\\\\").replace('"', '\\"')
    data = f'briefs: [{{id: a, title: ع, date: 2026-01-01, summary: "{text}"}}]\n'
    out = shown(environment, "show", "-f", "screen", "--bidi", "visual", "--data", "-", text=data)
    assert "." in out.splitlines()[-1]


@pytest.mark.parametrize("field", ["title", "challenges", "status", "tags"])
@pytest.mark.parametrize(
    "command", ["list", "show", "challenges", "status", "digest", "search كلمة"]
)
def test_a_long_field_is_shown(environment: dict[str, str], field: str, command: str) -> None:
    long = "كلمة " * 20_000
    value = {"title": f'"{long}"', "status": f'[{{label: "{long}", value: x}}]'}.get(
        field, f'["{long}"]'
    )
    title = "" if field == "title" else "title: كلمة, "
    data = f"briefs: [{{id: a, {title}date: 2026-01-01, {field}: {value}}}]\n"
    done = subprocess.run(
        [COMMAND, *command.split(), "-f", "screen", "--width", "60", "--data", "-"], input=data,
        capture_output=True, text=True, env=environment, timeout=HANGS, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr[-500:]
