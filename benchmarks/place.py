"""Where everything that is measured is: data, programs, peers."""

import subprocess
import sys
from pathlib import Path
from shutil import which

from benchmarks.data import many_files, one_file

PROJECT = Path(__file__).parents[1]
THE_LINE = "import typer, rich.console, rich.table, arabic_reshaper, bidi, yaml"
"""What start-up is held against: the libraries an ordinary tool of this kind imports."""
SAFE_LOADER = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)"
RICH_TABLE = """
import sys
from rich.box import ROUNDED
from rich.console import Console
from rich.table import Table
table = Table("date", box=ROUNDED, border_style="dim")
table.add_column("title", style="bold")
table.add_column("brief", style="dim")
for line in open(sys.argv[1], encoding="utf-8"):
    table.add_row(*line.rstrip("\\n").split("\\t"))
Console().print(table)
"""

DEBIAN = {
    "grep": ["grep"],
    "fribidi": ["libfribidi-bin", "libfribidi0"],
    "jq": ["jq", "libjq1", "libonig5"],
}
"""Peers that are packages of Debian, with the libraries they bring."""


class Place:
    """A folder in which measuring happens; what is there is used again.

    Args:
        folder: it.
        largest: briefs of the largest collection.
    """

    def __init__(self, folder: Path, largest: int) -> None:
        self.folder = folder
        self.largest = largest
        (folder / "home").mkdir(parents=True, exist_ok=True)

    def install(self) -> None:
        """The program as users have it, and its peers, each in an environment of its own."""
        _environment(self.folder / "briefing", str(PROJECT))
        _environment(self.folder / "rich", "rich-cli")
        _environment(self.folder / "jrnl", "jrnl")
        for name, packages in DEBIAN.items():
            if self.peer(name) is None and which("apt-get"):
                _unpacked(self.folder / "debian", packages)

    def briefing(self, *words: str, data: Path | None = None) -> list[str]:
        """The installed command, with data."""
        named = ["--data", str(data)] if data else []
        return [str(self.folder / "briefing/bin/briefing"), *words, *named]

    def python(self, code: str, *words: str) -> list[str]:
        """Python in the environment of the program."""
        return [str(self.folder / "briefing/bin/python"), "-c", code, *words]

    def peer(self, name: str, *words: str) -> list[str] | None:
        """A program to compare with; None when it is not there."""
        debian = self.folder / "debian"
        own = (self.folder / name / "bin" / name, debian / "usr/bin" / name, debian / "bin" / name)
        found = next((str(file) for file in own if file.exists()), which(name))
        return [found, *words] if found else None

    def data(self, count: int) -> Path:
        """One file of so many briefs."""
        return one_file(count, self.folder / f"{count}.yaml")

    def many(self, files: int) -> Path:
        """The largest collection in so many files."""
        return many_files(self.largest, self.folder / f"{self.largest}-in-{files}", files)

    def json(self, data: Path) -> Path:
        """The briefs of a file as one JSON document."""
        file = data.with_suffix(".json")
        if not file.exists():
            everything = ["show", "-n", "1000000", "-f", "json", "-o", str(file)]
            subprocess.run(self.briefing(*everything, data=data), check=True)
        return file

    def text(self, size: int = 2**20) -> Path:
        """Arabic text of so many bytes, lines as long as those of a newspaper."""
        file = self.folder / "text.txt"
        if not file.exists():
            lines = self.data(10_000).read_text("utf-8").splitlines()
            indented = (line.strip() for line in lines if line.startswith("      "))
            prose = "\n".join(line for line in indented if not line.startswith("-"))
            file.write_bytes(prose.encode()[:size].rpartition(b"\n")[0] + b"\n")
        return file

    def paragraph(self, size: int) -> Path:
        """A text of one line of so many code points."""
        words = ("والخبر في المدينة (12) " * (size // 20))[:size]
        return self.written(f"paragraph-{size}.txt", f"{words}.\n")

    def written(self, name: str, text: str) -> Path:
        """A file with this text."""
        file = self.folder / name
        file.write_text(text, "utf-8")
        return file


def _unpacked(folder: Path, packages: list[str]) -> None:
    """Packages of Debian taken apart into a folder, for which nobody need be root."""
    folder.mkdir(exist_ok=True)
    # Without lists of packages there are none; then the ratio says what is missing.
    subprocess.run(["apt-get", "-qq", "download", *packages], cwd=folder, check=False)
    for file in folder.glob("*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(file), str(folder)], check=True)


def _environment(folder: Path, package: str) -> None:
    """An environment with a package in it; the project itself is installed anew each time."""
    python = folder / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    elif package != str(PROJECT):
        return
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, package], check=True)
    if package == str(PROJECT):
        subprocess.run([*pip, "--force-reinstall", "--no-deps", package], check=True)
