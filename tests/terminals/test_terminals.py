"""Real terminals: what the program writes reads right in each, and a wrong emission does not.

A picture is taken of the terminal's window; tesseract reads it; its Arabic words must be those
of the logical text, in their order. The bound is 0.9 of the words: tesseract itself loses some
of small, boxed or coloured ones.
"""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.views import samples
from tests.conftest import Run
from tests.terminals.reading import accuracy, words
from tests.terminals.setups import SET_UPS, XTERMJS, SetUp
from tests.terminals.stage import display, pictures
from tests.unicode_data import missing

RIGHT = 0.9
PARTS = ("show", "--only", "challenges,status")
ROWS = (
    ("العمل في الرصيف", "لم يبدأ بعد", "بدأ هذا الأسبوع"),
    ("التمويل", "مؤجل إلى الربيع", "متاح من الآن"),
    ("الطريق إلى الميناء", "مغلق أمام الشاحنات", "مفتوح للجميع"),
    ("التراخيص", "قيد الدراسة", "صدرت كلها"),
)
"""Labels, and what was and is said of them."""
FOUND = """briefs:
  - id: found
    title: مكتب جديد للاستعلامات في الميناء
    date: 2026-11-20
    summary: |
      يفتح الاستعلام أبوابه في الصباح/المساء (والاستعلامات) «بالاستعلام» عن السفن الكبيرة.
      وللاستعلام عن وصولها، هاتف: غير-مجاني، واستعلامك باستعلامهم سواء.
"""
"""Words of which a part is highlighted, and words with signs inside."""
TOOLS = ("Xvfb", "convert", "import", "tesseract")
TOOL_PACKAGES = ("imagemagick", "tesseract-ocr", "tesseract-ocr-ara", "xvfb", "fonts-dejavu-core")

SAMPLES = words(
    " ".join(
        [
            samples.SENTENCE,
            samples.MIXED,
            *(cell for row in samples.TABLE for cell in row),
            samples.HARAKAT,
            samples.LAM_ALEF,
            samples.BULLET,
            *samples.COLOURED,
        ]
    )
)


def programs(setup: SetUp) -> list[str]:
    """The programs of a set-up, as far as its packages and command name them."""
    tools = [setup.inside] if setup.inside else []
    known = {"pterm", "xfce4-terminal", "weston", "foot", "openbox", "xdotool", "dbus-run-session"}
    first = setup.command.split()[0]
    named = {word.strip("'\"(") for word in setup.command.split()} & known
    return [*TOOLS, *tools, *named, *([] if first == "sh" else [first])]


def screen_words(briefing: Run, *page: str) -> list[str]:
    """The words of a page of the screen, in logical order."""
    shown = briefing(*page, "-f", "screen", "--bidi", "logical", "--width", "60").out
    return words(shown)


def changed(folder: Path) -> tuple[str, ...]:
    """A page of status rows that changed: what they were, an arrow, what they are."""
    file = folder / "changed.yaml"
    was, now = [
        "".join(f"  - {{label: {label}, value: {values[at]}}}\n" for label, *values in ROWS)
        for at in (0, 1)
    ]
    brief = "- id: {}\n  title: أحوال الميناء\n  date: 2026-11-{}\n  status:\n{}"
    file.write_text("briefs:\n" + brief.format("was", 20, was) + brief.format("now", 20, now))
    return "diff", "was", "now", "--data", str(file)


def found_in(folder: Path) -> tuple[str, ...]:
    """A page of what a search found."""
    file = folder / "found.yaml"
    file.write_text(FOUND)
    return "search", "استعلام", "--data", str(file)


@pytest.mark.parametrize("setup", SET_UPS, ids=lambda setup: setup.name)
def test_it_reads_right(
    setup: SetUp, briefing: Run, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    if [program for program in programs(setup) if shutil.which(program) is None]:
        packages = sorted({*TOOL_PACKAGES, *setup.packages})
        missing(f"{setup.name}: apt install {' '.join(packages)}")
    pages = ["auto doctor --samples", f"show {' '.join(PARTS)} --no-pager {setup.options}"]
    others = {"changed": changed(tmp_path), "found": found_in(tmp_path)}
    pages += [
        f"{name} {' '.join(page)} --no-pager {setup.options}" for name, page in others.items()
    ]
    pages += [f"{wrong} doctor --samples --bidi {wrong}" for wrong in setup.wrong]
    taken, folder = shown(setup, pages, tmp_path)
    assert set(taken) == {page.split()[0] for page in pages}, (folder / "stderr").read_text()

    report = json.loads((folder / "doctor.json").read_text("utf-8"))
    found = report["terminal"]
    expected = {
        name: screen_words(briefing, *page) for name, page in {"show": PARTS, **others}.items()
    }
    read = {name: accuracy(expected.get(name, SAMPLES), picture) for name, picture in taken.items()}
    caught = ", ".join(f"{name} {read[name]:.2f}" for name in setup.wrong)
    row = (setup.name, version(setup), report["emission"], f"{read['auto']:.2f}",
           *(f"{read[name]:.2f}" for name in expected), caught)  # fmt: skip
    record_property("terminal", json.dumps(row))

    assert report["emission"] == setup.expected
    assert found["name"] == setup.terminal
    assert (found["inside"] or "") == setup.inside
    assert read["auto"] >= RIGHT
    assert all(read[name] >= RIGHT for name in expected)
    assert all(read[wrong] < RIGHT for wrong in setup.wrong), "this check cannot fail"


def shown(setup: SetUp, pages: list[str], tmp_path: Path) -> tuple[dict[str, Path], Path]:
    """Pictures of the pages, and the folder of the run.

    Tried again when it did not start, or was too busy to answer in time.
    """
    for attempt in range(2):
        folder = tmp_path / f"run{attempt}"
        folder.mkdir()
        with display() as screen:
            taken = pictures(setup, pages, screen, folder)
        report = folder / "doctor.json"
        answered = report.exists() and "did not answer" not in report.read_text("utf-8")
        if len(taken) == len(pages) and answered:
            break
    return taken, folder


def version(setup: SetUp) -> str:
    """The version of the terminal, as its package says it."""
    if setup.version.startswith("@"):
        package = XTERMJS / "node_modules" / setup.version / "package.json"
        return str(json.loads(package.read_text("utf-8"))["version"])
    command = ["dpkg-query", "--show", "--showformat", "${Version}", setup.version]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.rpartition(":")[2].partition("-")[0].partition("+")[0] or "?"
