"""How deeply YAML is nested, found out before anything recurses into it."""

import re

import yaml

from briefing.brief.problems import Place, place_at

MAX_DEPTH = 12
"""Levels of nesting; a brief needs six."""

# PyYAML's C composer recurses without a limit: past some ten thousand levels it takes the
# process down with it. A level needs a bracket, or a column of indentation.
_DEEP_INDENT = re.compile(r"^(?:[-?:] | ){1000}", re.MULTILINE)
_ITEM = "\n *- "
_MANY_BRACKETS = 1000


def too_deep(text: str) -> Place | None:
    """The place where the nesting passes the limit by far; None when it does not.

    What is deeper than the limit but harmless is left to whoever walks the nodes.
    """
    return _first_too_deep(text) if _may_be_deep(text) else None


def _may_be_deep(text: str) -> bool:
    """Whether the nesting might be past what the composer can take; wrong only in saying yes."""
    if _DEEP_INDENT.search(text):
        return True
    if text.count("[") + text.count("{") < _MANY_BRACKETS:
        return False
    # No bracket outlives the next list item in block style.
    return any(
        part.count("[") + part.count("{") >= _MANY_BRACKETS for part in re.split(_ITEM, text)
    )


def _first_too_deep(text: str) -> Place | None:
    """The place where the nesting passes the limit; None when it never does."""
    opening = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
    closing = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if isinstance(event, opening):
                depth += 1
                if depth > MAX_DEPTH:
                    return place_at(event.start_mark)
            elif isinstance(event, closing):
                depth -= 1
    except yaml.YAMLError:
        return None  # composing meets the same error, before it goes any deeper
    return None
