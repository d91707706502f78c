"""Files that are none, that cannot be read or written, or must not be."""

import os
import resource
import socket
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import COMMAND, DATA, UNPRIVILEGED, Done, Run

GOOD = "briefs:\n  - {id: good, title: عنوان, date: 2026-01-01}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with one good file."""
    place = tmp_path / "data"
    place.mkdir()
    (place / "good.yaml").write_text(GOOD, "utf-8")
    return place


def entry(folder: Path, kind: str) -> Iterator[None]:
    """Something beside the good file that cannot be read."""
    path = folder / "a.yaml"
    if kind == "a link to nothing":
        path.symlink_to("nowhere")
    elif kind == "a link to itself":
        path.symlink_to("a.yaml")
    elif kind == "a FIFO":
        os.mkfifo(path)
    elif kind == "a device":
        path.symlink_to("/dev/zero")
    elif kind == "a folder named so":
        path.mkdir()
        (path / "b.yaml").symlink_to("nowhere")
    elif kind == "a file nobody may read":
        path.write_text(GOOD.replace("good", "hidden"), "utf-8")
        path.chmod(0)
    elif kind == "a folder nobody may read":
        path = folder / "closed"
        path.mkdir(mode=0o000)
    elif kind == "a socket":
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(path))
            yield
            return
    yield


KINDS = ["a link to nothing", "a link to itself", "a FIFO", "a device", "a folder named so",
         "a file nobody may read", "a folder nobody may read", "a socket"]  # fmt: skip


def unprivileged(environment: dict[str, str], *arguments: str) -> Done:
    done = subprocess.run(
        [*UNPRIVILEGED, COMMAND, *arguments],
        capture_output=True, env=environment, timeout=60, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("kind", KINDS)
def test_one_bad_entry_hides_nothing_else(
    environment: dict[str, str], folder: Path, kind: str
) -> None:
    for _ in entry(folder, kind):
        for command in (["list"], ["show"], ["search", "عنوان"], ["review", "--list"], ["digest"]):
            done = unprivileged(environment, *command, "--data", str(folder))
            assert "good" in done.out or "عنوان" in done.out
            assert done.status == 66
            assert done.err.count("\n") == 1
        checked = unprivileged(environment, "check", str(folder))
        assert checked.status == 66


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_read_is_not_gone(
    environment: dict[str, str], folder: Path, kind: str
) -> None:
    other = folder / "other.yaml"
    other.write_text(GOOD.replace("good", "other"), "utf-8")
    data = ("--data", str(folder))
    unprivileged(environment, "review", "--done", *data)
    other.unlink()
    for _ in entry(folder, kind):
        assert "gone" not in unprivileged(environment, "review", "--list", *data).out
        unprivileged(environment, "review", "--done", *data)
    for bad in folder.iterdir():
        if bad.name != "good.yaml":
            bad.chmod(0o700) if not bad.is_symlink() else None
            (bad / "b.yaml").unlink(missing_ok=True) if bad.is_dir() else None
            bad.rmdir() if bad.is_dir() else bad.unlink()
    other.write_text(GOOD.replace("good", "other"), "utf-8")
    listed = unprivileged(environment, "review", "--list", *data)
    assert listed.out == "", "the mark of the other brief is still there"


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "fifo", "/dev/tty0x", "."])
@pytest.mark.parametrize("command", [["list"], ["show", "-f", "screen"], ["check"]])
def test_a_named_file_that_is_none(
    briefing: Run, tmp_path: Path, command: list[str], path: str
) -> None:
    os.mkfifo(tmp_path / "fifo")
    named = [path] if command == ["check"] else ["--data", path]
    done = briefing(*command, *named)
    assert done.status in (
        66,
        0 if path == "." and command == ["check"] else 1 if path == "." else 66,
    )
    assert "Traceback" not in done.err


def limited() -> None:
    """A process that may not take much memory."""
    resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))


@pytest.mark.parametrize(
    "arguments", [["list", "--data", "-"], ["check", "-"], ["show", "--data", "-"]]
)
def test_endless_standard_input(environment: dict[str, str], arguments: list[str]) -> None:
    with open("/dev/zero", "rb") as endless:
        done = subprocess.run(
            [COMMAND, *arguments], stdin=endless, capture_output=True, env=environment,
            preexec_fn=limited, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 66
    assert b"more than 128 MiB" in done.stderr


@pytest.mark.parametrize(
    "how", ["< /dev/zero", "/dev/zero", "< <(yes نص)", "< <(tr '\\0' a < /dev/zero)"]
)
def test_an_endless_text_is_rendered_as_a_stream(environment: dict[str, str], how: str) -> None:
    script = (
        f"set -o pipefail; ulimit -v 1000000; '{COMMAND}' render {how} | head -c 3000000 | wc -c"
    )
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, env=environment, timeout=120, check=False
    )
    assert done.stdout.strip() == b"3000000", done.stderr
    assert (done.returncode, done.stderr) == (0, b"")


def test_nothing_is_written_where_nothing_is_found(briefing: Run, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_text("kept")
    for form in ("plain", "json", "csv", "screen"):
        assert briefing("list", "--tag", "nosuch", "-f", form, "-o", "old").status == 1
        assert old.read_text() == "kept"
    assert sorted(tmp_path.iterdir()) == [old]


@pytest.mark.parametrize("name", ["d.yaml", "./d.yaml", "link.yaml", "hard.yaml"])
def test_the_data_is_never_written_over(briefing: Run, tmp_path: Path, name: str) -> None:
    data = tmp_path / "d.yaml"
    data.write_bytes(DATA.read_bytes())
    (tmp_path / "link.yaml").symlink_to("d.yaml")
    os.link(data, tmp_path / "hard.yaml")
    done = briefing("list", "-o", name, data=data)
    assert (done.status, data.read_bytes()) == (2, DATA.read_bytes())
    assert "holds the data" in done.err


def test_data_on_standard_input_is_not_written_over(briefing: Run, tmp_path: Path) -> None:
    data = tmp_path / "d.yaml"
    data.write_bytes(DATA.read_bytes())
    script = f"cd {tmp_path}; HOME={tmp_path} {COMMAND} list --data - -o d.yaml < d.yaml"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, "holds the data" in done.stderr) == (2, True)
    assert data.read_bytes() == DATA.read_bytes()


def test_data_that_cannot_be_read_is_not_written_over(
    environment: dict[str, str], folder: Path
) -> None:
    closed = folder / "b.yaml"
    closed.write_text(GOOD.replace("good", "closed"), "utf-8")
    closed.chmod(0)
    done = unprivileged(environment, "list", "--data", str(folder), "-o", str(closed))
    assert (done.status, "holds the data" in done.err) == (2, True)
    closed.chmod(0o600)
    assert closed.read_text("utf-8") == GOOD.replace("good", "closed")


@pytest.mark.parametrize("name", ["漢" * 80, "ع" * 120, "x" * 250])
def test_a_long_name(briefing: Run, tmp_path: Path, name: str) -> None:
    assert briefing("list", "-o", name).status == 0
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_full_disk_leaves_the_old_file(
    briefing: Run, environment: dict[str, str], tmp_path: Path
) -> None:
    assert briefing("list", "-o", "/dev/full").status == 74
    old = tmp_path / "old"
    old.write_text("kept")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    done = subprocess.run(
        [COMMAND, "show", "-o", "old"], env={**environment, "BRIEFING_DATA": str(DATA)},
        capture_output=True, cwd=tmp_path, preexec_fn=small_files, check=False,
    )  # fmt: skip
    assert (done.returncode, old.read_text()) == (74, "kept")
    assert b"cannot be written" in done.stderr
    assert sorted(tmp_path.iterdir()) == [old], "nothing is left beside it"


@pytest.mark.parametrize("place", ["no/such/folder", "folder", "loop"])
def test_what_cannot_be_written(briefing: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    done = briefing("list", "-o", place)
    assert done.status == 74
    assert "cannot be written" in done.err


def test_a_link_is_followed_and_permissions_stay(briefing: Run, tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_text("old")
    real.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    assert briefing("list", "-o", "link.txt").status == 0
    assert link.is_symlink()
    assert real.read_text("utf-8").startswith("2026-11-23\t")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    briefing("list", "-o", "new.txt")
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == 0o666 & ~current_mask()


def current_mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_what_is_no_file_is_written_to_as_it_is(briefing: Run, tmp_path: Path) -> None:
    assert briefing("list", "-o", "/dev/null").status == 0
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)
    done = briefing("list", "-o", "/dev/stdout")
    assert done.out == briefing("list").out


def test_a_configuration_that_is_a_link_stays_one(
    briefing: Run, environment: dict[str, str], tmp_path: Path
) -> None:
    from briefing.app.settings import save_bidi

    home = Path(environment["HOME"])
    config = home / ".config/briefing/config.toml"
    config.parent.mkdir(parents=True)
    (tmp_path / "dotfile").write_text('digits = "arab"\n')
    config.symlink_to(tmp_path / "dotfile")
    save_bidi("xterm", "visual", environment)
    assert config.is_symlink()
    assert (tmp_path / "dotfile").read_text() == (
        'digits = "arab"\n\n[terminal."xterm"]\nbidi = "visual"\n'
    )
