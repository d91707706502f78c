"""Random libraries: files with briefs that share words, tags, days and now and then an id."""

import json
from typing import Any

from hypothesis import strategies as st

WORDS = """
غزة غزه الاستعلام وللاستعلام استعلام مساعدات والمساعدات رفح برفح أمن إمن الأمن مستشفى مستشفي
لا إلا سلام السّلام a b2 12:30 water 😀 لاجئون چالش‌ها
""".split()
DAYS = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
ids = st.integers(0, 40).map("b{}".format)


@st.composite
def items(draw: st.DrawFn) -> dict[str, Any]:
    """One brief, as data."""
    brief: dict[str, Any] = {"id": draw(ids), "title": draw(texts), "date": draw(days)}
    if tags := draw(st.lists(st.sampled_from(WORDS[:8]), max_size=3)):
        brief["tags"] = tags
    brief["priority"] = draw(st.sampled_from(["low", "normal", "high"]))
    brief["lang"] = draw(st.sampled_from(["ar", "fa", "en"]))
    brief["summary"] = draw(texts)
    brief["challenges"] = draw(st.lists(texts, max_size=2))
    brief["status"] = [
        {"label": label, "value": draw(texts), "level": draw(levels)}
        for label in draw(st.lists(texts, max_size=2))
    ]
    return brief


challenges = st.fixed_dictionaries(
    {"text": texts},
    optional={
        "severity": st.sampled_from(["low", "medium", "high"]),
        "due": st.sampled_from(DAYS),
        "closed": st.sampled_from(DAYS),
    },
)
days = st.sampled_from(DAYS)
levels = st.sampled_from(["good", "watch", "bad"])


@st.composite
def items_with_days(draw: st.DrawFn) -> dict[str, Any]:
    """One brief with challenges that have more than a text."""
    brief: dict[str, Any] = draw(items())
    brief["challenges"] += draw(st.lists(challenges, max_size=2))
    return brief


files = st.lists(items_with_days(), max_size=6).map(
    lambda briefs: json.dumps({"briefs": briefs}, ensure_ascii=False, indent=1)
)
"""The text of a data file: JSON is YAML."""
