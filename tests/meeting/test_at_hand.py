"""Which election or resolution is meant where a command names none."""

from typing import Any, Final

import pytest

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
