import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.stage.seats import LAST_ROW, Reach, reach


@pytest.mark.parametrize(
    ("rows", "plain", "big"), [(12, 9, 50), (13, 8, 46), (22, 5, 27), (34, 3, 18), (56, 2, 11), (67, 2, 9)]
)
def test_the_farthest_seat_is_counted_in_heights_of_the_picture(rows: int, plain: int, big: int) -> None:
    assert reach(rows) == Reach(plain, big)


@given(st.integers(1, 67))
def test_fewer_rows_reach_as_far_or_farther_and_big_letters_always_the_last_row(rows: int) -> None:
    assert reach(rows).plain >= reach(rows + 1).plain
    assert reach(rows).big >= LAST_ROW


def test_the_halls_own_grid_serves_the_last_row_and_a_finer_one_does_not() -> None:
    assert reach(13).serves_the_last_row
    assert not reach(14).serves_the_last_row
