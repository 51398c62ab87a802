import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.plan.model import Hall
from kcn_tui.stage.seats import Reach, reach


@pytest.mark.parametrize(
    ("rows", "plain", "big"), [(12, 9, 50), (13, 8, 46), (22, 5, 27), (34, 3, 18), (56, 2, 11), (67, 2, 9)]
)
def test_the_farthest_seat_is_counted_in_heights_of_the_picture(rows: int, plain: int, big: int) -> None:
    assert reach(rows) == Reach(plain, big)


LAST_ROW = 8
"""Picture heights from which the last row of a long hall looks (design 7)."""


@given(st.integers(1, 67))
def test_fewer_rows_reach_as_far_or_farther_and_big_letters_always_the_last_row(rows: int) -> None:
    assert reach(rows).plain >= reach(rows + 1).plain
    assert reach(rows).big >= LAST_ROW


@pytest.mark.parametrize(
    ("rows", "metres", "served"), [(13, (16, 92), True), (14, (14, 86), False), (22, (10, 54), False)]
)
def test_in_a_hall_of_known_size_the_farthest_seat_is_said_in_metres(
    rows: int, metres: tuple[int, int], *, served: bool
) -> None:
    hall = Hall(picture_height=2, last_row=16)
    assert reach(rows).metres(hall) == metres
    assert reach(rows).serves(hall) is served
