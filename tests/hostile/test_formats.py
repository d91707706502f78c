"""What leaves as text cannot be taken for what it is not."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Written = Callable[..., str]
HEAD = "briefs:\n- {id: a, date: 2026-01-01, "


@pytest.fixture
def written(briefing: Run, tmp_path: Path) -> Written:
    """What a view of a brief with these fields writes."""

    def write(fields: str, *command: str) -> str:
        file = tmp_path / "data.yaml"
        file.write_text(f"{HEAD}{fields}}}\n- {{id: z, title: آخر, date: 2025-01-01}}\n", "utf-8")
        done = briefing(*command, data=file)
        assert done.status == 0, done.err
        return done.out

    return write


@pytest.mark.parametrize(
    "fields",
    ['title: "real\\n\\n---\\n\\nFAKE"', 'title: "---"', 'title: t, summary: "---"', 'title: t, outlook: "a\\n\\n---\\n\\nb"',
     'title: t, sections: [{heading: "---", text: "---"}]', 'title: t, summary: "a\\n \\n--- \\n\\n b"',
     'title: t, source: {name: "x\\n---\\ny"}', 'title: t, tags: ["x\\n---\\ny"]', 'title: t, challenges: ["x\\n---\\ny", "---"]',
     'title: t, status: {"---": "---"}'],
)  # fmt: skip
def test_two_briefs_are_two_in_plain_text(written: Written, fields: str) -> None:
    out = written(fields, "show", "-n", "2", "-f", "plain")
    assert out.count("\n---\n") == 1
    assert len(out.split("\n\n---\n\n")) == 2
    assert not out.startswith("---\n")


@pytest.mark.parametrize(
    "address",
    ["https://x\\n1.", "https://x\\ty", "https://x y", "https://x\\u00a0bold", "https://x\\u3000y", "https://x\\u2028y",
     "https://x\\u202ey", "https://x\\ey", "https://x\\x9by", "javascript:x", "file:///x", "https://"],
)  # fmt: skip
def test_an_address_is_one_word(briefing: Run, tmp_path: Path, address: str) -> None:
    file = tmp_path / "data.yaml"
    file.write_text(f'{HEAD}title: t, source: {{name: n, url: "{address}"}}}}\n', "utf-8")
    assert "an address that begins with https://" in briefing("check", str(file)).err


@pytest.mark.parametrize(
    "id_", ["-oowned", "-", "--help", "-rf", "", "A", "a b", "a/b", "..", "a\\nb", "غزة"]
)
def test_an_id_is_no_option_and_no_path(briefing: Run, tmp_path: Path, id_: str) -> None:
    file = tmp_path / "data.yaml"
    file.write_text(f'briefs: [{{id: "{id_}", title: t, date: 2026-01-01}}]\n', "utf-8")
    assert briefing("check", str(file)).status == 65


@pytest.mark.parametrize("command", [["list"], ["show"], ["search", "t"]])
@pytest.mark.parametrize("form", ["tsv", "csv"])
def test_lists_are_joined_by_semicolons(written: Written, command: list[str], form: str) -> None:
    out = written("title: t, tags: [غزة, مساعدات, أخبار عاجلة]", *command, "-n", "1", "-f", form)
    assert "غزة;مساعدات;أخبار عاجلة" in out
    assert "('" not in out


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0"])
def test_no_field_of_csv_is_a_formula(written: Written, value: str) -> None:
    quoted = json.dumps(value)
    fields = (
        f"title: {quoted}, tags: [{quoted}], challenges: [{quoted}], status: {{{quoted}: {quoted}}}"
    )
    for command in ("list", "challenges", "status", "show"):
        rows = list(csv.reader(io.StringIO(written(fields, command, "-n", "1", "-f", "csv"))))
        values = [field for row in rows for field in row if value in field]
        assert values
        assert all(field == f"'{value}" for field in values)
    assert f"\t{value}\t" in written(fields, "list", "-n", "1", "-f", "tsv"), "TSV is exact"
    assert json.loads(written(fields, "list", "-n", "1", "--json"))["briefs"][0]["title"] == value


@pytest.mark.parametrize("control", ["\\u202e", "\\u202d"])
def test_overrides_leave_in_no_format(written: Written, control: str) -> None:
    fields = f'title: "x{control}evil\\u202cy", summary: "x{control}evil\\u202cy evil"'
    for form in ("plain", "tsv", "csv", "json", "ndjson"):
        for command in (["list"], ["show"], ["search", "evil"]):
            out = written(fields, *command, "-n", "1", "-f", form)
            assert not {"\u202e", "\u202d"} & set(out)
            assert "\\u202e" not in out
            assert "evil" in out


def test_overrides_are_warned_of(briefing: Run, tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_text(f'{HEAD}title: "x\\u202eevil\\u202cy"}}\n', "utf-8")
    done = briefing("check", str(file))
    assert done.status == 0
    assert "RLO (U+202E), which overrides the order" in done.err
