"""Lists that are drawn without Rich."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rtl.cell import CellText, Styled
from briefing.rtl.layout import visual
from briefing.rtl.list import ListOf
from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.span import plain_text
from briefing.text.direction import Direction

WORDS = "غزة لا الإسلام، (سلام) 12 ٢٠٢٦ UN مُحَمَّد │ a، ❤️".split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
MARKERS = st.sampled_from(["•", "1.", "١٠.", "12)", "--->"])


def list_of(texts: list[str], markers: list[str], base: Direction = "rtl") -> ListOf:
    items = [CellText(Styled(text), base=base) for text in texts]
    return ListOf(items, [CellText(Styled(text, "bold"), base=base) for text in markers], base)


def drawn(lines: ListOf, width: int) -> list[str]:
    return ["".join(span.text for span in line) for line in lines.lines(width)]


def test_items_hang_from_their_markers() -> None:
    assert drawn(list_of(["من كلمات", "نص"], ["1.", "10."]), 9) == [
        f"   {visual('من')}  .1",
        f"{visual('كلمات')}    ",
        f"   {visual('نص')} .10",
    ]


def test_from_left_to_right() -> None:
    found = drawn(list_of(["some words", "b"], ["*", "10"], "ltr"), 8)
    assert found == ["*  some", "   words", "10 b"]


def test_where_it_is_too_narrow_markers_stand_on_lines_of_their_own() -> None:
    assert drawn(list_of(["سلام", "نص"], ["10.", "11."]), 6) == [
        "   .10",
        visual("سلام").rjust(6),
        "   .11",
        visual("نص").rjust(6),
    ]


def test_a_marker_has_its_style() -> None:
    [line] = list_of(["نص"], ["•"]).lines(8)
    assert [(span.text, span.style) for span in line if span.style] == [("•", "bold")]


def test_in_logical_order_the_marker_comes_first() -> None:
    lines = list_of(["من كلمات", "نص"], ["1.", "2."]).lines(8)
    logical = [plain_text(EMISSIONS["logical"].line(line)) for line in lines]
    assert [line.rstrip() for line in logical] == ["1. من", "   كلمات", "2. نص"]


def test_as_many_markers_as_items() -> None:
    with pytest.raises(ValueError, match="1 markers for 2 items"):
        list_of(["a", "b"], ["*"])


def test_an_empty_list() -> None:
    assert drawn(list_of([], []), 10) == []
    assert list_of([], []).extent() == (1, 1)


@given(
    st.lists(st.tuples(TEXTS, MARKERS), min_size=1, max_size=5),
    st.sampled_from(["rtl", "ltr"]),
    st.integers(4, 40),
)
def test_every_line_fits(given: list[tuple[str, str]], base: Direction, width: int) -> None:
    """Right to left, each line that has an item beside its marker ends at the right edge."""
    texts, markers = map(list, zip(*given, strict=True))
    found = list_of(texts, markers, base)
    widths = [
        sum(CellText(Styled(span.text), base="ltr").width for span in line if span.text.strip())
        + sum(len(span.text) for span in line if not span.text.strip())
        for line in found.lines(width)
    ]
    assert max(widths) <= width
    assert len(widths) >= len(texts)
    if base == "rtl":
        assert set(widths) == {width}
    least, most = found.extent()
    assert least <= most
    assert len(list(found.lines(max(most, 2)))) == len(texts)
