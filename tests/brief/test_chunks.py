"""Reading in parts gives what reading whole gives, or refuses."""

import io
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.brief import chunks as module
from briefing.brief.chunks import Unsplittable, chunks
from briefing.brief.reader import Reading, read, read_chunks
from tests.conftest import DATA

BRIEFS = DATA.read_bytes()


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    def small(stream: module.Bytes) -> Iterator[module.Chunk]:
        return chunks(stream, 400)

    monkeypatch.setattr("briefing.brief.reader.chunks", small)


def whole(data: bytes) -> Reading:
    return read(data, "briefs.yaml")


def joined(data: bytes) -> Reading | None:
    """What reading in parts gives; None when it refuses."""
    try:
        found = list(read_chunks(io.BytesIO(data), "briefs.yaml"))
    except Unsplittable:
        return None
    return Reading(
        [brief for part in found for brief in part.briefs],
        {id_: place for part in found for id_, place in part.places.items()},
        sorted((each for part in found for each in part.problems), key=lambda each: each.place),
    )


@pytest.mark.usefixtures("small_parts")
def test_the_briefs_that_come_with_the_program() -> None:
    assert joined(BRIEFS) == whole(BRIEFS)


@pytest.mark.parametrize("size", [300, 1000, 3000, 10_000])
def test_parts_are_the_file(size: int) -> None:
    found = list(chunks(io.BytesIO(BRIEFS), size))
    text = b"".join(part.text.removeprefix(b"briefs:\n") for part in found[1:])
    assert found[0].text + text == BRIEFS
    assert len(found) > 1


ITEM = "- id: b{0}\n  title: عنوان {0}\n  date: 2026-01-01\n"
LINES = [
    ITEM,
    ITEM + "  summary: |\n    - id: no\n    نص\n",
    ITEM + "  challenges:\n  - تحدٍّ\n  - {{text: آخر, severity: high}}\n",
    ITEM + "  titel: wrong\n",
    "- id: b0\n  title: twice\n  date: 2026-01-01\n",
    ITEM + '  outlook: "quoted\n\n- id: in quotes\n\n  text"\n',
    ITEM + "  tags: [a,\n- b\n  ]\n",
    ITEM + "  tags: &x [a]\n",
    ITEM + "  tags: *x\n",
    ITEM + "  outlook: a\u2028b\n",
    ITEM + "  outlook: \x1b\n",
    "# a comment\n",
    "\n",
    "briefs:\n",
    "other: key\n",
    "---\n",
    "...\n",
    "-\n",
    "- \n",
    "\t- x\n",
    "  - deeper\n",
]


@example([ITEM] * 4 + ["...\n"] + [ITEM] * 3, "")
@given(st.lists(st.sampled_from(LINES), min_size=8, max_size=30), st.sampled_from(["", "  "]))
def test_parts_give_what_the_whole_gives(items: list[str], indent: str) -> None:
    text = "".join(item.format(number) for number, item in enumerate(items))
    text = "# comment\nbriefs:\n" + ITEM.format("first") + text
    if indent:
        text = text.replace("\n- id", f"\n{indent}- id").replace("\n  ", f"\n{indent}  ")
    original = module.CHUNK
    found = None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefing.brief.reader.chunks", lambda stream: chunks(stream, 150))
        found = joined(text.encode())
    assert module.CHUNK == original
    if found is not None:
        assert found == whole(text.encode())


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize(
    "text",
    [
        "briefs: [{id: a, title: b, date: 2026-01-01}]\n# " + "x" * 500,
        "briefs:\n" + ITEM.format(1) + "  outlook: a\x85b\n" + "# \n" * 200,
        "briefs:\n- id: a\n  title: " + "x" * 10_000,
        "briefs:\n" + ITEM.format(1) * 4 + "...\n" + ITEM.format(2) * 10,
        "briefs:\n" + ITEM.format(1) * 4 + "---\n" + ITEM.format(2) * 10,
    ],
)
def test_what_must_be_read_whole(text: str) -> None:
    assert joined(text.encode()) is None
