"""`briefing doctor` off a terminal, and its warnings."""

import codecs
import io
import json
import re
from pathlib import Path

import pytest

from briefing.formats.plain import lines
from briefing.formats.screen.page import MARGIN
from briefing.formats.screen.table import ROOM_FOR_TABLE
from briefing.terminal.choice import Choice, choose
from briefing.terminal.detect import Detection
from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.known import KNOWN, UNKNOWN, Known, Replies
from briefing.views.doctor import DOCTOR, NARROW, Diagnosis
from briefing.words.looks import Looks
from tests.cli.test_terminal import output, typed
from tests.conftest import Run


def diagnosis(terminal: Known | None, *, width: int = 80, encoding: str = "utf-8") -> Diagnosis:
    replies = Replies("x\x1b", "1;2", "")
    detection = Detection(terminal, "by its replies", "tmux", replies) if terminal else None
    name = terminal.emission if terminal else "logical"
    choice = Choice(EMISSIONS[name], harakat=True, detection=detection)
    return Diagnosis(choice, "by what the terminal needs", width, encoding, {"TERM": "xterm"})


def report(found: Diagnosis) -> list[str]:
    """The lines of a report."""
    return list(lines(DOCTOR.present([found], Looks()), Looks()))


def known(name: str) -> Known:
    return next(each for each in KNOWN if each.name == name)


def test_off_a_terminal_it_reports_and_asks_nothing(briefing: Run) -> None:
    done = briefing("doctor", stdin="1\n")
    assert done.status == 0
    assert "goes to a file or a pipe" in done.out
    assert "\x1b" not in done.out
    assert "read right" not in done.out


def test_the_report_is_json(briefing: Run) -> None:
    report = json.loads(briefing("doctor", "--json", BRIEFING_BIDI="words").out)
    assert report["schema"] == 1
    assert report["terminal"] is None
    assert (report["emission"], report["chosen"]) == ("words", "by BRIEFING_BIDI")
    assert report["environment"]["BRIEFING_BIDI"] == "words"
    option = json.loads(briefing("doctor", "--json", "--bidi", "blanks").out)
    assert option["chosen"] == "by the option --bidi"


@pytest.mark.parametrize(
    ("found", "warning"),
    [
        (diagnosis(known("Linux console")), "no Arabic letters"),
        (diagnosis(UNKNOWN), "not known"),
        (diagnosis(known("WezTerm")), "from the record only"),
        (diagnosis(known("kitty")), "draws vowel marks in the wrong place"),
        (diagnosis(None, encoding="ascii"), "encoded as ascii"),
        (diagnosis(None, width=30), "30 columns are few"),
    ],
)
def test_warnings(found: Diagnosis, warning: str) -> None:
    [said] = [line for line in found.warnings() if warning in line]
    assert f"Warning: {said}" in report(found)
    assert said in next(DOCTOR.present([found], Looks()).records())["warnings"]


def test_no_warning_where_all_is_well() -> None:
    assert list(diagnosis(known("xterm")).warnings()) == []


def test_replies_are_shown_not_sent() -> None:
    shown = "\n".join(report(diagnosis(known("xterm"))))
    assert "XTVERSION x␛, DA1 -, DA2 1;2" in shown
    assert "xterm, inside tmux (by its replies; verified with version 379)" in shown


def test_a_quarter_of_mlterm_stays_free() -> None:
    detection = Detection(known("mlterm"), "by its environment variables")
    assert Choice(EMISSIONS["words"], harakat=True, detection=detection).cells(80) == 60
    assert Choice(EMISSIONS["visual"], harakat=True, detection=detection).cells(80) == 80


def test_what_is_no_terminal_gets_logical_text() -> None:
    choice = choose(io.StringIO())
    assert (choice.emission.name, choice.harakat, choice.detection) == ("logical", True, None)
    assert choose(io.StringIO(), "visual", "strip").harakat is False
    with pytest.raises(KeyError):
        choose(io.StringIO(), "sideways")


def test_columns_are_few_where_no_table_has_room() -> None:
    assert NARROW == ROOM_FOR_TABLE + 2 * MARGIN


@pytest.fixture
def config(environment: dict[str, str]) -> Path:
    file = Path(environment["HOME"]) / ".config/briefing/config.toml"
    file.parent.mkdir(parents=True)
    return file


def saved(environment: dict[str, str]) -> tuple[int | None, str]:
    """The exit status and the last words of a run whose reader takes the first other way."""
    child = typed(
        environment, "doctor", "--save", columns=500, XTERM_VERSION="", TERM="weird-term"
    )  # fmt: skip
    child.expect_exact("Does this read right?")
    child.send("n\r")
    child.expect_exact("Which one reads right?")
    child.send("1\r")
    said = output(child)
    return child.exitstatus, said


@pytest.mark.parametrize(
    "written",
    [
        '[terminal.weird-term]\nbidi = "words"\n',
        '[terminal."weird-term"] # mine\nbidi = "words"\n',
        '[ terminal . "weird-term" ]\nbidi = "words"\n',
        "[terminal.'weird-term']\nbidi = \"words\"\n",
        'terminal.weird-term.bidi = "words"\n',
        'terminal = {weird-term = {bidi = "words"}}\n',
        'terminal = {xterm = {bidi = "words"}}\n',
        '[terminal."weird-term"]\n"bidi" = "words"\n',
        '[terminal]\nweird-term = {bidi = "words"}\n',
    ],
)
def test_a_config_file_that_cannot_be_edited_safely_stays_as_it_is(
    environment: dict[str, str], config: Path, written: str
) -> None:
    config.write_text(written, "utf-8")
    status, said = saved(environment)
    assert status == 74
    assert "Saved" not in said
    assert f"{config} was left as it is" in said
    assert '[terminal."weird-term"]' in said
    assert 'bidi = "' in said
    assert config.read_text("utf-8") == written


TABLE = b'[terminal."weird-term"]\n'
ANSWER = b'bidi = "ANSWER"\n'
BELOW = b'  [terminal."xterm"]\n  bidi = "marks"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, TABLE + ANSWER),
        (b"width = 60", b"width = 60\n\n" + TABLE + ANSWER),
        (b"width = 60\n", b"width = 60\n\n" + TABLE + ANSWER),
        (TABLE + b'bidi = "spans"\n' + BELOW, TABLE + ANSWER + BELOW),
        (b"  " + TABLE + b'  bidi = "spans"\n' + BELOW, b"  " + TABLE + ANSWER + BELOW),
        (
            TABLE + "# ملاحظة\u2028bidi = 3\nbidi = 'spans'\n".encode(),
            TABLE + ANSWER + "# ملاحظة\u2028bidi = 3\n".encode(),
        ),
    ],
)
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_an_answer_is_added_and_every_other_byte_stays(
    environment: dict[str, str],
    config: Path,
    before: bytes | None,
    after: bytes,
    mark: bytes,
    end: bytes,
) -> None:
    if before is not None:
        config.write_bytes(mark + before.replace(b"\n", end))
        after = mark + (after.replace(b"\n", end) if b"\n" in before else after)
    status, said = saved(environment)
    assert status == 0
    [answer] = re.findall(r'Saved for this terminal \(weird-term\) in .*: bidi = "(\w+)"', said)
    assert config.read_bytes() == after.replace(b"ANSWER", answer.encode())


def test_a_byte_order_mark_is_no_part_of_the_first_key(briefing: Run, config: Path) -> None:
    config.write_text('bidi = "words"\n', "utf-8-sig")
    assert json.loads(briefing("doctor", "--json").out)["chosen"] == "by config.toml"
    config.write_text('bidi = "sideways"\n', "utf-8-sig")
    assert f'{config}:1: "bidi" is "sideways"' in briefing("list").err


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('[terminal."xterm"]\nbidi = "sideways"\n', "sideways"),
        ('[terminal."xterm"]\nbidi = "auto"\n', "auto"),
        ('[terminal."xterm"]\ncolor = "never"\n', "never"),
        ('terminal = "xterm"\n', "xterm"),
    ],
)
def test_a_wrong_table_of_a_terminal_is_an_error(
    briefing: Run, environment: dict[str, str], written: str, said: str
) -> None:
    config = Path(environment["HOME"]) / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(written, "utf-8")
    done = briefing("list")
    assert done.status == 2
    assert "config.toml:1:" in done.err
    assert said in done.err
    assert "expected a table such as" in done.err
