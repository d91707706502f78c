"""The commands through the installed console script: output, messages, exit statuses."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import __version__
from tests.conftest import COMMAND, DATA, Run

Write = Callable[..., Path]
BRIEF = "briefs:\n  - id: {id}\n    title: عنوان\n    date: {date}\n"


def test_version(briefing: Run) -> None:
    done = briefing("--version")
    assert (done.status, done.out, done.err) == (0, f"briefing {__version__}\n", "")


@pytest.mark.parametrize(
    "command",
    [
        "show",
        "list",
        "challenges",
        "status",
        "search",
        "review",
        "diff",
        "check",
        "render",
        "index",
        "completion",
        "doctor",
    ],
)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help_with_an_example(briefing: Run, command: str, option: str) -> None:
    done = briefing(command, option)
    assert done.status == 0
    assert f"briefing {command}" in done.out
    assert "Example" in done.out


def test_as_a_module(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "briefing", "--version"]
    done = subprocess.run(command, capture_output=True, env=environment, text=True, check=True)
    assert done.stdout == f"briefing {__version__}\n"


def test_an_interrupted_start(environment: dict[str, str]) -> None:
    code = (
        "import typer.main, briefing.cli.main as main\n"
        "def stop(app): raise KeyboardInterrupt\n"
        "typer.main.get_command = stop\n"
        "main.run()"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, env=environment, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_without_a_command_there_is_the_digest(briefing: Run) -> None:
    done = briefing()
    assert (done.status, done.err) == (0, "")
    assert done.out == briefing("digest").out
    assert done.out.startswith("briefs\t12\nnew\t12\n")


def test_the_newest_brief_is_shown(briefing: Run) -> None:
    assert briefing("show").out == briefing("show", "gaza-after-the-war").out


def test_briefs_are_shown_in_the_order_asked_for(briefing: Run) -> None:
    out = briefing("show", "iso-8601-dates", "trojan-source", "iso-8601-dates").out
    first, second = out.split("\n\n---\n\n")
    assert first.startswith("ISO 8601")
    assert second.startswith("Trojan")


def test_an_unknown_id(briefing: Run) -> None:
    done = briefing("show", "gaza-after-the-ware")
    assert (done.status, done.out) == (1, "")
    assert 'no brief "gaza-after-the-ware"' in done.err
    assert "Did you mean gaza-after-the-war?" in done.err
    assert "Did you mean gaza-after-the-war" in briefing("show", "gaza").err
    assert "`briefing list`" in briefing("show", "\x1b[31m").err


def test_an_unknown_part_is_wrong_usage(briefing: Run) -> None:
    done = briefing("show", "--only", "sumary")
    assert done.status == 2
    assert "summary" in done.err


@pytest.mark.parametrize(
    "arguments",
    [("shwo",), ("show", "--width", "1"), ("show", "--bidi", "x"), ("show", "-f", "pdf")],
)
def test_wrong_usage(briefing: Run, arguments: tuple[str, ...]) -> None:
    done = briefing(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err


def test_a_missing_file(briefing: Run, tmp_path: Path) -> None:
    for command in (("show", "--data", "no.yaml"), ("check", "no.yaml"), ("render", "no.txt")):
        done = briefing(*command)
        assert (done.status, done.out) == (66, "")
        assert done.err.startswith("briefing: no.")
        assert "No such file" in done.err


def test_an_empty_data_file(briefing: Run, write: Write) -> None:
    done = briefing("show", data=write("briefs:\n"))
    assert (done.status, done.out) == (1, "")
    assert "no briefs here yet" in done.err


def test_data_is_found_in_the_documented_order(
    briefing: Run, write: Write, environment: dict[str, str]
) -> None:
    def newest(*options: str, **variables: str) -> str:
        done = briefing("list", *options, data=None, **variables)
        return done.out.splitlines()[0].split("\t")[1]

    assert newest() == "gaza-after-the-war"
    home = Path(environment["HOME"])
    xdg = write(BRIEF.format(id="xdg", date="2026-01-01"), f"{home}/.local/share/briefing/x/a.yml")
    assert newest() == "xdg"
    assert newest(XDG_DATA_HOME=str(xdg.parents[2])) == "xdg"
    write(BRIEF.format(id="local", date="2026-01-01"), "data/briefs.yaml")
    assert newest() == "local"
    named = write(BRIEF.format(id="named", date="2026-01-01"), "named.yaml")
    assert newest(BRIEFING_DATA=str(named)) == "named"
    assert newest("--data", str(DATA), BRIEFING_DATA=str(named)) == "gaza-after-the-war"


def test_a_folder_and_standard_input_are_data(briefing: Run, write: Write) -> None:
    text = BRIEF.format(id="a", date="2026-01-01")
    write(text, "many/a.yaml")
    write(BRIEF.format(id="b", date="2026-02-01"), "many/deep/er/b.yml")
    listed = briefing("list", "--data", "many").out
    assert [line.split("\t")[1] for line in listed.splitlines()] == ["b", "a"]
    assert briefing("list", "--data", "-", stdin=text).out.startswith("2026-01-01\ta\t")


def test_an_id_in_two_files_is_an_error_with_both_places(briefing: Run, write: Write) -> None:
    write(BRIEF.format(id="a", date="2026-01-01"), "many/1.yaml")
    write("\n" + BRIEF.format(id="a", date="2026-01-01"), "many/2.yaml")
    done = briefing("check", "many")
    assert done.status == 65
    assert 'many/2.yaml:3:5: duplicate id "a" (first in many/1.yaml:2)' in done.err


BAD = """\
briefs:
  - id: Bad Id
    title: a
    date: tomorrow
    priority: urgent
    titel: عنوان
    tags: غزة
    challenges: [{text: a, severity: terrible}]
    status: {أ: ب, أ: ج}
  - id: b
    date: 2026-01-01
    outlook: !x y
    summary: &a https://x.org
    source: {name: a, url: *a}
  - id: c
    title: a
    date: 2026-01-01
  - id: c
    title: a
    date: 2026-01-01
"""
PLACES = ["2:9", "4:11", "5:15", "6:5", "7:11", "8:38", "9:20", "10:5", "12:14", "14:28", "18:9"]


def test_check_says_all_that_is_wrong(briefing: Run, write: Write) -> None:
    write(BAD, "bad.yaml")
    done = briefing("check", "bad.yaml")
    assert (done.status, done.out) == (65, "")
    heads = [line.split(": ")[0] for line in done.err.splitlines() if line.startswith("bad.yaml")]
    assert heads == [f"bad.yaml:{place}" for place in PLACES]
    shown = briefing("show", "--data", "bad.yaml")
    assert (shown.status, shown.err) == (65, done.err)
    assert shown.out.startswith("a\n"), "what is right is shown all the same"


def test_a_caret_stands_under_the_place(briefing: Run, write: Write) -> None:
    write(BAD, "bad.yaml")
    lines = briefing("check", "bad.yaml").err.splitlines()
    at = lines.index(
        'bad.yaml:9:20: duplicate key "أ" (first in line 9, column 14); expected each key once'
    )
    assert lines[at + 1 : at + 3] == ["    status: {أ: ب, أ: ج}", "    " + " " * 15 + "^"]


def test_check_of_what_is_right(briefing: Run, write: Write) -> None:
    done = briefing("check", "--", str(write(BRIEF.format(id="a", date="2026-01-01"), "ok.yaml")))
    assert (done.status, done.err) == (0, "")
    assert done.out.endswith("ok.yaml: 1 brief, no errors.\n")
    warned = write('briefs: [{id: a, title: "\\u202Ex", date: 2026-01-01}]', "warn.yaml")
    done = briefing("check", str(warned))
    assert done.status == 0
    assert "warning: RLO" in done.err


def test_control_characters_in_names_and_excerpts_are_shown_not_sent(
    briefing: Run, write: Write
) -> None:
    write('briefs: [{id: a, "\\e[31m": "\\x9b", x\x1b: y}]', "a\x1b[31m.yaml")
    done = briefing("check", "a\x1b[31m.yaml")
    assert done.status == 65
    assert "\x1b" not in done.err
    assert "a␛[31m.yaml" in done.err


def piped(pipe: str) -> subprocess.CompletedProcess[bytes]:
    command = ["bash", "-c", f"set -o pipefail; {pipe}"]
    return subprocess.run(command, capture_output=True, check=False)


def test_head_ends_a_run_quietly() -> None:
    for command in ("show", "list", "status --json"):
        done = piped(f"'{COMMAND}' {command} --data '{DATA}' | head -1")
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.count(b"\n") == 1


def test_head_ends_a_long_run_quietly(write: Write) -> None:
    """Longer than a pipe holds, so that writing itself fails."""
    file = write("\n".join("ا" * 60 for _ in range(20_000)), "long.txt")
    done = piped(f"'{COMMAND}' render '{file}' | head -1")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", ["show", "list --json", "render README.md", "--version"])
@pytest.mark.parametrize(
    ("output", "reason"),
    [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")],
)
def test_output_that_cannot_be_written(command: str, output: str, reason: str) -> None:
    done = piped(f"cd '{DATA.parents[1]}'; '{COMMAND}' {command} {output}")
    assert done.returncode == 74
    assert done.stderr.decode() == f"briefing: standard output: {reason}.\n"


def test_other_streams_may_be_closed() -> None:
    done = piped(f"'{COMMAND}' list --data '{DATA}' <&- 2>&- | head -1")
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 1)


def test_settings_come_from_option_variable_and_file(
    briefing: Run, environment: dict[str, str]
) -> None:
    command = ("show", "-f", "screen")
    config = Path(environment["HOME"]) / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('digits = "arab"\nlabels = "en"\nwidth = 60\n')
    configured = briefing(*command)
    assert "Monday ٢٣ November" in configured.out
    assert max(map(len, configured.out.splitlines())) <= 62
    assert "Monday 23 November" in briefing(*command, BRIEFING_DIGITS="latn").out
    assert "الاثنين ٢٣" in briefing(*command, "--labels", "ar", BRIEFING_LABELS="en").out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('bidi = "sideways"', 'HOME:1: "bidi" is "sideways"; expected auto, logical,'),
        ("width = 1", 'HOME:1: "width" is "1"; expected a number of columns, 2 to 10000.'),
        ("width = ", "HOME: invalid TOML: "),
        ("width = 6 0", "HOME:1: invalid TOML: Expected newline"),
        (
            "width = 60\ndata = ~/briefs",
            'HOME:2: invalid TOML: Invalid value. Text stands in quotes, as in data = "~/briefs".',
        ),
        ("[terminal.xterm]\nbidi = words", "HOME:2: invalid TOML: Invalid value. Text stands in"),
        ('# x\n\ndigit = "arab"', 'HOME:3: unknown key "digit". Did you mean "digits"?'),
        (
            'digits = "arab"\n["zzz"]\na = 1',
            'HOME:2: unknown key "zzz"; expected one of bidi, color, harakat, digits, labels, '
            "width, data, terminal.",
        ),
        ("digits = ['arab']", """HOME:1: "digits" is "['arab']"; expected latn or arab."""),
        ("data = 3", 'HOME:1: "data" is "3"; expected a path or a list of paths.'),
        ('data = ["a", 3]', "expected a path or a list of paths."),
        ("\udcff", "HOME cannot be read"),
    ],
)
def test_a_wrong_config_file(
    briefing: Run, environment: dict[str, str], text: str, message: str
) -> None:
    config = Path(environment["HOME"]) / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    config.write_bytes(text.encode(errors="surrogateescape"))
    done = briefing("show")
    assert (done.status, done.out) == (2, "")
    assert message in done.err.replace(str(config), "HOME")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("{} = 1", 'unknown key "{}…"'),
        ('[terminal."{}"]\nbidi = "sideways"', '"terminal.{}…" is "sideways"'),
        ('bidi = "{}"', '"bidi" is "{}…"'),
        ("width = {{{0} = 1, {0} = 2}}", "invalid TOML: "),
        ('data = "/{}"', '"data" is "/{}…"; expected a shorter path'),
    ],
)
def test_what_is_long_in_a_config_file_is_cut(
    briefing: Run, environment: dict[str, str], text: str, quoted: str
) -> None:
    config = Path(environment["HOME"]) / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(text.format("a" * 10**5))
    done = briefing("list")
    assert done.status == 2
    letters = "a" * (80 - quoted.count("/"))
    assert quoted.format(letters) in done.err
    assert len(done.err) < 500


def test_a_wrong_variable(briefing: Run) -> None:
    done = briefing("show", BRIEFING_DIGITS="roman")
    assert (done.status, done.out) == (2, "")
    assert 'BRIEFING_DIGITS is "roman"; expected latn or arab.' in done.err


def test_a_file_that_cannot_be_written(briefing: Run) -> None:
    done = briefing("show", "-o", "no/such/folder")
    assert done.status == 74
    assert "cannot be written" in done.err


def test_visual_lines_in_a_file_on_request_only(briefing: Run) -> None:
    assert "\ufee6" not in briefing("show", "-f", "screen").out
    assert "\ufeae" in briefing("show", "-f", "screen", "--bidi", "visual").out


def test_render_writes_visual_lines_at_the_right_edge(briefing: Run) -> None:
    done = briefing("render", stdin="ا(ب)ت\n")
    assert (done.status, done.out, done.err) == (0, " " * 75 + "\ufe95(\ufe8f)\ufe8d\n", "")


RENDERED = [
    (("--width", "10"), "abc\n\nنص\n", "abc\n\n        \ufeba\ufee7\n"),
    (("--width", "10", "--base", "rtl"), "abc!", "      !abc\n"),
    (("--width", "10", "--base", "ltr"), "نص!", "\ufeba\ufee7!\n"),
    (("--width", "6"), "كلمة كلمة", "  \ufe94\ufee4\ufee0\ufedb\n" * 2),
    (("--width", "5", "--harakat", "strip"), "بَ", "    \ufe8f\n"),
    (("--width", "5", "--bidi", "logical"), "بلا\n", "بلا\n"),
    (("--width", "9"), "a\r\n\ufeffb\x1b\n", "a\nb␛\n"),
    (("--width", "9"), b"\xff\n", "\ufffd\n"),
    ((), "", ""),
]


@pytest.mark.parametrize(("options", "text", "out"), RENDERED)
def test_render(briefing: Run, options: tuple[str, ...], text: str | bytes, out: str) -> None:
    assert briefing("render", *options, stdin=text).out == out


def test_render_reads_a_file(briefing: Run, write: Write) -> None:
    file = write("abc\n", "text.txt")
    assert briefing("render", str(file)).out == "abc\n"


def test_json_of_one_brief_is_valid(briefing: Run) -> None:
    assert json.loads(briefing("show", "hebrew-calendar", "--json").out)


@pytest.mark.parametrize("command", ["list", "doctor"])
def test_a_file_in_a_folder_that_is_not_there_is_a_write_error(briefing: Run, command: str) -> None:
    done = briefing(command, "-o", "/nonexistent/x")
    assert (done.status, done.out) == (74, "")
    assert done.err == "briefing: /nonexistent/x cannot be written: No such file or directory.\n"
