"""Cells of several styles, and grids that are drawn without Rich."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from briefing.rtl.cell import CellText, Styled
from briefing.rtl.grid import SAMPLE, Column, Grid
from briefing.rtl.layout import Paragraph
from briefing.terminal.emissions import EMISSIONS
from briefing.terminal.span import plain_text

PARTS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ابلا د12()ab.ً "), min_size=1, max_size=8), st.sampled_from("xy")
    ),
    min_size=1,
    max_size=4,
)


@given(PARTS, st.integers(2, 30))
def test_parts_are_one_paragraph(parts: list[tuple[str, str]], width: int) -> None:
    text = "".join(text for text, _ in parts)
    paragraph = Paragraph(text, "rtl")
    expected = [paragraph.visual(line) for line in paragraph.lines(width)]
    cell = CellText(*(Styled(*part) for part in parts), base="rtl")
    lines = list(cell.lines(width))
    assert ["".join(span.text for span in line.spans) for line in lines] == expected
    assert all(line.width <= width for line in lines)


def test_a_part_keeps_its_style_and_its_joined_shape() -> None:
    cell = CellText(Styled("بال"), Styled("عربية", "bold"), base="rtl")
    [line] = cell.lines(20)
    assert [span.style for span in line.spans] == ["bold", None]
    assert line.spans[0].text[-1] == "\ufecc", "the first bold letter joins the one before it"


def cell(text: str) -> CellText:
    return CellText(Styled(text), base="rtl")


def test_rows_are_taken_as_they_are_drawn() -> None:
    taken = 0

    def rows() -> Iterator[list[CellText]]:
        nonlocal taken
        for number in range(10 * SAMPLE):
            taken += 1
            yield [cell(f"سطر {number}")]

    lines = Grid([Column(cell("رأس"))], rows()).lines(40)
    for _ in range(6):
        next(lines)
    assert taken <= SAMPLE + 1


def test_later_rows_wrap_into_the_columns_there_are() -> None:
    rows = [[cell("قصير")]] * SAMPLE + [[cell("سطر أطول من غيره")]]
    lines = [
        "".join(span.text for span in line) for line in Grid([Column(cell(""))], rows).lines(40)
    ]
    assert {len(line) for line in lines} == {len(lines[0])}


def test_logical_order_of_a_grid() -> None:
    grid = Grid([Column(cell("أ")), Column(cell("ب"))], [[cell("واحد"), cell("12 اثنان")]])
    lines = [plain_text(EMISSIONS["logical"].line(line)) for line in grid.lines(30)]
    assert lines[3] == "│ واحد │ 12 اثنان │"
