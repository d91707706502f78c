"""What was found out about a terminal, for people and for bug reports."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from briefing import __version__
from briefing.document.blocks import Block, Fact, Facts
from briefing.document.parts import Part
from briefing.document.presented import Record, Shape
from briefing.terminal.choice import Choice
from briefing.terminal.known import UNKNOWN, Known
from briefing.text.cleaning import clean_line
from briefing.views.view import View
from briefing.words.looks import Looks

SCHEMA = 1
"""Of the JSON document; rises when a key changes its meaning or goes."""

NARROW = 34
"""Cells below which tables become lists and little fits in a line."""

# What may tell which terminal it is; nothing private.
_TELLING = (
    "TERM TERM_PROGRAM TERM_PROGRAM_VERSION COLORTERM LANG LC_ALL LC_CTYPE TMUX STY VTE_VERSION "
    "XTERM_VERSION KONSOLE_VERSION KITTY_WINDOW_ID MLTERM ALACRITTY_WINDOW_ID ZUTTY_VERSION "
    "WT_SESSION TERMUX_VERSION BRIEFING_BIDI BRIEFING_HARAKAT"
).split()

_WHY = {
    "logical": "lines are written as they are stored",
    "visual": "the terminal draws characters as they come",
    "anchored": "a mark in each line keeps the terminal from reordering it",
    "words": "the terminal orders what of a word is in one font",
    "spans": "the terminal orders each stretch of one style by itself",
    "marks": "the terminal orders lines; a mark after each word keeps it in its place",
    "blanks": "the terminal orders lines and obeys no marks; blanks keep words in their places",
}


class Diagnosis(msgspec.Struct, frozen=True):
    """All there is to say.

    Attributes:
        choice: what was decided.
        asked: whose wish the emission is: an option, a variable, a line of config.toml.
        width: cells in a line.
        encoding: that of the output.
        environ: the environment.
    """

    choice: Choice
    asked: str
    width: int
    encoding: str
    environ: Mapping[str, str] = os.environ

    @property
    def terminal(self) -> Known | None:
        """The terminal; None when the output goes elsewhere."""
        return self.choice.detection.terminal if self.choice.detection else None

    def warnings(self) -> Iterator[str]:
        """Sentences about what makes trouble, as far as can be known."""
        if self.encoding.lower().replace("-", "") != "utf8":
            yield (
                f"The output is encoded as {self.encoding}, which has no Arabic. Set LANG to "
                "a UTF-8 locale, such as C.UTF-8."
            )
        if self.width < NARROW:
            yield f"{self.width} cells are few: tables are shown as lists."
        terminal = self.terminal
        if terminal is None:
            return
        if terminal.name == "Linux console":
            yield "The Linux console has no Arabic letters. Use a graphical terminal, or ssh."
        elif terminal == UNKNOWN:
            yield "This terminal is not known. Look at the samples, and keep your answer: --save."
        elif not terminal.verified:
            yield f"{terminal.name} is known from the record only. Look at the samples: --save."
        if not terminal.harakat:
            yield f"{terminal.name} draws vowel marks in the wrong place, so they are left out."


def _document(diagnoses: Iterable[Diagnosis], looks: Looks) -> Iterator[Block]:
    for diagnosis in diagnoses:
        yield from (
            Facts([Fact(label, (Part(text),))], "en") for label, text in _findings(diagnosis)
        )


def _findings(diagnosis: Diagnosis) -> Iterator[tuple[str, str]]:
    """What was found, each with its label."""
    detection = diagnosis.choice.detection
    yield "Terminal", _terminal(diagnosis)
    if detection and detection.replies:
        replies = detection.replies
        said = (("XTVERSION", replies.xtversion), ("DA1", replies.da1), ("DA2", replies.da2))
        yield "Replies", ", ".join(f"{name} {clean_line(text) or '-'}" for name, text in said)
    name = diagnosis.choice.emission.name
    yield "Lines", f"{name}: {_WHY[name]}"
    yield "Chosen", diagnosis.asked
    yield "Harakat", "kept" if diagnosis.choice.harakat else "left out"
    yield "Width", f"{diagnosis.width} cells"
    for warning in diagnosis.warnings():
        yield "Warning", warning


def _record(diagnosis: Diagnosis) -> Record:
    detection = diagnosis.choice.detection
    terminal: dict[str, Any] | None = None
    if detection:
        replies = detection.replies
        terminal = {
            "name": detection.terminal.name,
            "verified": detection.terminal.verified or None,
            "how": detection.how,
            "inside": detection.inside or None,
            "replies": msgspec.to_builtins(replies) if replies else None,
        }
    environ = diagnosis.environ
    return {
        "schema": SCHEMA,
        "version": __version__,
        "terminal": terminal,
        "emission": diagnosis.choice.emission.name,
        "chosen": diagnosis.asked,
        "harakat": diagnosis.choice.harakat,
        "width": diagnosis.width,
        "encoding": diagnosis.encoding,
        "environment": {name: environ[name] for name in _TELLING if name in environ},
        "warnings": list(diagnosis.warnings()),
    }


def _terminal(diagnosis: Diagnosis) -> str:
    detection = diagnosis.choice.detection
    if detection is None:
        return "none: the output goes to a file or a pipe, or all was asked for"
    verified = detection.terminal.verified
    seen = f"seen with version {verified}" if verified else "not verified"
    inside = f", seen through {detection.inside}" if detection.inside else ""
    return f"{detection.terminal.name}{inside} ({detection.how}; {seen})"


_COLUMNS = ("version", "emission", "chosen", "harakat", "width", "encoding")
DOCTOR = View(_document, _record, Shape("doctor", _COLUMNS))
"""The terminal, how lines are written to it, and why."""
