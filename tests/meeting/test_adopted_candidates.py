"""Candidates nominated and withdrawn on the day, over an agenda file that names them otherwise."""

from typing import Any

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.events import CandidateWithdrawn, PlanAdopted
from kcn_tui.meeting.timeline import Timeline, entries_for
from kcn_tui.meeting.who_stands import standing_candidates
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Election, Plan
from tests.build import AGENDA, Run, plan

WRONG, RIGHT = "Trần Xuân Vuợng", "Trần Xuân Vượng"
GONE = c.WithdrawCandidate("bau", WRONG, "xin rút")


def standing_for(*candidates: str, name: str = WRONG, **more: Any) -> Plan:
    election = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": candidates}
    return plan([*AGENDA, election], people={"vuong": {"name": name}}, **more)


def adopting(*candidates: str, name: str = RIGHT, members: tuple[Member, ...] = ()) -> c.AdoptPlan:
    return c.AdoptPlan(standing_for(*candidates, name=name), "1" * 64, members)


def told(run: Run) -> list[tuple[str, str | None]]:
    election = run.state.item("bau")
    assert isinstance(election, Election)
    return [(known.name, known.withdrawn) for known in run.state.candidates_of(election)]


@pytest.mark.parametrize(
    ("planned", "file"),
    [
        (("vuong", "B B"), adopting("vuong", "B B")),
        (("vuong", "B B"), adopting("C C", "B B", "vuong")),
        (("vuong", "B B"), adopting(RIGHT, "B B")),
        (("vuong", "B B"), adopting("C C", WRONG, "B B")),
        ((WRONG, "B B"), adopting(RIGHT, "B B")),
        ((WRONG, "B B"), adopting("C C", "B B", RIGHT)),
        ((WRONG, "B B"), adopting("B B", "vuong", name=WRONG)),
    ],
)
def test_who_withdrew_does_not_stand_again_under_the_name_put_right(
    planned: tuple[str, ...], file: c.AdoptPlan
) -> None:
    run = Run(standing_for(*planned))
    run.do(GONE, file)
    names = dict(told(run))
    assert [name for name, why in names.items() if why == "xin rút"] in ([WRONG], [RIGHT])
    assert len(names) == len(told(run))
    assert not {WRONG, RIGHT} & {name for name, why in names.items() if why is None}
    assert Timeline(run.entries).state == run.state


def test_a_member_whose_name_the_list_puts_right_stays_withdrawn() -> None:
    listed = Member("0001", WRONG, card="0001")
    run = Run(standing_for("0001", "B B"), members=(listed,))
    run.do(GONE, adopting("0001", "B B", members=(Member("0001", RIGHT, card="0001"),)))
    assert told(run) == [(RIGHT, "xin rút"), ("B B", None)]


@pytest.mark.parametrize("file", [("B B",), ("C C", "B B"), ("Xuân Vượng", "B B")])
def test_a_file_that_no_longer_names_who_withdrew_is_refused(file: tuple[str, ...]) -> None:
    run = Run(standing_for(WRONG, "B B"))
    run.do(GONE)
    assert run.attempt(adopting(*file)) == Refusal("withdrawn_lost", {"name": WRONG})
    assert told(run) == [(WRONG, "xin rút"), ("B B", None)]


def test_nominations_are_no_matter_of_the_file() -> None:
    run = Run(standing_for("vuong", "B B"))
    run.do(c.Nominate("bau", "D D"), c.WithdrawCandidate("bau", "D D", "x"), c.Nominate("bau", "E E"))
    run.do(adopting("vuong"))
    assert told(run) == [(RIGHT, None), ("D D", "x"), ("E E", None)]


HOA_NEW, HOA_OLD = "Lê Thị Hòa", "Lê Thị Hoà"


def test_who_was_nominated_stands_once_though_the_file_spells_the_name_otherwise() -> None:
    run = Run(standing_for("B B"))
    run.do(c.Nominate("bau", HOA_OLD), adopting("B B", HOA_NEW))
    assert told(run) == [("B B", None), (HOA_NEW, None)]
    run.do(c.WithdrawCandidate("bau", HOA_OLD, "xin rút"))
    assert told(run) == [("B B", None), (HOA_NEW, "xin rút")]
    assert Timeline(run.entries).state == run.state


def test_who_withdrew_stays_withdrawn_though_the_file_spells_the_name_otherwise() -> None:
    run = Run(standing_for("B B"))
    run.do(c.Nominate("bau", HOA_OLD), c.WithdrawCandidate("bau", HOA_OLD, "x"), adopting("B B", HOA_NEW))
    assert told(run) == [("B B", None), (HOA_NEW, "x")]


def test_of_two_spellings_in_a_journal_of_an_earlier_build_the_very_one_is_withdrawn() -> None:
    run = Run(standing_for(HOA_OLD, HOA_NEW))
    for entry in entries_for([CandidateWithdrawn("bau", HOA_NEW, "x")], run.timeline.seq, run.now):
        run.timeline.apply(entry)
    assert told(run) == [(HOA_OLD, None), (HOA_NEW, "x")]


def test_a_withdrawn_candidate_may_have_been_nominated_anew() -> None:
    run = Run(standing_for("vuong", "B B"))
    run.do(GONE, c.Nominate("bau", WRONG), adopting("vuong", "B B"))
    assert told(run) == [(RIGHT, "xin rút"), ("B B", None), (RIGHT, None)]
    election = run.state.item("bau")
    assert isinstance(election, Election)
    assert [known.name for known in standing_candidates(run.state, election)] == ["B B", RIGHT]


def test_a_journal_in_which_names_were_not_followed_still_reads_as_it_did() -> None:
    run = Run(standing_for("vuong", "B B"))
    run.do(GONE)
    adopted = PlanAdopted(standing_for("vuong", "B B", name=RIGHT), "1" * 64)
    for entry in entries_for([adopted], run.timeline.seq, run.now):
        run.timeline.apply(entry)
    assert told(run) == [(RIGHT, None), ("B B", None)]
