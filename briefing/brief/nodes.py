"""YAML text to plain values whose places are known.

Every scalar is text: `no`, `12:30` and `0777` stay the words they are. Tags, anchors,
merge keys and duplicate keys are refused, and no input makes this crash or take long.
"""

import gc
import re
from typing import Any, cast

import yaml

from briefing.brief.problems import Place, Problem
from briefing.rtl.cleaning import bidi_findings, clean

MAX_BYTES = 512 * 2**20
MAX_DEPTH = 12
"""Levels of nesting; a brief needs six."""

Node = yaml.ScalarNode | yaml.SequenceNode | yaml.MappingNode

_PLAIN_TAGS = frozenset(("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"))
_NOT_PRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # YAML 1.2, rule 1
)
# PyYAML's C composer recurses without a limit: past some ten thousand levels it takes the
# process down with it. A level needs a bracket, or a column of indentation.
_DEEP_INDENT = re.compile(r"^(?:[-?:] | ){1000}", re.MULTILINE)
_ITEM = re.compile(r"^ *- ", re.MULTILINE)
_MANY_BRACKETS = 1000

_HINTS = (
    ("mapping values are not allowed", 'quotes around a text that holds ": "'),
    ("found character '\\t'", "spaces instead of a tab"),
    ("cannot start any token", "quotes around a text that begins with such a character"),
    ("found unexpected end of stream", "a closing quote or bracket"),
    ("did not find expected key", "a key at the same indentation as its neighbours"),
    ("did not find expected ',' or", "a comma, or the closing bracket"),
    ("could not find expected ':'", "a colon after the key"),
    ("but found another document", "one document, without a second ---"),
    ("found undefined tag", "text without a tag"),
    ("found unknown escape character", "single quotes, or the backslash doubled"),
)


class Document:
    """One data file: its nodes, their places, and the problems found so far."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.errors = 0
        """How many of the problems are no mere warnings."""
        self.left_out = 0
        """How many keys without a value were left out."""
        self._text = text
        self._lines: list[str] | None = None
        self._seen: set[int] = set()

    @classmethod
    def decoded(cls, data: bytes, file: str) -> "Document":
        """The document in a file's bytes; too many, or not UTF-8, is a problem."""
        if len(data) > MAX_BYTES:
            document = cls("", file)
            limit = f"at most {MAX_BYTES // 2**20} MiB; split it into a folder of files"
            document.add(Place(0, 0), f"{len(data) // 2**20} MiB of data", limit)
            return document
        try:
            return cls(data.decode("utf-8-sig"), file)
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig", "replace")
            document = cls(data.decode("utf-8-sig", "replace"), file)
            place = Place(before.count("\n"), len(before) - before.rfind("\n") - 1)
            document.add(place, f"the byte {data[error.start]:#04x}", "text in UTF-8")
            return document

    def add(self, place: Place, what: str, expected: str, *, warning: bool = False) -> None:
        """Note a problem."""
        self.errors += not warning
        if self._lines is None:
            self._lines = self._text.split("\n")
        line = self._lines[place.line] if place.line < len(self._lines) else ""
        excerpt = line.removesuffix("\r")
        self.problems.append(Problem(self.file, place, what, expected, excerpt, warning))

    def compose(self) -> Node | None:
        """The root node; None for an empty document and for one that is no YAML."""
        if self.problems:
            return None
        if _may_be_deep(self._text) and (place := _too_deep(self._text)) is not None:
            self._add_depth(place)
            return None
        # Nodes refer to each other in no circles, and there are many of them.
        collecting = gc.isenabled()
        gc.disable()
        try:
            return cast("Node | None", yaml.compose(self._text, Loader=yaml.CBaseLoader))
        except yaml.reader.ReaderError:
            match = _NOT_PRINTABLE.search(self._text)
            place = self._place(match.start() if match else 0)
            char = f"the control character U+{ord(match[0]):04X}" if match else "no text"
            self.add(place, char, 'printable text, or an escape in double quotes such as "\\e"')
            return None
        except yaml.MarkedYAMLError as error:
            self._add_syntax(error)
            return None
        finally:
            if collecting:
                gc.enable()

    def plain(self, node: Node, depth: int = 0) -> Any:
        """The node as text, list or dictionary; texts are clean.

        A key without a value is left out. What cannot be used is a problem, and left out.
        """
        if id(node) in self._seen:
            self._add_aliases()
            return ""
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            name = node.tag.removeprefix("tag:yaml.org,2002:")
            self.add(place_of(node), f'the tag "{clean(name)}"', "text without a tag")
        if isinstance(node, yaml.ScalarNode):
            return self._clean(node)
        if depth > MAX_DEPTH:
            self._add_depth(place_of(node))
            return ""
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, depth + 1) for item in node.value]
        self.check_keys(node)
        found = {
            key.value: self.plain(value, depth + 1)
            for key, value in node.value
            if isinstance(key, yaml.ScalarNode) and not is_empty(value)
        }
        self.left_out += len(node.value) - len(found)
        return found

    def check_keys(self, node: yaml.MappingNode) -> None:
        """Note every key that is no text, and every one that is there a second time."""
        if len({key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}) == len(
            node.value
        ):
            return
        first: dict[str, Place] = {}
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.add(place_of(key), "a list or mapping as a key", "text as a key")
            elif key.value in first:
                line, column = first[key.value]
                self.add(
                    place_of(key),
                    f'the key "{clean(key.value)}" a second time (first in line {line + 1}, '
                    f"column {column + 1})",
                    "each key once",
                )
            else:
                first[key.value] = place_of(key)

    def _clean(self, node: yaml.ScalarNode) -> str:
        value: str = node.value
        text = clean(value)
        if text is not value:
            for finding in bidi_findings(value):
                self.add(place_of(node), finding.what, "balanced bidi controls", warning=True)
        return text.strip()

    def _place(self, offset: int) -> Place:
        line = self._text.count("\n", 0, offset)
        return Place(line, offset - (self._text.rfind("\n", 0, offset) + 1))

    def _add_depth(self, place: Place) -> None:
        self.add(place, "nesting too deep", f"at most {MAX_DEPTH} levels")

    def _add_syntax(self, error: yaml.MarkedYAMLError) -> None:
        place = _place_at(error.problem_mark or error.context_mark)
        what = error.problem or error.context or "it cannot be read"
        line = self._text.split("\n")[place.line : place.line + 1]
        if line and line[0][place.column : place.column + 1] == "\t":
            what = "found character '\\t' at the start of a line"
        expected = next((hint for part, hint in _HINTS if part in what), "YAML")
        self.add(place, f"no valid YAML: {clean(what)}", expected)

    def _add_aliases(self) -> None:
        """Note the places of all aliases: nodes know only where their anchor stands."""
        if any("alias" in problem.what for problem in self.problems):
            return
        for event in yaml.parse(self._text, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.AliasEvent):
                self.add(
                    _place_at(event.start_mark),
                    f'the alias "*{clean(event.anchor or "")}"',
                    "the text itself",
                )


def _place_at(mark: Any) -> Place:
    """The place PyYAML means, which its types allow to be missing."""
    return Place(mark.line, mark.column) if mark else Place(0, 0)


def place_of(node: Node) -> Place:
    """Where a node begins."""
    return _place_at(node.start_mark)


def is_empty(node: Node) -> bool:
    """Whether a key was written without a value."""
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _may_be_deep(text: str) -> bool:
    """Whether the nesting might be past what the composer can take; wrong only in saying yes."""
    if _DEEP_INDENT.search(text):
        return True
    if text.count("[") + text.count("{") < _MANY_BRACKETS:
        return False
    # No bracket outlives the next list item in block style.
    return any(part.count("[") + part.count("{") >= _MANY_BRACKETS for part in _ITEM.split(text))


def _too_deep(text: str) -> Place | None:
    """The place where the nesting passes the limit; None when it never does."""
    opening = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
    closing = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if isinstance(event, opening):
                depth += 1
                if depth > MAX_DEPTH:
                    return _place_at(event.start_mark)
            elif isinstance(event, closing):
                depth -= 1
    except yaml.YAMLError:
        return None  # composing meets the same error, before it goes any deeper
    return None
