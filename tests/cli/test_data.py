"""Where the data is looked for, and what a run says when it is not as it should be."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from tests.cli.test_terminal import output
from tests.conftest import COMMAND, Run

Write = Callable[..., Path]

BRIEF = "briefs:\n  - {{id: {}, title: عنوان, date: 2026-01-01}}\n"


@pytest.fixture
def config(environment: dict[str, str]) -> Path:
    file = Path(environment["HOME"]) / ".config/briefing/config.toml"
    file.parent.mkdir(parents=True)
    return file


@pytest.fixture
def ids(briefing: Run) -> Callable[..., list[str]]:
    """The ids that `list` shows."""

    def listed(*options: str, **variables: str) -> list[str]:
        done = briefing("list", *options, data=None, **variables)
        assert (done.status, done.err) == (0, "")
        return [line.split("\t")[1] for line in done.out.splitlines()]

    return listed


def test_configured_data_comes_after_the_variable_and_before_the_current_folder(
    ids: Callable[..., list[str]], write: Write, config: Path, briefing: Run
) -> None:
    named = [write(BRIEF.format(name), f"{name}.yaml") for name in ("asked", "variable")]
    write(BRIEF.format("here"), "data/briefs.yaml")
    write(BRIEF.format("home"), str(config.parents[2] / "briefs/a.yaml"))
    config.write_text('data = "~/briefs"\n')
    assert ids() == ["home"]
    assert ids(BRIEFING_DATA=str(named[1])) == ["variable"]
    assert ids("--data", str(named[0]), BRIEFING_DATA=str(named[1])) == ["asked"]
    assert briefing("check", data=None).out.startswith(f"{config.parents[2]}/briefs: 1 brief")
    assert briefing("show", "home", data=None).status == 0
    config.write_text("")
    assert ids() == ["here"]


def test_configured_paths_may_be_several_and_begin_where_the_file_is(
    ids: Callable[..., list[str]], write: Write, config: Path, tmp_path: Path
) -> None:
    write(BRIEF.format("beside"), str(config.parent / "own/a.yaml"))
    absolute = write(BRIEF.format("far"), "far/a.yaml")
    config.write_text(f'data = ["own", "{absolute}"]\n')
    assert ids() == ["beside", "far"]
    assert ids("--data", str(tmp_path / "far")) == ["far"]


def test_configured_data_that_is_not_there(briefing: Run, config: Path) -> None:
    config.write_text('data = "~/nowhere"\n')
    done = briefing("list", data=None)
    assert (done.status, done.out) == (66, "")
    assert f"{config.parents[2]}/nowhere: No such file or directory." in done.err


def test_a_linked_folder_is_part_of_the_data(
    ids: Callable[..., list[str]], write: Write, tmp_path: Path
) -> None:
    write(BRIEF.format("a"), "data/a.yaml")
    write(BRIEF.format("b"), "elsewhere/deep/b.yaml")
    write(BRIEF.format("hidden"), "secret/c.yaml")
    for name in ("link", "another"):
        (tmp_path / "data" / name).symlink_to(tmp_path / "elsewhere")
    (tmp_path / "data/.hidden").symlink_to(tmp_path / "secret")
    (tmp_path / "data/loop").symlink_to(tmp_path / "data")
    (tmp_path / "elsewhere/deep/again").symlink_to("..")
    (tmp_path / "data/gone").symlink_to("nowhere")
    assert ids("--data", "data") == ["a", "b"]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("/", "leads to a folder around the data and is not followed"),
        ("..", "leads to a folder around the data and is not followed"),
        ("/proc/self", "leads to the system's own files and is not followed"),
        ("/sys", "leads to the system's own files and is not followed"),
    ],
)
def test_a_link_out_of_the_data_does_not_open_the_machine(
    briefing: Run, write: Write, tmp_path: Path, target: str, reason: str
) -> None:
    write(BRIEF.format("a"), "data/a.yaml")
    write(BRIEF.format("around"), "around.yaml")
    write(BRIEF.format("linked"), "elsewhere/b.yaml")
    (tmp_path / "data/link").symlink_to("../elsewhere")
    (tmp_path / "elsewhere/out").symlink_to(target)
    done = briefing("list", "-f", "plain", data="data")
    assert (done.status, done.err) == (66, f"briefing: data/link/out: {reason}.\n")
    assert [line.split("\t")[1] for line in done.out.splitlines()] == ["a", "linked"]


@pytest.fixture
def crowded(tmp_path: Path) -> Iterator[Path]:
    """A folder that a link in the data leads to; removed at once, since it holds much."""
    folder = tmp_path / "crowded"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("make", "allowed"),
    [(Path.mkdir, 10_000 - 2), (Path.touch, 100_000 - 1)],
    ids=["folders", "files"],
)
def test_so_many_folders_and_files_are_looked_at_and_no_more(
    briefing: Run, write: Write, crowded: Path, make: Callable[[Path], None], allowed: int
) -> None:
    """Beside the data folder, the linked one, and the file of the brief."""
    write(BRIEF.format("a"), "data/a.yaml").with_name("link").symlink_to(crowded)
    for number in range(allowed):
        make(crowded / str(number))
    done = briefing("list", "-f", "plain", data="data")
    assert (done.status, done.err, done.out.count("\ta\t")) == (0, "", 1)
    make(crowded / "more")
    done = briefing("list", "-f", "plain", data="data")
    assert done.out.count("\ta\t") == 1
    assert (done.status, done.err) == (
        66,
        "briefing: data: more than 10,000 folders or 100,000 files; the others were not looked "
        "at.\n",
    )


def test_a_file_in_a_linked_folder_is_named_by_its_place_in_the_data(
    briefing: Run, write: Write, tmp_path: Path
) -> None:
    write("briefs: x", "data/real/wrong.yaml")
    (tmp_path / "data/a-link").symlink_to("real")
    done = briefing("check", "data")
    assert [line for line in done.err.splitlines() if "expected" in line] == [
        'data/real/wrong.yaml:1:9: "briefs" is a string; expected a list: "- id: …" for each brief'
    ]


def test_a_reader_at_a_terminal_is_told_that_briefs_are_samples(
    environment: dict[str, str], write: Write, tmp_path: Path
) -> None:
    def shown(command: str) -> str:
        child = pexpect.spawn(
            "/bin/sh",
            ["-c", command.replace("briefing", str(COMMAND), 1)],
            env={**environment, "XTERM_VERSION": "XTerm(379)"},
            cwd=tmp_path,
            dimensions=(200, 200),
            encoding="utf-8",
            timeout=30,
        )
        return output(child)

    folder = Path(environment["HOME"]) / ".local/share/briefing"
    told = (
        f"These are sample briefs. Put your own (YAML files) in {folder}, or name them with --data."
    )
    for command in ("briefing", "briefing list", "briefing show --no-pager"):
        assert shown(command).count(told) == 1
    assert told not in shown("briefing list | cat")
    assert told not in shown("briefing list 2> /dev/null")
    write(BRIEF.format("own"), str(folder / "a.yaml"))
    assert told not in shown("briefing list")


def test_off_a_terminal_nothing_is_said_of_samples(briefing: Run) -> None:
    done = briefing("list", data=None)
    assert (done.status, done.err) == (0, "")


@pytest.mark.parametrize("command", ["show", "list", "status", "digest", "challenges"])
def test_when_every_brief_is_wrong_nobody_says_that_none_matches(
    briefing: Run, write: Write, command: str
) -> None:
    file = write("briefs:\n- id: a\n  titel: x\n  date: 2026-01-01\n")
    done = briefing(command, data=file)
    assert (done.status, done.out) == (65, "")
    assert done.err.splitlines() == [
        f'{file}:3:3: unknown key "titel" in a brief; expected "title"',
        "    titel: x",
        "    ^",
        "briefing: No brief could be read.",
    ]


def test_a_brief_alone_in_its_file_is_one_error_that_says_what_to_do(
    briefing: Run, write: Write
) -> None:
    write("id: a\ntitle: عنوان\ndate: 2026-01-01\nsummary: نص\n", "one.yaml")
    done = briefing("check", "one.yaml")
    assert (done.status, done.err.splitlines()[0]) == (
        65,
        'one.yaml:1:1: missing "briefs"; expected "briefs:" in a line above, and "- id: …" for each '
        "brief",
    )
    assert done.err.count("one.yaml") == 1


def test_an_arabic_comma_between_tags_is_a_warning_with_a_caret(
    briefing: Run, write: Write
) -> None:
    text = "briefs:\n- id: a\n  title: عنوان\n  date: 2026-01-01\n  tags: [غزة، رفح]\n"
    file = write(text)
    done = briefing("check", str(file), BRIEFING_BIDI="logical")
    assert done.status == 0
    lines = done.err.splitlines()
    assert lines[0].startswith(f"{file}:5:13: warning: an Arabic comma (،)")
    assert lines[1][lines[2].index("^")] == "،"
    assert briefing("list", data=file).err == ""
