"""What the program keeps for itself: private, where it belongs, and not believed when it is not."""

import os
import sqlite3
import stat
import subprocess
import time
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from benchmarks.data import one_file
from briefing.library.index.database import sealed, unsealed
from tests.conftest import COMMAND, Run

CACHE, STATE = ".cache/briefing/index", ".local/state/briefing"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data that gets an index."""
    file = tmp_path_factory.mktemp("data") / "briefs.yaml"
    one_file(100, file)
    return file


@pytest.fixture
def home(environment: dict[str, str]) -> Path:
    return Path(environment["HOME"])


def modes(folder: Path) -> set[int]:
    return {stat.S_IMODE(each.stat().st_mode) for each in folder.rglob("*") if each.is_file()}


def test_nobody_else_can_read_it(briefing: Run, home: Path, large: Path) -> None:
    os.umask(0)
    try:
        briefing("review", "--done", data=large)
    finally:
        os.umask(0o022)
    for folder in (home / STATE, *(home / CACHE).iterdir()):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert modes(folder) == {0o600}, sorted(folder.iterdir())


def test_what_an_older_version_left_open_is_closed(briefing: Run, home: Path) -> None:
    (home / STATE).mkdir(parents=True, mode=0o755)
    briefing("review", "--done")
    assert stat.S_IMODE((home / STATE).stat().st_mode) == 0o700


@pytest.mark.parametrize("value", ["", "relative", "./x", "~/x"])
def test_only_absolute_folders_are_obeyed(
    briefing: Run, home: Path, tmp_path: Path, large: Path, value: str
) -> None:
    names = ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    briefing("review", "--done", data=large, **dict.fromkeys(names, value))
    assert (home / STATE).is_dir()
    assert (home / CACHE).is_dir()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["home"]


@pytest.mark.parametrize("home", ["", "relative", "~"])
def test_without_a_home_nothing_is_kept_and_all_is_shown(
    briefing: Run, tmp_path: Path, large: Path, home: str
) -> None:
    shown = briefing("list", data=large, HOME=home)
    assert (shown.status, shown.out.count("\n"), shown.err) == (0, 100, "")
    marked = briefing("review", "--done", data=large, HOME=home)
    assert marked.status == 74
    assert "no home folder" in marked.err
    assert briefing("index", data=large, HOME=home).status == 74
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o720])
@pytest.mark.parametrize(
    ("command", "status"),
    [(["review", "--done", "trojan-source"], 74), (["review", "--list"], 66), (["digest"], 66)],
)
def test_a_folder_that_others_may_write_to_is_not_believed(
    briefing: Run, home: Path, command: list[str], status: int, mode: int
) -> None:
    briefing("review", "--done")
    (home / STATE).chmod(mode)
    done = briefing(*command)
    assert done.status == status
    assert "others may write to this folder" in done.err


def test_an_index_that_others_may_have_written_is_not_read(
    briefing: Run, home: Path, large: Path
) -> None:
    expected = briefing("list", data=large).out
    time.sleep(2.1)  # from then on its stamp is trusted
    briefing("list", data=large)
    [folder] = (home / CACHE).iterdir()
    poison(folder)
    assert "OWNED" in briefing("list", data=large).out, "the poison works where it is believed"
    folder.chmod(0o777)
    done = briefing("list", data=large)
    assert done.out == expected
    assert "is not used: others may write to this folder" in done.err


def poison(folder: Path) -> None:
    """Give the briefs of an index other titles, with escapes, sealed as the program does it."""
    [file] = folder.glob("*.sqlite")
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        for row, head in database.execute("SELECT row, head FROM brief").fetchall():
            found = msgspec.msgpack.decode(unsealed(row, head))
            found["title"] = "\x1b]52;c;aGk=\x07OWNED"
            other = sealed(row, msgspec.msgpack.encode(found))
            database.execute("UPDATE brief SET head = ? WHERE row = ?", (other, row))


def test_a_poisoned_index_reaches_no_terminal_with_escapes(
    briefing: Run, home: Path, large: Path
) -> None:
    briefing("list", data=large)
    time.sleep(2.1)
    briefing("list", data=large)
    [folder] = (home / CACHE).iterdir()
    poison(folder)
    for form in ("plain", "tsv", "csv", "screen", "ndjson"):
        out = briefing("list", "-f", form, "--color", "always", data=large).out
        assert "OWNED" in out or form == "screen"
        assert "\x1b]" not in out
        assert "\x07" not in out


def test_a_planted_link_is_not_followed(
    briefing: Run, home: Path, tmp_path: Path, large: Path
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    briefing("review", "--done", data=large)
    [folder] = (home / CACHE).iterdir()
    for lock in (folder / "lock", *(home / STATE).glob("*.lock")):
        lock.unlink()
        lock.symlink_to(victim)
    with large.open("a") as data:
        data.write("# changed\n")
    listed = briefing("list", data=large)
    assert (listed.status, listed.out.count("\n")) == (0, 100)
    briefing("review", "--done", data=large)
    assert victim.read_text() == "precious"


def test_an_unknown_id_of_bad_bytes_leaves_the_index(
    environment: dict[str, str], briefing: Run, home: Path, large: Path
) -> None:
    briefing("list", data=large)
    [file] = (home / CACHE).glob("*/*.sqlite")
    asked = ["show", "search", "list --tag", "list --lang", "status --history"]
    for words in asked:
        arguments = [*(word.encode() for word in words.split()), b"\xff"]
        done = subprocess.run(
            [COMMAND, *arguments], capture_output=True, check=False,
            env={**environment, "BRIEFING_DATA": str(large)},
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
        assert file.exists()


def test_the_same_size_and_time_do_not_hide_a_change(briefing: Run, tmp_path: Path) -> None:
    data = tmp_path / "briefs.yaml"
    one_file(100, data)
    os.utime(data, (0, 0))
    time.sleep(2.1)
    assert "brief-000000" in briefing("list", data=data).out
    other = tmp_path / "other"
    other.write_bytes(data.read_bytes().replace(b"brief-000000", b"brief-999999", 1))
    os.utime(other, (0, 0))
    subprocess.run(["cp", "-p", other, data], check=True)
    assert "brief-999999" in briefing("list", data=data).out


@pytest.mark.parametrize(
    "content", ["a=" + "[" * 5000, "width=" + "9" * 5000, "width = inf", "x" * 2**21]
)
def test_a_configuration_that_is_none_is_told(briefing: Run, home: Path, content: str) -> None:
    config = home / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(content)
    done = briefing("list")
    assert done.status == 2
    assert "config.toml" in done.err


@pytest.mark.parametrize("kind", ["fifo", "zero"])
def test_own_files_that_are_none_are_not_waited_for(
    briefing: Run, home: Path, large: Path, kind: str
) -> None:
    briefing("review", "--done", data=large)
    [state] = (home / STATE).glob("*.json")
    [index] = (home / CACHE).glob("*/*.sqlite")
    config = home / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    for file, arguments, status in ((state, ["review", "--list"], 66), (index, ["list"], 0),
                                    (config, ["list", "-f", "screen"], 2)):  # fmt: skip
        file.unlink(missing_ok=True)
        if kind == "fifo":
            os.mkfifo(file)
        else:
            file.symlink_to("/dev/zero")
        assert briefing(*arguments, data=large).status == status
        file.unlink(missing_ok=True)


@pytest.mark.parametrize("zone", ["UTC+24", "UTC+99999", "XXX+25:00", "nonsense", "/etc/passwd"])
def test_marks_are_kept_in_any_time_zone(briefing: Run, zone: str) -> None:
    assert briefing("review", "--done", TZ=zone).status == 0
    assert briefing("review", "--list").out == ""


def test_a_current_folder_that_is_gone(environment: dict[str, str], tmp_path: Path) -> None:
    script = (
        f"mkdir {tmp_path}/g; cd {tmp_path}/g; rmdir {tmp_path}/g; {COMMAND} list --data x.yaml"
    )
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, "standard output" in done.stderr) == (66, False)
