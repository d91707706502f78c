"""YAML text to nodes, by PyYAML's C composer.

Every scalar is text: `no`, `12:30` and `0777` stay the words they are.
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

    What BaseResolver would do for each node, without the search for a resolver that gives
    the same answer every time: a fifth of the time of composing.
    """

    @staticmethod
    def resolve(kind: type[Node], value: Any, implicit: Any) -> str:
        """The tag of a node that has none of its own."""
        return TAG_OF[kind]

    @staticmethod
    def descend_resolver(parent: Any, index: Any) -> None:
        """Called on the way into a node: nothing depends on where a node is."""

    @staticmethod
    def ascend_resolver() -> None:
        """Called on the way out of a node."""


class _CountingLoader(_Loader):
    """The same for text that may be nested deeply.

    The C composer recurses: past some ten thousand levels it takes the process down with it.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def descend_resolver(self, parent: Any, index: Any) -> None:  # type: ignore[override]
        """Refuse to go deeper than any brief does."""
        self._depth += 1
        if self._depth > _COMPOSED_DEPTH:
            raise TooDeep(problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:  # type: ignore[override]
        """Leave a level."""
        self._depth -= 1


class TooDeep(yaml.MarkedYAMLError):
    """The nesting passes all bounds."""


_COMPOSED_DEPTH = 100
"""Levels that are composed; whoever walks the nodes tells those above `MAX_DEPTH` apart."""
# A level needs a bracket of its own, or a column of indentation.
_DEEP_INDENT = re.compile(r"^(?:[-?:] | ){1000}", re.MULTILINE)
_MANY_BRACKETS = 1000


def compose(text: str) -> Node | None:
    """The root node of a text; None for an empty one.

    Raises:
        TooDeep: its nesting would take the process down.
        yaml.YAMLError: it is no YAML.
    """
    # Nodes refer to each other in no circles, and there are many of them.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return cast("Node | None", _loader(text)(text).get_single_node())
    finally:
        if collecting:
            gc.enable()


def _loader(text: str) -> type[_Loader]:
    """What composes the text; counting levels takes a seventh more time, and few texts need it."""
    many = text.count("[") + text.count("{") >= _MANY_BRACKETS
    return _CountingLoader if many or _DEEP_INDENT.search(text) else _Loader


def is_empty(node: Node) -> bool:
    """Whether a key was written without a value."""
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style
