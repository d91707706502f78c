"""Everything that is wrong with a brief, each with its place.

The fields and types of the model say what is right, so nothing about them is said twice.
Loaded only when there is something wrong.
"""

import difflib
import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import yaml

from briefing.brief.composer import Node
from briefing.brief.fields import Field
from briefing.brief.model import Brief
from briefing.brief.nodes import Document, is_empty
from briefing.brief.problems import quoted
from briefing.text.cleaning import clean


def diagnose(document: Document, node: Node) -> None:
    """Note every way in which the node is no brief, short forms already written out."""
    _struct(document, node, Brief, "a brief")


def _struct(document: Document, node: Node, model: type[msgspec.Struct], name: str) -> None:
    if document.is_visited(node):
        return
    fields, hints = _fields_of(model)
    if not isinstance(node, yaml.MappingNode):
        keys = ", ".join(fields)
        expected = f"a mapping with the keys {keys}"
        document.add(document.place_of(node), f"{name} is {_shape(node)}", expected)
        return
    given = set()
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        if key.value not in fields:
            _unknown_key(document, key, list(fields), name)
            continue
        given.add(key.value)
        if not is_empty(value):
            _value(document, value, hints[key.value], key.value)
        elif fields[key.value].required:
            expected = _expected(hints[key.value])
            document.add(document.place_of(key), f'"{key.value}" is empty', expected)
    for field in fields.values():
        if field.required and field.name not in given:
            example = f'"{field.name}:" with {_expected(hints[field.name])}'
            document.add(document.place_of(node), f'{name} without "{field.name}"', example)


@cache
def _fields_of(
    model: type[msgspec.Struct],
) -> tuple[dict[str, msgspec.structs.FieldInfo], dict[str, Any]]:
    """The fields of a model by name, and their types."""
    fields = {field.name: field for field in msgspec.structs.fields(model)}
    hints = get_type_hints(model, include_extras=True)
    return fields, {name: _without_field(hint) for name, hint in hints.items()}


def _without_field(hint: Any) -> Any:
    """The type of a field, without what the table of fields says of it."""
    if get_origin(hint) is not Annotated:
        return hint
    kept = [each for each in hint.__metadata__ if not isinstance(each, Field)]
    bare = get_args(hint)[0]
    return Annotated[bare, *kept] if kept else bare


def _value(document: Document, node: Node, hint: Any, name: str) -> None:
    hint = _without_none(hint)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        _struct(document, node, hint, f'"{name}"')
    elif get_origin(hint) is tuple:
        item = get_args(hint)[0]
        if not isinstance(node, yaml.SequenceNode):
            document.add(document.place_of(node), f'"{name}" is {_shape(node)}', "a list")
            return
        if document.is_visited(node):
            return
        for each in node.value:
            _value(document, each, item, name)
    elif not isinstance(node, yaml.ScalarNode):
        document.add(document.place_of(node), f'"{name}" is {_shape(node)}', _expected(hint))
    else:
        _scalar(document, node, hint, name)


def _scalar(document: Document, node: yaml.ScalarNode, hint: Any, name: str) -> None:
    value = clean(node.value).strip()
    try:
        msgspec.convert(value, hint)
    except msgspec.ValidationError:
        what = f'"{name}" is "{quoted(value)}"' if value else f'"{name}" is empty'
        document.add(document.place_of(node), what, _expected(hint))


def _unknown_key(document: Document, key: yaml.ScalarNode, known: list[str], name: str) -> None:
    if document.is_full:  # to look for the nearest key takes long
        document.count()
        return
    text = clean(key.value)
    near = difflib.get_close_matches(text, known, n=1)
    expected = f'"{near[0]}"' if near else f"one of {', '.join(known)}"
    document.add(document.place_of(key), f'{name} has the unknown key "{quoted(text)}"', expected)


def _expected(hint: Any) -> str:
    """What a value of the type is called in a message."""
    hint = _without_none(hint)
    if get_origin(hint) is Literal:
        *others, last = get_args(hint)
        return f"{', '.join(others)} or {last}"
    described = (meta.description for meta in _metas(hint))
    return next((text for text in described if text), "text")


def _metas(hint: Any) -> Iterator[msgspec.Meta]:
    if get_origin(hint) is Annotated:
        yield from (meta for meta in hint.__metadata__ if isinstance(meta, msgspec.Meta))


def _without_none(hint: Any) -> Any:
    """The type a field has when it has a value."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(each for each in get_args(hint) if each is not types.NoneType)
    return hint


def _shape(node: Node) -> str:
    return {"scalar": "a text", "sequence": "a list", "mapping": "a mapping"}[node.id]
