"""The documentation names every command and option there is, and none that is not."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from briefing.cli.app import COMMANDS, app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCS = "\n".join([README, *(file.read_text("utf-8") for file in (ROOT / "docs").glob("*.md"))])
OPTION = re.compile(r"(?<![\w-])(?:--[a-z][a-z-]+|-[a-zA-Z](?!\w))")
# Of other programs that the README runs, and Typer's own.
OTHERS = {"--cov", "--help", "-m", "-q", "-e", "-n", "-p"}


def options() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each command with the names of each of its options, as the program has them."""
    group: Any = get_command(app)
    for command in COMMANDS:
        for parameter in [*group.params, *group.get_command(None, command).params]:
            if parameter.param_type_name == "option":
                yield command, (*parameter.opts, *parameter.secondary_opts)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    if command == "digest":
        assert "| `briefing` | the digest" in README
    else:
        assert f"| `briefing {command}" in README


@pytest.mark.parametrize("names", sorted({names for _, names in options()}))
def test_every_option_is_documented(names: tuple[str, ...]) -> None:
    assert set(OPTION.findall(DOCS)) & set(names)


def test_every_option_in_the_readme_exists() -> None:
    known = {name for _, names in options() for name in names}
    assert set(OPTION.findall(README)) <= known | OTHERS


def test_each_command_in_the_readme_has_the_options_it_is_shown_with() -> None:
    known = {(command, name) for command, names in options() for name in names}
    shown = re.findall(r"`?briefing (\w+)([^\n`|]*)", README)
    named = {(command, name) for command, rest in shown for name in OPTION.findall(rest)}
    named = {pair for pair in named if pair[0] in COMMANDS}
    assert named
    assert named <= known
