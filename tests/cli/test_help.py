"""The help: every command, option and argument is explained, from the words, at every width."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from briefing.cli.app import COMMANDS, app
from briefing.words import INTERFACE, help_of, words_for
from tests.conftest import Run

HELP = words_for(INTERFACE).help

ROOT = Path(__file__).parents[2]
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


def built(command: str) -> Any:
    """A command as Typer builds it; `briefing` for the command itself."""
    group = get_command(app)
    return group if command == "briefing" else group.get_command(None, command)  # type: ignore[attr-defined]


def parameters(command: str) -> Iterator[Any]:
    """Its options and arguments, without `--help`, which is Typer's."""
    yield from built(command).params


def key(command: str, parameter: Any) -> str:
    """The name of the help of an option or argument."""
    names = [name for name in parameter.opts if name.startswith("--")] or [parameter.name]
    own = f"{command} {names[0]}"
    return own if own in HELP else names[0]


def squeezed(text: str) -> str:
    """Text without frames, and with single spaces."""
    return " ".join(re.sub("[│╭╮╰╯─]", " ", text).split())


def are_in_order(words: list[str], text: str) -> bool:
    """Whether words follow each other in a text, others between them or none."""
    rest = iter(text.split())
    return all(any(word == each for each in rest) for word in words)


EVERY = ("briefing", *COMMANDS)


@pytest.mark.parametrize("command", EVERY)
@pytest.mark.parametrize("width", [40, 69, 70, 80, 120])
def test_all_is_explained_at_every_width(briefing: Run, command: str, width: int) -> None:
    asked = [] if command == "briefing" else [command]
    done = briefing(*asked, "--help", COLUMNS=str(width))
    assert (done.status, done.err) == (0, "")
    assert "…" not in done.out.replace("BRIEFING_… ", "")
    shown = squeezed(done.out)
    for paragraph in help_of(command).split("\n\n"):
        assert are_in_order(paragraph.split(), shown)
    for example in help_of(f"{command} examples").splitlines():
        assert squeezed(example) in shown
    for parameter in parameters(command):
        is_option = parameter.param_type_name == "option"
        place = shown.index(parameter.opts[-1] if is_option else parameter.human_readable_name)
        # A cell that is too narrow for a word of it breaks the word.
        words = help_of(key(command, parameter)).split()
        assert are_in_order([word for word in words if len(word) < 10], shown[place:])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_of_commands_says_what_each_is_for(briefing: Run, command: str) -> None:
    shown = squeezed(briefing("--help", COLUMNS="120").out)
    assert f"{command} {help_of(command).partition(chr(10))[0]}" in shown


def test_nothing_is_explained_that_is_not_there() -> None:
    names = {"examples", *EVERY, *(f"{command} examples" for command in EVERY)}
    for command in EVERY:
        for parameter in parameters(command):
            names |= {key(command, parameter), parameter.rich_help_panel}
    assert names - {None} == HELP.keys()


def test_options_that_are_named_exist() -> None:
    options = {"--help"}
    for command in EVERY:
        for each in parameters(command):
            options |= {*each.opts, *each.secondary_opts}
    assert set(OPTION.findall("\n".join(HELP.values()))) <= options


@pytest.mark.parametrize(
    "asked", [("--tag", "غزة"), ("--json",), ("-f", "md"), ("--since=2026-11-01",), ("-n3",)]
)
def test_options_of_the_digest_go_without_its_name(briefing: Run, asked: tuple[str, ...]) -> None:
    alone, named = briefing(*asked), briefing("digest", *asked)
    assert (alone.status, alone.err) == (0, "")
    assert alone.out == named.out
    assert alone.out


def test_an_unknown_option_names_the_help_of_the_digest(briefing: Run) -> None:
    done = briefing("--tags", "غزة")
    assert done.status == 2
    assert "No such option: --tags" in done.err
    assert "briefing digest --help" in done.err
    assert briefing("--version").out.startswith("briefing ")
