"""What is measured, and what it must not take more of than."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data import rare_word
from benchmarks.place import RICH_TABLE, SAFE_LOADER, THE_LINE, Place
from benchmarks.process import Command

Before = Callable[[], None]


@dataclass
class Ratio:
    """One command held against another.

    Attributes:
        name: what is compared, for people.
        target: the ratio of their times that must not be passed; None where it is only told.
        ours: the command of this project.
        other: the one it is held against; None when it is not on this machine.
        rounds: how often both run; more where they are short.
        before: makes the machine ready for one run of ours.
        of_all: whether the target is one for all of the data, and not for a tenth of it.
    """

    name: str
    target: float | None
    ours: Command
    other: Command | None
    rounds: int = 25
    before: Before | None = None
    of_all: bool = False


def ratios(place: Place) -> Iterator[Ratio]:
    """All ratios, over data that is there and indexed."""
    yield from _start(place)
    yield from _large(place)
    yield from _engine(place)
    yield from _peers(place)


def _start(place: Place) -> Iterator[Ratio]:
    small = place.data(100)
    line = Command(place.python(THE_LINE))
    yield Ratio(
        "show, piped, 100 briefs / THE LINE",
        0.75,
        Command(place.briefing("show", data=small)),
        line,
        41,
    )
    yield Ratio(
        "show, on a terminal, 100 briefs / THE LINE",
        1.25,
        Command(place.briefing("show", data=small), terminal=True),
        line,
        41,
    )
    for where, terminal in (("piped", False), ("on a terminal", True)):
        yield Ratio(
            f"the digest, {where}, 100 briefs / THE LINE",
            0.9,
            Command(place.briefing("digest", data=small), terminal=terminal),
            line,
            41,
        )


def _large(place: Place) -> Iterator[Ratio]:
    large, small = place.data(place.largest), place.data(100)
    some = f"brief-{place.largest // 2:06}"
    yield Ratio(
        f"show ID of {place.largest:,} / of 1",
        1.2,
        Command(place.briefing("show", some, data=large)),
        Command(place.briefing("show", "brief-000000", data=place.data(1))),
    )
    yield Ratio(
        f"list -n 20 of {place.largest:,} / of 100",
        1.2,
        Command(place.briefing("list", "-n", "20", data=large)),
        Command(place.briefing("list", "-n", "20", data=small)),
    )
    # Where grep meets few lines to count it is done before Python has started.
    for kind, word, target in (
        ("common", "استعلام", 1.0),
        ("rare", rare_word(place.largest), None),
    ):
        grep = place.peer("grep", "-c", word, str(large))
        yield Ratio(
            f"search of a {kind} word in {place.largest:,}, newest 20 / grep -c",
            target,
            Command(place.briefing("search", word, "-n", "20", data=large)),
            Command(grep) if grep else None,
            41,
            of_all=True,
        )
    many = place.data(10_000)
    document = place.json(many)
    jq = place.peer("jq", '.briefs[] | select(.id == "brief-005000") | .title', str(document))
    yield Ratio(
        "show ID of 10,000 / jq of the same as JSON",
        None,
        Command(place.briefing("show", "brief-005000", data=many)),
        Command(jq) if jq else None,
        5,
    )
    files = place.many(400)
    edited = _Edited(files)
    yield Ratio(
        "after an edit of one file out of 400 / full build",
        0.02,
        Command(place.briefing("list", "-n", "1", data=files)),
        Command(place.briefing("index", "--rebuild", data=files)),
        3,
        edited.edit,
        of_all=True,
    )


class _Edited:
    """A folder of which one file changes every time."""

    def __init__(self, folder: Path) -> None:
        self._files = sorted(folder.glob("*.yaml"))
        self._times = 0

    def edit(self) -> None:
        """Change a word in one file."""
        self._times += 1
        file = self._files[self._times * 7 % len(self._files)]
        text = file.read_text("utf-8")
        file.write_text(f"{text.rstrip()} {self._times}\n", "utf-8")


def _engine(place: Place) -> Iterator[Ratio]:
    data = place.data(10_000)
    yield Ratio(
        "reading and checking 10,000 briefs / CSafeLoader alone",
        0.35,
        Command(place.briefing("check", str(data))),
        Command(place.python(SAFE_LOADER, str(data))),
        5,
    )
    text = place.text()
    fribidi = place.peer("fribidi", "--nopad", "--width", "80")
    yield Ratio(
        "render of 1 MB / fribidi",
        5,
        Command(place.briefing("render", "--width", "80", str(text))),
        Command(fribidi, stdin=text) if fribidi else None,
        11,
    )
    thousand = place.data(1_000)
    rows = "\n".join(
        f"23 نوفمبر 2026\t{title}\tbrief-{number:06}"
        for number, title in enumerate(_titles(thousand))
    )
    table = place.written("rows.tsv", rows)
    yield Ratio(
        "list of 1,000 rows on a terminal / Rich Table of the same",
        0.25,
        Command(place.briefing("list", data=thousand), terminal=True),
        Command(place.python(RICH_TABLE, str(table)), terminal=True),
        25,
    )
    for emission in ("visual", "anchored"):
        long, short = (
            Command(place.briefing("render", "--bidi", emission, str(place.paragraph(size))))
            for size in (1_000_000, 250_000)
        )
        yield Ratio(f"render of a line of 1,000,000 / of 250,000, {emission}", 5, long, short, 5)


def _titles(data: Path) -> Iterator[str]:
    for line in data.read_text("utf-8").splitlines():
        if line.startswith("    title: "):
            yield line.removeprefix("    title: ")


def _peers(place: Place) -> Iterator[Ratio]:
    """Programs that show the same briefs: one as Markdown, all as a journal."""
    data = place.data(100)
    ours = Command(place.briefing("show", data=data))
    newest, *others = _entries(data)
    page = place.written("brief.md", "# {}\n\n{}\n".format(*newest))
    rich = place.peer("rich", str(page))
    yield Ratio("show, piped / rich file.md", 0.65, ours, Command(rich) if rich else None, 15)
    entries = "".join(
        f"[2026-{number // 28 + 1:02}-{number % 28 + 1:02} 09:00:00 AM] {title}\n{text}\n\n"
        for number, (title, text) in enumerate([newest, *others])
    )
    journal = place.written("journal.txt", entries)
    (place.folder / "home/.config/jrnl").mkdir(parents=True, exist_ok=True)
    colors = dict.fromkeys(("body", "date", "tags", "title"), "none")
    settings = {
        "journals": {"default": {"journal": str(journal)}},
        "version": "4",
        "editor": "",
        "encrypt": False,
        "template": False,
        "highlight": True,
        "default_hour": 9,
        "default_minute": 0,
        "linewrap": 79,
        "tagsymbols": "@",
        "timeformat": "%F %r",
        "indent_character": "|",
        "display_format": None,
        "colors": colors,
    }
    # It takes what begins with a brace for a file of its first version.
    text = "\n".join(f"{key}: {json.dumps(value)}" for key, value in settings.items())
    place.written("home/.config/jrnl/jrnl.yaml", text)
    jrnl = place.peer("jrnl", "-n", "10")
    yield Ratio("show, piped / jrnl -n 10", 0.45, ours, Command(jrnl) if jrnl else None, 15)


def _entries(data: Path) -> list[tuple[str, str]]:
    """Title and texts of each brief of a data file."""
    found = []
    for item in data.read_text("utf-8").split("\n  - id: ")[1:]:
        title, _, rest = item.partition("title: ")[2].partition("\n")
        prose = [line.strip() for line in rest.splitlines() if line.startswith("      ")]
        found.append((title, "\n".join(prose)))
    return found
