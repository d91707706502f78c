"""How table columns share the width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rtl.columns import Needs, share

CASES = [
    ([Needs(3, 5), Needs(2, 4)], 20, [5, 4]),
    ([Needs(3, 10), Needs(3, 10)], 12, [6, 6]),
    ([Needs(3, 20), Needs(3, 6)], 12, [6, 6]),
    ([Needs(10, 20), Needs(2, 4)], 8, [6, 2]),
    ([Needs(4, 8, fixed=True), Needs(4, 30)], 20, [8, 12]),
    ([Needs(0, 0), Needs(1, 1)], 10, [2, 2]),
]


@pytest.mark.parametrize(("needs", "room", "widths"), CASES)
def test_share(needs: list[Needs], room: int, widths: list[int]) -> None:
    assert share(needs, room) == widths


def test_expanded_columns_fill_the_room() -> None:
    assert sum(share([Needs(3, 5), Needs(2, 4)], 20, expand=True)) == 20


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 60), st.booleans()).map(
            lambda need: Needs(min(need[:2]), max(need[:2]), need[2])
        ),
        min_size=1,
        max_size=6,
    ),
    st.integers(0, 120),
)
def test_columns_fit_and_use_the_room(needs: list[Needs], spare: int) -> None:
    room = 2 * len(needs) + spare
    widths = share(needs, room)
    assert all(width >= 2 for width in widths)
    assert sum(widths) == min(room, sum(max(need.most, 2) for need in needs))
