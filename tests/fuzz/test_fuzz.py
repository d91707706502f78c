"""The fuzzers themselves: what is sound passes, what is planted is found, told and seen again."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.fuzz import mutants
from tests.fuzz.findings import Findings, found_in, kind_of, pasted, shrunk
from tests.fuzz.holds import Broken, unbalanced_in, unsafe_in, visible
from tests.fuzz.mutations import changed_data, data_file, shipped_briefs
from tests.fuzz.running import Outcome
from tests.fuzz.targets import TARGETS

SOUND = {
    "reader": data_file(shipped_briefs()),
    "cleaning": "قال \x1b[2J \u202eabc\n«لا»\r\n12-14".encode(),
    "layout": b"\x0a\x00\x01" + "قالَ لا (abc) 12-14 字".encode(),
    "views": b"\x00\x05\x01" + "قالَ\nلا (abc)\n12-14\n字".encode(),
    "queries": "غزة\nمساعدات\n\nقال غزة\nمساعدات".encode(),
    "mutants": data_file(shipped_briefs()),
}


def none(text: str) -> str:
    """Cleaning that does nothing."""
    return text


PLANTED: list[tuple[str, bytes, str, Callable[..., object], str]] = [
    ("reader", b'briefs:\n- {id: a, title: "x\\e", date: 2026-01-01}\n',
     "briefing.brief.nodes.clean", none, "a text of a brief holds a control or surrogate"),
    ("cleaning", b"\x1b", "tests.fuzz.cleaning.clean", none,
     "a cleaned text holds a control or surrogate"),
    ("layout", b"\x03\x01\x01" + "قال لا".encode(), "tests.fuzz.layout.laid_out",
     lambda *_: ["قال"], "the filter: something is lost"),
    ("layout", b"\x03\x01\x01" + "قال لا".encode(), "tests.fuzz.layout.laid_out",
     lambda *_: ["قال لا"], "the filter: a line of 'visual' is too wide"),
    ("layout", b"\x03\x01\x01" + "قال لا".encode(), "tests.fuzz.layout.laid_out",
     lambda *_: ["\x1b[2J"], "the filter: a line holds a control or surrogate"),
    ("layout", b"\x06\x01\x01" + "ا🇯🇴".encode(), "tests.fuzz.layout.laid_out",
     lambda *_: ["🇯\u200b🇴ﺍ"], "the filter: 'visual' takes a cluster apart"),
    ("views", SOUND["views"], "tests.fuzz.views.drawn", lambda *_, **__: ["قال"],
     "show: something is lost"),
    ("queries", SOUND["queries"], "briefing.library.search._cut",
     lambda marked: type(marked)(marked.text, ((1, 1),)), "a highlight is empty"),
    ("mutants", SOUND["mutants"], "briefing.views.show.paragraphs", lambda text: ["a\x07"],
     "show as plain holds a control or surrogate"),
]  # fmt: skip


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_sound_passes(name: str) -> None:
    TARGETS[name].run(SOUND[name])


@pytest.mark.parametrize(("name", "data", "place", "fault", "kind"), PLANTED)
def test_what_is_planted_is_found(
    name: str,
    data: bytes,
    place: str,
    fault: Callable[..., object],
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(place, fault)
    with pytest.raises(Broken) as found:
        TARGETS[name].run(data)
    assert kind_of(found.value) == kind


def test_a_finding_is_kept_small_and_is_seen_again(tmp_path: Path) -> None:
    def run(data: bytes) -> None:
        if b"x" in data:
            raise ValueError

    findings = Findings(tmp_path, "cleaning", run)
    for data in (b"abc", b"a" * 100 + b"x" + b"b" * 100, b"xy", b"x"):
        findings.try_(data)
    [(kind, file)] = found_in(tmp_path)
    assert (file.read_bytes(), len(findings)) == (b"x", 1)
    assert kind.startswith("ValueError in tests/fuzz/test_fuzz.py, run, line ")


def test_replaying_says_whether_it_is_still_one(tmp_path: Path) -> None:
    file = tmp_path / "input"
    file.write_bytes(SOUND["cleaning"])
    command = [sys.executable, "-m", "tests.fuzz", "cleaning", "--replay", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"{file}: no finding\n"), done.stderr


def test_a_lost_finding_is_seen_again_by_what_was_printed(tmp_path: Path) -> None:
    file = tmp_path / "input"
    file.write_bytes(SOUND["layout"])
    [_, _, printed, _] = Outcome("layout", 1, 1, [("a kind", file)]).lines()
    file.unlink()
    assert len(printed) < 200
    python = f"{sys.executable} -m"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", printed.replace("python -m", python)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "/dev/stdin: no finding\n"), done.stderr
    file.write_bytes(b"a" * 9000)
    assert "of 9,000 bytes" in pasted("layout", file)
    assert len(pasted("layout", file)) < 2100


def test_shrinking_keeps_what_matters() -> None:
    assert shrunk(b"a" * 50 + b"x" + b"b" * 30 + b"y", lambda d: b"x" in d and b"y" in d) == b"xy"


def test_mutants_are_the_same_each_time() -> None:
    assert [mutants.mutant(number) for number in range(50)] == list(map(mutants.mutant, range(50)))
    assert len({mutants.mutant(number) for number in range(50)}) == 50


def test_changes_can_be_made_to_anything() -> None:
    random = Random(1)
    for data in (b"", b"\n", b"\xff", data_file(shipped_briefs())):
        changed = data
        for _ in range(200):
            changed = changed_data(changed, random)[:5000]


@pytest.mark.parametrize(
    ("text", "unsafe"),
    [
        ("لا\n\t", ""), ("\x1b", "control"), ("\x85", "control"), ("\ud800", "control or surrogate"),
        ("\ufdd0", "noncharacter"), ("\U0001fffe", "noncharacter"), ("\ufeff", "byte order mark"),
        ("\ufefb", "presentation form"), ("\ufd3e", ""),
    ],
)  # fmt: skip
def test_what_is_unsafe(text: str, unsafe: str) -> None:
    assert unsafe_in(text).startswith(unsafe)
    assert bool(unsafe_in(text)) == bool(unsafe)


@pytest.mark.parametrize(
    ("text", "balanced"),
    [
        ("\u2067a\u2069", True), ("\u202ea\u202c", True), ("\u2067\u202aa\u2069", True),
        ("\u202e", False), ("\u2069", False), ("\u202aa\u2069", False), ("\u2067a\n\u2069", False),
    ],
)  # fmt: skip
def test_what_is_balanced(text: str, balanced: bool) -> None:
    assert (unbalanced_in(text) == "") is balanced


def test_what_is_seen_is_the_same_in_every_order_and_form() -> None:
    assert sorted(visible("لا (ب)")) == sorted(visible("(\ufe8f) \ufefb"))
