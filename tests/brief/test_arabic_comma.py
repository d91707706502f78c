"""The comma of Arabic where YAML has one of its own: it separates nothing, which is told."""

import pytest

from tests.brief.test_reader import HEAD, problems

COMMA = 'an Arabic comma (،) does not separate items; expected a comma (",")'
# What follows the head of a brief, and its one problem: the caret is under the Arabic comma.
ARABIC_COMMAS = [
    ("    tags: [غزة، رفح]\n", f"5:15: warning: {COMMA} between items, or quotes around the text"),
    ("    tags: ['أ، ب', غزة،\n      رفح]\n", f"5:23: warning: {COMMA} between items, or quotes around the text"),
    ("    challenges: [{text: أ، severity:high}]\n", f"5:26: warning: {COMMA} between items, or quotes around the text"),
    ("    challenges: [{text: أ، severity: high}]\n", f"5:26: invalid YAML: {COMMA}"),
    ("    challenges:\n      - {text: أ، ب، severity: high}\n", f"6:20: invalid YAML: {COMMA}"),
    ('    challenges: [{text: "أ، ب"، severity: high}]\n', f"5:31: invalid YAML: {COMMA}"),
    ("    challenges: [{text: أ،\n      severity: high}]\n", f"5:26: invalid YAML: {COMMA}"),
    ("    tags: ['أ'، 'ب']\n", f"5:15: invalid YAML: {COMMA}"),
]  # fmt: skip


@pytest.mark.parametrize(("rest", "problem"), ARABIC_COMMAS)
def test_an_arabic_comma_between_items(rest: str, problem: str) -> None:
    assert problems(HEAD + rest) == [f"f.yaml:{problem}"]


@pytest.mark.parametrize(
    "rest",
    [
        "    summary: أ، ب\n",
        "    summary: |\n      أ، ب: ج\n",
        "    challenges:\n      - أ، ب\n      - text: أ، ب\n",
        "    tags: ['أ، ب', \"ج، د\"]\n",
        "    tags:\n      - أ، ب\n",
        "    challenges: [{text: رقم‌های ۴، ۵ و ۶, severity: high}]\n",
        "    status: {أ: ب، ج}\n",
    ],
)
def test_an_arabic_comma_inside_a_text(rest: str) -> None:
    assert problems(HEAD + rest) == []


@pytest.mark.parametrize(
    ("rest", "problem"),
    [
        (
            "    tags: [أ، ب\n    outlook: ج\n",
            "6:12: invalid YAML: did not find expected ',' or ']'",
        ),
        ("    tags: ['أ، ب' ج]\n", "5:19: invalid YAML: did not find expected ',' or ']'"),
    ],
)
def test_an_arabic_comma_is_not_to_blame_for_other_errors(rest: str, problem: str) -> None:
    assert problems(HEAD + rest)[0].startswith(f"f.yaml:{problem}")
