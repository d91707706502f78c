"""Many briefs through the installed command: selection, search, history, formats."""

import contextlib
import csv
import datetime
import io
import json
import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.data import one_file
from tests.conftest import COMMAND, Run

Write = Callable[..., Path]
TODAY = datetime.date.today()


def ago(days: int) -> str:
    return (TODAY - datetime.timedelta(days)).isoformat()


LIBRARY = f"""\
briefs:
  - id: today
    title: مساعدات تصل إلى غزة
    date: {ago(0)}
    tags: [غزة, إغاثة]
    priority: high
    summary: وصلت شاحنات. وللاستعلام يُتَّصل بالمركز.
    challenges: [{{text: نقص الوقود, severity: high}}, طرق مقطوعة]
    status: [{{label: الوضع الأمني, value: مستقر, level: good, trend: up}}]
  - id: last-week
    title: أسعار القمح
    date: {ago(7)}
    tags: [اقتصاد]
    challenges: [{{text: تقلّب الأسعار, severity: low}}]
    status: [{{label: الوضع الأمنى, value: متوتر, level: watch}}, {{label: الأسعار, value: مرتفعة}}]
  - id: persian
    title: آب و هوا
    date: {ago(8)}
    lang: fa-AF
    tags: [غزه]
    summary: باران
"""


@pytest.fixture
def library(write: Write) -> Path:
    """A data file whose days are counted from today."""
    return write(LIBRARY, "library.yaml")


def ids(out: str) -> list[str]:
    return [line.split("\t")[1] for line in out.splitlines()]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["today", "last-week", "persian"]),
        (("--since", "7d"), ["today", "last-week"]),
        (("--since", "today"), ["today"]),
        (("--until", "yesterday"), ["last-week", "persian"]),
        (("--since", "1w", "--until", ago(1)), ["last-week"]),
        (("--since", "٧d"), ["today", "last-week"]),
        (("--tag", "غزة"), ["today", "persian"]),
        (("--tag", "غزة", "--tag", "اغاثه"), ["today"]),
        (("--priority", "high"), ["today"]),
        (("--lang", "fa"), ["persian"]),
        (("--has", "challenges"), ["today", "last-week"]),
        (("--has", "status", "--has", "challenges", "--until", "1d"), ["last-week"]),
        (("-n", "2"), ["today", "last-week"]),
        (("-n", "2", "--reverse"), ["last-week", "today"]),
        (("--reverse",), ["persian", "last-week", "today"]),
    ],
)
def test_selection(
    briefing: Run, library: Path, options: tuple[str, ...], expected: list[str]
) -> None:
    done = briefing("list", *options, data=library)
    assert (done.status, done.err, ids(done.out)) == (0, "", expected)


@pytest.mark.parametrize("command", ["list", "challenges", "status", "show"])
def test_ids_select_too(briefing: Run, library: Path, command: str) -> None:
    done = briefing(command, "last-week", "-f", "tsv", data=library)
    assert {line.split("\t")[0] for line in done.out.splitlines()} == {"last-week"}
    assert briefing(command, "lastweek", data=library).status == 1
    assert briefing(command, "last-week", "--lang", "fa", data=library).status == 1


def test_selection_is_the_same_in_every_command(briefing: Run, library: Path) -> None:
    chosen = ("--tag", "اقتصاد")
    assert briefing("show", *chosen, data=library).out.startswith("أسعار القمح\n")
    assert "last-week\tتقلّب" in briefing("challenges", *chosen, data=library).out
    assert briefing("status", *chosen, data=library).out.count("\n") == 2
    assert ids(briefing("search", "ال", *chosen, data=library).out) == ["last-week"]
    assert briefing("show", "-n", "2", data=library).out.count("\n---\n") == 1


@pytest.mark.parametrize("command", [("list",), ("show",), ("challenges",), ("status",)])
def test_nothing_is_like_that(briefing: Run, library: Path, command: tuple[str, ...]) -> None:
    done = briefing(*command, "--tag", "رياضة", data=library)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("briefing: No ")


def test_nothing_is_a_whole_document_too(briefing: Run, library: Path) -> None:
    done = briefing("list", "--tag", "رياضة", "--json", data=library)
    assert (done.status, json.loads(done.out)) == (1, {"schema": 1, "briefs": []})


@pytest.mark.parametrize("word", ["soon", "7x", "2026-13-01"])
def test_a_day_that_is_none(briefing: Run, library: Path, word: str) -> None:
    done = briefing("list", "--since", word, data=library)
    assert (done.status, done.out) == (2, "")
    assert f'--since is "{word}"; expected a date such as 2026-11-23' in done.err


DUE = f"""\
briefs:
  - id: new
    title: جديد
    date: {ago(0)}
    challenges:
      - {{text: low, severity: low, due: {ago(9)}}}
      - {{text: high, severity: high}}
      - {{text: high and due, severity: high, due: {ago(-3)}}}
      - {{text: none}}
  - id: old
    title: قديم
    date: {ago(1)}
    challenges:
      - {{text: high and overdue, severity: high, due: {ago(1)}}}
      - {{text: medium, severity: medium, closed: {ago(-1)}}}
      - {{text: closed today, severity: high, due: {ago(2)}, closed: {ago(0)}}}
      - {{text: high of the older brief, severity: high}}
"""


@pytest.mark.parametrize("ids", [(), ("new", "old")])
def test_the_most_urgent_challenges_come_first(
    briefing: Run, write: Write, ids: tuple[str, ...]
) -> None:
    file = write(DUE)
    urgent = [
        "closed today",
        "high and overdue",
        "high and due",
        "high",
        "high of the older brief",
        "medium",
        "none",
        "low",
    ]
    for options, expected in (((), urgent), (("--open",), urgent[1:])):
        done = briefing("challenges", *ids, *options, "-f", "ndjson", data=file)
        assert [json.loads(line)["text"] for line in done.out.splitlines()] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("استعلام",), ["today"]),
        (("إستعلام",), ["today"]),
        (("غزه",), ["today", "persian"]),
        (("title:غزة",), ["today"]),
        (("tag:غزة",), ["today", "persian"]),
        (("challenge:وقود",), ["today"]),
        (("status:متوتر",), ["last-week"]),
        (("الاسعار", "-وقود"), ["last-week"]),
        (("باران", "|", "قمح"), ["last-week", "persian"]),
        (("وصلت شاحنات",), ["today"]),
        (('"شاحنات وصلت" | باران',), ["persian"]),
    ],
)
def test_search(briefing: Run, library: Path, words: tuple[str, ...], expected: list[str]) -> None:
    done = briefing("search", *words, data=library)
    assert (done.status, done.err, ids(done.out)) == (0, "", expected)


def test_by_relevance(briefing: Run, library: Path) -> None:
    found = briefing("search", "الاسعار", "|", "غزة", "--by", "relevance", data=library).out
    assert ids(found) == ["today", "last-week", "persian"]


def test_what_was_found_is_marked_in_its_own_spelling(briefing: Run, library: Path) -> None:
    [hit] = json.loads(briefing("search", "إستعلام", "--json", data=library).out)["briefs"]
    assert hit["field"] == "summary"
    [(start, stop)] = hit["matches"]
    assert hit["snippet"][start:stop] == "استعلام"


def test_half_of_a_lam_alef_is_highlighted_whole(briefing: Run, library: Path) -> None:
    """The match begins with the alef of one and ends with the lam of another."""
    done = briefing(
        "search", "استعل", "-f", "screen", "--bidi", "visual", "--color", "always", data=library
    )
    assert "\x1b[1;31mﻼﻌﺘﺳﻼ\x1b[0m" in done.out


def test_nothing_found_names_the_nearest_words(briefing: Run, library: Path) -> None:
    done = briefing("search", "مساعدان", data=library)
    assert (done.status, done.out) == (1, "")
    assert "No results. Similar words: مساعدات." in done.err
    assert "No results." in briefing("search", "غزة", "قمح", data=library).err


def test_nothing_to_look_for(briefing: Run, library: Path) -> None:
    done = briefing("search", "", data=library)
    assert (done.status, done.out) == (2, "")
    assert "nothing to look for" in done.err


def test_history_has_a_label_however_it_is_spelled(briefing: Run, library: Path) -> None:
    done = briefing("status", "--history", "الوضع الامني", data=library)
    assert [line.split("\t")[2:4] for line in done.out.splitlines()] == [
        ["الوضع الأمني", "مستقر"],
        ["الوضع الأمنى", "متوتر"],
    ]
    missing = briefing("status", "--history", "الوضع", data=library)
    assert (missing.status, missing.out) == (1, "")
    assert "Did you mean الوضع" in missing.err


BRIEF_COLUMNS = "id,date,lang,priority,title,tags,source"
COLUMNS = {
    ("show", "today", "persian"): (BRIEF_COLUMNS, "author,sources"),
    ("list",): (BRIEF_COLUMNS, "author,sources"),
    ("challenges",): ("brief,date,severity,text", "owner,due,closed"),
    ("status",): ("brief,date,label,value,level,trend", ""),
    ("status", "--history", "الوضع الأمني"): ("brief,date,label,value,level,trend", ""),
    ("search", "غزة"): (f"{BRIEF_COLUMNS},field,snippet", "author,sources"),
}
"""The columns of TSV, and the further ones of CSV (see the table in README.md)."""


@pytest.mark.parametrize("command", COLUMNS)
def test_tables_for_scripts_agree(briefing: Run, library: Path, command: tuple[str, ...]) -> None:
    out = {
        form: briefing(*command, "-f", form, data=library).out
        for form in ("tsv", "csv", "json", "ndjson")
    }
    header, *rows = csv.reader(io.StringIO(out["csv"]))
    columns, more = (names.split(",") if names else [] for names in COLUMNS[command])
    assert header == [*columns, *more]
    first_columns = [row[: len(columns)] for row in rows]
    assert [line.split("\t") for line in out["tsv"].splitlines()] == first_columns
    records = [json.loads(line) for line in out["ndjson"].splitlines()]
    (name,) = set(json.loads(out["json"])) - {"schema"}
    assert json.loads(out["json"])[name] == records
    first = next(iter(records))
    assert rows[0][0] == first[header[0]]


def test_lists_are_joined_by_semicolons(briefing: Run, write: Write) -> None:
    file = write(
        "briefs:\n- {id: a, title: ع, date: 2026-01-01, tags: [غزة, إعادة الإعمار],\n"
        "   sources: [{name: وكالة, url: 'https://x.example'}, {name: صحيفة}]}\n"
    )
    listed = briefing("list", "-f", "tsv", data=file).out
    assert "غزة;إعادة الإعمار" in listed.rstrip("\n").split("\t")
    [row] = csv.DictReader(io.StringIO(briefing("list", "-f", "csv", data=file).out))
    assert (row["tags"], row["sources"]) == ("غزة;إعادة الإعمار", "وكالة;صحيفة")


def test_no_field_holds_what_ends_one(briefing: Run, write: Write) -> None:
    file = write(f'briefs:\n- {{id: a, title: "أ\\tب\\nج", date: {ago(0)}, tags: ["س،ص"]}}\n')
    assert briefing("list", "-f", "tsv", data=file).out.count("\t") == 6
    assert briefing("list", "-f", "csv", data=file).out.count("\n") == 2


def test_several_data_are_one_collection(briefing: Run, write: Write, library: Path) -> None:
    more = write(f"briefs:\n- {{id: more, title: زيادة, date: {ago(1)}}}\n", "more.yml")
    both = ["today", "more", "last-week", "persian"]
    assert ids(briefing("list", "--data", str(library), "--data", str(more)).out) == both
    assert ids(briefing("list", data=None, BRIEFING_DATA=f"{library}:{more}").out) == both
    piped = briefing("list", "--data", "-", "--data", str(more), stdin=LIBRARY)
    assert ids(piped.out) == both


def test_one_wrong_file_does_not_hide_the_others(briefing: Run, write: Write) -> None:
    write(LIBRARY, "many/a.yaml")
    write("briefs:\n- id: b\n  title: ب\n", "many/b.yaml")
    write("briefs: [", "many/c.yaml")
    write(f"briefs:\n- {{id: today, title: ثانية, date: {ago(0)}}}\n", "many/d/e.yaml")
    done = briefing("list", "--data", "many")
    assert (done.status, ids(done.out)) == (65, ["today", "last-week", "persian"])
    heads = [line.split(": ")[0] for line in done.err.splitlines() if line.startswith("many")]
    assert heads == ["many/b.yaml:2:3", "many/c.yaml:1:10", "many/d/e.yaml:2:3"]
    assert "first in many/a.yaml:2" in done.err


def test_what_is_wrong_does_not_hide_what_was_not_found(briefing: Run, write: Write) -> None:
    file = write(LIBRARY + "  - id: wrong\n")
    done = briefing("show", "nowhere", data=file)
    assert (done.status, done.out) == (65, "")
    assert 'missing "title"' in done.err
    assert 'There is no brief "nowhere"' in done.err


def test_a_long_build_is_shown_on_a_terminal(tmp_path: Path, environment: dict[str, str]) -> None:
    data = one_file(4_000, tmp_path / "large.yaml")
    ours, theirs = pty.openpty()
    command = [str(COMMAND), "list", "-n", "1", "--data", str(data)]
    listing = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # the other side is gone
        while some := os.read(ours, 1 << 16):
            shown += some
    assert listing.communicate()[0].count(b"\n") == 1
    assert b"Reading briefs" in shown


def test_hidden_files_are_no_data(briefing: Run, write: Write) -> None:
    write(LIBRARY, "many/a.yaml")
    write("wrong", "many/.hidden.yaml")
    write("wrong", "many/.git/x.yaml")
    assert briefing("check", "many").status == 0


def test_a_long_list_ends_with_its_reader(briefing: Run, tmp_path: Path) -> None:
    data = one_file(5_000, tmp_path / "large.yaml")
    briefing("index", data=data)
    command = f"{COMMAND} list --data {data} | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert (done.stdout.count("\n"), done.stderr) == (1, "")
