"""Folding, and undo to any depth."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry, Event, ItemStarted, Noted, Opened, Undone
from kcn_tui.meeting.timeline import STATES_KEPT, BrokenTimelineError, Timeline, entries_for
from tests.build import START, Run, plan


def test_a_command_of_several_events_is_undone_as_one() -> None:
    run = Run()
    run.do(c.Start("opening"))
    before = run.state
    run.do(c.ReadAward("bang-khen"))
    assert len(run.entries) == 5
    run.do(c.Undo())
    assert run.state == before


def test_an_undo_is_itself_an_entry() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Undo())
    assert [entry.event for entry in run.entries[1:]] == [ItemStarted("opening"), Undone(2)]


def test_an_undone_close_opens_the_meeting_again() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Close(), c.Undo(), c.TakeNote("tiếp"))
    assert run.state.current == "opening"


@pytest.mark.parametrize(
    "entries",
    [
        [Entry(1, START, 1, ItemStarted("opening"))],
        [Entry(2, START, 2, Opened(plan(), "0" * 64, "x"))],
        [
            Entry(1, START, 1, Opened(plan(), "0" * 64, "x")),
            Entry(2, START, 2, Opened(plan(), "0" * 64, "x")),
        ],
        [Entry(1, START, 1, Opened(plan(), "0" * 64, "x")), Entry(3, START, 3, ItemStarted("opening"))],
        [Entry(1, START, 1, Opened(plan(), "0" * 64, "x")), Entry(2, START, 2, Undone(1))],
    ],
)
def test_entries_that_cannot_follow_one_another_are_found(entries: list[Entry]) -> None:
    with pytest.raises(BrokenTimelineError):
        Timeline(entries)


@pytest.mark.parametrize("good", [Undone(4), Noted(4, None, "…")])
def test_a_command_of_which_one_entry_does_not_follow_is_not_folded_at_all(good: Event) -> None:
    run = Run()
    run.do(c.TakeNote("1"), c.TakeNote("2"), c.TakeNote("3"))
    timeline, state = run.timeline, run.state
    with pytest.raises(BrokenTimelineError):
        timeline.apply_all(entries_for([good, Noted(5, None, "…"), Undone(99)], 4, run.now))
    assert (timeline.state, timeline.seq) == (state, 4)
    run.do(c.Undo(), c.Undo(), c.Undo())
    assert not run.state.notes
    assert run.state.last_step is None


def test_undo_goes_back_through_a_whole_long_day_whatever_was_undone_in_it() -> None:
    run = Run()
    states = []
    for number in range(2 * STATES_KEPT + 5):
        states.append(run.state)
        run.do(c.TakeNote(str(number)), minutes=0)
        if number % 50 == 7:
            run.do(c.TakeNote("nhầm"), c.TakeNote("cũng nhầm"), minutes=0)
            run.do(c.Undo(), c.Undo(), minutes=0)
    while states:
        if len(states) % 400 == 0:
            run.do(c.TakeNote("sau đó"), c.Undo(), minutes=0)
        run.do(c.Undo(), minutes=0)
        assert run.state == states.pop()
    assert run.attempt(c.Undo()) == c.Refusal("nothing_to_undo")
    assert Timeline(run.entries, lambda: run.entries).state == run.state


def test_without_the_entries_at_hand_an_undo_that_needs_them_is_refused_and_changes_nothing() -> None:
    run = Run()
    run.do(*(c.TakeNote(str(number)) for number in range(2 * STATES_KEPT)), minutes=0)
    timeline = Timeline(run.entries)
    back = 0
    while True:
        before = timeline.state
        assert before.last_step is not None
        undo = entries_for([Undone(before.last_step)], timeline.seq, run.now)
        try:
            timeline.apply_all(undo)
        except BrokenTimelineError:
            break
        back += 1
    assert back >= STATES_KEPT
    assert timeline.state == before
