"""YAML text to nodes, by PyYAML's C composer.

Every scalar is text: `no`, `12:30` and `0777` stay as written.
"""

import gc
import re
from typing import Any, cast

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

Node = yaml.ScalarNode | yaml.SequenceNode | yaml.MappingNode

TAG_OF: dict[type[Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


class _Loader(CParser):
    """PyYAML's C composer with every scalar left as text.

    PyYAML's own resolver searches its table for the tag of each node, which takes a fifth of the
    time of composing; here the tag depends on the kind of node alone.
    """

    @staticmethod
    def resolve(kind: type[Node], value: Any, implicit: Any) -> str:
        """The tag of a node that is written without a tag."""
        return TAG_OF[kind]

    @staticmethod
    def descend_resolver(parent: Any, index: Any) -> None:
        """Called on the way into a node; the tag depends on no parent."""

    @staticmethod
    def ascend_resolver() -> None:
        """Called on the way out of a node."""


class _CountingLoader(_Loader):
    """The loader for text that may be nested deeply.

    The C composer recurses: some ten thousand levels overflow the stack and end the process.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def descend_resolver(self, parent: Any, index: Any) -> None:  # type: ignore[override]
        """Enter a level; refuse one that is deeper than the limit."""
        self._depth += 1
        if self._depth > _COMPOSED_DEPTH:
            raise TooDeep(problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:  # type: ignore[override]
        """Leave a level."""
        self._depth -= 1


class TooDeep(yaml.MarkedYAMLError):
    """A text is nested more deeply than is composed."""


_COMPOSED_DEPTH = 100
"""Levels that are composed; the walk over the nodes reports those above `nodes.MAX_DEPTH`."""
# A level needs a bracket of its own, or a column of indentation.
_DEEP_INDENT = re.compile(r"^(?:[-?:] | ){1000}", re.MULTILINE)
_MANY_BRACKETS = 1000


def compose(text: str) -> Node | None:
    """The root node of a text; None for an empty one.

    Raises:
        TooDeep: the text is nested too deeply to be composed.
        yaml.YAMLError: the text is not YAML.
    """
    # The collector would look for cycles among many nodes, which have none.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return cast("Node | None", _loader(text)(text).get_single_node())
    finally:
        if collecting:
            gc.enable()


def _loader(text: str) -> type[_Loader]:
    """The loader for a text; counting levels takes a seventh more time, and few texts need it."""
    many = text.count("[") + text.count("{") >= _MANY_BRACKETS
    return _CountingLoader if many or _DEEP_INDENT.search(text) else _Loader


def is_empty(node: Node) -> bool:
    """Whether a key was written without a value."""
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style
