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
            match node:
                case ast.Call(func=ast.Name(id=name)) if name == function:
                    yield f"{file.relative_to(PACKAGE)}:{node.lineno}", node


def name_in(call: ast.Call) -> str:
    """The name that a call is given; empty where it is not written out."""
    match call.args:
        case [ast.Constant(value=str(name)), *_]:
            return name
    return ""


def values_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_each_sentence_that_is_said_is_there_with_its_values() -> None:
    sentences = words_for(INTERFACE).sentences
    for where, call in calls("sentence"):
        name = name_in(call)
        assert name in sentences, f"{where}: {name}"
        assert values_in(sentences[name]) == {each.arg for each in call.keywords}, where


def test_each_sentence_is_said_somewhere() -> None:
    assert words_for(INTERFACE).sentences.keys() <= {name_in(call) for _, call in calls("sentence")}


def test_failures_are_said_by_name() -> None:
    """No text of a failure is written where it is raised."""
    written = [
        where
        for where, call in calls("Failure")
        if call.args and isinstance(call.args[0], ast.Constant | ast.JoinedStr)
    ]
    assert not written


def test_problems_of_data_are_said_by_name() -> None:
    """No phrase of a problem is written where the problem is added."""
    written = [
        f"{file.name}:{node.lineno}"
        for file in sorted((PACKAGE / "brief").glob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "add"
        and len(node.args) == 3
        and isinstance(node.args[1], ast.Constant | ast.JoinedStr)
    ]
    assert not written


@pytest.mark.parametrize("lang", LANGUAGES)
def test_translations_have_the_values_of_the_original(lang: str) -> None:
    original = words_for(INTERFACE).sentences
    for name, sentence in words_for(lang).sentences.items():
        assert values_in(sentence) == values_in(original[name]), name
