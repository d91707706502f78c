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
from briefing.words import sentence
from briefing.words.looks import Looks

SCHEMA = 1
"""Of the JSON document; rises when a key changes its meaning or goes."""

NARROW = 36
"""Columns below which no table has room (see `formats/screen/table.py`), and rows become lines."""

# What may tell which terminal it is; nothing private.
_TELLING = (
    "TERM TERM_PROGRAM TERM_PROGRAM_VERSION COLORTERM LANG LC_ALL LC_CTYPE TMUX STY VTE_VERSION "
    "XTERM_VERSION KONSOLE_VERSION KITTY_WINDOW_ID MLTERM ALACRITTY_WINDOW_ID ZUTTY_VERSION "
    "WT_SESSION TERMUX_VERSION BRIEFING_BIDI BRIEFING_HARAKAT"
).split()


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
            yield sentence("warn_encoding", encoding=self.encoding)
        if self.width < NARROW:
            yield sentence("warn_narrow", width=self.width)
        terminal = self.terminal
        if terminal is None:
            return
        if terminal.name == "Linux console":
            yield sentence("warn_no_letters")
        elif terminal == UNKNOWN:
            yield sentence("warn_unknown")
        elif not terminal.verified:
            yield sentence("warn_unverified", terminal=terminal.name)
        if not terminal.harakat:
            yield sentence("warn_harakat", terminal=terminal.name)


def _document(diagnoses: Iterable[Diagnosis], looks: Looks) -> Iterator[Block]:
    for diagnosis in diagnoses:
        yield from (
            Facts([Fact(label, (Part(text),))], "en") for label, text in _findings(diagnosis)
        )


def _findings(diagnosis: Diagnosis) -> Iterator[tuple[str, str]]:
    """What was found, each with its label."""
    detection = diagnosis.choice.detection
    yield sentence("doctor_terminal"), _terminal(diagnosis)
    if detection and detection.replies:
        replies = detection.replies
        said = (("XTVERSION", replies.xtversion), ("DA1", replies.da1), ("DA2", replies.da2))
        told = ", ".join(f"{name} {clean_line(text) or '-'}" for name, text in said)
        yield sentence("doctor_replies"), told
    mode = diagnosis.choice.emission.name
    yield sentence("doctor_lines"), sentence("doctor_mode", mode=mode, reason=_reasons()[mode])
    yield sentence("doctor_chosen"), diagnosis.asked
    kept = diagnosis.choice.harakat
    harakat = sentence("doctor_harakat_kept") if kept else sentence("doctor_harakat_stripped")
    yield sentence("doctor_harakat"), harakat
    yield sentence("doctor_width"), sentence("doctor_columns", width=diagnosis.width)
    for warning in diagnosis.warnings():
        yield sentence("doctor_warning"), warning


def _reasons() -> Mapping[str, str]:
    """Why lines are written so, by the name of the emission."""
    return {
        "logical": sentence("why_logical"),
        "visual": sentence("why_visual"),
        "anchored": sentence("why_anchored"),
        "words": sentence("why_words"),
        "spans": sentence("why_spans"),
        "marks": sentence("why_marks"),
        "blanks": sentence("why_blanks"),
    }


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
        return sentence("doctor_no_terminal")
    terminal, how, inside = detection.terminal.name, detection.how, detection.inside
    verified = detection.terminal.verified
    seen = sentence("doctor_seen", version=verified) if verified else sentence("doctor_not_seen")
    if inside:
        return sentence(
            "doctor_terminal_inside", terminal=terminal, inside=inside, how=how, seen=seen
        )
    return sentence("doctor_terminal_found", terminal=terminal, how=how, seen=seen)


_COLUMNS = ("version", "emission", "chosen", "harakat", "width", "encoding")
DOCTOR = View(_document, _record, Shape("doctor", _COLUMNS))
"""The terminal, how lines are written to it, and why."""
