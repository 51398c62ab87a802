"""What a vote under way is counted against when a changed file gives other figures of those summoned meanwhile."""

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.moment import counted_for
from kcn_tui.plan.members import Member
from tests.build import AGENDA, Run, plan
from tests.meeting.day import ELECTION

LISTED = tuple(Member(f"{n:02}", f"Người {n}", card=f"{n:02}", group="Tổ") for n in range(1, 31))
GONE_ON = c.AdoptPlan(plan([*AGENDA, ELECTION], roll={"summoned": 60}), "1" * 64, LISTED)


def under_way(*begun: c.Command) -> Run:
    """Of 45 summoned 30 are here, which is a quorum; while something is begun the first one leaves."""
    run = Run(plan([*AGENDA, ELECTION], roll={"summoned": 45}), LISTED)
    run.do(c.ArriveGroup("Tổ"), *begun, c.Leave("01"))
    return run


def test_no_vote_is_counted_against_figures_that_the_file_has_corrected_since_it_was_put() -> None:
    run = under_way(c.Put("resolution"))
    run.do(GONE_ON)
    assert run.attempt(c.RecordVote("resolution", 29)) == c.Refusal(
        "no_quorum", {"present": 29, "required": 40, "missing": 11}
    )


def test_nor_is_a_ballot() -> None:
    run = under_way(c.Start("bau"))
    run.do(GONE_ON)
    assert run.refused(c.CountBallot("bau", 29, 29, 29, 0, {"A A": 29, "B B": 0, "C C": 0})) == "no_quorum"


def test_who_comes_or_leaves_after_that_counts_as_ever() -> None:
    run = under_way(c.Put("resolution"))
    run.do(GONE_ON, c.Leave("02"), c.Leave("03"))
    counted = counted_for(run.state, "resolution")
    assert counted is not None
    assert (counted.present, counted.summoned) == (29, 60)
