"""Every kind of field has its place in each table that goes by kinds."""

from typing import get_args

import pytest
from msgspec import Struct

from briefing.brief.fields import Kind, fields
from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow
from briefing.document.parts import SIGNS
from briefing.views.diff import _SAID
from briefing.views.show import _FACTS, _PARTS
from briefing.words import words_for


@pytest.mark.parametrize("model", [Brief, Challenge, Section, Source, StatusRow])
def test_fields_are_of_kinds_there_are(model: type[Struct]) -> None:
    assert {each.kind for each in fields(model)} <= set(get_args(Kind))
    assert [each.name for each in fields(model)] == list(model.__struct_fields__)


def test_facts_and_parts_can_be_told() -> None:
    for each in fields(Brief):
        table = {"fact": _FACTS, "part": _PARTS}.get(each.place)
        assert table is None or each.kind in table, f"{each.name}: no way to tell {each.kind!r}"
        assert each.kind in _SAID, f"{each.name}: no way to tell a change of {each.kind!r}"


def test_choices_of_verdicts_are_roles_with_a_sign() -> None:
    for name in ("severity", "level", "trend"):
        assert words_for("en").choices[name].keys() <= SIGNS.keys()
