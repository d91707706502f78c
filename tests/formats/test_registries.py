"""Views and formats are in their registries, or they are none."""

import ast
from functools import partial
from pathlib import Path
from typing import Any, get_args

from briefing import formats, views
from briefing.app.options import Format
from briefing.formats import FORMATS
from briefing.views.registry import VIEWS
from briefing.views.view import View

DRAWN = {"screen"}
"""Folders of `formats` that draw, and do not write lines of text."""


def files_of(package: Any) -> list[Path]:
    [folder] = package.__path__
    return sorted(file for file in Path(folder).glob("*.py") if file.stem != "__init__")


def views_made_in(source: str) -> int:
    """How many views a module makes."""
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return sum(isinstance(called, ast.Name) and called.id == "View" for called in calls)


def module_of(view: View[Any]) -> str:
    """The module that a view was made in, without its package."""
    document: Any = view.document
    function = document.func if isinstance(document, partial) else document
    return str(function.__module__).rpartition(".")[2]


def test_every_view_is_in_the_registry() -> None:
    registered = [module_of(view) for view in VIEWS.values()]
    for file in files_of(views):
        made = views_made_in(file.read_text("utf-8"))
        assert registered.count(file.stem) == made, f"{file.name}: not every view is registered"


def test_a_view_that_is_missing_would_be_seen() -> None:
    assert views_made_in("X = View(document, record, shape)\n") == 1
    assert views_made_in("def view() -> View[int]:\n    return view_of(1)\n") == 0


def test_every_file_of_formats_is_a_format() -> None:
    written_in = {load().__module__.rpartition(".")[2] for load in FORMATS.values()}
    assert {file.stem for file in files_of(formats)} == written_in
    [folder] = formats.__path__
    folders = {file.parent.name for file in Path(folder).glob("*/__init__.py")}
    assert folders == DRAWN


def test_every_format_can_be_asked_for() -> None:
    assert set(get_args(Format)) == {"auto", *DRAWN, *FORMATS}
