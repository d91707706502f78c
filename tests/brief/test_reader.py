"""Reading data files: what is right becomes a brief, all that is wrong has its place."""

import datetime

import pytest

from briefing.brief.model import Challenge, Section, Source, StatusRow, paragraphs
from briefing.brief.problems import Place
from briefing.brief.reader import Reading, read

HEAD = "briefs:\n  - id: a\n    title: عنوان\n    date: 2026-11-23\n"


def reading(text: str | bytes) -> Reading:
    return read(text.encode() if isinstance(text, str) else text, "f.yaml")


def problems(text: str | bytes) -> list[str]:
    return [str(problem) for problem in reading(text).problems]


def test_a_whole_brief() -> None:
    [brief] = reading(
        HEAD
        + "    lang: fa\n"
        + "    source: {name: ن, url: 'https://example.org'}\n"
        + "    tags: [غزة, دبلوماسية]\n"
        + "    priority: high\n"
        + "    summary: |\n      فقرة\n      أولى\n\n      ثانية\n"
        + "    sections: [{heading: ر, text: م}]\n"
        + "    challenges:\n      - أول\n      - {text: ثان, severity: low}\n"
        + "    status: [{label: ل, value: ق, level: bad, trend: up}]\n"
        + "    outlook: ختام\n"
    ).briefs
    assert brief.date == datetime.date(2026, 11, 23)
    assert (brief.lang, brief.priority, brief.outlook) == ("fa", "high", "ختام")
    assert brief.source == Source("ن", "https://example.org")
    assert brief.tags == ("غزة", "دبلوماسية")
    assert paragraphs(brief.summary) == ["فقرة أولى", "ثانية"]
    assert brief.sections == (Section("ر", "م"),)
    assert brief.challenges == (Challenge("أول"), Challenge("ثان", "low"))
    assert brief.status == (StatusRow("ل", "ق", "bad", "up"),)


def test_every_optional_field() -> None:
    [brief] = reading(
        HEAD
        + "    author: كاتب\n"
        + "    source: {name: أ}\n"
        + "    sources: [{name: ب}, {name: ج, url: 'https://example.org'}]\n"
        + "    sections: [{heading: ر, text: م, source: {name: د}}]\n"
        + "    challenges: [{text: ت, owner: ه, due: 2026-12-01, closed: 2026-11-30}]\n"
        + "    notes: |\n      أولى\n\n      ثانية\n"
    ).briefs
    assert (brief.author, brief.notes) == ("كاتب", "أولى\n\nثانية")
    assert brief.source == Source("أ")
    assert brief.sources == (Source("ب"), Source("ج", "https://example.org"))
    assert brief.sections == (Section("ر", "م", Source("د")),)
    due, closed = datetime.date(2026, 12, 1), datetime.date(2026, 11, 30)
    assert brief.challenges == (Challenge("ت", owner="ه", due=due, closed=closed),)


def test_optional_fields_without_a_value_are_left_out() -> None:
    [brief] = reading(
        f"{HEAD}    author:\n    sources:\n    notes:\n"
        "    challenges: [{text: a, owner: , due: , closed: }]\n"
        "    sections: [{heading: a, text: b, source: }]\n"
    ).briefs
    assert (brief.author, brief.sources, brief.notes) == (None, (), "")
    assert brief.challenges == (Challenge("a"),)
    assert brief.sections == (Section("a", "b"),)


@pytest.mark.parametrize("word", ["no", "12:30", "0777", "2026", "~", "null", "1e3", "=", "<<x"])
def test_every_scalar_is_the_word_it_is(word: str) -> None:
    [brief] = reading(f"{HEAD}    status: {{{word}: {word}}}\n    tags: [{word}]\n").briefs
    assert brief.status == (StatusRow(word, word),)
    assert brief.tags == (word,)


def test_keys_without_a_value_are_left_out() -> None:
    [brief] = reading(f"{HEAD}    tags:\n    source:\n    outlook:\n    priority:\n").briefs
    assert (brief.tags, brief.source, brief.outlook, brief.priority) == ((), None, "", "normal")


def test_empty_lists_and_mappings_are_left_out() -> None:
    [brief] = reading(HEAD + "    tags: []\n    challenges: []\n    status: {}\n").briefs
    assert (brief.tags, brief.challenges, brief.status) == ((), (), ())


@pytest.mark.parametrize(
    "text", ["", "# nothing\n", "briefs:\n", "briefs: []\n", "\ufeffbriefs: []"]
)
def test_no_briefs_is_no_problem(text: str) -> None:
    assert reading(text) == Reading([], {}, [])


def test_texts_are_clean() -> None:
    [brief] = reading(f'{HEAD}    outlook: "\\e[31m \ufefb\ufee6 \\x9b"\n').briefs
    assert brief.outlook == "␛[31m لان \ufffd"


KEYS = (
    "id, title, date, lang, source, tags, priority, author, sources, summary, sections, challenges, "
    "status, outlook, notes"
)

# What follows the head of a brief, and its one problem.
ONE_PROBLEM = [
    ("    lagn: ar\n", '5:5: unknown key "lagn" in a brief; expected "lang"'),
    (
        "    xyz: ar\n",
        '5:5: unknown key "xyz" in a brief; expected one of '
        f"{KEYS}",
    ),
    ("    source: {name: a, b, url: }\n", '5:23: unknown key "b" in "source"; expected one of name, url'),
    ("    priority: urgent\n", '5:15: "priority" is "urgent"; expected low, normal or high'),
    ("    tags: غزة\n", '5:11: "tags" is a string; expected a list'),
    ("    tags: [[a]]\n", '5:12: "tags" is a list; expected text'),
    ("    tags: ['']\n", '5:12: "tags" is empty; expected text'),
    ("    lang: Arabic\n", '5:11: "lang" is "Arabic"; expected a language such as ar or en'),
    ("    source: نص\n", '5:13: "source" is a string; expected a mapping with the keys name, url'),
    (
        "    source: {name: a, url: ftp}\n",
        '5:28: "url" is "ftp"; expected an address that begins with https://, without spaces',
    ),
    ("    challenges: [{severity: low}]\n", '5:18: missing "text"; expected "text:" with text'),
    ("    status: {a: }\n", '5:14: "value" is empty; expected text'),
    ("    status: {a: b, a: c}\n", '5:20: duplicate key "a" (first in line 5, column 14); expected each key once'),
    ("    status: [{label: a, value: b, level: worse}]\n", '5:42: "level" is "worse"; expected good, watch or bad'),
    ("    title: again\n", '5:5: duplicate key "title" (first in line 3, column 5); expected each key once'),
    ("    outlook: !x y\n", '5:14: YAML tag "!x"; expected text without a tag'),
    ("    outlook: !!int 3\n", '5:14: YAML tag "int"; expected text without a tag'),
    ("    summary: &a x\n    outlook: *a\n", '6:14: YAML alias "*a"; expected the text itself'),
    ("    ? [a]\n    : b\n", "5:7: a list or mapping as a key; expected text as a key"),
    ("    <<: {lang: ar}\n", '5:5: unknown key "<<" in a brief; expected one of '
     f"{KEYS}"),
    ("    outlook: a: b\n", '5:15: invalid YAML: mapping values are not allowed in this context; expected quotes around a text that contains ": "'),
    ("    outlook: 'a\n", "6:1: invalid YAML: found unexpected end of stream; expected a closing quote or bracket"),
    ("\toutlook: a\n", "5:1: invalid YAML: tab at the start of a line; expected spaces instead of a tab"),
    ("    outlook: @x\n", "5:14: invalid YAML: found character that cannot start any token; expected quotes around a text that begins with such a character"),
    ("    outlook: a\x1b[m\n", '5:15: control character U+001B; expected printable text, or an escape in double quotes such as "\\e"'),
    ("---\n", "5:1: invalid YAML: but found another document; expected one document, without a second ---"),
    ("  - id: a\n    title: b\n    date: 2026-01-01\n", '5:9: duplicate id "a" (first in line 2); expected a different id for each brief'),
    ("other: x\n", '5:1: unknown key "other" in the file; expected "briefs"'),
    ("    author: [a]\n", '5:13: "author" is a list; expected text'),
    ("    notes: {a: b}\n", '5:12: "notes" is a mapping; expected text'),
    ("    sources: {name: a}\n", '5:14: "sources" is a mapping; expected a list'),
    ("    sources: [a]\n", '5:15: "sources" is a string; expected a mapping with the keys name, url'),
    ("    sources: [{url: 'https://a.org'}]\n", '5:15: missing "name"; expected "name:" with text'),
    ("    challenges: [{text: a, due: soon}]\n", '5:33: "due" is "soon"; expected a date such as 2026-11-23'),
    ("    challenges: [{text: a, closed: 2026-02-30}]\n", '5:36: "closed" is "2026-02-30"; expected a date such as 2026-11-23'),
    ("    challenges: [{text: a, owner: {name: b}}]\n", '5:35: "owner" is a mapping; expected text'),
    ("    sections: [{heading: a, text: b, source: c}]\n", '5:46: "source" is a string; expected a mapping with the keys name, url'),
    ("    status:\n    - الوضع: سيئ\n", '6:7: unknown key "الوضع" in "status"; expected a mapping with the keys label, value, level, trend'),
    ("    status: [{lable: a, value: b}]\n", '5:15: unknown key "lable" in "status"; expected "label"'),
    ("    status: [a]\n", '5:14: "status" is a string; expected a mapping with the keys label, value, level, trend'),
    ("    status: {a: {b: c}}\n", '5:17: "value" is a mapping; expected text'),
    ("  - {a: b, c: d}\n", '5:6: unknown key "a" in a brief; expected a mapping with the keys ' + KEYS),
    ('    outlook: "x\u202ey"\n', "5:14: warning: RLO (U+202E) that is never closed; expected balanced bidi controls"),
]  # fmt: skip


@pytest.mark.parametrize(("rest", "problem"), ONE_PROBLEM)
def test_one_problem(rest: str, problem: str) -> None:
    assert problems(HEAD + rest) == [f"f.yaml:{problem}"]


def test_deep_nesting() -> None:
    assert problems(f"{HEAD}    tags: {'[' * 20}{']' * 20}\n")[-1] == (
        "f.yaml:5:23: nesting too deep; expected at most 12 levels"
    )


WHOLE_FILES = [
    ("- a\n", '1:1: missing "briefs"; expected "briefs:" with a list of briefs'),
    ("x: []\n", '1:1: missing "briefs"; expected "briefs:" with a list of briefs'),
    ("briefs: x\n", '1:9: "briefs" is a string; expected a list: "- id: …" for each brief'),
    (b"briefs:\n - \xff", "2:4: invalid UTF-8: byte 0xff; expected text in UTF-8"),
    (
        "id: a\ntitle: b\ndate: 2026-01-01\n",
        '1:1: missing "briefs"; expected "briefs:" in a line above, and "- id: …" for each brief',
    ),
    ("# a\nbreifs:\n- id: a\nx: y\n", '2:1: unknown key "breifs" in the file; expected "briefs"'),
    ("briefs: {id: a}\n", '1:9: "briefs" is a mapping; expected a list: "- id: …" for each brief'),
    ("briefs: [3]\n", "1:10: a brief is a string; expected a mapping with the keys"),
]


@pytest.mark.parametrize(("text", "problem"), WHOLE_FILES)
def test_whole_files(text: str | bytes, problem: str) -> None:
    [found] = problems(text)
    assert found.startswith(f"f.yaml:{problem}")


def test_all_problems_of_a_file_in_order() -> None:
    found = reading(
        "briefs:\n  - id: A\n    titel: x\n    date: 2026-13-01\n"
        "  - id: b\n    title: ' '\n    date:\n"
    ).problems
    assert [(place.line + 1, place.column + 1) for place in (each.place for each in found)] == [
        (2, 9), (3, 5), (4, 11), (6, 12), (7, 5),
    ]  # fmt: skip
    assert found[0].place == Place(1, 8)
    assert found[1].excerpt == "    titel: x"


def test_briefs_without_problems_are_read_all_the_same() -> None:
    result = reading(f"{HEAD}  - id: b\n    date: 2026-01-01\n")
    assert [brief.id for brief in result.briefs] == ["a"]
    assert len(result.problems) == 1


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.brief.nodes.MAX_BYTES", 2 * 2**20)
    assert problems(b" " * 3 * 2**20) == [
        "f.yaml:1:1: more than 2 MiB in a file that is not a plain list of briefs; "
        "expected several smaller files in a folder"
    ]


def test_a_top_key_that_is_no_text() -> None:
    assert problems("? [a]\n: b\nbriefs: []\n") == [
        "f.yaml:1:3: a list or mapping as a key; expected text as a key"
    ]


BOMBS = [
    "[" * 100_000,
    "- " * 100_000,
    "{a: " * 100_000,
    "? " * 100_000,
    "".join(" " * depth + "a:\n" for depth in range(3000)),
    "[\n" * 100_000,
    "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
    "&a [*a]\n",
    "briefs:\n - &a\n  id: *a\n",
]


@pytest.mark.parametrize("text", BOMBS, ids=lambda text: text[:9])
def test_bombs_are_problems(text: str) -> None:
    assert problems(text)


def test_many_brackets_are_no_bomb() -> None:
    tags = ", ".join(["'[{'"] * 2000)
    [brief] = reading(f"{HEAD}    tags: [{tags}]\n").briefs
    assert len(brief.tags) == 2000
    assert problems(HEAD + "    tags: " + "[]" * 2000)[0].startswith("f.yaml:5:13: invalid YAML")


def test_laughs_are_not_multiplied() -> None:
    """A few hundred bytes that would be 10**18 nodes when walked."""
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 19)]
    text = HEAD + "    tags: &l0 [a]\n" + "".join(f"    {level}\n" for level in levels)
    assert any("alias" in problem for problem in problems(text))
