"""Every sentence the program says has a name, and every name is said."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.words import INTERFACE, LANGUAGES, words_for

PACKAGE = Path(__file__).parents[2] / "briefing"


def calls(function: str) -> Iterator[tuple[str, ast.Call]]:
    """Where a function is called, and how."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id == function:
                    yield f"{file.relative_to(PACKAGE)}:{node.lineno}", node


def values_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_each_sentence_that_is_said_is_there_with_its_values() -> None:
    sentences = words_for(INTERFACE).sentences
    for where, call in calls("sentence"):
        assert call.args, where
        assert isinstance(call.args[0], ast.Constant), (
            f"{where}: the name of a sentence is written out"
        )
        name = call.args[0].value
        given = {each.arg for each in call.keywords}
        assert name in sentences, f"{where}: {name}"
        assert values_in(sentences[name]) == given, f"{where}: {name}"


def test_each_sentence_is_said_somewhere() -> None:
    said = {
        call.args[0].value
        for _, call in calls("sentence")
        if isinstance(call.args[0], ast.Constant)
    }
    assert words_for(INTERFACE).sentences.keys() <= said


def test_failures_are_said_by_name() -> None:
    """No text of a failure is written where it is raised."""
    written = [
        where
        for where, call in calls("Failure")
        if call.args and isinstance(call.args[0], ast.Constant | ast.JoinedStr)
    ]
    assert not written


@pytest.mark.parametrize("lang", LANGUAGES)
def test_translations_have_the_values_of_the_original(lang: str) -> None:
    original = words_for(INTERFACE).sentences
    for name, sentence in words_for(lang).sentences.items():
        assert values_in(sentence) == values_in(original[name]), name
