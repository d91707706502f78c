"""YAML text to plain values with known places.

Tags, aliases, merge keys and duplicate keys are errors; no input makes reading crash or take long.
"""

import re
from collections import Counter
from functools import cached_property
from typing import Any

import yaml

from briefing.brief.composer import TAG_OF, Node, TooDeep, compose
from briefing.brief.problems import (
    MOST_PROBLEMS,
    Place,
    Problem,
    excerpt_of,
    place_at,
    quoted,
)
from briefing.text.cleaning import clean, is_clean, without_overrides
from briefing.words import sentence

MAX_BYTES = 32 * 2**20
"""Bytes that are composed at once; composing takes some forty times as much memory."""
MAX_DEPTH = 12
"""Levels of nesting; a brief needs six."""

_PLAIN_TAGS = frozenset(TAG_OF.values())
_LINE_END = "\r\n|[\n\r\x85\u2028\u2029]"

Kept = Counter[bool]
"""The numbers of errors (False) and of warnings (True) of a file that are kept."""


class Document:
    """One data file, or a part of one: its nodes, and the problems found so far.

    Args:
        text: the YAML.
        file: the file's name in problems.
        above: lines of the file above the text.
        kept: the numbers of errors and warnings that are kept of other parts of the file; the
            document adds its own.
    """

    def __init__(self, text: str, file: str, above: int = 0, kept: Kept | None = None) -> None:
        self.file = file
        self._above = above
        self._kept: Kept = Counter() if kept is None else kept
        self.problems: list[Problem] = []
        self.errors = 0
        """The number of problems that are errors."""
        self.more = 0
        """The number of problems that are not kept."""
        self.left_out = 0
        """The number of keys left out: without a value, not text, or duplicate."""
        self._text = text
        # Most files have none of these, so that no node is looked at for them.
        self._has_aliases = "*" in text
        self._has_tags = "!" in text
        self._has_arabic_commas = "\u060c" in text
        # A backslash may write what is not clean.
        self._is_clean = "\\" not in text and is_clean(text)
        self._seen: set[int] = set()
        self._visited: set[int] = set()
        self._aliases_told = False

    @classmethod
    def decoded(
        cls, data: bytes, file: str, above: int = 0, kept: Kept | None = None
    ) -> "Document":
        """The document in a file's bytes; too many bytes, or invalid UTF-8, are an error."""
        if len(data) > MAX_BYTES:
            document = cls("", file)
            what = sentence("problem_too_large", most=MAX_BYTES // 2**20)
            document.add(Place(0, 0), what, sentence("expected_smaller_files"))
            return document
        try:
            return cls(data.decode("utf-8-sig"), file, above, kept)
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig", "replace")
            document = cls(data.decode("utf-8-sig", "replace"), file, above, kept)
            place = document._place(len(before))
            what = sentence("problem_byte", byte=f"{data[error.start]:#04x}")
            document.add(place, what, sentence("expected_utf8"))
            return document

    def add(self, place: Place, what: str, expected: str, *, warning: bool = False) -> None:
        """Add a problem at a place (see `place_of`)."""
        if self._kept[warning] >= MOST_PROBLEMS:
            self.count(warning=warning)
            return
        self._kept[warning] += 1
        self.errors += not warning
        at = place.line - self._above
        if at >= len(self._lines):  # behind the end of the last line
            at = len(self._lines) - 1
            place = Place(self._above + at, len(self._lines[at]))
        excerpt, column = excerpt_of(self._lines[at], place.column)
        problem = Problem(self.file, place, what, expected, excerpt, column, warning)
        self.problems.append(problem)

    @cached_property
    def _lines(self) -> list[str]:
        """The lines of the text, as YAML counts them."""
        return re.split(_LINE_END, self._text)

    def count(self, *, warning: bool = False) -> None:
        """Count a problem that is not kept."""
        self.errors += not warning
        self.more += 1

    @property
    def is_full(self) -> bool:
        """Whether further errors are only counted."""
        return self._kept[False] >= MOST_PROBLEMS

    def compose(self) -> Node | None:
        """The root node; None for an empty document, and with an error added for invalid YAML."""
        if self.errors:
            return None
        try:
            return compose(self._text)
        except yaml.reader.ReaderError as error:
            what = sentence("problem_control", char=f"U+{error.character:04X}")
            place = self._place(self._text.index(chr(error.character)))
            self.add(place, what, sentence("expected_printable"))
            return None
        except TooDeep as error:
            self._add_depth(self._place_at(error.problem_mark))
            return None
        except yaml.MarkedYAMLError as error:
            self._add_syntax(error)
            return None

    def plain(self, node: Node, depth: int = 0) -> Any:
        """The node as text, list or dictionary; texts are clean.

        A key without a value is left out. An alias, or a node that is nested too deeply, is an
        error and becomes an empty text.
        """
        if self._has_aliases:
            if id(node) in self._seen:
                self._add_aliases()
                return ""
            self._seen.add(id(node))
        if self._has_tags and node.tag not in _PLAIN_TAGS:
            name = node.tag.removeprefix("tag:yaml.org,2002:")
            what = sentence("problem_tag", tag=quoted(name))
            self.add(self.place_of(node), what, sentence("expected_untagged"))
        if isinstance(node, yaml.ScalarNode):
            return self._clean(node)
        if depth > MAX_DEPTH:
            self._add_depth(self.place_of(node))
            return ""
        if self._has_arabic_commas and node.flow_style:
            self._add_arabic_commas(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, depth + 1) for item in node.value]
        self.check_keys(node)
        found = {
            key.value: self.plain(value, depth + 1)
            for key, value in node.value
            if key.id == "scalar" and (value.value or value.id != "scalar" or value.style)
        }
        self.left_out += len(node.value) - len(found)
        return found

    def is_visited(self, node: Node) -> bool:
        """Whether the node was visited before, as aliases make happen; marks the node visited."""
        if not self._has_aliases:
            return False
        before = id(node) in self._visited
        self._visited.add(id(node))
        return before

    def check_keys(self, node: yaml.MappingNode) -> None:
        """Add an error for every key that is not text, and for every duplicate key."""
        keys = {key.value for key, _ in node.value if key.id == "scalar"}
        if len(keys) == len(node.value):
            return
        first: dict[str, Place] = {}
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                what, expected = sentence("problem_key_shape"), sentence("expected_key_text")
                self.add(self.place_of(key), what, expected)
            elif key.value in first:
                place = first[key.value]
                what = sentence(
                    "problem_duplicate_key",
                    key=quoted(key.value),
                    line=place.line + 1,
                    column=place.column + 1,
                )
                self.add(self.place_of(key), what, sentence("expected_key_once"))
            else:
                first[key.value] = self.place_of(key)

    def place_of(self, node: Node) -> Place:
        """Where a node begins, in the file."""
        return self._place_at(node.start_mark)

    def _place_at(self, mark: Any) -> Place:
        place = place_at(mark)
        return Place(self._above + place.line, place.column)

    def _clean(self, node: yaml.ScalarNode) -> str:
        value: str = node.value
        if self._is_clean:
            return value.strip()
        text = without_overrides(clean(value))
        if text is not value:
            from briefing.text.controls import bidi_findings

            for finding in bidi_findings(value):
                balanced = sentence("expected_balanced")
                self.add(self.place_of(node), finding.what, balanced, warning=True)
        return text.strip()

    def _place(self, offset: int) -> Place:
        *before, last = re.split(_LINE_END, self._text[:offset])
        return Place(self._above + len(before), len(last))

    def _add_depth(self, place: Place) -> None:
        self.add(place, sentence("problem_depth"), sentence("expected_levels", most=MAX_DEPTH))

    def _add_syntax(self, error: yaml.MarkedYAMLError) -> None:
        from briefing.brief.syntax import fault_of

        fault = fault_of(self._text, error, MAX_DEPTH)
        if fault.offset is None:
            place = self._place_at(error.problem_mark or error.context_mark)
        else:
            place = self._place(fault.offset)
        self.add(place, fault.what, fault.expected)

    def _add_arabic_commas(self, node: yaml.SequenceNode | yaml.MappingNode) -> None:
        from briefing.brief.syntax import ARABIC_COMMA, arabic_commas

        for each in arabic_commas(node):
            place = self.place_of(each)
            at = self._lines[place.line - self._above].find(ARABIC_COMMA, place.column)
            if at >= 0:
                place = Place(place.line, at)
            what, expected = sentence("problem_arabic_comma"), sentence("expected_comma_or_quotes")
            self.add(place, what, expected, warning=True)

    def _add_aliases(self) -> None:
        """Add an error at each alias; a node has only the place of its anchor."""
        if self._aliases_told:
            return
        self._aliases_told = True
        for event in yaml.parse(self._text, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.AliasEvent):
                what = sentence("problem_alias", alias=quoted(event.anchor or ""))
                self.add(self._place_at(event.start_mark), what, sentence("expected_itself"))
