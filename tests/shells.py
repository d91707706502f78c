"""The three shells as a reader has them: interactive, with the completion script installed."""

import shutil
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect

from tests.conftest import COMMAND, Run
from tests.unicode_data import missing

PROMPT = "READY> "
MORE = "MORE> "
"""What a shell asks with when a line ended inside of quotes."""
_FPATH = f"PS1='{PROMPT}'; PS2='{MORE}'; fpath=(~/completions $fpath); autoload -U compinit; compinit -u\n"
_FISH = f"function fish_prompt; echo -n '{PROMPT}'; end; set -g fish_autosuggestion_enabled 0\n"
# Where the script is put, what the shell reads when it starts, and what stands there.
SHELLS = {
    "bash": (
        "completions/briefing",
        ".bashrc",
        f"PS1='{PROMPT}'; PS2='{MORE}'; . ~/completions/briefing\n",
    ),
    "zsh": ("completions/_briefing", ".zshrc", _FPATH),
    "zsh, sourced": (
        "briefing.zsh",
        ".zshrc",
        f"PS1='{PROMPT}'; PS2='{MORE}'; autoload -U compinit; compinit -u; . ~/briefing.zsh\n",
    ),
    "fish": (".config/fish/completions/briefing.fish", ".config/fish/config.fish", _FISH),
}


class Shell:
    """A shell that was just started, in a folder of its own (`folder`)."""

    def __init__(self, name: str, briefing: Run, environment: dict[str, str]) -> None:
        program = name.split(",")[0]
        if shutil.which(program) is None:
            missing(f"{program}: apt install {program}")
        home = Path(environment["HOME"])
        place, start, text = SHELLS[name]
        for file, content in ((place, briefing("completion", program).out), (start, text)):
            (home / file).parent.mkdir(parents=True, exist_ok=True)
            (home / file).write_text(content)
        self.folder = home / "folder"
        self.folder.mkdir()
        self.name = name
        path = f"{COMMAND.parent}:/usr/bin:/bin"
        self.child = pexpect.spawn(
            program, ["-i"], env={**environment, "PATH": path}, encoding="utf-8",
            timeout=30, dimensions=(24, 200), cwd=str(self.folder),
        )  # fmt: skip
        self.child.delaybeforesend = None
        self.child.expect_exact(PROMPT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.child.close(force=True)

    def enter(self, line: str) -> str:
        """Type a line (a tab is the key Tab) and Enter; gives all that the terminal was sent.

        A line that ends inside of quotes is given up.
        """
        # What is typed is echoed, with the quotes.
        self.child.send(f"{line}; echo E''ND\r")
        found = self.child.expect_exact(["END", MORE])
        seen = str(self.child.before)
        if found:
            self.child.sendcontrol("c")
        self.child.expect_exact(PROMPT)
        return seen
