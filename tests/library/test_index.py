"""The index gives the answers the data gives: whatever is asked, edited, damaged or killed."""

import datetime
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from operator import attrgetter
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from benchmarks.data import one_file
from briefing.brief import model
from briefing.brief.model import Head
from briefing.errors import Failure
from briefing.library import library as module
from briefing.library.data_files import data_files
from briefing.library.index import database as schema
from briefing.library.index.database import index_folder, schema_key
from briefing.library.index.indexed import Indexed
from briefing.library.index.maintenance import drop_index
from briefing.library.library import Library, open_library, read_all
from briefing.library.query import Query, parse_query
from briefing.library.search import hits, nearest_words
from briefing.library.selection import EVERYTHING, Selection
from tests.conftest import UNPRIVILEGED, Run
from tests.library.briefs import DAYS, WORDS, files


@contextmanager
def indexed_from_the_first_byte(folder: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "INDEX_FROM", 1)
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        yield


def nothing(share: float) -> None:
    """A progress nobody looks at."""


selections = st.builds(
    Selection.asked,
    tags=st.lists(st.sampled_from(WORDS[:8]), max_size=2),
    since=st.none() | st.sampled_from(DAYS),
    until=st.none() | st.sampled_from(DAYS),
    priority=st.sampled_from([None, "low", "normal", "high"]),
    lang=st.sampled_from([None, "ar", "fa"]),
    has=st.lists(st.sampled_from(["challenges", "status"]), max_size=2),
)
words = st.sampled_from(
    [*WORDS, "ال", "ل", "زقزق", "ام", '"غزة رفح"', '"رفح امن"', "title:غزة", "status:امن", "|"]
) | st.sampled_from(WORDS).map("-{}".format)
queries = st.lists(words, min_size=1, max_size=4)


def answers(library: Library, selection: Selection, query: Query) -> Iterator[tuple[str, Any]]:
    """All that a library can be asked."""
    collection = library.collection
    yield "problems", library.problems
    yield "briefs", list(collection.briefs())
    yield "selected", list(collection.briefs(selection))
    for each in (EVERYTHING, selection):
        yield "heads", list(map(attrgetter(*Head.__struct_fields__), collection.heads(each)))
    yield "found", list(hits(collection, query, selection))
    yield "relevant", list(hits(collection, query, selection, by_relevance=True))
    yield "named", collection.named(["b1", "b2", "b3", "none"])
    yield "places", [collection.place(id_) for id_ in ("b1", "b2", "b3", "none")]
    yield "files", list(collection.files())
    yield "ids", [list(collection.ids()), list(collection.ids("b1"))]
    yield "tags", set(collection.tags())
    yield "labels", set(collection.labels())
    for day in (None, *map(datetime.date.fromisoformat, DAYS[1:3])):
        yield "challenges", list(collection.challenges(selection, day))
    yield "nearest", nearest_words(collection, query)


class Editing(RuleBasedStateMachine):
    """A folder of data files that are written, changed and removed, and asked in between."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.data = self.folder / "data"

    @initialize(texts=st.lists(files, min_size=1, max_size=4))
    def begin(self, texts: list[str]) -> None:
        self.data.mkdir()
        for number, text in enumerate(texts):
            (self.data / f"{number}.yaml").write_text(text, "utf-8")

    @rule(number=st.integers(0, 8), text=files)
    def write(self, number: int, text: str) -> None:
        (self.data / f"{number}.yaml").write_text(text, "utf-8")

    @rule(number=st.integers(0, 8))
    def write_what_is_wrong(self, number: int) -> None:
        (self.data / f"{number}.yaml").write_text("briefs:\n- id: Wrong\n", "utf-8")

    @rule(number=st.integers(0, 8))
    def remove(self, number: int) -> None:
        (self.data / f"{number}.yaml").unlink(missing_ok=True)

    @rule(selection=selections, query=queries)
    def ask(self, selection: Selection, query: list[str]) -> None:
        try:
            asked = parse_query(query)
        except Failure:
            return
        with indexed_from_the_first_byte(self.folder):
            library = open_library([str(self.data)], nothing)
        plain = read_all(data_files([str(self.data)]))
        with closing(library):
            for (name, one), (_, other) in zip(
                answers(library, selection, asked), answers(plain, selection, asked), strict=True
            ):
                assert one == other, name
        assert not library.notice
        if isinstance(library.collection, Indexed):
            assert len(list(self.folder.glob("cache/briefing/index/*/*.sqlite"))) == 1, (
                "not given up"
            )

    @invariant()
    def one_database(self) -> None:
        with indexed_from_the_first_byte(self.folder):
            folder = index_folder([str(self.data)])
        assert folder is not None
        assert {file.suffix for file in folder.glob("*")} <= {"", ".sqlite"}
        assert len(list(folder.glob("*.sqlite"))) <= 1

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=150,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

COUNT = 400


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A data file that gets an index."""
    return one_file(COUNT, tmp_path / "large.yaml")


@pytest.fixture
def cache(environment: dict[str, str]) -> Path:
    """Where indexes are kept."""
    return Path(environment["HOME"]) / ".cache/briefing/index"


def databases(cache: Path) -> list[Path]:
    return sorted(cache.glob("*/*.sqlite"))


LIST = ("list", "-f", "plain")


def test_large_data_gets_an_index_and_small_data_none(
    briefing: Run, large: Path, cache: Path
) -> None:
    briefing(*LIST)
    assert not cache.exists()
    first = briefing(*LIST, data=large)
    assert (first.status, first.err, first.out.count("\n")) == (0, "", COUNT)
    made = databases(cache)
    assert len(made) == 1
    assert briefing(*LIST, data=large).out == first.out
    assert databases(cache) == made


@pytest.mark.parametrize("words", [("استعلام",), ("الامني", "-مستقر"), ('"الوضع الأمني"',)])
def test_the_command_finds_the_same_without_an_index(
    briefing: Run, large: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "file").touch()
    with_index = briefing("search", *words, data=large)
    without = briefing("search", *words, data=large, XDG_CACHE_HOME=str(tmp_path / "file"))
    assert with_index.out == without.out
    assert with_index.out.count("\n") > 5
    assert with_index.err == ""
    assert without.err.startswith("briefing: The index in ")
    assert without.err.count("\n") == 1


def test_only_what_changed_is_read_again(briefing: Run, tmp_path: Path, cache: Path) -> None:
    for number in range(3):
        one_file(COUNT + number, tmp_path / f"many/{number}.yaml")
    text = (tmp_path / "many/1.yaml").read_text("utf-8")
    (tmp_path / "many/1.yaml").write_text(text.replace("id: brief-", "id: b-"), "utf-8")
    text = (tmp_path / "many/2.yaml").read_text("utf-8")
    (tmp_path / "many/2.yaml").write_text(text.replace("id: brief-", "id: c-"), "utf-8")
    assert briefing(*LIST, data=tmp_path / "many").out.count("\n") == 3 * COUNT + 3
    (first,) = databases(cache)
    number = first.stat().st_ino
    (tmp_path / "many/2.yaml").write_text(text.replace("id: brief-", "id: d-"), "utf-8")
    # A file that is not read cannot be missed; the folder's own time is no matter.
    one = tmp_path / "many/0.yaml"
    before = one.stat().st_atime_ns
    assert "\td-" in briefing(*LIST, data=tmp_path / "many").out
    assert [file.stat().st_ino for file in databases(cache)] == [number]
    assert one.stat().st_atime_ns == before


def edited_in_place(file: Path) -> None:
    """One digit changed, with the size, the time and the number of the file as they were."""
    status = file.stat()
    text = file.read_bytes()
    with file.open("r+b") as stream:
        stream.write(text.replace(b"brief-000000", b"brief-999999", 1))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_a_stamp_too_young_is_not_trusted(briefing: Run, large: Path) -> None:
    assert "brief-000000" in briefing(*LIST, data=large).out
    edited_in_place(large)
    assert "brief-999999" in briefing(*LIST, data=large).out


def spoil(file: Path, how: str) -> None:
    if how == "emptied":
        file.write_bytes(b"")
    elif how == "cut":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    elif how == "overwritten":
        data = bytearray(file.read_bytes())
        data[len(data) // 3 : len(data) // 2] = b"\xff" * (len(data) // 2 - len(data) // 3)
        file.write_bytes(data)
    else:
        file.unlink()


@pytest.mark.parametrize("how", ["emptied", "cut", "overwritten", "removed"])
def test_a_damaged_index_is_made_anew(briefing: Run, large: Path, cache: Path, how: str) -> None:
    asked = [("search", "استعلام"), ("list",), ("challenges",), ("show", "brief-000200")]
    expected = [briefing(*words, data=large).out for words in asked]
    (file,) = databases(cache)
    spoil(file, how)
    for words, out in zip(asked, expected, strict=True):
        done = briefing(*words, data=large)
        assert (done.status, done.out, done.err) == (0, out, "")
    assert briefing("index", data=large).status == 0
    (made,) = databases(cache)
    assert made != file
    with closing(sqlite3.connect(made)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def flipped(file: Path, bit: int) -> None:
    """One bit of a file changed, with its size and its time as they were."""
    status = file.stat()
    with file.open("r+b") as stream:
        stream.seek(bit // 8)
        [byte] = stream.read(1)
        stream.seek(bit // 8)
        stream.write(bytes([byte ^ 1 << bit % 8]))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def asked_of(data: Path) -> tuple[list[Any], list[Any]]:
    """What is shown of all of the data, and what was searched for in it."""
    with closing(open_library([str(data)], nothing)) as library:
        assert not library.notice
        collection = library.collection
        shown = [
            library.problems,
            list(map(attrgetter(*Head.__struct_fields__), collection.heads())),
            list(collection.briefs()),
            collection.named(["brief-000007", "none"]),
            collection.place("brief-000007"),
            list(collection.files()),
        ]
        query = parse_query(["استعلام"])
        found = [*collection.matching(query), *collection.challenges()]
        return shown, [*found, *collection.labels(), *collection.tags(), *collection.ids()]


def test_a_flipped_bit_shows_nothing_wrong(tmp_path: Path) -> None:
    """Whatever is shown is right; a search finds no brief that is not there as it is found."""
    data = one_file(60, tmp_path / "data.yaml")
    with data.open("a") as stream:
        stream.write("  - {id: brief-000001, title: again, date: 2026-01-01}\n")
    with indexed_from_the_first_byte(tmp_path):
        shown, found = asked_of(data)
        (file,) = databases(tmp_path / "cache/briefing/index")
        whole = file.read_bytes()
        random = Random(3)
        noticed = 0
        for _ in range(600):
            flipped(file, random.randrange(8 * len(whole)))
            now, searched = asked_of(data)
            assert now == shown
            assert all(each in found for each in searched if not isinstance(each, str))
            noticed += not file.exists()
            for other in file.parent.glob("*.sqlite*"):
                other.unlink()
            file.write_bytes(whole)
        assert noticed > 60


def test_an_id_that_is_flipped_makes_no_brief_gone(tmp_path: Path) -> None:
    data = one_file(60, tmp_path / "data.yaml")
    with indexed_from_the_first_byte(tmp_path):
        shown, _ = asked_of(data)
        (file,) = databases(tmp_path / "cache/briefing/index")
        whole = file.read_bytes()
        places = [match.start() for match in re.finditer(b"brief-000030", whole)]
        assert len(places) > 2
        for place in places:
            flipped(file, 8 * place + 1)
            assert asked_of(data)[0] == shown
            for other in file.parent.glob("*.sqlite*"):
                other.unlink()
            file.write_bytes(whole)


def body_in_the_middle(file: Path) -> bytes:
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT body FROM brief").fetchall()
    (data,) = rows[len(rows) // 2]
    assert isinstance(data, bytes)
    return data[:200]


def head_in_the_middle(file: Path) -> bytes:
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT head FROM brief").fetchall()
    (data,) = rows[len(rows) // 2]
    assert isinstance(data, bytes)
    return data


@pytest.mark.parametrize(
    ("command", "part"), [("list", head_in_the_middle), ("status", body_in_the_middle)]
)
def test_damage_that_shows_only_while_reading_does_not_show(
    briefing: Run, large: Path, cache: Path, command: str, part: Callable[[Path], bytes]
) -> None:
    """The stamp is as it was: rows that were given before the damage are not given twice."""
    expected = briefing(command, "-f", "json", data=large)
    (file,) = databases(cache)
    status = file.stat()
    some, text = part(file), file.read_bytes()
    assert text.count(some) == 1
    file.write_bytes(text.replace(some, b"\xff" * len(some)))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    done = briefing(command, "-f", "json", data=large)
    assert (done.status, done.out) == (0, expected.out)
    assert not file.exists()


def test_nobody_else_reads_an_index(briefing: Run, large: Path, cache: Path) -> None:
    briefing("list", data=large)
    (folder,) = cache.iterdir()
    assert folder.stat().st_mode & 0o077 == 0


def test_another_schema_is_made_anew(briefing: Run, large: Path, cache: Path) -> None:
    expected = briefing(*LIST, data=large).out
    (file,) = databases(cache)
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA user_version = {schema_key() ^ 1}")
    assert briefing(*LIST, data=large).out == expected
    assert databases(cache) != [file]


def test_the_schema_follows_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A field more in any part of a brief, or another row of the table of fields, is another key."""
    key = schema_key.__wrapped__
    text = Path(model.__file__).read_text("utf-8")
    changes = [
        ("url: Annotated[Url | None", "extra: str = ''\n    url: Annotated[Url | None"),
        ("owner: Annotated[Text | None", "owner: Annotated[Url | None"),
        ('Field("line", search="title")', 'Field("line", search="heading")'),
    ]
    found = {key()}
    for old, new in changes:
        assert old in text
        changed = ModuleType("briefing.brief.model")
        exec(compile(text.replace(old, new), model.__file__, "exec"), changed.__dict__)  # noqa: S102
        monkeypatch.setattr(schema, "model", changed)
        found.add(key())
    assert len(found) == 1 + len(changes)
    same = ModuleType("briefing.brief.model")
    exec(compile(text, model.__file__, "exec"), same.__dict__)  # noqa: S102
    monkeypatch.setattr(schema, "model", same)
    assert key() in found


def test_an_index_that_another_run_writes_is_passed_over(
    briefing: Run, large: Path, cache: Path
) -> None:
    import fcntl

    expected = briefing(*LIST, data=large).out
    (folder,) = cache.iterdir()
    databases(cache)[0].unlink()
    with (folder / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = briefing(*LIST, data=large)
    assert (done.status, done.out) == (0, expected)
    assert "another run is writing it" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
def test_a_full_disk(briefing: Run, large: Path, cache: Path) -> None:
    expected = briefing(*LIST, data=large).out
    shutil.rmtree(cache)
    limited = f"ulimit -f 64; trap '' XFSZ; exec {sys.executable} -m briefing list -f plain"
    environ = {"HOME": str(cache.parents[2]), "PATH": os.environ["PATH"]}
    command = ["bash", "-c", f"{limited} --data {large} | cat"]
    done = subprocess.run(command, capture_output=True, text=True, env=environ, check=False)
    assert done.stdout == expected
    assert done.stderr.count("\n") == 1
    assert "is not used" in done.stderr
    assert not databases(cache)


def test_killed_at_any_moment_of_a_build_the_next_run_is_right(
    briefing: Run, tmp_path: Path, environment: dict[str, str]
) -> None:
    data = one_file(1_500, tmp_path / "large.yaml")
    asked = ("search", "استعلام", "-n", "50")
    command = [sys.executable, "-m", "briefing", *asked, "--data", str(data)]
    began = time.monotonic()
    expected = briefing(*asked, data=data).out
    whole = time.monotonic() - began
    random = Random(1)
    killed = 0
    for _ in range(20):
        shutil.rmtree(Path(environment["HOME"]) / ".cache")
        building = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        time.sleep(random.uniform(0.1, 1) * whole)
        killed += building.poll() is None
        building.send_signal(signal.SIGKILL)
        building.wait()
        done = briefing(*asked, data=data)
        assert (done.status, done.out, done.err) == (0, expected, "")
    assert killed


def test_killed_at_any_moment_of_an_update_the_next_run_is_right(
    briefing: Run, tmp_path: Path, environment: dict[str, str], cache: Path
) -> None:
    data = one_file(1_500, tmp_path / "many/large.yaml").parent
    added = data / "added.yaml"
    asked = ("search", "استعلام", "-n", "50")
    command = [sys.executable, "-m", "briefing", *asked, "--data", str(data)]
    briefing(*asked, data=data)
    (file,) = databases(cache)
    random = Random(1)
    killed = 0
    for number in range(20):
        briefs = one_file(200, tmp_path / "200.yaml").read_text("utf-8")
        added.write_text(briefs.replace("id: brief-", f"id: a{number}-"), "utf-8")
        updating = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        time.sleep(random.uniform(0.05, 0.4))
        killed += updating.poll() is None
        updating.send_signal(signal.SIGKILL)
        updating.wait()
        done = briefing(*asked, data=data)
        plain = briefing(*asked, data=data, HOME="", XDG_CACHE_HOME="")
        assert (done.status, done.out, done.err) == (0, plain.out, "")
    assert killed
    assert databases(cache) == [file], "never made anew"


def test_an_answer_that_has_begun_is_finished_whatever_is_written(tmp_path: Path) -> None:
    data = one_file(200, tmp_path / "many/data.yaml").parent
    with indexed_from_the_first_byte(tmp_path), closing(open_library([str(data)])) as library:
        answer = library.collection.briefs()
        begun = [next(answer) for _ in range(20)]
        expected = list(library.collection.briefs())
        (data / "more.yaml").write_text(
            "briefs:\n- {id: more, title: more, date: 2026-11-01}\n", "utf-8"
        )
        with closing(open_library([str(data)])) as updated:
            assert "more" in updated.collection.named(["more"])
        drop_index(index_folder([str(data)]) or tmp_path)
        with closing(open_library([str(data)])) as made_anew:
            assert "more" in made_anew.collection.named(["more"])
        assert [*begun, *answer] == expected
        assert "more" not in library.collection.named(["more"])


def test_every_database_that_is_opened_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    class Watched(sqlite3.Connection):
        def __init__(self, database: str, *args: Any, **settings: Any) -> None:
            super().__init__(database, *args, **settings)
            opened.append(database)

        def close(self) -> None:
            opened.pop()
            super().close()

    def connect(database: str, *args: Any, **settings: Any) -> sqlite3.Connection:
        return genuine(database, *args, factory=Watched, **settings)

    genuine = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    data = one_file(60, tmp_path / "data.yaml")
    with indexed_from_the_first_byte(tmp_path):
        for change in ("", "\n", "  - {id: more, title: more, date: 2026-11-01}\n"):
            data.write_text(data.read_text("utf-8") + change, "utf-8")
            with closing(open_library([str(data)])) as library:
                assert len(opened) == 1
                next(library.collection.briefs())
            assert not opened
        for how in ("overwritten", "cut", "emptied"):
            spoil(databases(tmp_path / "cache/briefing/index")[0], how)
            with closing(open_library([str(data)])) as library:
                list(library.collection.challenges())
            assert not opened
            open_library([str(data)]).close()


def test_the_index_keeps_no_line_of_wrong_data(briefing: Run, large: Path, cache: Path) -> None:
    """A file that was named by mistake may hold what nobody wants to have kept."""
    with large.open("a") as data:
        data.write("  - {id: brief-000001, title: t, date: 2026-01-01, passphrase: s3same}\n")
    for _ in range(2):
        done = briefing(*LIST, data=large)
        assert done.status == 65
        assert "passphrase: s3same}" in done.err
    assert not any(b"s3same" in file.read_bytes() for file in cache.glob("*/*"))


def test_two_runs_at_once_do_no_harm(
    briefing: Run, large: Path, environment: dict[str, str], cache: Path
) -> None:
    command = [sys.executable, "-m", "briefing", *LIST, "--data", str(large)]
    runs = [
        subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    outputs = {run.communicate()[0] for run in runs}
    assert outputs == {briefing(*LIST, data=large).out}
    assert len(databases(cache)) == 1


def test_a_read_only_cache_is_read(
    briefing: Run, large: Path, cache: Path, environment: dict[str, str]
) -> None:
    expected = briefing(*LIST, data=large).out
    time.sleep(2.1)  # until the stamp can be trusted
    briefing(*LIST, data=large)
    (folder,) = cache.iterdir()
    (file,) = databases(cache)
    before = file.stat()
    folder.chmod(0o555)
    command = [*UNPRIVILEGED, sys.executable, "-m", "briefing", *LIST, "--data", str(large)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    finally:
        folder.chmod(0o700)
    assert (done.stdout, done.stderr) == (expected, "")
    now = file.stat()
    assert (now.st_ino, now.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("built", [True, False])
def test_where_nothing_can_be_written_the_answer_is_the_same(
    briefing: Run, large: Path, cache: Path, environment: dict[str, str], *, built: bool
) -> None:
    briefing(*LIST, data=large)
    if not built:
        shutil.rmtree(cache)
        cache.mkdir()
    with large.open("a") as data:
        data.write("  - {id: added, title: جديد, date: 2026-11-24}\n")
    folders = [cache, *cache.iterdir()]
    command = [*UNPRIVILEGED, sys.executable, "-m", "briefing", *LIST, "--data", str(large)]
    for folder in folders:
        folder.chmod(0o555)
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert done.returncode == 0
    assert done.stdout == briefing(*LIST, data=large).out
    assert "added" in done.stdout
    assert "is not used: Permission denied" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_command_says_where_and_drops(briefing: Run, large: Path, cache: Path) -> None:
    where = briefing("index", "--where", data=large).out.strip()
    assert Path(where).parent == cache
    done = briefing("index", data=large)
    assert done.out.startswith(f"{where}: {COUNT} briefs in 1 file, ")
    before = databases(cache)
    assert briefing("index", "--rebuild", data=large).status == 0
    assert databases(cache) != before
    assert briefing("index", "--drop", data=large).out == ""
    assert not Path(where).exists()
    assert briefing("index", "--drop", data=large).status == 0
    assert briefing("index", "--data", "-", stdin="briefs:\n").status == 2
