"""Small files and arguments that would take memory, time or the process itself."""

import resource
import subprocess
from pathlib import Path

import pytest

from briefing.brief.problems import MOST_PROBLEMS
from tests.conftest import COMMAND, DATA, Run

MEMORY = 2**30
"""Bytes of address space that are enough for each of these; most once took several times that."""
ENDS = 120
"""Seconds after which a run hangs."""
BRIEF = "{id: a, title: b, date: 2026-01-01}"


def run(environment: dict[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    done = subprocess.run(
        [COMMAND, *arguments], capture_output=True, text=True, env=environment, check=False,
        preexec_fn=limited, timeout=ENDS,
    )  # fmt: skip
    assert done.returncode in (0, 1, 2, 65, 66), done.stderr[-500:]
    assert "Traceback" not in done.stderr
    return done


def aliases(count: int) -> str:
    """A brief with that many bad sections, and the brief that many times."""
    bad = ", ".join(["{x: y}"] * count)
    again = ", ".join(["*a"] * count)
    return f"briefs: [&a {{id: a, title: b, date: 2026-01-01, sections: [{bad}]}}, {again}]\n"


LAUGHS = "x: &a0 [a, a, a, a, a, a, a, a, a]\n" + "".join(
    f"x{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)
BOMBS = {
    "aliases of a brief with many errors": aliases(800),
    "aliases of aliases": LAUGHS + "briefs: [*a11]\n",
    "an alias of itself": "briefs: &a [*a]\n",
    "a brief that holds itself": "briefs: [&a {id: a, title: *a, date: 2026-01-01, sections: [*a]}]\n",
    "8,000 errors in one line": "briefs: [" + ", ".join([f"{{id: b{n}, title: 'عنوان طويل', dat: x}}" for n in range(8000)]) + "]\n",
    "a million errors": "briefs: [" + "[]," * 1_000_000 + "]\n",
    "a million errors in lines": "briefs:\n" + "- x\n" * 1_000_000,
    "200,000 unknown keys": "briefs:\n- {id: a, title: b, date: 2026-01-01, " + ", ".join(f"k{n}: v" for n in range(200_000)) + "}\n",
    "100,000 ids twice": "briefs:\n" + f"- {BRIEF}\n" * 100_000,
    "brackets": "briefs: " + "[" * 1_000_000,
    "braces": "briefs: " + "{" * 1_000_000,
    "brackets between quoted list marks": "briefs: " + ("[" * 900 + '"a\n - b", ') * 1000,
    "brackets with keys": "briefs: " + "[a: " * 300_000,
    "list marks": "- " * 1_000_000,
    "question marks": "? " * 1_000_000,
    "indentation": "\n".join(" " * n + "a:" for n in range(5000)),
    "a deep status": "briefs: [{id: a, title: b, date: 2026-01-01, status: " + "{a: " * 3000 + "}" * 3000 + "}]",
    "a long key": "briefs: [{" + "k" * 5_000_000 + ": 1}]\n",
    "a long tag": "briefs: [!<tag:" + "k" * 5_000_000 + "> x]\n",
    "a long anchor": "briefs: [&" + "k" * 5_000_000 + " x, *" + "k" * 5_000_000 + "]\n",
    "a long line that ends wrong": "briefs: [{id: a, title: " + "ن" * 5_000_000 + "\n",
    "a title of a million words": f"briefs: [{{id: a, title: \"{'نص ' * 1_000_000}\", date: 2026-01-01}}]\n",
    "bidi controls": f"briefs: [{{id: a, title: \"{chr(0x2067) * 300_000}\", date: 2026-01-01}}]\n",
    "closing bidi controls": f"briefs: [{{id: a, title: \"{(chr(0x202C) + chr(0x2069)) * 300_000}\", date: 2026-01-01}}]\n",
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_takes_no_more_than_its_share(
    environment: dict[str, str], tmp_path: Path, name: str
) -> None:
    file = tmp_path / "bomb.yaml"
    file.write_text(BOMBS[name], "utf-8")
    for arguments in (["check", str(file)], ["list", "--data", str(file)]):
        done = run(environment, *arguments)
        assert len(done.stderr) < 200_000
        assert done.stderr.count("bomb.yaml:") <= 2 * MOST_PROBLEMS


def test_what_is_not_shown_is_counted(briefing: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("briefs:\n" + "- x\n" * 1234, "utf-8")
    done = briefing("check", str(file))
    assert done.status == 65
    assert done.err.count("bad.yaml:") == MOST_PROBLEMS
    assert done.err.endswith("briefing: and 1,134 more.\n")


def test_warnings_do_not_hide_errors(briefing: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    warned = '- {id: b%d, title: "\\u202ex\\u202c", date: 2026-01-01}\n'
    text = "".join(warned % number for number in range(300)) + "- {id: b1}\n"
    file.write_text(f"briefs:\n{text}", "utf-8")
    done = briefing("list", "--data", str(file))
    assert (done.status, done.out.count("\n")) == (65, 300)
    assert 'missing "title"' in done.err
    checked = briefing("check", str(file))
    assert 'missing "title"' in checked.err
    assert checked.err.count("bad.yaml:") == MOST_PROBLEMS


def test_an_excerpt_is_the_part_around_the_place(briefing: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(f"briefs: [{'x' * 5000}, {{id: A}}, {'y' * 5000}]\n", "utf-8")
    lines = briefing("check", str(file)).err.splitlines()
    [at] = [index for index, line in enumerate(lines) if '"id" is "A"' in line]
    excerpt, caret = lines[at + 1 : at + 3]
    assert len(excerpt) < 300
    assert excerpt[caret.index("^")] == "A"


def test_a_large_file_with_an_error_is_read_in_parts(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """Whole it would take forty times its size."""
    filler = "x" * 100_000
    for wrong, told in (
        ("- {id: A}\n", '"id" is "A"'),
        ("- {id: [}\n", "invalid YAML"),
        ("- {id: \udcff}\n", "invalid UTF-8: byte 0xff"),
    ):
        file = tmp_path / "large.yaml"
        with file.open("w", encoding="utf-8", errors="surrogateescape") as stream:
            stream.write("briefs:\n")
            for number in range(400):
                stream.write(f"- {{id: b{number}, title: عنوان, date: 2026-01-01}}\n# {filler}\n")
            stream.write(wrong)
        done = run(environment, "check", str(file))
        assert done.returncode == 65
        assert "large.yaml:802:" in done.stderr
        assert told in done.stderr


def test_a_file_that_must_be_read_whole_has_a_limit(
    environment: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "flow.yaml"
    file.write_text(f"briefs: [{BRIEF}, " + " " * 40 * 2**20 + "]\n")
    done = run(environment, "check", str(file))
    assert done.returncode == 65
    assert "more than 32 MiB in a file that is not a plain list of briefs" in done.stderr


@pytest.mark.parametrize("digits", [5, 20, 5000])
def test_numbers_of_any_length(briefing: Run, digits: int) -> None:
    number = "9" * digits
    assert briefing("list", "-n", number).status in (0, 2)
    assert briefing("list", "--width", number).status == (0 if digits < 5 else 2)
    for name in ("COLUMNS", "LINES", "BRIEFING_WIDTH"):
        given = {name: number}
        for command in (["list", "-f", "screen"], ["list", "--help"], ["digest"], ["doctor"]):
            done = briefing(*command, **given)
            assert done.status == (2 if name == "BRIEFING_WIDTH" and "--help" not in command else 0)
            assert len(done.out) < 100_000
            assert len(done.err) < 1000


def test_the_first_day_and_the_last(briefing: Run, tmp_path: Path) -> None:
    file = tmp_path / "days.yaml"
    days = ("0001-01-01", "0001-01-05", "9999-12-31")
    for kept in (days[:1], days[:2], days):
        text = "".join(
            f"- {{id: d{day}, title: ع, date: {day}, status: {{أ: ب}}}}\n" for day in kept
        )
        file.write_text(f"briefs:\n{text}", "utf-8")
        for command in ("digest", "list", "show", "status", "review", "challenges"):
            for form in ("plain", "json", "screen"):
                assert briefing(command, "-f", form, data=file).status in (0, 1)


@pytest.mark.parametrize("value", ["less '", '"', "'", "less \\"])
def test_commands_in_variables_that_are_none(environment: dict[str, str], value: str) -> None:
    import pexpect

    for name, command in (
        ("BRIEFING_PAGER", ["show", "-n", "30"]),
        ("PAGER", ["show", "-n", "30"]),
    ):
        child = pexpect.spawn(
            str(COMMAND), command, dimensions=(10, 80), encoding="utf-8", timeout=30,
            env={**environment, "BRIEFING_DATA": str(DATA), name: value, "XTERM_VERSION": "XTerm(379)"},
        )  # fmt: skip
        written = child.read()
        child.close()
        assert child.exitstatus == 2
        assert f"{name} is" in written
        assert written.count("\x1b[8l") == written.count("\x1b[8h")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1256", "utf-16"])
def test_help_and_samples_in_any_encoding(briefing: Run, encoding: str) -> None:
    for arguments in (["search", "--help"], ["doctor", "--samples"], ["list"], ["show", "غزة"]):
        done = briefing(*arguments, PYTHONIOENCODING=encoding)
        assert done.status == (1 if arguments[-1] == "غزة" else 0)
