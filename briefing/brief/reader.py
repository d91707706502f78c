"""A data file read into briefs, with all problems of the file at once.

`read` takes a whole file; `read_chunks` takes a file of any size and holds one part at a time.

msgspec builds the model and checks each brief. Only for a brief with an error does `diagnose` go
through the same types again, to find all errors and their places.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
import yaml

from briefing.brief.chunks import Bytes, Unsplittable, chunks
from briefing.brief.composer import TAG_OF, Node, is_empty
from briefing.brief.model import Brief
from briefing.brief.nodes import Document, Kept
from briefing.brief.problems import Place, Problem, quoted
from briefing.words import sentence


class Reading(msgspec.Struct, frozen=True):
    """The briefs and the problems of a data file, or of a part of one."""

    briefs: list[Brief]
    """The briefs without an error, in the file's order."""
    places: dict[str, Place]
    """The place where each brief begins, by its id."""
    problems: list[Problem]
    """Errors and warnings, in the file's order."""
    more: int = 0
    """The number of further problems."""


def read(data: bytes, file: str) -> Reading:
    """The briefs in a data file's bytes.

    Args:
        data: UTF-8, with or without a byte order mark.
        file: the file's name in problems.
    """
    document = Document.decoded(data, file)
    root = document.compose()
    nodes = _brief_nodes(document, root) if root is not None else iter(())
    return _reading(document, nodes, {})


def read_chunks(stream: Bytes, file: str) -> Iterator[Reading]:
    """The readings of the parts of a file; together they are what `read` gives for the whole.

    Raises:
        Unsplittable: the file must be read whole, by `read`; readings given before do not count.
    """
    before: dict[str, Place] = {}
    kept: Kept = Counter()
    for part in chunks(stream):
        document = Document.decoded(part.text, file, part.above, kept)
        root = document.compose()
        if not part.is_whole and (document.errors or not _is_list_of_briefs(root)):
            raise Unsplittable(document.problems)
        reading = _reading(document, _brief_nodes(document, root) if root else iter(()), before)
        before |= reading.places
        yield reading


def _reading(document: Document, nodes: Iterator[Node], before: dict[str, Place]) -> Reading:
    """The briefs of these nodes; an id that is among `before` is a duplicate."""
    briefs: list[Brief] = []
    places: dict[str, Place] = {}
    for node in nodes:
        brief = _brief(document, node)
        if brief is None:
            continue
        if first := places.get(brief.id) or before.get(brief.id):
            document.add(
                document.place_of(_value(node, "id") or node),
                sentence("problem_duplicate_id", id=brief.id, line=first.line + 1),
                sentence("expected_unique_id"),
            )
            continue
        places[brief.id] = document.place_of(node)
        briefs.append(brief)
    problems = sorted(document.problems, key=lambda each: each.place)
    return Reading(briefs, places, problems, document.more)


def _is_list_of_briefs(root: Node | None) -> bool:
    """Whether the root is a mapping with one key, `briefs`, that holds a list."""
    if not isinstance(root, yaml.MappingNode) or len(root.value) != 1:
        return False
    key, value = root.value[0]
    return key.value == "briefs" and isinstance(value, yaml.SequenceNode)


def _brief_nodes(document: Document, root: Node) -> Iterator[Node]:
    """The nodes under the top key, `briefs`."""
    if not isinstance(root, yaml.MappingNode):
        if not is_empty(root):
            what = sentence("problem_missing_key", key="briefs")
            document.add(document.place_of(root), what, sentence("expected_briefs"))
        return
    document.check_keys(root)
    pairs = [(key, value) for key, value in root.value if isinstance(key, yaml.ScalarNode)]
    if not any(key.value == "briefs" for key, _ in pairs):
        _add_no_briefs(document, root, [key for key, _ in pairs])
        return
    for key, value in pairs:
        if key.value != "briefs":
            subject = sentence("subject_file")
            what = sentence("problem_unknown_key", key=quoted(key.value), subject=subject)
            document.add(document.place_of(key), what, '"briefs"')
        elif isinstance(value, yaml.SequenceNode):
            yield from value.value
        elif not is_empty(value):
            from briefing.brief.diagnose import shape_of

            what = shape_of(value, sentence("subject_key", key="briefs"))
            document.add(document.place_of(value), what, sentence("expected_list_of_briefs"))


def _add_no_briefs(document: Document, root: Node, keys: list[yaml.ScalarNode]) -> None:
    """Add one error for a file without the key `briefs`: misspelled, or left out above a brief."""
    import difflib

    texts = [key.value for key in keys]
    for near in difflib.get_close_matches("briefs", texts, n=1):
        key = keys[texts.index(near)]
        what = sentence("problem_unknown_key", key=quoted(near), subject=sentence("subject_file"))
        document.add(document.place_of(key), what, '"briefs"')
        return
    what = sentence("problem_missing_key", key="briefs")
    if any(text in Brief.__struct_fields__ for text in texts):
        expected = sentence("expected_briefs_above")
    else:
        expected = sentence("expected_briefs")
    document.add(document.place_of(root), what, expected)


def _brief(document: Document, node: Node) -> Brief | None:
    """The brief that a node holds; None, with at least one error added, where it is not a brief."""
    before, left_out = document.errors, document.left_out
    node = _written_out(document, node)
    value = document.plain(node)
    brief, message = None, ""
    try:
        brief = msgspec.convert(value, Brief)
    except msgspec.ValidationError as error:
        message = str(error)
    if brief is None or document.left_out > left_out:
        # The model has not seen the keys that were left out; they may be unknown ones.
        from briefing.brief.diagnose import diagnose

        diagnose(document, node)
    if brief is None and document.errors == before:
        document.add(document.place_of(node), message, sentence("subject_brief"))
    return brief if document.errors == before else None


def _written_out(document: Document, node: Node) -> Node:
    """A brief's node with its short forms written out: bare challenges, status as a mapping."""
    if not isinstance(node, yaml.MappingNode):
        return node
    for index, (key, value) in enumerate(node.value):
        if key.value == "challenges" and isinstance(value, yaml.SequenceNode):
            value.value = [
                _mapping(item, text=item) if isinstance(item, yaml.ScalarNode) else item
                for item in value.value
            ]
        elif key.value == "status" and isinstance(value, yaml.MappingNode):
            document.check_keys(value)
            rows = [_mapping(label, label=label, value=text) for label, text in value.value]
            node.value[index] = (key, _like(value, yaml.SequenceNode, rows))
    return node


def _mapping(at: Node, **values: Node) -> yaml.MappingNode:
    """A mapping of these values that stands where `at` does."""
    pairs = [(_like(at, yaml.ScalarNode, key), value) for key, value in values.items()]
    node: yaml.MappingNode = _like(at, yaml.MappingNode, pairs)
    return node


def _like(at: Node, kind: Any, value: Any) -> Any:
    """A node of the kind that stands where `at` does."""
    return kind(TAG_OF[kind], value, at.start_mark, at.end_mark)


def _value(node: Node, key: str) -> Node | None:
    """The value of a key of a mapping node."""
    return next((value for name, value in node.value if name.value == key), None)
