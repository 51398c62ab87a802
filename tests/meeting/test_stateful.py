"""Longer courses than can be tried all: chosen at random, with a clock that goes on, and with undo anywhere."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Ask, Do, Nothing, next_step
from kcn_tui.meeting.motions import item_of, place_of
from kcn_tui.meeting.state import State
from tests.build import Run, ballot_of_all
from tests.examples import at_least
from tests.explore.core import Core
from tests.explore.invariants import of_state
from tests.explore.lasting import of_transition
from tests.explore.search import folded_anew
from tests.explore.small import EVERYTHING, MEMBERS, ONE, PLAN, TWO, WHY

FIGURES = st.integers(0, 4)
ENDING = 40
"""Presses of Enter that must bring any course of the small meeting to its end."""


class Course(RuleBasedStateMachine):
    """A meeting whose secretary does anything at all."""

    def __init__(self) -> None:
        super().__init__()
        self.run = Run(PLAN, MEMBERS)
        self.before: list[State] = []

    def attempt(self, command: c.Command, minutes: float = 1) -> c.Refusal | None:
        was = self.run.state
        refused = self.run.attempt(command, minutes)
        if refused is not None:
            assert self.run.state is was
        elif isinstance(command, c.Undo):
            assert self.run.state == self.before.pop()
        else:
            self.before.append(was)
            assert [*of_transition(was, self.run.state)] == []
        return refused

    @rule(command=st.sampled_from(EVERYTHING), minutes=st.integers(0, 30))
    def anything(self, command: c.Command, minutes: int) -> None:
        self.attempt(command, minutes)

    @rule(present=FIGURES, summoned=st.none() | FIGURES)
    def count(self, present: int, summoned: int | None) -> None:
        self.attempt(c.CountAttendance(present, summoned=summoned))

    @rule(
        motion=st.sampled_from(["resolution", "resolution/1", "resolution/2"]),
        figures=st.tuples(FIGURES, FIGURES, FIGURES),
        reason=st.none() | st.just(WHY),
        force=st.none() | st.just(WHY),
    )
    def vote(self, motion: str, figures: tuple[int, int, int], reason: str | None, force: str | None) -> None:
        self.attempt(c.RecordVote(motion, *figures, reason=reason, force=force))

    @rule(valid=FIGURES, invalid=FIGURES, one=FIGURES, two=FIGURES, reason=st.none() | st.just(WHY))
    def ballot(self, valid: int, invalid: int, one: int, two: int, reason: str | None) -> None:
        given = valid + invalid
        votes = {ONE: one, TWO: two}
        self.attempt(c.CountBallot("election", given, given, valid, invalid, votes, reason=reason, force=WHY))

    @precondition(lambda self: self.before)
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _time in range(min(times, len(self.before))):
            assert self.attempt(c.Undo()) is None

    @rule()
    def enter(self) -> None:
        step = next_step(self.run.state)
        if isinstance(step, Do):
            self.attempt(step.command)

    @invariant()
    def everything_holds(self) -> None:
        assert [*of_state(Core(), self.run.state)] == []

    def teardown(self) -> None:
        """The journal is the meeting, all of it can be taken back, and Enter leads to the end."""
        assert [*folded_anew(Core(), self.run.entries, self.run.state)] == []
        present = self.run.state.present
        if present is None or present.present < 2:
            self.attempt(c.CountAttendance(2, summoned=3))
        for _press in range(ENDING):
            step = next_step(self.run.state)
            if isinstance(step, Nothing):
                return
            refused = self.attempt(step.command if isinstance(step, Do) else self.answer(step))
            if refused is not None:
                self.run.do(c.CountAttendance(3, staff=3, summoned=3))
        raise AssertionError(f"Enter does not lead to the end: {next_step(self.run.state)}")

    def answer(self, step: Ask) -> c.Command:
        """What is asked for, so that it is decided: everyone in favour, the first candidate elected."""
        present = self.run.state.present
        count = 0 if present is None else present.present
        match step.form:
            case "attendance":
                return c.CountAttendance(3, staff=3, summoned=3)
            case "vote":
                return c.RecordVote(step.item, count, reason=WHY)
            case "force":
                return c.Put(step.item, force="lý do")
            case "opening":
                return c.Start(step.item, force="lý do")
            case "end_speech":
                return c.EndSpeech()
            case "amend":
                return c.Amend(place_of(step.item) or 0, WHY, motion=item_of(step.item))
            case "nominate":
                return c.Nominate(step.item, ONE)
            case "ballot":
                return ballot_of_all(self.run.state, step.item, count, first=count)


TestCourse = Course.TestCase
TestCourse.settings = at_least(60, stateful_step_count=40, print_blob=True)
