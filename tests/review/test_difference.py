"""The difference applied to the old version gives the new one, and there is none when equal."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Brief, Challenge, StatusRow
from briefing.review.awaiting import changes
from briefing.review.difference import MANY, Difference, difference, items, normal
from tests.library.briefs import items as briefs


def brief(data: dict[str, Any]) -> Brief:
    challenges = [{"text": text} for text in data["challenges"]]
    return normal(msgspec.convert({**data, "id": "a", "challenges": challenges}, Brief))


def applied(found: Difference, old: Brief) -> Brief:
    """The new version, made from the old one."""
    values = {change.field: change.new for change in found.changes}
    for field in {edit.field for edit in found.edits}:
        now = list(items(old, field))
        for edit in reversed([each for each in found.edits if each.field == field]):
            now[edit.at : edit.at + len(edit.old)] = edit.new
        values[field] = "\n\n".join(now) if MANY[field] == "text" else tuple(now)
    return msgspec.structs.replace(old, **values)


@given(briefs(), briefs())
def test_any_two_versions(old_data: dict[str, Any], new_data: dict[str, Any]) -> None:
    old, new = brief(old_data), brief(new_data)
    assert applied(difference(old, new), old) == new
    assert bool(difference(old, new)) == bool(changes(old, new)) == (old != new)


@given(briefs(), st.sampled_from([" ", "\n", "  \n "]))
def test_white_space_is_no_change(data: dict[str, Any], space: str) -> None:
    wrapped = {
        **data,
        "summary": data["summary"].replace(" ", space),
        "title": f" {data['title']} ",
    }
    assert brief(wrapped) == brief(data)


def test_a_row_that_moved_a_challenge_reworded_and_words_that_came() -> None:
    common = {"id": "a", "title": "ع", "date": "2026-01-01"}
    old = msgspec.convert(
        {
            **common,
            "challenges": [{"text": "لا وقود للمستشفيات"}, {"text": "طرق مقطوعة"}],
            "status": [{"label": "الأمن", "value": "مستقر", "level": "good"}],
        },
        Brief,
    )
    new = msgspec.convert(
        {
            **common,
            "challenges": [{"text": "لا وقود كاف للمستشفيات"}, {"text": "برد شديد"}],
            "status": [{"label": "الأمن", "value": "متوتر", "level": "bad"}],
        },
        Brief,
    )
    reworded, added, removed, moved = changes(old, new)
    assert (reworded.old.text, reworded.new.text) == (
        "لا وقود للمستشفيات",
        "لا وقود كاف للمستشفيات",
    )
    [(start, stop)] = reworded.new_parts
    assert (reworded.new.text[start:stop], reworded.old_parts) == ("كاف", ())
    assert (added.old, added.new) == (None, Challenge("برد شديد"))
    assert (removed.old, removed.new) == (Challenge("طرق مقطوعة"), None)
    assert (moved.old, moved.new) == (
        StatusRow("الأمن", "مستقر", "good"),
        StatusRow("الأمن", "متوتر", "bad"),
    )


@pytest.mark.parametrize("field", ["tags", "challenges"])
def test_another_order_is_a_change(field: str) -> None:
    values: dict[str, Any] = {"tags": ["أ", "ب"], "challenges": ["أ", "ب"]}
    data = {"id": "a", "title": "ع", "date": "2026-01-01", "challenges": [], field: values[field]}
    other = {**data, field: values[field][::-1]}
    [change] = changes(brief(data), brief(other))
    assert (change.field, change.old, change.new) == (field, None, None)
