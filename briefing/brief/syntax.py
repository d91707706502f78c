"""Errors of YAML syntax in words that name the cause. Loaded only when there is an error.

Writers of Arabic type «،» where YAML wants a comma. YAML takes the character for text: the mistake
is hard to see, and the parser's message does not name it.
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
# A text in a flow mapping may well hold an Arabic comma; before a key the comma is a separator.
_BEFORE_A_KEY = re.compile(rf"{ARABIC_COMMA}\s*[^\s{ARABIC_COMMA}:]+:")


class Fault(NamedTuple):
    """The cause of a syntax error."""

    what: str
    """A phrase that says what is wrong."""
    expected: str
    """A phrase that says what would be right."""
    offset: int | None = None
    """Code points of the text before the cause; None where it is the place of the error."""


def fault_of(text: str, error: yaml.MarkedYAMLError, most_levels: int) -> Fault:
    """The cause of an error of the parser.

    Args:
        text: the text that was parsed.
        error: the parser's error.
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
    """The unquoted texts in a flow collection with an Arabic comma that is meant as a separator.

    In a sequence these are all texts with an Arabic comma, in a mapping those with a key after it.
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
    """The offset of the last Arabic comma before the error, in the same item of the collection."""
    begin, end = error.context_mark, error.problem_mark
    if not begin or not end:
        return None
    start = max(begin.index, end.index - _FARTHEST)
    unquoted = _QUOTED.sub(lambda match: " " * len(match[0]), text[start : end.index + 1])
    item = max((each.start() for each in _SEPARATOR.finditer(unquoted)), default=0)
    if "sequence" in (error.context or ""):
        # On the next line the cause is a missing bracket, and the comma is part of a text.
        item = max(item, unquoted.rfind("\n"))
    at = unquoted.rfind(ARABIC_COMMA, item)
    return None if at < 0 else start + at


def _expected(message: str, most_levels: int) -> str:
    """A phrase that says what would be right, for a message of the parser."""
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
