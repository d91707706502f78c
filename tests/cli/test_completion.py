"""What shells offer when the reader presses Tab."""

import shutil
import subprocess
from pathlib import Path

import pexpect
import pytest

from tests.conftest import COMMAND, DATA, Run
from tests.unicode_data import missing

# What each shell's script asks the program, with the words so far.
SHELLS = {
    "bash": lambda line: {
        "_BRIEFING_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    },
    "zsh": lambda line: {"_BRIEFING_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line},
    "fish": lambda line: {
        "_BRIEFING_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    },
}
PLACES = {
    "bash": "completions/briefing",
    "zsh": "completions/_briefing",
    "fish": ".config/fish/completions/briefing.fish",
}
"""Where the script is put."""
PROMPT = "READY> "
STARTS = {
    "bash": (".bashrc", f"PS1='{PROMPT}'; . ~/completions/briefing\n"),
    "zsh": (
        ".zshrc",
        f"PS1='{PROMPT}'; fpath=(~/completions $fpath); autoload -U compinit; compinit -u\n",
    ),
    "fish": (
        ".config/fish/config.fish",
        f"function fish_prompt; echo -n '{PROMPT}'; end; set -g fish_autosuggestion_enabled 0\n",
    ),
}
"""What a shell reads when it starts."""


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "expected", "other"),
    [
        ("briefing cha", "challenges", "status"),
        ("briefing list --sin", "--since", "--until"),
        ("briefing show ga", "gaza-after-the-war", "trojan-source"),
        ("briefing list --tag دب", "دبلوماسية", "خط"),
        ("briefing list --priority h", "high", "normal"),
    ],
)
def test_completion(briefing: Run, shell: str, line: str, expected: str, other: str) -> None:
    asked = {**SHELLS[shell](line), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    done = briefing(**asked)
    assert expected in done.out
    assert other not in done.out


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_itself_completes(
    briefing: Run, environment: dict[str, str], tmp_path: Path, shell: str
) -> None:
    """From the first time Tab is pressed, in a shell that has just been started."""
    if shutil.which(shell) is None:
        missing(f"{shell}: apt install {shell}")
    home = tmp_path / "home"
    start, text = STARTS[shell]
    for name, content in ((PLACES[shell], briefing("completion", shell).out), (start, text)):
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    path = f"{COMMAND.parent}:/usr/bin:/bin"
    environ = {**environment, "BRIEFING_DATA": str(DATA), "PATH": path}
    child = pexpect.spawn(
        shell, ["-i"], env=environ, encoding="utf-8", timeout=30, dimensions=(24, 100)
    )
    child.expect_exact(PROMPT)
    for typed, completed in (
        ("briefing sea", "rch"),
        ("briefing show gaz", "a-after-the-war"),
        ("briefing list --tag دب", "لوماسية"),
        ("briefing list --rev", "erse"),
    ):
        child.send(f"{typed}\t")
        child.expect_exact(completed)
        child.sendcontrol("u")
    child.close(force=True)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_one_the_shell_takes(briefing: Run, shell: str) -> None:
    script = briefing("completion", shell).out
    assert "_BRIEFING_COMPLETE" in script
    if found := shutil.which(shell):
        subprocess.run([found, "-n"], input=script, text=True, check=True)
