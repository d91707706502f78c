"""Whatever a message may quote, it cannot act on a terminal and is one line."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pexpect
import pytest
from typer.main import get_command

from briefing.brief.model import Brief
from briefing.cli.app import COMMANDS, app
from briefing.terminal.gate import Gate, escapes
from tests.conftest import COMMAND, DATA, Done, Run
from tests.hostile.payloads import ESCAPES, EVERYTHING, OVERRIDE, trace

PACKAGE = Path(__file__).parents[2] / "briefing"
GATEWAYS = {
    (
        "cli/completing.py",
        "sys.stdout.buffer.write",
    ),  # in the encoding of the shell; only printable
    ("cli/main.py", "os.write"),  # one constant sentence, when all else has failed
    ("library/watching.py", "os.write"),  # a pipe of the process itself
    ("terminal/ask.py", "os.write"),  # questions, constants, to the controlling terminal
    ("terminal/gate.py", "os.write"),  # constants that put a terminal back
}
"""Places that write past the gate, and why that is harmless."""


def harmless(done: Done) -> None:
    for written in (done.out, done.err):
        assert trace(written) == "", written
    assert done.status in (0, 1, 2, 65, 66, 74), done.err


def parameters() -> Iterator[tuple[str, list[str]]]:
    """Every option and argument of every command, with hostile text as its value."""
    group = get_command(app)
    for name in COMMANDS:
        command = group.get_command(None, name)  # type: ignore[attr-defined]
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                yield f"{name} {parameter.name}", [name, "--", EVERYTHING]
            elif not parameter.is_flag:
                required = ["x"] if name in ("search", "diff", "completion") else []
                yield (
                    f"{name} {parameter.opts[0]}",
                    [name, parameter.opts[0], EVERYTHING, *required],
                )


@pytest.mark.parametrize(("case", "arguments"), list(parameters()))
def test_every_option_and_argument(briefing: Run, case: str, arguments: list[str]) -> None:
    harmless(briefing(*arguments))


@pytest.mark.parametrize(
    "arguments", [[EVERYTHING], [f"--{EVERYTHING}"], ["list", f"--{EVERYTHING}"], ["list", f"-{EVERYTHING}"],
                  ["list", f"--tag={EVERYTHING}"], ["list", f"--color={EVERYTHING}"], ["check", EVERYTHING, EVERYTHING]],
)  # fmt: skip
def test_words_that_are_no_option_and_no_command(briefing: Run, arguments: list[str]) -> None:
    done = briefing(*arguments)
    harmless(done)


VARIABLES = (
    "BRIEFING_BIDI", "BRIEFING_WIDTH", "BRIEFING_COLOR", "BRIEFING_HARAKAT", "BRIEFING_DIGITS",
    "BRIEFING_LABELS", "BRIEFING_DATA", "BRIEFING_PAGER", "BRIEFING_DEBUG", "_BRIEFING_COMPLETE",
    "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "PAGER",
    "EDITOR", "VISUAL", "COLUMNS", "LINES", "TERM", "TERM_PROGRAM", "COLORTERM", "LANG", "LC_ALL",
    "TMUX", "STY", "VTE_VERSION", "XTERM_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "TZ",
    "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING",
)  # fmt: skip


@pytest.mark.parametrize("name", VARIABLES)
@pytest.mark.parametrize("command", ["list", "doctor", "review", "index"])
def test_every_variable(briefing: Run, name: str, command: str) -> None:
    given = {"BRIEFING_DATA": str(DATA), name: EVERYTHING}
    if name == "PYTHONIOENCODING":  # Python itself refuses to start with others
        given[name] = "ascii"
    harmless(briefing(command, data=None, **given))


def test_the_variables_are_all_there_are() -> None:
    """Those that are read somewhere in the package, as far as their names stand there."""
    found = set()
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant):
                found |= set(re.findall("^_?(?:BRIEFING|XDG)_[A-Z_]*[A-Z]$", str(node.value)))
    assert found <= set(VARIABLES)
    assert found >= {"BRIEFING_DATA", "XDG_STATE_HOME"}


MODEL = [field.name for field in msgspec.structs.fields(Brief)]
QUOTED = '"' + "".join(f"\\U{ord(char):08x}" for char in EVERYTHING) + '"'
PLACES = {
    "a top key": "{value}: 1\nbriefs: []\n",
    "no mapping": "{value}\n",
    "a key of a brief": "briefs: [{{id: a, title: b, date: 2026-01-01, {value}: c}}]\n",
    "a key twice": "briefs: [{{id: a, title: b, date: 2026-01-01, {value}: c, {value}: d}}]\n",
    "a key of a source": "briefs: [{{id: a, title: b, date: 2026-01-01, source: {{{value}: c}}}}]\n",
    "a status row": "briefs: [{{id: a, title: b, date: 2026-01-01, status: {{{value}: {value}}}}}]\n",
    "a status row twice": "briefs: [{{id: a, title: b, date: 2026-01-01, status: {{{value}: x, {value}: x}}}}]\n",
    "an address": "briefs: [{{id: a, title: b, date: 2026-01-01, source: {{name: c, url: {value}}}}}]\n",
    "a heading": "briefs: [{{id: a, title: b, date: 2026-01-01, sections: [{{heading: {value}, text: {value}}}]}}]\n",
    "a challenge": "briefs: [{{id: a, title: b, date: 2026-01-01, challenges: [{value}]}}]\n",
    "a tag": "briefs: [{{id: a, title: b, date: 2026-01-01, tags: [{value}]}}]\n",
    "a name of a tag": "briefs: [{{id: a, title: !<{tag}> b, date: 2026-01-01}}]\n",
    "an anchor": "briefs: [{{id: a, title: &ab\u202ec b, date: 2026-01-01, outlook: *ab\u202ec}}]\n",
    "a raw control": "briefs: [{{id: a, title: b\x1b]52;c;aGk=\x07, date: 2026-01-01}}]\n",
    "a syntax error": "briefs: [{{id: a, title: {value} {value}\n",
    **{f"the value of {name}": "briefs: [{{id: a, title: b, date: 2026-01-01, " + name + ": {value}}}]\n"
       for name in MODEL},
}  # fmt: skip
VIEWS = [
    ["check"], ["list"], ["show", "-n", "9"], ["challenges"], ["status"], ["search", "x"], ["review"],
    ["digest"], ["list", "-f", "csv"], ["list", "-f", "tsv"], ["show", "--json"], ["show", "-f", "ndjson"],
    ["show", "-n", "9", "-f", "screen", "--color", "never"],
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_every_place_of_the_data(briefing: Run, tmp_path: Path, place: str) -> None:
    file = tmp_path / f"data{ESCAPES}{OVERRIDE}\nbriefing: forged.yaml"
    file.write_text(PLACES[place].format(value=QUOTED, tag="tag:%1b]52;c;%07"), "utf-8")
    for view in VIEWS:
        harmless(briefing(*view, data=None, BRIEFING_DATA=str(tmp_path)))


def test_a_file_that_is_rendered(briefing: Run) -> None:
    done = briefing("render", stdin=f"نص {ESCAPES}\n")
    assert trace(done.out) == ""


@pytest.mark.parametrize(
    "line", ['digits = "{}"', "{} = 1", "width = '''{}'''", "[{}", "data = {}"]
)
def test_every_part_of_the_configuration(
    briefing: Run, environment: dict[str, str], line: str
) -> None:
    config = Path(environment["HOME"]) / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    for hostile in (EVERYTHING, QUOTED[1:-1]):
        config.write_text(line.format(hostile), "utf-8")
        for command in ("list", "doctor"):
            harmless(briefing(command))


def test_what_is_kept_of_a_review(briefing: Run, environment: dict[str, str]) -> None:
    briefing("review", "--done")
    [file] = (Path(environment["HOME"]) / ".local/state/briefing").glob("*.json")
    text = file.read_text("utf-8").replace("gaza-after-the-war", f"gone{ESCAPES}{OVERRIDE}")
    file.write_text(
        text.replace("\x1b", "\\u001b").replace("\x07", "\\u0007").replace("\x08", "\\b")
    )
    for command in (
        ["review"],
        ["review", "--json"],
        ["digest"],
        ["review", "-f", "screen", "--color", "never"],
    ):
        harmless(briefing(*command))


@pytest.mark.parametrize("columns", [20, 80])
def test_on_a_terminal(environment: dict[str, str], tmp_path: Path, columns: int) -> None:
    """Where escapes are meant, those of the data are not."""
    data = tmp_path / "data.yaml"
    fields = ["summary", "outlook", "title"]
    text = "".join(f", {name}: {QUOTED}" for name in fields)
    data.write_text(
        f"briefs: [{{id: a, date: 2026-01-01{text}, tags: [{QUOTED}], challenges: [{QUOTED}]}}]\n"
        f"{QUOTED}: 1\n", "utf-8",
    )  # fmt: skip
    for command in (
        ["show"],
        ["list"],
        ["challenges"],
        [EVERYTHING],
        ["show", EVERYTHING],
        ["digest"],
    ):
        written = on_a_terminal(environment, data, command, columns)
        assert trace(written.replace("\r\n", "\n"), escapes_meant=True) == ""


def on_a_terminal(environment: dict[str, str], data: Path, command: list[str], columns: int) -> str:
    child = pexpect.spawn(
        str(COMMAND), command, dimensions=(200, columns), encoding="utf-8", timeout=30,
        env={**environment, "BRIEFING_DATA": str(data), "XTERM_VERSION": "XTerm(379)"},
    )  # fmt: skip
    written: str = child.read()
    child.close()
    assert child.exitstatus in (0, 1, 2, 65)
    return written


MEANT = ["\x1b[1;31m", "\x1b[m", "\x1b[8l", "\x1b[8h", "\x1b[?25l", "\x1b[?1049h", "\x1b[H", "\x1b[2K",
         "\x1b]8;id=1;https://example.org/غزة\x1b\\", "\x1b]8;;\x1b\\", "\r\n", "\t"]  # fmt: skip
NEVER_MEANT = ["\x1b]52;c;aGk=\x07", "\x1b]0;title\x07", "\x1b]8;;file:///etc\x1b\\", "\x1b[2J", "\x1b[6n",
               "\x1bc", "\x1b[?47h", "\x1bP+q\x1b\\", "\x9b31m", "\x07", "\x1b]8;;https://a b\x1b\\", "\x1b[8t",
               "\x1b]8;;javascript:x\x1b\\", "\x1b", "\x1b[", "\x1b[31", "\x1b[>c"]  # fmt: skip


def passed(text: str, tmp_path: Path, *, screen: bool) -> str:
    file = tmp_path / "passed"
    with Gate(file.open("wb")) as gate:
        if screen:
            with escapes(gate):
                gate.write(text)
        else:
            gate.write(text)
    return file.read_bytes().decode()


@pytest.mark.parametrize("text", MEANT)
def test_what_a_screen_is_drawn_with_passes_then_and_not_else(text: str, tmp_path: Path) -> None:
    assert passed(f"ا{text}ب", tmp_path, screen=True) == f"ا{text}ب"
    if text != "\t":
        assert passed(f"ا{text}ب", tmp_path, screen=False) != f"ا{text}ب"


@pytest.mark.parametrize("text", NEVER_MEANT)
def test_what_is_never_meant_never_passes(text: str, tmp_path: Path) -> None:
    for screen in (True, False):
        written = passed(f"ا{text}ب", tmp_path, screen=screen)
        assert not any(each in written for each in (text, "\x9b", "\x07"))
        assert written.startswith("ا")
        assert written.endswith("ب")


def test_nobody_writes_past_the_gate() -> None:
    """Standard streams are replaced at the start, so that only the system can be asked past them."""
    found = set()
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called == "os.write" or "out.buffer" in called or "err.buffer" in called:
                    found.add((str(file.relative_to(PACKAGE)), called))
    assert found == GATEWAYS


def test_the_streams_of_a_run_are_gates() -> None:
    code = (
        "import briefing.app.failures as failures, briefing.cli.main as main, sys\n"
        "def named(command):\n"
        "    streams = (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)\n"
        "    print(*(type(stream).__name__ for stream in streams), flush=True)\n"
        "    return 0\n"
        "failures.status_of = named\n"
        "main.run()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["Gate"] * 4
