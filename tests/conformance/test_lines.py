"""Whole lines of real-looking text against fribidi, unwrapped and wrapped."""

import re
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass

import pytest

from briefing.rtl import Paragraph, visual
from tests.conformance.corpus import lines
from tests.conformance.rules import visual_order_of
from tests.unicode_data import missing

LINES = lines()
# fribidi keeps joiners, and leaves U+FEFF where the alef of a lam-alef was.
_NOT_DRAWN = dict.fromkeys(map(ord, "\ufeff\u200c\u200d"))
_LAM_MARK_ALEF = re.compile("\u0644[\u064b-\u065f]+[\u0622\u0623\u0625\u0627]")


@dataclass(frozen=True)
class Judged:
    """What fribidi says of one line."""

    levels: list[int]
    glyphs: list[str]
    """What is drawn for each code point, in logical order."""
    visual: str


def fribidi(texts: list[str], *options: str) -> list[str]:
    """The output of fribidi, which has four lines or one for each text."""
    if shutil.which("fribidi") is None:
        missing("fribidi: install Debian's package libfribidi-bin")
    command = ["fribidi", "--nobreak", "--nopad", *options]
    done = subprocess.run(
        command, input="\n".join(texts) + "\n", capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    shown = fribidi(LINES, "--reordernsm")
    # With one space between base and visual, a line that begins with a digit stays apart.
    detailed = fribidi(LINES, "--levels", "--ltov")
    found = []
    for number, text in enumerate(LINES):
        raw, to_visual, levels = detailed[3 * number : 3 * number + 3]
        places = [int(place) for place in to_visual.split()]
        assert len(places) == len(text)
        found.append(
            Judged(
                [int(level) for level in levels.split()],
                [raw[place] for place in places],
                shown[number],
            )
        )
    return found


def explained(text: str) -> bool:
    """Whether a difference from fribidi is wanted.

    fribidi joins no lam-alef across a mark; a reader expects one cell there, as every
    font draws it (trap 1 of the engine).
    """
    return _LAM_MARK_ALEF.search(text) is not None


def test_there_are_many_lines() -> None:
    assert len(set(LINES)) >= 300


def test_unwrapped(judged: list[Judged]) -> None:
    differing = [
        (text, visual(text), judge.visual)
        for text, judge in zip(LINES, judged, strict=True)
        if visual(text) != judge.visual.translate(_NOT_DRAWN) and not explained(text)
    ]
    assert differing == []


@pytest.mark.parametrize("width", [12, 20, 33, 60])
def test_wrapped(judged: list[Judged], width: int) -> None:
    """Each wrapped line in the order rule L2 gives fribidi's levels of that line."""
    differing = []
    wrapped = 0
    for text, judge in zip(LINES, judged, strict=True):
        paragraph = Paragraph(text)
        found = list(paragraph.lines(width))
        wrapped += len(found) > 1
        for line in found:
            bounds = [*paragraph.starts, len(text)]
            start, stop = bounds[line.start], bounds[line.stop]
            expected = reordered(judge, start, stop).translate(_NOT_DRAWN)
            if paragraph.visual(line) != expected and not explained(text):
                differing.append((text, paragraph.visual(line), expected))
    assert wrapped > 200 or width == 60
    assert differing == []


def reordered(judge: Judged, start: int, stop: int) -> str:
    """The code points `start` to `stop` by rules L2 and L3, written out plainly."""
    order = visual_order_of({index: judge.levels[index] for index in range(start, stop)})
    drawn: list[str] = []
    marks: list[str] = []
    for index in order:
        char = judge.glyphs[index]
        odd = judge.levels[index] % 2 == 1
        if odd and unicodedata.category(char) == "Mn":
            marks.insert(0, char)
            continue
        drawn += [char, *marks]
        marks = []
    return "".join(drawn + marks)
