"""A plan that a journal holds is worked with only if what is taken for granted of a plan holds."""

from typing import Any

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import NoteEdited, Opened, SpeechEnded
from kcn_tui.meeting.timeline import BrokenTimelineError, Timeline, entries_for
from kcn_tui.plan.sound import is_sound
from tests.build import AGENDA, START, Run, plan


def conference(**parts: Any) -> dict[str, Any]:
    return {"id": "thu", "title": "Hội nghị", "agency": "Cơ quan", "date": "2018-02-05", **parts}


@pytest.mark.parametrize(
    "parts",
    [
        {"rules": {"quorum": "quá bán"}},
        {"rules": {"majority": "more than 3/2 of present"}},
        {"rules": {"election": ""}},
        {"conference": conference(date="05/02/2018")},
        {"conference": conference(start="25:00")},
        {"agenda": [AGENDA[0], AGENDA[0]]},
        {"agenda": [AGENDA[3], {**AGENDA[3], "id": "more"}]},
    ],
)
def test_a_plan_that_cannot_be_worked_with_opens_no_meeting(parts: dict[str, Any]) -> None:
    unsound = plan(**parts)
    assert not is_sound(unsound)
    with pytest.raises(BrokenTimelineError):
        Timeline(entries_for([Opened(unsound, "0" * 64, "test")], 0, START))


def test_the_plans_that_load_are_sound() -> None:
    assert is_sound(plan())
    assert is_sound(plan(conference=conference(start="13:30")))


@pytest.mark.parametrize("event", [NoteEdited(1, "x"), SpeechEnded("An", None)])
def test_an_event_that_no_rule_can_have_let_through_is_said_to_be_out_of_place(event: Any) -> None:
    run = Run()
    with pytest.raises(BrokenTimelineError, match="entry 2 does not fit"):
        run.timeline.apply(entries_for([event], 1, START)[0])


def test_the_election_is_decided_by_the_share_that_the_rule_names() -> None:
    election = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["A", "B"]}
    run = Run(plan([election], rules={"election": "more than 1/2 of summoned"}))
    run.do(c.CountAttendance(30, 45, 40), c.CountBallot("bau", 30, 30, 30, 0, {"A": 20, "B": 10}))
    ballot = run.state.ballots["bau"][-1]
    assert (ballot.required_yes, ballot.elected) == (21, ())
