"""Which election or resolution is meant where a command names none."""

from typing import Any, Final

import pytest
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.at_hand import at_hand
from kcn_tui.plan.model import Election, Resolution
from tests.build import AGENDA, Run, plan

TWO: Final[list[dict[str, Any]]] = [
    {"id": name, "kind": "election", "title": name, "seats": 1, "candidates": ["An", "Bình"]}
    for name in ("bau-1", "bau-2")
]


@pytest.mark.parametrize(("begun", "meant"), [("opening", "bau-1"), ("bau-1", "bau-1"), ("bau-2", "bau-2")])
def test_the_open_one_is_meant_else_the_first_of_the_day(begun: str, meant: str) -> None:
    run = Run(plan([AGENDA[0], *TWO]))
    run.do(c.Start(begun))
    election = at_hand(run.state, Election)
    assert election is not None
    assert election.id == meant
    assert at_hand(run.state, Resolution) is None


DRAFTS: Final[list[dict[str, Any]]] = [
    {"id": name, "kind": "resolution", "title": name, "articles": [{"text": "Điều một."}]}
    for name in ("nq-1", "nq-2")
]
AMENDED: Final = c.Amend(1, "ý kiến", "Sửa.")


def test_an_amendment_that_names_no_resolution_is_of_the_open_one() -> None:
    run = Run(plan([AGENDA[0], *DRAFTS]))
    run.do(c.Start("nq-2"), AMENDED)
    assert [*run.state.draft] == ["nq-2"]


def test_where_none_of_several_resolutions_is_open_one_has_to_be_named() -> None:
    run = Run(plan([AGENDA[0], *DRAFTS]))
    run.do(c.Start("opening"))
    assert run.attempt(AMENDED) == c.Refusal("several_resolutions", {"names": "nq-1, nq-2"})
    run.do(replace(AMENDED, motion="nq-2"))
    assert [*run.state.draft] == ["nq-2"]


def test_the_only_resolution_of_the_day_is_meant_whatever_is_open() -> None:
    run = Run(plan([AGENDA[0], *DRAFTS[:1]]))
    run.do(c.Start("opening"), AMENDED)
    assert [*run.state.draft] == ["nq-1"]
