"""After the close the work area says what the meeting has come to."""

from typing import Any, Final

import pytest

from kcn_tui.console.work.between import between
from kcn_tui.meeting import commands as c
from tests.build import AGENDA, Run, plan

pytestmark = pytest.mark.usefixtures("english")
COUNTED: Final = c.CountAttendance(30, 30, 30)
PASSED: Final[tuple[c.Command, ...]] = (
    COUNTED,
    c.Start("resolution"),
    c.Put("resolution"),
    c.RecordVote("resolution", yes=25),
    c.Announce("resolution"),
    c.Finish(),
)
BOARD: Final[dict[str, Any]] = {
    "id": "bau",
    "kind": "election",
    "title": "Bầu Ban",
    "seats": 2,
    "candidates": ["An", "Bình", "Chi"],
}


def _said(of: Run) -> list[str]:
    return between(of.state).plain.splitlines()


def test_a_result_is_told_with_its_figures() -> None:
    run = Run()
    run.do(*PASSED, c.Close())
    assert "5. Nghị quyết Hội nghị: passed, 25 of 30" in _said(run)


def test_a_text_that_was_changed_since_has_no_result() -> None:
    run = Run()
    run.do(*PASSED, c.Reopen("resolution", "sửa"), c.Amend(1, "Chữ khác.", "ý kiến", "resolution"))
    run.do(c.Finish(), c.Close())
    assert "5. Nghị quyết Hội nghị: changed since the vote, not voted on again" in _said(run)


@pytest.mark.parametrize(
    ("votes", "words"),
    [
        ({"An": 20, "Bình": 6, "Chi": 4}, "1. Bầu Ban: 1 of 2 elected – An"),
        ({"An": 6, "Bình": 5, "Chi": 4}, "1. Bầu Ban: nobody elected"),
    ],
)
def test_an_election_names_who_is_elected(votes: dict[str, int], words: str) -> None:
    run = Run(plan([BOARD, AGENDA[5]]))
    run.do(COUNTED, c.Start("bau"), c.CountBallot("bau", 30, 30, 30, 0, votes), c.Announce("bau"), c.Close())
    assert words in _said(run)


def test_votes_and_elections_stand_in_the_order_in_which_they_were_counted() -> None:
    run = Run(plan([*AGENDA, BOARD]))
    ballot = c.CountBallot("bau", 30, 30, 30, 0, {"An": 20, "Bình": 19, "Chi": 4})
    run.do(COUNTED, c.Start("bau"), ballot, c.Announce("bau"), *PASSED[1:], c.Close())
    assert [line.partition(".")[0] for line in _said(run)[1:3]] == ["7", "5"]
