"""The one table of fields: every field of the model goes through everything that shows briefs."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_type_hints

import pytest
from msgspec import Struct

from briefing.brief.fields import Field, default_of, fields
from briefing.brief.model import Brief, Challenge, Section, Source, StatusRow
from briefing.document.parts import SIGNS
from briefing.words import LANGUAGES, words_for
from briefing.words.numbers import full_date, short_date
from tests.conftest import Done, Run

MODELS: dict[str, type[Struct]] = {
    "source": Source,
    "sources": Source,
    "sections": Section,
    "challenges": Challenge,
    "status": StatusRow,
}
"""The model of what a field holds, by the field's kind."""
SEVERAL = ("sources", "sections", "challenges", "status")
SEARCHED = ("id", "line", "text", "words")
"""Kinds whose values can be searched, where their field says so."""
COMMANDS = (["show", "full"], ["list"], ["challenges"], ["status"])
IN_CSV = ("id", "title", "date", "lang", "source", "tags", "priority", "author", "sources")
"""Fields of a brief in a row of `list`; of a source its name."""


class Leaf(NamedTuple):
    """A value that holds no others, and where it stands in a brief."""

    path: tuple[Field, ...]
    value: str

    @property
    def field(self) -> Field:
        return self.path[-1]

    @property
    def name(self) -> str:
        return ".".join(each.name for each in self.path)

    @property
    def search(self) -> str:
        """What a query calls the value; empty where it cannot be searched."""
        names = [each.search for each in self.path if each.search]
        return names[-1] if names and self.field.kind in SEARCHED else ""

    def shown(self) -> list[str]:
        """How the value may be shown; one of these is enough."""
        words = words_for("en")
        if self.field.kind == "date":
            day = datetime.date.fromisoformat(self.value)
            return [self.value, full_date(day, words, "latn"), short_date(day, words, "latn")]
        if self.field.kind == "choice":
            sign = {str(role): sign for role, sign in SIGNS.items()}.get(self.value, self.value)
            return [self.value, words.choices[self.field.name][self.value], sign]
        if self.field.kind == "lang":
            return [f'"lang": "{self.value}"', f'"lang":"{self.value}"', words.fields["challenges"]]
        return [self.value]


def literal_values(model: type, name: str) -> tuple[str, ...]:
    """The words that a choice takes."""
    return tuple(
        value
        for option in get_args(get_type_hints(model)[name]) or (get_type_hints(model)[name],)
        for value in get_args(option)
    ) or tuple(map(str, get_args(get_type_hints(model)[name])))


def value_of(model: type, field: Field, path: tuple[Field, ...]) -> Any:
    """A value of the field that no other field has, as a data file holds it."""
    mark = "q" + "".join(each.name for each in (*path, field))
    match field.kind:
        case "id":
            return "full"
        case "line" | "text":
            return mark
        case "words":
            return [mark]
        case "date":
            return (datetime.date(2026, 1, 1) + datetime.timedelta(len(mark))).isoformat()
        case "choice":
            default = default_of(model, field.name)
            return next(each for each in literal_values(model, field.name) if each != default)
        case "lang":
            return "en"
        case "address":
            return f"https://x.example/{mark}"
        case kind:
            inside = {
                each.name: value_of(MODELS[kind], each, (*path, field))
                for each in fields(MODELS[kind])
            }
            return [inside] if kind in SEVERAL else inside


FULL = {each.name: value_of(Brief, each, ()) for each in fields(Brief)}


def leaves_in(model: type, held: dict[str, Any], path: tuple[Field, ...] = ()) -> Iterator[Leaf]:
    for each in fields(model):
        value = held[each.name]
        if each.kind in MODELS:
            [inside] = value if each.kind in SEVERAL else [value]
            yield from leaves_in(MODELS[each.kind], inside, (*path, each))
        else:
            yield Leaf((*path, each), value[0] if each.kind == "words" else value)


LEAVES = tuple(leaves_in(Brief, FULL))
BARE = {"id": "bare", "title": "bare", "date": "2025-01-01"}


def data_of(*briefs: dict[str, Any]) -> str:
    """A data file: JSON, which is YAML."""
    return "briefs:\n" + "".join(f"- {json.dumps(each, ensure_ascii=False)}\n" for each in briefs)


def missing(done: Done, leaves: tuple[Leaf, ...] = LEAVES) -> list[str]:
    """The names of the fields whose values are nowhere in the output."""
    assert (done.status, done.err) == (0, "")
    out = "".join(done.out.split())
    return [
        leaf.name for leaf in leaves if not any("".join(way.split()) in out for way in leaf.shown())
    ]


def all_of(briefing: Run, data: Path, *options: str) -> Done:
    """What the commands show, one after the other."""
    runs = [briefing(*command, *options, data=data) for command in COMMANDS]
    out = "".join(run.out for run in runs).encode()
    return Done(max(run.status for run in runs), out, "".join(r.err for r in runs).encode())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    file = tmp_path / "full.yaml"
    file.write_text(data_of(FULL), "utf-8")
    return file


@pytest.fixture
def both(tmp_path: Path) -> Path:
    file = tmp_path / "both.yaml"
    file.write_text(data_of(BARE, FULL), "utf-8")
    return file


@pytest.mark.parametrize("form", ["plain", "md", "json", "ndjson"])
def test_every_field_leaves_the_screen(briefing: Run, data: Path, form: str) -> None:
    found = all_of(briefing, data, "-f", form)
    if form == "md":
        found.out = found.out.replace("\\", "")
    assert missing(found) == []


@pytest.mark.parametrize("width", ["40", "100"])
def test_every_field_is_on_the_screen(briefing: Run, data: Path, width: str) -> None:
    screen = ("-f", "screen", "--bidi", "logical", "--width")
    # A terminal follows a link whose address is not seen.
    addresses = tuple(leaf for leaf in LEAVES if leaf.field.kind == "address")
    seen = tuple(leaf for leaf in LEAVES if leaf not in addresses)
    assert missing(all_of(briefing, data, *screen, width), seen) == []
    assert missing(all_of(briefing, data, *screen, width, "--color", "always"), addresses) == []


def test_every_field_of_a_row_is_in_csv(briefing: Run, data: Path) -> None:
    rows = tuple(
        leaf
        for leaf in LEAVES
        if leaf.path[0].name in (*IN_CSV, "challenges", "status") and leaf.field.kind != "address"
    )
    csv = all_of(briefing, data, "-f", "csv")
    assert [each for each in missing(csv, rows) if each != "lang"] == []
    assert {leaf.path[0].name for leaf in LEAVES} - {leaf.path[0].name for leaf in rows} == {
        "summary", "sections", "outlook", "notes",
    }  # fmt: skip


@pytest.mark.parametrize(
    "leaf", [leaf for leaf in LEAVES if leaf.search], ids=lambda leaf: leaf.name
)
def test_what_a_field_holds_is_found(briefing: Run, both: Path, leaf: Leaf) -> None:
    """With the name of the field before it, and without."""
    for query in (f"{leaf.search}:{leaf.value}", leaf.value):
        found = briefing("search", query, "-f", "tsv", data=both)
        assert [line.split("\t")[0] for line in found.out.splitlines()] == ["full"], query


@pytest.mark.parametrize(
    "options", [["--json"], ["-f", "screen", "--color", "always"], ["-f", "md"]]
)
def test_every_field_is_compared(briefing: Run, both: Path, options: list[str]) -> None:
    found = briefing("diff", "full", "bare", "--labels", "en", *options, data=both)
    if "md" in options:
        found.out = found.out.replace("\\", "")
    compared = tuple(leaf for leaf in LEAVES if leaf.field.kind not in ("id", "lang"))
    assert missing(found, compared) == []


def test_every_field_is_reviewed(briefing: Run, data: Path) -> None:
    full = data.read_text("utf-8")
    data.write_text(data_of({**BARE, "id": "full"}), "utf-8")
    briefing("review", "--done", data=data)
    data.write_text(full, "utf-8")
    names = {each.name for each in fields(Brief)} - {"id"}
    [row] = briefing("review", "-f", "tsv", data=data).out.splitlines()
    assert set(row.split("\t")[-1].split(";")) == names
    [changed] = json.loads(briefing("review", "--json", data=data).out)["changed"]
    assert set(changed["changes"]) == names


def test_every_field_is_in_the_index(briefing: Run, tmp_path: Path) -> None:
    others = [{**BARE, "id": f"other-{number}", "summary": "ملء " * 60} for number in range(200)]
    text = data_of(FULL, *others)
    file = tmp_path / "large.yaml"
    file.write_text(text, "utf-8")
    assert briefing("index", data=file).status == 0
    for command in (*COMMANDS, ["search", f"title:{FULL['title']}"]):
        read = briefing(*command, "--json", "--data", "-", data=None, stdin=text)
        assert read.status == 0
        assert briefing(*command, "--json", data=file).out == read.out


def labelled() -> Iterator[str]:
    """The names of the fields that are shown with a label."""
    for model in (Brief, Section, Challenge, StatusRow):
        for each in fields(model):
            whole = model in (Brief, StatusRow) and each.kind != "id"
            if whole or each.place or each.kind == "choice":
                yield each.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_has_its_words(lang: str) -> None:
    words = words_for(lang)
    missing_words = set(labelled()) - words.fields.keys()
    assert not missing_words, f"briefing/words/{lang}.py has no words for {missing_words}"
    for model in (Brief, Challenge, StatusRow):
        for each in fields(model):
            if each.kind == "choice":
                values = set(literal_values(model, each.name))
                assert values == words.choices[each.name].keys(), f"{lang}: {each.name}"
