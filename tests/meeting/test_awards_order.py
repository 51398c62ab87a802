"""The order of reading by level, and groups of as many as the stage holds."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Do, next_step
from kcn_tui.meeting.on_stage import stage_groups
from tests.build import Run, plan


def agenda(**levels: str) -> list[dict[str, Any]]:
    awards = [
        {"id": "giay-khen", "form": "Giấy khen", "by": "Trưởng ban"},
        {"id": "bang-khen", "form": "Bằng khen", "by": "UBND tỉnh"},
    ]
    awards = [
        {**award, **({"level": levels[award["id"]]} if award["id"] in levels else {})} for award in awards
    ]
    return [{"id": "awards", "kind": "awards", "title": "Khen thưởng", "awards": awards}]


HIGHEST_FIRST = agenda(**{"bang-khen": "province"})


def test_enter_reads_the_highest_first_where_the_file_gives_a_level() -> None:
    run = Run(plan(HIGHEST_FIRST))
    run.do(c.Start("awards"))
    assert next_step(run.state) == Do(c.ReadAward("bang-khen"))


def test_an_award_moved_on_the_day_goes_before_the_order_by_level() -> None:
    run = Run(plan(HIGHEST_FIRST))
    run.do(c.Start("awards"), c.MoveAward("bang-khen", "người trao đến sau"))
    assert next_step(run.state) == Do(c.ReadAward("giay-khen"))


def test_a_level_may_be_added_to_the_file_after_the_award_was_read() -> None:
    run = Run(plan(agenda()))
    run.do(c.ReadAward("giay-khen"), c.AdoptPlan(plan(HIGHEST_FIRST), "1" * 64, ()))
    assert next_step(run.state) == Do(c.ReadAward("bang-khen"))


@pytest.mark.parametrize(
    ("count", "size", "groups"),
    [(0, 6, []), (1, 6, [1]), (6, 6, [6]), (7, 6, [3, 4]), (14, 6, [4, 5, 5]), (5, 1, [1] * 5)],
)
def test_groups_are_few_and_even(count: int, size: int, groups: list[int]) -> None:
    assert [len(group) for group in stage_groups(count, size)] == groups


@given(st.integers(0, 500), st.integers(1, 100))
def test_everybody_is_called_up_once_and_no_group_is_too_large(count: int, size: int) -> None:
    groups = stage_groups(count, size)
    assert [index for group in groups for index in group] == list(range(count))
    assert all(0 < len(group) <= size for group in groups)
