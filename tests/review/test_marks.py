"""A mark belongs to a brief: however its file is named, wherever the file goes."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from zlib import adler32, crc32

import pytest

from tests.conftest import Run


def brief(id_: str, title: str = "عنوان", day: str = "2026-11-22") -> str:
    return f"- {{id: {id_}, title: {title}, date: {day}}}\n"


def unread(briefing: Run, *paths: Path | str) -> list[tuple[str, str]]:
    """Kind and id of what awaits in data at these paths; in the data in use without any."""
    options = [word for path in paths for word in ("--data", str(path))]
    out = briefing("review", "--list", "-f", "plain", *options, data=None).out
    return [(kind, id_) for kind, _, id_, *_ in (line.split("\t") for line in out.splitlines())]


def done(briefing: Run, path: Path, *ids: str) -> None:
    assert briefing("review", "--done", *ids, data=path).status == 0


@pytest.fixture
def state(environment: dict[str, str]) -> Path:
    """The folder of what was seen."""
    return Path(environment["HOME"]) / ".local/state/briefing"


@pytest.fixture
def folder(write: Callable[..., Path]) -> Path:
    """A folder with a file for each of two months."""
    write("briefs:\n" + brief("october"), "briefs/2026-10/a.yaml")
    return write("briefs:\n" + brief("november"), "briefs/2026-11/a.yaml").parents[1]


def test_of_one_folder_under_many_names(
    briefing: Run, folder: Path, environment: dict[str, str]
) -> None:
    default = Path(environment["HOME"], ".local/share/briefing")
    default.parent.mkdir(parents=True)
    default.symlink_to(folder)
    assert len(unread(briefing)) == 2
    assert briefing("review", "--done", data=None).status == 0
    link = folder.with_name("link.yaml")
    link.symlink_to(folder / "2026-11/a.yaml")
    for name in (
        folder,
        folder / "2026-11",
        folder / "2026-10/a.yaml",
        link,
        "briefs",
        "./briefs/.",
    ):
        assert unread(briefing, name) == []
    assert unread(briefing, folder / "2026-11", folder) == []


def test_a_file_that_was_renamed_or_moved(briefing: Run, folder: Path) -> None:
    done(briefing, folder)
    (folder / "2026-11/a.yaml").rename(folder / "2026-11/b.yaml")
    assert unread(briefing, folder) == []
    elsewhere = folder.with_name("archive")
    folder.rename(elsewhere)
    assert unread(briefing, elsewhere) == []
    file = elsewhere / "2026-11/b.yaml"
    file.write_text("briefs:\n" + brief("november", "غيره"), "utf-8")
    assert unread(briefing, elsewhere) == [("changed", "november")]
    done(briefing, elsewhere)
    assert unread(briefing, elsewhere) == []


def test_a_brief_that_went_into_another_file(briefing: Run, folder: Path) -> None:
    done(briefing, folder)
    first, second = folder / "2026-10/a.yaml", folder / "2026-11/a.yaml"
    first.write_text("briefs:\n" + brief("october") + brief("november", "غيره"), "utf-8")
    second.write_text("briefs:\n" + brief("next"), "utf-8")
    assert unread(briefing, folder) == [("new", "next"), ("changed", "november")]
    done(briefing, folder)
    assert unread(briefing, folder) == []
    assert unread(briefing, second) == [], "it left no mark behind that would be told as gone"


def test_equal_ids_of_two_collections_stay_apart(briefing: Run, write: Callable[..., Path]) -> None:
    one = write("briefs:\n" + brief("monday", "أول"), "one/a.yaml")
    other = write("briefs:\n" + brief("monday", "ثان"), "other/a.yaml")
    done(briefing, one)
    assert unread(briefing, other) == [("new", "monday")]
    done(briefing, other)
    assert unread(briefing, one) == unread(briefing, other) == []
    one.write_text("briefs:\n" + brief("monday", "غيره"), "utf-8")
    assert (unread(briefing, one), unread(briefing, other)) == ([("changed", "monday")], [])


def test_gone_is_told_of_the_data_that_is_looked_at(briefing: Run, folder: Path) -> None:
    done(briefing, folder)
    for file in (folder / "2026-10/a.yaml", folder / "2026-11/a.yaml"):
        file.write_text("briefs:\n" + brief(f"new-{file.parent.name}"), "utf-8")
    (folder / "2026-10/a.yaml").rename(folder / "2026-10/b.yaml")
    november, october = folder / "2026-11", folder / "2026-10"
    assert unread(briefing, november) == [("new", "new-2026-11"), ("gone", "november")]
    assert unread(briefing, october) == [("new", "new-2026-10"), ("gone", "october")]
    done(briefing, november)
    assert unread(briefing, november) == []
    assert unread(briefing, folder) == [("new", "new-2026-10"), ("gone", "october")]


def test_undo_is_of_the_data_that_is_looked_at(briefing: Run, folder: Path) -> None:
    november, october = folder / "2026-11", folder / "2026-10"
    done(briefing, october)
    done(briefing, november)
    assert briefing("review", "--undo", data=october).status == 1
    assert unread(briefing, folder) == []
    assert briefing("review", "--undo", data=folder).status == 0
    assert unread(briefing, folder) == [("new", "november")]


def test_undo_gives_a_mark_back_to_the_file_that_is_gone(briefing: Run, folder: Path) -> None:
    done(briefing, folder)
    file, renamed = folder / "2026-11/a.yaml", folder / "2026-11/b.yaml"
    file.write_text("briefs:\n" + brief("november", "غيره"), "utf-8")
    file.rename(renamed)
    done(briefing, folder)
    assert briefing("review", "--undo", data=folder).status == 0
    assert unread(briefing, folder) == [("changed", "november")]


def test_standard_input(briefing: Run) -> None:
    text = "briefs:\n" + brief("a") + brief("b")
    stdin = ("--data", "-")
    assert briefing("review", "--done", "a", *stdin, stdin=text).status == 0
    assert "\tb\t" in briefing("review", "-f", "plain", *stdin, stdin=text).out
    other = briefing("review", "-f", "plain", *stdin, stdin="briefs:\n" + brief("c"))
    assert other.out.startswith("new\t2026-11-22\tc"), "what came before is not gone"
    assert other.out.count("\n") == 1


def test_a_file_that_no_system_can_have_is_gone(briefing: Run, folder: Path, state: Path) -> None:
    done(briefing, folder)
    file = state / "review.json"
    marks = json.loads(file.read_text("utf-8"))
    for known in marks["known"].values():
        known[0]["file"] = "/nowhere\0/a.yaml"
    file.write_text(json.dumps(marks), "utf-8")
    listed = briefing("review", "--list", data=folder)
    assert (listed.status, listed.out) == (1, ""), "the marks go with the briefs"
    done(briefing, folder, "october")
    assert unread(briefing, folder) == []


def test_marks_are_kept_where_a_link_leads(
    briefing: Run, folder: Path, state: Path, tmp_path: Path
) -> None:
    synchronized = tmp_path / "synchronized"
    synchronized.mkdir(mode=0o700)
    state.mkdir(parents=True, mode=0o700)
    link, real = state / "review.json", synchronized / "marks.json"
    link.symlink_to(real)
    for id_ in ("october", "november"):
        done(briefing, folder, id_)
        assert link.is_symlink()
        assert id_ in real.read_text("utf-8")
    assert real.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in state.iterdir()) == ["review.json", "review.lock"]
    assert unread(briefing, folder) == []


def test_no_marks_are_kept_where_others_may_write(
    briefing: Run, folder: Path, state: Path, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    state.mkdir(parents=True, mode=0o700)
    real = shared / "marks.json"
    (state / "review.json").symlink_to(real)
    real.write_text('{"version": 2}')
    for option, status in (("--list", 66), ("--done", 66)):
        refused = briefing("review", option, data=folder)
        assert refused.status == status
        assert f"in {real} cannot be read or written: others may write to this" in refused.err
    assert real.read_text() == '{"version": 2}'


def test_a_link_to_itself_is_said(briefing: Run, folder: Path, state: Path) -> None:
    state.mkdir(parents=True, mode=0o700)
    link = state / "review.json"
    link.symlink_to(link)
    refused = briefing("review", "--done", data=folder)
    assert refused.status == 66
    assert f"in {link} cannot be read or written: Too many levels of symbolic" in refused.err


class TestVersion1:
    """The state files of version 1, one for each path as it was spelled."""

    def kept(self, state: Path, root: Path, *titles: tuple[str, str], **others: object) -> Path:
        """Keep briefs as seen in data at a path, as version 1 did."""
        name = os.path.abspath(root).encode()
        state.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = state / f"review-{crc32(name):08x}{adler32(name):08x}.json"
        seen = {
            id_: {
                "when": "2026-11-22T06:00:00Z",
                "brief": {"id": id_, "title": title, "date": "2026-11-22"},
            }
            for id_, title in titles
        }
        file.write_text(json.dumps({"version": 1, "seen": seen, **others}), "utf-8")
        return file

    def test_its_marks_count_and_are_taken_over(
        self, briefing: Run, folder: Path, state: Path
    ) -> None:
        titles = ("october", "غيره"), ("november", "عنوان"), ("removed", "عنوان")
        older = self.kept(state, folder, *titles, later={"other": "2999-01-01"})
        expected = [("changed", "october"), ("gone", "removed")]
        assert unread(briefing, folder) == expected
        assert older.exists(), "reading changes nothing"
        done(briefing, folder, "october")
        assert sorted(each.name for each in state.iterdir()) == ["review.json", "review.lock"]
        assert unread(briefing, folder) == [("gone", "removed")]
        other = brief("november") + brief("other")
        (folder / "2026-11/a.yaml").write_text("briefs:\n" + other, "utf-8")
        assert unread(briefing, folder) == [("gone", "removed")], "the other one is put off"
        done(briefing, folder)
        assert unread(briefing, folder) == []

    def test_what_was_read_under_another_path(
        self, briefing: Run, folder: Path, state: Path
    ) -> None:
        """Of which file a mark is, was not kept: the words of the brief must tell."""
        self.kept(state, folder, ("october", "غيره"), ("november", "عنوان"), ("removed", "عنوان"))
        self.kept(state, folder / "elsewhere", ("november", "شيء آخر"))
        assert unread(briefing, folder / "2026-11") == []
        assert unread(briefing, folder / "2026-10") == [("new", "october")]

    def test_its_last_change_can_be_undone(self, briefing: Run, folder: Path, state: Path) -> None:
        titles = ("october", "عنوان"), ("november", "عنوان")
        self.kept(state, folder, *titles, before={"november": {"seen": None, "later": None}})
        assert unread(briefing, folder) == []
        assert briefing("review", "--undo", data=folder).status == 0
        assert unread(briefing, folder) == [("new", "november")]

    def test_an_error_in_the_data_hides_no_mark(
        self, briefing: Run, folder: Path, state: Path
    ) -> None:
        self.kept(state, folder, ("october", "عنوان"), ("november", "عنوان"), ("gone", "عنوان"))
        (folder / "2026-12.yaml").write_text("briefs:\n- id: Wrong\n")
        assert unread(briefing, folder) == []

    def test_a_damaged_one_hides_no_other(self, briefing: Run, folder: Path, state: Path) -> None:
        self.kept(state, folder, ("october", "عنوان"), ("november", "عنوان"))
        damaged = self.kept(state, folder / "elsewhere")
        damaged.write_text("{")
        listed = briefing("review", "--list", data=folder)
        assert (listed.status, listed.err.count(damaged.name)) == (1, 1)
        done(briefing, folder)
        [kept] = state.glob("*.kept")
        assert kept.read_text() == "{"
        assert unread(briefing, folder) == []

    def test_one_of_a_newer_version_is_said_to_be_so(
        self, briefing: Run, folder: Path, state: Path
    ) -> None:
        self.kept(state, folder, ("october", "عنوان"), ("november", "عنوان"))
        newer = self.kept(state, folder / "elsewhere")
        newer.write_text('{"version": 9}')
        listed = briefing("review", "--list", data=folder)
        assert listed.err.splitlines()[0] == (
            f"briefing: The reading marks in {newer} are from a newer version of briefing and were "
            "not used."
        )
        assert unread(briefing, folder) == [], "the other one is used"
        changed = briefing("review", "--done", data=folder)
        assert changed.status == 2
        assert f"{newer} are from a newer version" in changed.err
        assert newer.read_text() == '{"version": 9}'
