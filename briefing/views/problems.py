"""What is wrong in data files: each problem with its place, and the line around it."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.brief.problems import Problem
from briefing.document.blocks import Block, Excerpt, Paragraph
from briefing.document.parts import Part
from briefing.document.presented import Record, Shape
from briefing.views.view import View
from briefing.words.looks import Looks


def _document(problems: Iterable[Problem], looks: Looks) -> Iterator[Block]:
    for problem in problems:
        yield Paragraph((Part(str(problem)),), "en")
        yield Excerpt(problem.excerpt, problem.at)


def _record(problem: Problem) -> Record:
    place: dict[str, Any] = {"line": problem.place.line + 1, "column": problem.place.column + 1}
    return {
        "file": problem.file,
        **place,
        "warning": problem.warning,
        "what": problem.what,
        "expected": problem.expected,
    }


_COLUMNS = ("file", "line", "column", "what", "expected")
PROBLEMS = View(_document, _record, Shape("problems", _COLUMNS))
"""What is wrong, where, what was expected, and the line it is in."""
