"""Snippets of a search that are cut out of embeddings and isolates."""

import json
import re
from collections import Counter
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.library.query import Query, Term
from briefing.library.search import _cut, _marked
from briefing.rtl import bidi_findings, clean
from briefing.text.folding import fold
from tests.conftest import Run

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROL = re.compile(f"[{CONTROLS}]")
WORDS = ["غزة", "غَزَّة", "هنا", "a", "كلمة طويلة", "한국", "½", *CONTROLS]
QUERY = Query(((Term(fold("غزة")),), (Term(fold("국")),), (Term("1"),)))


def unclosed(text: str) -> int:
    return sum("never closed" in finding.what for finding in bidi_findings(text))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=120), st.integers(0, 120))
@example(["\u202e", *["كلمة طويلة"] * 30, "غزة", *["كلمة طويلة"] * 30, "\u202c"], 0)
@example(["\u2067", "\u202a", *["هنا"] * 60, "غزة", *["هنا"] * 60, "\u2069"], 0)
def test_a_snippet_is_balanced_and_points_at_what_was_found(words: list[str], at: int) -> None:
    text = clean(" ".join([*["ب" * 5] * at, *words]))
    snippet = _cut(_marked(text, QUERY, "summary"))
    assert clean(snippet.text) == snippet.text
    assert unclosed(snippet.text) <= unclosed(text)
    assert Counter(_CONTROL.findall(snippet.text)) <= Counter(_CONTROL.findall(text))
    wanted = [fold("غزة"), fold("국"), "1"]
    for start, stop in snippet.parts:
        assert any(each in fold(snippet.text[start:stop]) for each in wanted)
    found = any(each in fold(text) for each in wanted)
    assert bool(snippet.parts) == found


def test_the_command_gives_balanced_snippets(briefing: Run, tmp_path: Path) -> None:
    rest = " ".join(["كلمة"] * 60)
    data = tmp_path / "briefs.yaml"
    brief = {
        "id": "a",
        "title": "خبر",
        "date": "2026-01-01",
        "summary": f"{rest} \u202b{rest} غزة {rest}\u202c \u2067{rest}\u2069",
    }
    data.write_text(json.dumps({"briefs": [brief]}, ensure_ascii=False), "utf-8")
    [hit] = json.loads(briefing("search", "غزة", "--json", data=data).out)["briefs"]
    [(start, stop)] = hit["matches"]
    assert hit["snippet"][start:stop] == "غزة"
    assert _CONTROL.findall(hit["snippet"]) == ["\u202b", "\u202c"]
