import msgspec
import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.flow import Do, Pages, next_step
from kcn_tui.meeting.foresight import states_ahead
from kcn_tui.meeting.state import State
from tests.build import Run

HALL = (46, 13)

BEFORE: dict[str, tuple[c.Command, ...]] = {
    "the meeting was just opened": (),
    "an item is open": (c.Start("opening"),),
    "a report is open": (c.Start("report-1"),),
    "an award was read": (c.Start("awards"), c.ReadAward("bang-khen")),
    "a motion is to be put": (c.CountAttendance(55, 60, 60), c.Start("resolution")),
    "a vote is recorded": (
        c.CountAttendance(55, 60, 60),
        c.Start("resolution"),
        c.Put("resolution"),
        c.RecordVote("resolution", 50, 3, 2),
    ),
    "the hall is covered": (c.Start("opening"), c.Hold()),
}


def shown(state: State) -> State:
    """All but the number of the last step, which no picture shows."""
    return msgspec.structs.replace(state, last_step=None)


def after(run: Run, command: c.Command) -> State:
    """The state once this has really been done at this moment."""
    run.do(command, minutes=0)
    return run.state


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
@pytest.mark.parametrize("pages", [Pages(1, 1, HALL), Pages(2, 3, HALL)])
def test_the_next_step_is_foreseen_as_it_then_comes(before: tuple[c.Command, ...], pages: Pages) -> None:
    run = Run()
    run.do(*before)
    step = next_step(run.state, pages)
    assert isinstance(step, Do)
    ahead = next(states_ahead(run.state, run.timeline.seq, pages, run.now))
    assert shown(ahead) == shown(after(run, step.command))


def test_both_neighbouring_pages_are_foreseen_each_once() -> None:
    run = Run()
    run.do(c.Start("report-1"), c.TurnPage(2, *HALL))
    ahead = list(states_ahead(run.state, run.timeline.seq, Pages(2, 3, HALL), run.now))
    assert [state.showing.page for state in ahead] == [3, 1]


def test_where_figures_are_asked_for_first_only_pages_are_foreseen() -> None:
    run = Run()
    run.do(c.CountAttendance(55, 60, 60), c.Start("resolution"), c.Put("resolution"))
    assert not list(states_ahead(run.state, run.timeline.seq, Pages(1, 1, HALL), run.now))
