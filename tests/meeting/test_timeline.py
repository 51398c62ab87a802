"""Folding, undo to any depth, and what the hall is meant to see."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry, ItemStarted, Opened, Undone
from kcn_tui.meeting.state import Showing
from kcn_tui.meeting.timeline import BrokenTimelineError, Timeline
from tests.build import START, Run, plan

items = st.sampled_from(["opening", "attendance", "report-1", "awards", "resolution", "closing", "nowhere"])
reasons = st.none() | st.sampled_from(["vì trễ", "đếm lại"])
figures = st.integers(0, 40)

commands: st.SearchStrategy[c.Command] = st.one_of(
    st.builds(
        c.CountAttendance, present=figures, staff=st.none() | st.just(45), summoned=st.none() | figures
    ),
    st.builds(c.Start, items),
    st.builds(c.Finish, st.none() | items),
    st.builds(c.Skip, items, st.just("thiếu giờ")),
    st.builds(c.TurnPage, st.integers(1, 9)),
    st.builds(c.Show, st.sampled_from(["waiting", "agenda", "attendance", "item"])),
    st.builds(c.Hold),
    st.builds(c.Release),
    st.builds(c.ReadAward, st.sampled_from(["bang-khen", "giay-khen"])),
    st.builds(c.TakeNote, st.text(min_size=1, max_size=5)),
    st.builds(c.Put, items, reasons),
    st.builds(c.RecordVote, items, yes=figures, no=figures, abstain=figures, reason=reasons, force=reasons),
    st.builds(c.Announce, items),
    st.builds(c.Conclude, st.just("Kết luận")),
    st.builds(c.Close),
    st.builds(c.Undo),
)


@settings(max_examples=300)
@given(st.lists(commands, max_size=40))
def test_undoing_everything_leads_back_to_the_start(sequence: list[c.Command]) -> None:
    run = Run()
    start = run.state
    for command in sequence:
        run.attempt(command)
    while run.attempt(c.Undo()) is None:
        pass
    assert run.state == start


@settings(max_examples=200)
@given(st.lists(commands, max_size=40))
def test_replaying_the_entries_gives_the_same_state(sequence: list[c.Command]) -> None:
    run = Run()
    for command in sequence:
        run.attempt(command)
    assert Timeline(run.entries).state == run.state


@settings(max_examples=300)
@given(st.lists(commands, max_size=40))
def test_what_holds_in_every_meeting(sequence: list[c.Command]) -> None:
    run = Run()
    for command in sequence:
        run.attempt(command)
        state = run.state
        opened = [item for item, course in state.course.items() if course.progress == "open"]
        assert opened == ([] if state.current is None else [state.current])
        for versions in state.votes.values():
            assert [vote.version for vote in versions] == list(range(1, len(versions) + 1))
            for vote in versions:
                assert vote.yes + vote.no + vote.abstain + vote.not_voting == vote.present
                assert (vote.result == "pass") is (2 * vote.yes > vote.present)
                assert vote.quorum_met or vote.override
        if state.closed_at is not None:
            assert state.current is None


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


COUNT = c.CountAttendance(present=30, staff=45)


@pytest.mark.parametrize(
    ("course", "picture"),
    [
        ([], Showing("waiting")),
        ([c.Start("opening")], Showing("item", "opening")),
        ([c.Start("opening"), c.Finish()], Showing("agenda")),
        ([c.Start("attendance")], Showing("attendance", "attendance")),
        ([c.Start("report-1"), c.TurnPage(2, 80, 22)], Showing("item", "report-1", 2, (80, 22))),
        ([c.Start("report-1"), COUNT], Showing("item", "report-1")),
        ([c.Start("report-1"), c.Show("attendance")], Showing("attendance")),
        ([c.Start("report-1"), c.Show("agenda"), c.Show("item")], Showing("item", "report-1")),
        ([c.ReadAward("bang-khen")], Showing("award", "bang-khen")),
        ([COUNT, c.Put("resolution")], Showing("motion", "resolution")),
        ([COUNT, c.RecordVote("resolution", yes=30)], Showing("motion", "resolution")),
        (
            [COUNT, c.RecordVote("resolution", yes=30), c.Announce("resolution")],
            Showing("result", "resolution"),
        ),
        ([c.Start("report-1"), c.Skip("report-1", "trễ")], Showing("agenda")),
        ([c.Start("report-1"), c.Skip("awards", "trễ")], Showing("item", "report-1")),
        ([c.Close()], Showing("closing")),
    ],
)
def test_the_hall_follows_the_course_of_the_meeting(course: list[c.Command], picture: Showing) -> None:
    run = Run()
    run.do(*course)
    assert run.state.showing == picture


def test_the_waiting_picture_covers_and_uncovers_what_goes_on_beneath() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Hold(), c.Start("report-1"))
    assert run.state.held
    run.do(c.Release())
    assert (run.state.held, run.state.showing) == (False, Showing("item", "report-1"))
