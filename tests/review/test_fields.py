"""Every field of the model, and of its parts, is compared: what changes in it is told."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from briefing.brief.fields import Kind, fields
from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow
from tests.conftest import Run

BRIEF: dict[str, Any] = {"id": "a", "title": "عنوان", "date": "2026-11-22"}
PARTS: dict[Kind, type] = {
    "source": Source,
    "sources": Source,
    "sections": Section,
    "challenges": Challenge,
    "status": StatusRow,
}
CHOICES = {
    "priority": ("low", "high"),
    "severity": ("low", "high"),
    "level": ("good", "bad"),
    "trend": ("up", "down"),
}
VALUES: dict[Kind, tuple[Any, Any]] = {
    "line": ("ميناء رفح", "معبر كرم"),
    "text": ("فقرة أولى", "غير ذلك"),
    "date": ("2026-11-22", "2026-11-23"),
    "lang": ("ar", "fa"),
    "address": ("https://example.org/a", "https://example.org/b"),
    "words": (["غزة"], ["رفح"]),
}


class Versions(NamedTuple):
    """A value of a field before and after, and what of it must be told."""

    old: Any
    new: Any
    told: tuple[str, str]


def versions(name: str, kind: Kind) -> Iterator[tuple[str, Versions]]:
    """The versions of a field by the path of what changes in it."""
    if kind in PARTS:
        for part, each in of_model(PARTS[kind]):
            wrap = (lambda value: value) if kind == "source" else (lambda value: [value])
            old, new = wrap(each.old), wrap(each.new)
            yield f"{name}.{part}", Versions(old, new, each.told)
    else:
        old, new = CHOICES[name] if kind == "choice" else VALUES[kind]
        told = (old[0], new[0]) if kind == "words" else (old, new)
        yield name, Versions(old, new, told)


def of_model(model: type) -> Iterator[tuple[str, Versions]]:
    """The versions of each field of a model, as whole items of it: only one field differs."""
    whole: dict[str, Any] = dict(BRIEF) if model is Brief else {}
    if model is not Brief:
        required = model.__struct_fields__[: -len(model.__struct_defaults__)]  # type: ignore[attr-defined]
        whole = {row.name: VALUES[row.kind][0] for row in fields(model) if row.name in required}
    for row in fields(model):
        if row.kind != "id":
            for path, each in versions(row.name, row.kind):
                yield (
                    path,
                    Versions(
                        {**whole, row.name: each.old}, {**whole, row.name: each.new}, each.told
                    ),
                )


CHANGES = dict(of_model(Brief))


def test_every_field_takes_part() -> None:
    assert {path.partition(".")[0] for path in CHANGES} == set(Brief.__struct_fields__) - {"id"}
    assert {"challenges.closed", "sections.source.url", "sources.url", "notes"} <= CHANGES.keys()


@pytest.mark.parametrize("path", CHANGES)
def test_a_change_of_any_field_is_told(
    briefing: Run, write: Callable[..., Path], path: str
) -> None:
    field = path.partition(".")[0]
    old, new, told = CHANGES[path]
    data = write(json.dumps({"briefs": [old, {**new, "id": "b"}]}, ensure_ascii=False))
    lines = briefing("diff", "a", "b", "-f", "plain", data=data).out.splitlines()
    rows = [line.split("\t") for line in lines]
    assert {row[1] for row in rows} == {field}
    assert told[0] in "".join(row[2] for row in rows)
    assert told[1] in "".join(row[3] for row in rows)
    [found] = json.loads(briefing("diff", "a", "b", "-f", "json", data=data).out)["changed"]
    assert found["changes"] == [field]
    # Of a field with one value JSON has what it was; what it is stands in the brief.
    assert told[0] in json.dumps(found, ensure_ascii=False)
    assert briefing("diff", "a", "b", "-f", "screen", data=data).status == 0

    data.write_text(json.dumps({"briefs": [old]}, ensure_ascii=False), "utf-8")
    briefing("review", "--done", data=data)
    data.write_text(json.dumps({"briefs": [new]}, ensure_ascii=False), "utf-8")
    [row] = briefing("review", "-f", "plain", data=data).out.splitlines()
    assert row.split("\t")[::4] == ["changed", field]
    assert briefing("review", "--list", "-f", "screen", data=data).status == 0
