"""`briefing diff ID --since DAY` in a stranger's repository: nothing of it runs.

Each trap plants a command in the repository that leaves a file behind, the canary. That the trap
is a trap is shown on a copy, by the git command it was made for.
"""

import json
import os
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import COMMAND, Done, Run
from tests.hostile.stranger import HELD, LACKING, NEW, OLD, Repository, Trap, brief

SINCE = ("diff", "one", "--since", "2026-02-01")


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str]) -> Repository:
    return Repository(tmp_path / "data", environment)


def title_before(done: Done) -> str:
    """What the title was, as `diff --json` says it."""
    assert (done.status, done.err) == (0, "")
    title = json.loads(done.out)["changed"][0]["was"]["title"]
    assert isinstance(title, str)
    return title


@pytest.mark.parametrize("trap", LACKING)
def test_what_is_lacking_is_not_fetched(briefing: Run, repository: Repository, trap: Trap) -> None:
    assert repository.springs(*trap(repository)), "the trap is none"
    done = briefing(*SINCE, data=repository.data)
    assert not repository.canary.exists()
    assert (done.status, done.out) == (66, "")
    assert "is missing from this clone" in done.err


@pytest.mark.parametrize("trap", LACKING[:4])
def test_a_git_that_cannot_be_told_not_to_fetch_has_no_protocol(
    briefing: Run, repository: Repository, fake_git: "Fake", trap: Trap
) -> None:
    words = trap(repository)
    path = fake_git(f'unset GIT_NO_LAZY_FETCH\nexec {shutil.which("git")} "$@"')
    assert repository.springs(*words), "the trap is none"
    done = briefing(*SINCE, data=repository.data, PATH=path)
    assert not repository.canary.exists()
    assert (done.status, done.out) == (66, "")
    assert "is missing from this clone" in done.err


@pytest.mark.parametrize("trap", HELD)
def test_nothing_that_the_repository_names_is_run(
    briefing: Run, repository: Repository, trap: Trap
) -> None:
    assert repository.springs(*trap(repository)), "the trap is none"
    done = briefing(*SINCE, "--json", data=repository.data)
    assert not repository.canary.exists()
    assert title_before(done) == OLD


def test_a_planted_bare_repository_is_not_used(
    briefing: Run, repository: Repository, tmp_path: Path
) -> None:
    inside = tmp_path / "data/planted"
    repository.git("clone", "-q", "--bare", ".", "planted")
    (inside / "briefs.yaml").write_text(brief(NEW), "utf-8")
    done = briefing(*SINCE, data=inside / "briefs.yaml")
    assert (done.status, done.out) == (66, "")
    assert "bare repository" in done.err


def test_a_replaced_object_is_not_what_was_committed(briefing: Run, repository: Repository) -> None:
    file = repository.write("other", brief("كذب"))
    repository.git("replace", repository.blob(), repository.git("hash-object", "-w", str(file)))
    assert "كذب" in repository.git("show", "HEAD~1:./briefs.yaml")
    assert title_before(briefing(*SINCE, "--json", data=repository.data)) == OLD


@pytest.mark.parametrize("path", ["", "."])
def test_a_git_beside_the_data_is_not_run(briefing: Run, repository: Repository, path: str) -> None:
    repository.write("git", repository.script.read_text()).chmod(0o755)
    path = f"{path}:{os.environ['PATH']}" if path else os.environ["PATH"]
    done = briefing(*SINCE, "--json", data=repository.data, PATH=path)
    assert not repository.canary.exists(), "a folder of PATH is meant from where the reader is"
    assert title_before(done) == OLD


def test_variables_of_another_git_do_not_count(
    briefing: Run, repository: Repository, tmp_path: Path
) -> None:
    done = briefing(
        *SINCE,
        "--json",
        data=repository.data,
        GIT_DIR=str(tmp_path),
        GIT_WORK_TREE="/",
        GIT_INDEX_FILE="/dev/null",
        GIT_OBJECT_DIRECTORY="/nowhere",
        GIT_CONFIG_COUNT="x",
        GIT_TRACE=str(tmp_path / "trace"),
        GIT_TRACE2=str(tmp_path / "trace"),
        GIT_EXTERNAL_DIFF="false",
    )
    assert title_before(done) == OLD
    assert not (tmp_path / "trace").exists()


Fake = Callable[[str], str]


@pytest.fixture
def fake_git(tmp_path: Path) -> Fake:
    """Put a script named git first in PATH; gives the PATH."""

    def planted(script: str) -> str:
        folder = tmp_path / "bin"
        folder.mkdir()
        file = folder / "git"
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        return f"{folder}:{os.environ['PATH']}"

    return planted


@pytest.mark.parametrize("variable", [False, True])
def test_a_repository_of_somebody_else_is_not_trusted(
    briefing: Run, repository: Repository, tmp_path: Path, fake_git: Fake, variable: bool
) -> None:
    path = fake_git(f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {shutil.which("git")} "$@"')
    done = briefing(*SINCE, data=repository.data, PATH=path)
    assert (done.status, done.out) == (66, "")
    assert "git config --global --add safe.directory" in done.err
    file = tmp_path / ("mine" if variable else "home/.gitconfig")
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"[safe]\n\tdirectory = {repository.folder}\n")
    own = {"GIT_CONFIG_GLOBAL": str(file)} if variable else {}
    done = briefing(*SINCE, "--json", data=repository.data, PATH=path, **own)
    assert title_before(done) == OLD, "the reader's own configuration says so"


def test_no_git(briefing: Run, repository: Repository, tmp_path: Path) -> None:
    done = briefing(*SINCE, data=repository.data, PATH=str(tmp_path / "none"))
    assert (done.status, done.out) == (66, "")
    assert "git cannot be started" in done.err


def ended(file: Path) -> bool:
    """Whether the process whose number a file holds ends; it may be about to."""
    for _ in range(500):
        state = subprocess.run(
            ["ps", "-o", "stat=", "-p", file.read_text().strip()], capture_output=True, check=False
        )
        if not state.stdout.strip() or state.stdout.lstrip().startswith(b"Z"):
            return True
        time.sleep(0.01)
    return False


def test_a_git_that_hangs_is_ended_with_all_it_started(
    briefing: Run, repository: Repository, fake_git: Fake, tmp_path: Path
) -> None:
    path = fake_git(f"sleep 1000 & echo $! >{tmp_path}/pid\nsleep 1000")
    done = briefing(*SINCE, data=repository.data, PATH=path)
    assert (done.status, done.out) == (66, "")
    assert "seconds" in done.err
    assert ended(tmp_path / "pid")


def test_an_interrupt_ends_git_too(
    repository: Repository, environment: dict[str, str], fake_git: Fake, tmp_path: Path
) -> None:
    path = fake_git(f"sleep 1000 & echo $! >{tmp_path}/new; mv {tmp_path}/new {tmp_path}/pid; wait")
    run = subprocess.Popen(
        [COMMAND, *SINCE, "--data", repository.data],
        env={**environment, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while run.poll() is None and not (tmp_path / "pid").exists():
        time.sleep(0.01)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate()
    assert (run.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert ended(tmp_path / "pid")


@pytest.mark.parametrize("stream", ["", ">&2"])
def test_a_git_that_floods_is_ended(
    briefing: Run, repository: Repository, fake_git: Fake, stream: str
) -> None:
    done = briefing(*SINCE, data=repository.data, PATH=fake_git(f"yes {'x' * 999} {stream}"))
    assert (done.status, done.out) == (66, "")
    assert len(done.err) < 1000


@pytest.mark.parametrize("more", ["", "\\302\\233\\342\\200\\256\\377"], ids=["ascii", "more"])
def test_what_git_says_reaches_no_terminal_as_it_is(
    briefing: Run, repository: Repository, fake_git: Fake, more: str
) -> None:
    said = f"fatal: \\033]52;c;aGk=\\007{more and more + 'x' * 5000}\\nmore"
    done = briefing(*SINCE, data=repository.data, PATH=fake_git(f"printf '{said}' >&2; exit 128"))
    assert (done.status, done.out) == (66, "")
    assert "␛]52" in done.err
    assert not set("\x1b\x07\x9b") & set(done.err)
    assert len(done.err) < 1000


def test_more_than_a_data_file_may_hold_is_not_taken(
    briefing: Run, repository: Repository, fake_git: Fake
) -> None:
    answer = f"100644 blob {'0' * 40} 99999999999\\tbriefs.yaml\\0"
    script = f"""case "$*" in
        *ls-tree*) printf '{answer}' ;;
        *cat-file*) touch {shlex.quote(str(repository.canary))}; exec yes ;;
        *) exec {shutil.which("git")} "$@" ;;
    esac"""
    done = briefing(*SINCE, data=repository.data, PATH=fake_git(script))
    assert (done.status, done.out) == (65, "")
    assert "at most 512 MiB" in done.err
    assert not repository.canary.exists()


@pytest.mark.parametrize(
    ("name", "pipe"),
    [("config", True), ("config", False), ("HEAD", False), ("refs/heads/main", False)],
)
def test_files_of_a_repository_that_are_none(
    briefing: Run, repository: Repository, name: str, pipe: bool
) -> None:
    repository.git("branch", "-q", "-M", "main")
    file = repository.folder / ".git" / name
    file.unlink(missing_ok=True)
    if pipe:
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero")
    done = briefing(*SINCE, data=repository.data)
    assert done.status in {1, 66}
    assert done.err.endswith(".\n")


NAMES = [
    "-o.yaml", "--help", ":(glob)x.yaml", ":(exclude)x.yaml", ":/x.yaml", "*.yaml", "[a]?.yaml",
    "a\nb.yaml", "HEAD:x.yaml", "\x1b[31m.yaml", "موجز.yaml", " a .yaml", '"q".yaml', "$(touch canary).yaml",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("folder", ["", "-q/", ":(top)/"])
def test_a_name_is_only_a_name(
    briefing: Run, tmp_path: Path, environment: dict[str, str], name: str, folder: str
) -> None:
    repository = Repository(tmp_path / "data", environment, folder + name)
    # Neighbours that a pattern would match.
    for other in ("x.yaml", "ax.yaml"):
        repository.data.with_name(other).write_text(brief("غيره"), "utf-8")
    # With --data: in BRIEFING_DATA a colon stands between paths.
    done = briefing(*SINCE, "--json", "--data", str(repository.data))
    assert title_before(done) == OLD
    assert not list(tmp_path.rglob("canary"))


def test_a_name_that_is_no_utf_8(
    briefing: Run, tmp_path: Path, environment: dict[str, str]
) -> None:
    repository = Repository(tmp_path / "data", environment, "a\udcff.yaml")
    assert title_before(briefing(*SINCE, "--json", data=repository.data)) == OLD


def test_a_link_into_a_repository(briefing: Run, repository: Repository, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere/linked.yaml"
    link.parent.mkdir()
    link.symlink_to(repository.data)
    assert title_before(briefing(*SINCE, "--json", data=link)) == OLD
    assert title_before(briefing(*SINCE, "--json", data=link.parent)) == OLD


def test_data_of_which_only_a_part_is_in_a_repository(
    briefing: Run, repository: Repository, tmp_path: Path
) -> None:
    other = tmp_path / "a.yaml"
    other.write_text(brief("غيره").replace("one", "two"), "utf-8")
    done = briefing(*SINCE, "--json", "--data", str(other), "--data", str(repository.data))
    assert title_before(done) == OLD


def test_no_commit_is_before_the_first_one(briefing: Run, repository: Repository) -> None:
    for day in ("2025-12-31", "1970-01-01", "1969-12-31", "0001-01-01", "99999d", "99999w"):
        done = briefing("diff", "one", "--since", day, data=repository.data)
        assert (done.status, done.out) == (1, ""), day
        assert "No version of" in done.err


def test_a_repository_without_a_commit(
    briefing: Run, tmp_path: Path, repository: Repository
) -> None:
    repository.git("update-ref", "-d", "HEAD")
    done = briefing(*SINCE, data=repository.data)
    assert (done.status, "No version of" in done.err) == (1, True)
