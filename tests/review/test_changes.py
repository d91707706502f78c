"""How each kind of change looks: golden files, at several widths."""

import os
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.conftest import Run

HERE = Path(__file__).parent
BEFORE, AFTER = HERE / "before.yaml", HERE / "after.yaml"
SCREEN = ("-f", "screen", "--bidi", "visual", "--width")


@pytest.fixture
def both(tmp_path: Path) -> tuple[str, ...]:
    """Options for data that holds both versions; the ids of the later ones begin so."""
    later = tmp_path / "later.yaml"
    later.write_text(AFTER.read_text("utf-8").replace("- id: ", "- id: later-"), "utf-8")
    return "--data", str(BEFORE), "--data", str(later)


@pytest.mark.parametrize("width", [24, 60, 100])
def test_each_kind_of_change(briefing: Run, both: tuple[str, ...], width: int) -> None:
    """`UPDATE_GOLDEN=1` writes the files anew; look at the difference before committing it."""
    shown = [
        briefing("diff", id_, f"later-{id_}", *both, *SCREEN, str(width)).out
        for id_ in ("port", "order", "tests")
    ]
    compare("diff", "".join(shown), width)


@pytest.mark.parametrize("width", [24, 60, 100])
def test_what_awaits(briefing: Run, tmp_path: Path, width: int) -> None:
    data = tmp_path / "briefs.yaml"
    data.write_bytes(BEFORE.read_bytes())
    briefing("review", "--done", data=data)
    data.write_bytes(AFTER.read_bytes())
    compare("review", briefing("review", "--list", *SCREEN, str(width), data=data).out, width)
    compare("digest", briefing("digest", *SCREEN, str(width), data=data).out, width)


def compare(name: str, written: str, width: int) -> None:
    assert max(map(wcswidth, written.splitlines())) <= width - 1
    file = HERE / "golden" / f"{name}-{width}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(written, "utf-8")
    assert written == file.read_text("utf-8")


def test_each_kind_of_change_as_text(briefing: Run, both: tuple[str, ...]) -> None:
    rows = briefing("diff", "port", "later-port", *both, "-f", "plain").out.splitlines()
    assert {row.split("\t")[1] for row in rows} == {
        "title", "date", "priority", "source", "tags", "summary", "sections", "challenges",
        "status", "outlook",
    }  # fmt: skip
    [row] = briefing("diff", "tests", "later-tests", *both, "-f", "plain").out.splitlines()
    assert row == "later-tests\tstatus\tCranes, ordered, watch, up\tCranes, delivered, good, up"
