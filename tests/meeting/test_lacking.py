"""Recipients against the counts of the decision."""

import pytest

from kcn_tui.meeting.commands import Command, EnterRecipient, Withdraw
from kcn_tui.meeting.lacking import Lacking, lacking
from kcn_tui.plan.model import Award
from tests.build import AGENDA, Run, plan

GROUP = EnterRecipient("bang-khen", "Phòng A", None, "collective")
PERSON = EnterRecipient("bang-khen", "Nguyễn Văn A", None, "individual")
OTHER = EnterRecipient("bang-khen", "Nguyễn Văn B", None, "individual")


@pytest.mark.parametrize(
    ("done", "left"),
    [
        ((), Lacking(2, 1)),
        ((GROUP,), Lacking(1, 1)),
        ((GROUP, PERSON), Lacking(1, 0)),
        ((GROUP, PERSON, EnterRecipient("bang-khen", "Nguyễn Văn B")), Lacking(1, -1)),
        ((GROUP, Withdraw("bang-khen", "Phòng A", "x")), Lacking(1, 1)),
        ((GROUP, PERSON, Withdraw("bang-khen", "Nguyễn Văn A", "x")), Lacking(1, 0)),
        ((PERSON, Withdraw("bang-khen", "Nguyễn Văn A", "x"), OTHER), Lacking(2, 0)),
    ],
)
def test_those_who_stand_on_the_list_are_taken_off_the_counts(
    done: tuple[Command, ...], left: Lacking
) -> None:
    run = Run()
    run.do(*done)
    assert lacking(run.state, award(run)) == left


@pytest.mark.parametrize(
    ("names", "left"), [(1, Lacking(1, 1)), (2, Lacking(0, 1)), (3, Lacking(0, 0)), (4, Lacking(0, -1))]
)
def test_names_of_a_kind_nobody_knows_fill_whatever_is_lacking(names: int, left: Lacking) -> None:
    awards = {
        **AGENDA[3],
        "awards": [{**AGENDA[3]["awards"][0], "recipients": [f"Tên {n}" for n in range(names)]}],
    }
    run = Run(plan([awards]))
    assert lacking(run.state, award(run)) == left


def award(run: Run) -> Award:
    found = run.state.award("bang-khen")
    assert found is not None
    return found[1]
