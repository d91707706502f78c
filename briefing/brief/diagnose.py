"""All errors of a brief, each with its place.

What is right is read from the fields and types of the model, and written nowhere else. Loaded only
when a brief has an error.
"""

import difflib
import types
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import yaml

from briefing.brief.composer import Node, is_empty
from briefing.brief.fields import Field
from briefing.brief.model import Brief
from briefing.brief.nodes import Document
from briefing.brief.problems import quoted
from briefing.text.cleaning import clean
from briefing.words import sentence


def diagnose(document: Document, node: Node) -> None:
    """Add every error of a node that should be a brief, with its short forms written out."""
    _struct(document, node, Brief, sentence("subject_brief"))


def _struct(document: Document, node: Node, model: type[msgspec.Struct], subject: str) -> None:
    """Add the errors of a node that should be a mapping; messages call the node `subject`."""
    if document.is_visited(node):
        return
    fields, hints = _fields_of(model)
    if not isinstance(node, yaml.MappingNode):
        _wrong_shape(document, node, subject, _expected_mapping(fields))
        return
    pairs = [(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
    given = {key.value for key, _ in pairs if key.value in fields}
    unknown = [key for key, _ in pairs if key.value not in fields]
    nearest = _nearest(document, unknown, fields)
    if unknown and not given and not any(nearest.values()):
        # No misspelled key: the mapping is something else altogether, which is one error.
        what = sentence("problem_unknown_key", key=_shown(unknown[0]), subject=subject)
        document.add(document.place_of(unknown[0]), what, _expected_mapping(fields))
        return
    for key in unknown:
        near = nearest.get(key.value)
        what = sentence("problem_unknown_key", key=_shown(key), subject=subject)
        document.add(document.place_of(key), what, f'"{near}"' if near else _one_of(fields))
    for key, value in pairs:
        if key.value in fields:
            _field(document, key, value, fields[key.value], hints[key.value])
    for field in fields.values():
        # A required key that is misspelled is reported once, as an unknown key.
        if field.required and field.name not in {*given, *nearest.values()}:
            expected = sentence("expected_key", key=field.name, value=_expected(hints[field.name]))
            what = sentence("problem_missing_key", key=field.name)
            document.add(document.place_of(node), what, expected)


def _field(
    document: Document,
    key: yaml.ScalarNode,
    value: Node,
    field: msgspec.structs.FieldInfo,
    hint: Any,
) -> None:
    """Add the errors of the value of a key."""
    if not is_empty(value):
        _value(document, value, hint, field.name)
    elif field.required:
        what = sentence("problem_empty", key=field.name)
        document.add(document.place_of(key), what, _expected(hint))


@cache
def _fields_of(
    model: type[msgspec.Struct],
) -> tuple[dict[str, msgspec.structs.FieldInfo], dict[str, Any]]:
    """The fields of a model by name, and their types."""
    fields = {field.name: field for field in msgspec.structs.fields(model)}
    hints = get_type_hints(model, include_extras=True)
    return fields, {name: _without_field(hint) for name, hint in hints.items()}


def _without_field(hint: Any) -> Any:
    """The type of a field, without its row of the table of fields."""
    if get_origin(hint) is not Annotated:
        return hint
    kept = [each for each in hint.__metadata__ if not isinstance(each, Field)]
    bare = get_args(hint)[0]
    return Annotated[bare, *kept] if kept else bare


def _value(document: Document, node: Node, hint: Any, name: str) -> None:
    hint = _without_none(hint)
    subject = sentence("subject_key", key=name)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        _struct(document, node, hint, subject)
    elif get_origin(hint) is tuple:
        if not isinstance(node, yaml.SequenceNode):
            _wrong_shape(document, node, subject, sentence("expected_list"))
        elif not document.is_visited(node):
            for each in node.value:
                _value(document, each, get_args(hint)[0], name)
    elif not isinstance(node, yaml.ScalarNode):
        _wrong_shape(document, node, subject, _expected(hint))
    else:
        _scalar(document, node, hint, name)


def _scalar(document: Document, node: yaml.ScalarNode, hint: Any, name: str) -> None:
    value = clean(node.value).strip()
    try:
        msgspec.convert(value, hint)
    except msgspec.ValidationError:
        if value:
            what = sentence("problem_value", key=name, value=quoted(value))
        else:
            what = sentence("problem_empty", key=name)
        document.add(document.place_of(node), what, _expected(hint))


def _wrong_shape(document: Document, node: Node, subject: str, expected: str) -> None:
    document.add(document.place_of(node), shape_of(node, subject), expected)


def shape_of(node: Node, subject: str) -> str:
    """The message that a node is of a wrong kind: a string, a list or a mapping."""
    if isinstance(node, yaml.ScalarNode):
        return sentence("problem_string", subject=subject)
    if isinstance(node, yaml.SequenceNode):
        return sentence("problem_list", subject=subject)
    return sentence("problem_mapping", subject=subject)


def _nearest(
    document: Document, unknown: Iterable[yaml.ScalarNode], known: Iterable[str]
) -> dict[str, str]:
    """The nearest known key of each unknown key that resembles one."""
    if document.is_full:  # the search takes long
        return {}
    found: dict[str, str] = {}
    for key in unknown:
        for near in difflib.get_close_matches(_shown(key), known, n=1):
            found[key.value] = near
    return found


def _shown(key: yaml.ScalarNode) -> str:
    return quoted(clean(key.value))


def _expected_mapping(fields: Iterable[str]) -> str:
    return sentence("expected_mapping", keys=", ".join(fields))


def _one_of(fields: Iterable[str]) -> str:
    return sentence("expected_one_of", keys=", ".join(fields))


def _expected(hint: Any) -> str:
    """The phrase for a value of the type in a message."""
    hint = _without_none(hint)
    if get_origin(hint) is Literal:
        *others, last = get_args(hint)
        return sentence("expected_choice", others=", ".join(others), last=last)
    described = (meta.description for meta in _metas(hint))
    return next((text for text in described if text), sentence("expected_text"))


def _metas(hint: Any) -> Iterator[msgspec.Meta]:
    if get_origin(hint) is Annotated:
        yield from (meta for meta in hint.__metadata__ if isinstance(meta, msgspec.Meta))


def _without_none(hint: Any) -> Any:
    """The type of a field's value, without the None of an optional field."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(each for each in get_args(hint) if each is not types.NoneType)
    return hint
