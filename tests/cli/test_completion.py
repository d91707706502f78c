"""What shells offer when the reader presses Tab."""

import shutil
import subprocess

import pytest

from tests.conftest import DATA, Run
from tests.shells import SHELLS, Shell

PROGRAMS = ("bash", "zsh", "fish")
LINES = [
    ("briefing cha", "challenges", "status"),
    ("briefing list --sin", "--since", "--until"),
    ("briefing show ga", "gaza-after-the-war", "trojan-source"),
    ("briefing list --tag دب", "دبلوماسية", "خط"),
    ("briefing list --since 7d --tag bidi --tag دب", "دبلوماسية", "خط"),
    ("briefing list --priority h", "high", "normal"),
    ("briefing list --priority=h", "high", "normal"),
    ("briefing list --reverse --has st", "status", "challenges"),
    ("briefing --unt", "--until", "--since"),
    ("briefing --tag دب", "دبلوماسية", "خط"),
    ("briefing --json --priority h", "high", "normal"),
    ("briefing status --history الوضع", "الأمني", "الدعم"),
]


def ask(briefing: Run, shell: str, line: str, **variables: str) -> str:
    """What the program answers the script of a shell at the end of a line."""
    words = line.split(" ")
    arguments = [line, words[-1].split("=")[-1]] if shell == "bash" else words[1:]
    done = briefing(*arguments, _BRIEFING_COMPLETE=shell, **variables)
    assert (done.status, done.err) == (0, "")
    return done.out


@pytest.mark.parametrize("shell", PROGRAMS)
@pytest.mark.parametrize(("line", "expected", "other"), LINES)
def test_completion(briefing: Run, shell: str, line: str, expected: str, other: str) -> None:
    answer = ask(briefing, shell, line)
    assert expected in answer
    assert other not in answer


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_commands_and_options_are_described(briefing: Run, shell: str) -> None:
    assert ask(briefing, shell, "briefing lis") == "list\tList briefs, newest first, one per row.\n"
    assert ask(briefing, shell, "briefing list --unt") == "--until\tOn or before DAY.\n"


@pytest.mark.parametrize("line", ["briefing list", "briefing list --tag دب", ""])
@pytest.mark.parametrize(
    "name", ["complete_bash", "complete_zsh", "complete_fish", "source_zsh", "powershell"]
)
def test_older_scripts_get_no_answer(briefing: Run, name: str, line: str) -> None:
    """That of zsh executed it."""
    variables = {
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": line,
        "COMP_CWORD": "1",
    }
    done = briefing(_BRIEFING_COMPLETE=name, **variables)
    assert (done.status, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize("shell", PROGRAMS)
@pytest.mark.parametrize("arguments", [(), ("list", "zzz"), ("list 'x", "y")])
def test_what_no_script_asks_gets_no_answer(
    briefing: Run, shell: str, arguments: tuple[str, ...]
) -> None:
    done = briefing(*arguments, _BRIEFING_COMPLETE=shell)
    assert (done.status, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize("shell", PROGRAMS)
def test_data_that_cannot_be_read_is_no_answer(briefing: Run, shell: str) -> None:
    assert ask(briefing, shell, "briefing show ga", BRIEFING_DATA="/nowhere") == ""


@pytest.mark.parametrize("name", SHELLS)
def test_the_shell_itself_completes(briefing: Run, environment: dict[str, str], name: str) -> None:
    """From the first time Tab is pressed, in a shell that has just been started."""
    with Shell(name, briefing, {**environment, "BRIEFING_DATA": str(DATA)}) as shell:
        for typed, completed in (
            ("briefing sea", "rch"),
            ("briefing show gaz", "a-after-the-war"),
            ("briefing list --tag دب", "لوماسية"),
            ("briefing list --since 7d --tag=دب", "لوماسية"),
            ("briefing list --rev", "erse"),
        ):
            shell.child.send(f"{typed}\t")
            shell.child.expect_exact(completed)
            shell.child.sendcontrol("u")


@pytest.mark.parametrize("name", ["zsh", "zsh, sourced", "fish"])
def test_the_shell_shows_descriptions(
    briefing: Run, environment: dict[str, str], name: str
) -> None:
    with Shell(name, briefing, environment) as shell:
        shell.child.send("briefing list --p\t\t")
        shell.child.expect_exact("Only this priority")


@pytest.mark.parametrize("name", SHELLS)
def test_files_are_offered_where_the_program_has_nothing(
    briefing: Run, environment: dict[str, str], name: str
) -> None:
    with Shell(name, briefing, environment) as shell:
        (shell.folder / "some file.yaml").touch()
        shell.child.send("briefing check so\t")
        shell.child.expect_exact(["me\\ file.yaml", "me file.yaml"])


@pytest.mark.parametrize("shell", PROGRAMS)
def test_the_script_is_one_the_shell_takes(briefing: Run, shell: str) -> None:
    script = briefing("completion", shell).out
    assert "_BRIEFING_COMPLETE" in script
    assert "eval " not in script
    if found := shutil.which(shell):
        subprocess.run([found, "-n"], input=script, text=True, check=True)
