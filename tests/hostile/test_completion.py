"""Tab never runs what a tag or an id says, and what is completed is read as it is."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cli.bash_words import read
from tests.conftest import Run
from tests.shells import SHELLS, Shell

# A tag, and how much of it is typed before Tab.
TAGS = [
    (r"x\$(touch P)", "x"),
    ("`touch P`", ""),
    ("y;touch P;", "y"),
    ("';touch P;'", ""),
    ('x" $(touch P) "', "x"),
    ("x'$(touch P)\"`touch P`", "x"),
    ("x\\;touch P", "x"),
    ("!touch", ""),
    ("~root", ""),
    ("-oP", ""),
    ("سياسة خارجية؛ $(touch P)", "سيا"),
    ("(eval):touch P", ""),
]
MORE_TAGS = [
    (r"x\`touch P`", "x"),
    ("$(touch P)", ""),
    (";touch P", ""),
    ("x&touch P&", "x"),
    ("x|touch P", "x"),
    ("x>P", "x"),
    ("x)(touch P)", "x"),
    ("x' $(touch P) '", "x"),
    ('";touch P;"', ""),
    ("x\\", "x"),
    ("\\$'\\44'", ""),
    ("$HOME", ""),
    ("x${HOME}", "x"),
    ("x!!y", "x"),
    ("*", ""),
    ("x?[a-z]*", "x"),
    ("~", ""),
    ("#x", ""),
    ("{a,b}", ""),
    ("--output=P", ""),
    ("-oP", "-"),
    ("=ls", ""),
    ("a=b:c=~d", "a"),
    ("a=b:c;d", "a=b:c"),
    ("^a^b", ""),
    ("%s%n", ""),
    ("two  words", "two"),
    ("it's", "i"),
    ("می‌شود", "می"),
    ("x\\:y\\tz\\n", "x"),
]
# Begun in another way than it is completed; the last after what bash makes of two that begin alike.
BEGUN = [
    ("x y", "x\\"),
    ("x y", "x\\ "),
    ("x;y", "x\\;"),
    ("it's", "it\\'"),
    ("a b;c", "'a b'"),
    ("a b;c", '"a b"\\;'),
    ("a:b;c", "'a:b'"),
    ("a:b;c", "'a':b"),
    ("a:b;c", "a:'b"),
    ("a$x;y", "a$'\\"),
    ("a$x;y", "a$'\\04"),
    ("a$x;y", "a$'\\044x"),
]
# As YAML has them. Of what data holds a line keeps no such thing; it is not offered.
NOT_OFFERED = [
    r"x\ntouch P\n",
    r"x\u202etxt\u202c",
    r"x\u2067txt\u2069",
    r"x\u200fy",
    r"x\u061cy",
    r"x\u00a0y",
    r"x\ty",
]


@contextmanager
def started(name: str, briefing: Run, environment: dict[str, str]) -> Iterator[Shell]:
    with Shell(name, briefing, environment) as shell:
        yield shell
        assert not list(shell.folder.iterdir())


def write_tags(folder: Path, *quoted: str) -> Path:
    """A data file with a brief for each tag, given as YAML has it."""
    file = folder / "tags.yaml"
    briefs = [
        f"  - {{id: brief-{number}, title: One, date: 2026-11-23, tags: [{tag}]}}\n"
        for number, tag in enumerate(quoted)
    ]
    file.write_text("briefs:\n" + "".join(briefs), "utf-8")
    return file


def received(shell: Shell, folder: Path, tag: str, typed: str) -> list[str] | None:
    """The tags of the brief that the completed line found; None if there is none.

    Nothing but the output of the program may have come into being.
    """
    data, out = write_tags(folder, tag), folder / "out.json"
    out.unlink(missing_ok=True)
    shell.enter(f"briefing list --data {data} --json -o {out} {typed}\t")
    assert not list(shell.folder.iterdir()), (tag, typed)
    briefs = json.loads(out.read_text("utf-8"))["briefs"] if out.exists() else []
    return briefs[0]["tags"] if briefs else None


@pytest.mark.parametrize("opening", ["--tag ", "--tag '", '--tag "', "--tag="])
@pytest.mark.parametrize("name", SHELLS)
def test_a_tag_arrives_as_it_is(
    briefing: Run, environment: dict[str, str], tmp_path: Path, name: str, opening: str
) -> None:
    # bash leaves quoting to the program.
    many = opening == "--tag " or (name, opening) == ("bash", '--tag "')
    tags = TAGS[:3] if name == "zsh, sourced" else TAGS + (MORE_TAGS if many else [])
    with started(name, briefing, environment) as shell:
        for tag, typed in tags:
            # fish does not quote the sign of a home.
            if name == "fish" and tag[0] == "~" and opening != "--tag=":
                continue
            quoted = json.dumps(tag, ensure_ascii=False)
            assert received(shell, tmp_path, quoted, opening + typed) == [tag], (tag, typed)


def test_what_fish_would_take_for_a_home_is_not_offered(
    briefing: Run, environment: dict[str, str], tmp_path: Path
) -> None:
    with started("fish", briefing, environment) as shell:
        assert received(shell, tmp_path, '"~root"', "--tag ") is None


def test_a_word_of_bash_may_be_begun_with_any_quotes(
    briefing: Run, environment: dict[str, str], tmp_path: Path
) -> None:
    with started("bash", briefing, environment) as shell:
        for tag, typed in BEGUN:
            assert received(shell, tmp_path, json.dumps(tag), f"--tag {typed}") == [tag], typed


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_what_is_not_seen_as_it_is_is_not_offered(
    briefing: Run, environment: dict[str, str], tmp_path: Path, name: str
) -> None:
    with started(name, briefing, environment) as shell:
        tags = [f'"{tag}"' for tag in NOT_OFFERED]
        assert received(shell, tmp_path, ", ".join(tags), "--tag x") is None
        # What was made visible is.
        assert received(shell, tmp_path, r'"x\e]0;touch P\a"', "--tag x") == ["x␛]0;touch P␇"]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_a_list_of_candidates_acts_on_no_terminal(
    briefing: Run, environment: dict[str, str], tmp_path: Path, name: str
) -> None:
    data = write_tags(tmp_path, r'"x\e]0;1\a"', r'"x;touch P"', r'"x\u202etxt\u202c"', r'"x\n\r2"')
    with started(name, briefing, environment) as shell:
        seen = shell.enter(f"briefing list --data {data} --tag x\t\t")
        assert "␛" in seen
        assert "\x1b]0;1" not in seen
        assert "\u202e" not in seen


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("key", ["-oowned", "a;touch x", "$(touch x)", "-"])
def test_an_id_is_no_option_and_no_command(
    briefing: Run, environment: dict[str, str], tmp_path: Path, name: str, key: str
) -> None:
    data = tmp_path / "ids.yaml"
    data.write_text(f"briefs:\n  - {{id: '{key}', title: One, date: 2026-11-23}}\n", "utf-8")
    with started(name, briefing, environment) as shell:
        assert f"{data} {key}" not in shell.enter(f"briefing show --data {data} \t")


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_all_candidates_at_once_run_nothing(
    briefing: Run, environment: dict[str, str], tmp_path: Path, quote: str
) -> None:
    """With a key of bash that takes the open quote away."""
    data = write_tags(tmp_path, *(f'"x{sign}touch P{sign}"' for sign in (";", "&", "`", "|")))
    with started("bash", briefing, environment) as shell:
        shell.enter(f"briefing list --data {data} --tag {quote}x\x1b*")


FRAGMENTS = [*"\\'\"$`;&|<>(){}[]*?!~#^= \u0628x4", ";touch P;", "$(touch P)", "`touch P`", ">P "]
texts = st.lists(
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=8).map("".join),
    min_size=1, max_size=40,
)  # fmt: skip


def written(text: str, opening: str) -> str:
    """The text as it stands in a line that bash has completed."""
    line = f"briefing list {opening}"
    cursor = read(line, "")
    assert cursor is not None
    quote = opening[-1:]
    put = cursor.written(text)
    # What readline does with the quote that is open.
    before = opening[:-1] if quote and put.startswith(quote) else opening
    return before + put + (quote if not put.endswith(quote) else "")


def in_bash(script: str, folder: Path) -> list[str]:
    """What a script prints, each with a NUL behind it; it must write no file."""
    done = subprocess.run(
        ["bash"], input=script.encode(), capture_output=True, check=False, cwd=folder,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert not list(folder.iterdir()), script
    return done.stdout.decode().split("\0")[:-1]


@pytest.mark.parametrize("opening", ["", "'", '"', "$'"])
@given(texts=texts)
@settings(max_examples=15)
def test_bash_reads_what_is_written(
    tmp_path_factory: pytest.TempPathFactory, opening: str, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("bash")
    words = [written(text, opening) for text in texts]
    assert in_bash("".join(f"printf '%s\\0' {word}\n" for word in words), folder) == texts
    # Between backquotes some backslashes are taken away first.
    script = "".join(f"`printf '%s\\0' {word} >&2`\n" for word in words)
    assert in_bash(f"exec 2>&1\n{script}", folder) == texts


@pytest.mark.parametrize("opening", ["", "'", '"', "$'"])
@pytest.mark.parametrize("around", ["{}", "'{}'", '"{}"', "`{}`", '"`{}`"', "cat <<E\n{}\nE"])
@given(texts=texts)
@settings(max_examples=5)
def test_what_is_written_runs_nothing_wherever_it_stands(
    tmp_path_factory: pytest.TempPathFactory, opening: str, around: str, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("bash")
    for text in texts[:3]:
        put = written(text, opening)
        for line in (put, put.removeprefix(opening)):
            in_bash(around.format(f"printf x {line}"), folder)
