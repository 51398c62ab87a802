"""What the roll counts and whom it finds, against the plain reading of the list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.console.quorum_watch import QuorumWatch
from kcn_tui.console.roll.roster import STANDINGS, Roster
from kcn_tui.meeting.attending import whereabout
from kcn_tui.meeting.commands import (
    AdoptPlan,
    Arrive,
    ArriveGroup,
    Command,
    CountAttendance,
    Excuse,
    Leave,
    Undo,
)
from kcn_tui.meeting.quorate import quorum_now
from kcn_tui.meeting.rules import quorum, threshold_of
from kcn_tui.plan.members import Member
from tests.build import Run, plan
from tests.console.roll_people import FEW
from tests.examples import at_least

PEOPLE = st.sampled_from([member.id for member in FEW])
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(Arrive, PEOPLE),
    st.builds(Leave, PEOPLE),
    st.builds(Excuse, PEOPLE, st.just("ốm")),
    st.builds(ArriveGroup, st.sampled_from(["Tổ 1", "Tổ 2"])),
    st.builds(CountAttendance, st.integers(0, 5)),
    st.just(Undo()),
)


@at_least(60)
@given(st.lists(COMMANDS, max_size=25))
def test_figures_are_those_of_the_members_one_by_one_whatever_happened(commands: list[Command]) -> None:
    run = Run(members=FEW)
    roster = Roster(run.state)
    for command in commands:
        run.attempt(command)
        roster.show(run.state)
    counting = [member for member in FEW if member.kind == "member"]
    for standing in STANDINGS:
        there = [m for m in FEW if standing in {"all", whereabout(run.state, m.id).where}]
        assert set(roster.find("", standing)) == set(there)
        assert roster.counts[standing] == sum(m.kind == "member" for m in there)
    for group in roster.groups:
        members = [m for m in counting if m.group == group.name]
        here = [m for m in members if whereabout(run.state, m.id).where == "in_room"]
        assert (group.in_room, group.members) == (len(here), len(members))


@at_least(60)
@given(st.lists(COMMANDS, max_size=25))
def test_a_quorum_is_lost_where_any_count_before_had_it_and_the_last_has_not(commands: list[Command]) -> None:
    run, watch = Run(members=FEW), QuorumWatch()
    for command in commands:
        run.attempt(command)
        state, now = run.state, quorum_now(run.state)
        ever = any(quorum(threshold_of(count.rule), count).met for count in state.attendance)
        assert watch.lost(state) == (ever and now is not None and now.met is False)


@pytest.mark.parametrize(
    ("present", "changed", "then", "lost"),
    [
        (30, "more than 9/10 of summoned", 30, True),
        (20, "at least 1/3 of summoned", 10, False),
    ],
)
def test_each_count_is_judged_by_the_rule_of_its_moment(
    present: int, changed: str, then: int, *, lost: bool
) -> None:
    run, watch = Run(), QuorumWatch()
    run.do(CountAttendance(present, 45, 45), AdoptPlan(plan(rules={"quorum": changed}), "1" * 64, ()))
    run.do(CountAttendance(then))
    assert watch.lost(run.state) is lost


def test_a_card_is_known_without_its_zeros_only_where_one_fits() -> None:
    members = (Member("007", "A", card="007"), Member("07", "B", card="07"), Member("010", "C", card="010"))
    roster = Roster(Run(members=members).state)
    found = {code: roster.of_card(code) for code in ("007", "07", "7", "10", "11")}
    assert {code: member and member.name for code, member in found.items()} == {
        "007": "A",
        "07": "B",
        "7": None,
        "10": "C",
        "11": None,
    }
