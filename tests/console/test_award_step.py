"""What Enter does on a row of the list of awards: one rule for the list, the key and the line that says it before."""

import pytest

from kcn_tui.console.award_targets import AwardStep, award_step
from kcn_tui.meeting.commands import Command, EnterRecipient, HandOver, ReadAward, Start, Withdraw
from tests.build import Run

BEFORE = (Start("awards"), EnterRecipient("bang-khen", "Phòng A", None, "collective"))
READ, HANDED = ReadAward("bang-khen"), HandOver("bang-khen", "Phòng A")
WITHDRAWN = Withdraw("bang-khen", "Phòng A", "x")


@pytest.mark.parametrize(
    ("done", "target", "step"),
    [
        ((), "bang-khen", "read"),
        ((), "bang-khen\n1", "read"),
        ((WITHDRAWN,), "bang-khen\n1", "read"),
        ((READ,), "bang-khen", "read"),
        ((READ,), "bang-khen\n1", "hand_over"),
        ((READ, HANDED), "bang-khen\n1", "pass"),
        ((WITHDRAWN, READ), "bang-khen\n1", "pass"),
        ((READ,), "bang-khen\n9", "read"),
    ],
)
def test_an_award_is_read_then_handed_over_and_what_is_done_is_passed(
    done: tuple[Command, ...], target: str, step: AwardStep
) -> None:
    run = Run()
    run.do(*BEFORE, *done)
    assert award_step(run.state, target) == step
