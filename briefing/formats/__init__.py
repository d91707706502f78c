"""Formats: what a view hands over, as lines of text. No format knows what a brief is."""

from collections.abc import Callable, Iterator, Mapping

from briefing.document.presented import Presented
from briefing.words.looks import Looks

Format = Callable[[Presented, Looks], Iterator[str]]
"""The lines of what is presented, without line ends, in logical order."""


def _plain() -> Format:
    from briefing.formats.plain import lines

    return lines


def _json() -> Format:
    from briefing.formats.json import document

    return document


def _ndjson() -> Format:
    from briefing.formats.json import lines

    return lines


def _tsv() -> Format:
    from briefing.formats.delimited import tsv

    return tsv


def _csv() -> Format:
    from briefing.formats.delimited import csv_

    return csv_


def _md() -> Format:
    from briefing.formats.markdown import lines

    return lines


FORMATS: Mapping[str, Callable[[], Format]] = {
    "plain": _plain,
    "json": _json,
    "ndjson": _ndjson,
    "tsv": _tsv,
    "csv": _csv,
    "md": _md,
}
"""Every format by its name, each loaded when it is asked for; the screen is drawn, not written."""
