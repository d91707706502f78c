"""What is wrong with text that is no YAML, said for people. Loaded only when there is an error.

A writer of Arabic types «،» where YAML has a comma; it separates nothing there, and both that and
what the parser says of it are hard to see.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from briefing.text.cleaning import clean_message
from briefing.words import sentence

ARABIC_COMMA = "\u060c"

_FARTHEST = 2000
"""Code points before an error in which an Arabic comma is looked for."""
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_SEPARATOR = re.compile(r"[,\[{]")
# In a flow mapping a text may well hold an Arabic comma; one before a key is meant to separate.
_BEFORE_A_KEY = re.compile(rf"{ARABIC_COMMA}\s*[^\s{ARABIC_COMMA}:]+:")


class Fault(NamedTuple):
    """What is wrong with a text, and where."""

    what: str
    expected: str
    offset: int | None = None
    """Code points of the text before the place; None for the place of the parser's error."""


def fault_of(text: str, error: yaml.MarkedYAMLError, most_levels: int) -> Fault:
    """What the parser's error is about.

    Args:
        text: all that was parsed.
        error: has a problem or a context mark.
        most_levels: levels of nesting that are allowed.
    """
    message = error.problem or error.context or ""
    offset = _offset_of_arabic_comma(text, error) if _lacks_comma(message) else None
    if offset is not None:
        return Fault(sentence("problem_arabic_comma_syntax"), sentence("expected_comma"), offset)
    mark = error.problem_mark or error.context_mark
    if mark and text[mark.index : mark.index + 1] == "\t":
        return Fault(sentence("problem_tab"), sentence("expected_spaces"))
    what = sentence("problem_syntax", message=clean_message(message))
    return Fault(what, _expected(message, most_levels))


def arabic_commas(node: yaml.SequenceNode | yaml.MappingNode) -> Iterator[yaml.ScalarNode]:
    """The unquoted texts of a node in brackets in which an Arabic comma is taken for a separator.

    In a sequence these are all with one, in a mapping those where a key seems to follow it.
    """
    if not node.flow_style:
        return
    if isinstance(node, yaml.SequenceNode):
        texts, wanted = node.value, re.compile(ARABIC_COMMA)
    else:
        texts, wanted = [value for _, value in node.value], _BEFORE_A_KEY
    for each in texts:
        if isinstance(each, yaml.ScalarNode) and not each.style and wanted.search(each.value):
            yield each


def _lacks_comma(message: str) -> bool:
    return message.startswith("did not find expected ',' or")


def _offset_of_arabic_comma(text: str, error: yaml.MarkedYAMLError) -> int | None:
    """Where the Arabic comma is that stands before the error, in the item in which the error is."""
    begin, end = error.context_mark, error.problem_mark
    if not begin or not end:
        return None
    start = max(begin.index, end.index - _FARTHEST)
    unquoted = _QUOTED.sub(lambda match: " " * len(match[0]), text[start : end.index + 1])
    item = max((each.start() for each in _SEPARATOR.finditer(unquoted)), default=0)
    if "sequence" in (error.context or ""):
        # The line may have ended without its bracket, after a text of which the comma is a part.
        item = max(item, unquoted.rfind("\n"))
    at = unquoted.rfind(ARABIC_COMMA, item)
    return None if at < 0 else start + at


def _expected(message: str, most_levels: int) -> str:
    """What would be right where the parser says this."""
    hints = {
        "maximum nesting depth": sentence("expected_levels", most=most_levels),
        "mapping values are not allowed": sentence("expected_quotes_colon"),
        "cannot start any token": sentence("expected_quotes_first"),
        "found unexpected end of stream": sentence("expected_closing"),
        "did not find expected key": sentence("expected_indentation"),
        "did not find expected ',' or": sentence("expected_comma_or_bracket"),
        "could not find expected ':'": sentence("expected_colon"),
        "but found another document": sentence("expected_one_document"),
        "found undefined tag": sentence("expected_untagged"),
        "found unknown escape character": sentence("expected_escape"),
    }
    found = (hint for part, hint in hints.items() if part in message)
    return next(found, sentence("expected_yaml"))
