"""Folding, undo to any depth, and what the hall is meant to see."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry, Event, ItemStarted, Noted, Opened, Undone
from kcn_tui.meeting.state import Showing, Whereabout
from kcn_tui.meeting.timeline import STATES_KEPT, BrokenTimelineError, Timeline, entries_for
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Ceremony
from tests.build import AGENDA, START, Run, plan

items = st.sampled_from(
    ["opening", "attendance", "report-1", "awards", "resolution", "closing", "election", "nowhere"]
)
awards = st.sampled_from(["bang-khen", "giay-khen"])
names = st.sampled_from(["Người Một", "Người Hai", "Người Ba"])
cards = st.sampled_from(["01", "02", "03", "04"])
reasons = st.none() | st.sampled_from(["vì trễ", "đếm lại"])
reason = st.just("có lý do")
times = st.none() | st.sampled_from(["13:00", "13:31", "23:59"])
figures = st.integers(0, 40)
new_item = st.builds(
    Ceremony, id=st.sampled_from(["them-1", "them-2"]), title=st.just("Thêm"), minutes=st.just(5)
)

PLAN = plan(
    [
        *AGENDA,
        {
            "id": "election",
            "kind": "election",
            "title": "Bầu",
            "seats": 2,
            "candidates": ["A A", "B B", "C C"],
        },
    ]
)
MEMBERS = (
    Member("01", "Nguyễn Văn A", card="01", group="Tổ 1"),
    Member("02", "Trần Thị B", card="02", group="Tổ 1"),
    Member("03", "Lê Văn C", card="03", group="Tổ 2"),
    Member("04", "Khách D", card="04", kind="guest"),
)

commands: st.SearchStrategy[c.Command] = st.one_of(
    st.builds(
        c.CountAttendance, present=figures, staff=st.none() | st.just(45), summoned=st.none() | figures
    ),
    st.builds(c.Arrive, cards, times),
    st.builds(c.ArriveGroup, st.sampled_from(["Tổ 1", "Tổ 2", "Tổ 9"]), times),
    st.builds(c.Leave, cards, times),
    st.builds(c.Excuse, cards, reason, st.none() | names),
    st.builds(c.Start, items),
    st.builds(c.Finish, st.none() | items),
    st.builds(c.Skip, items, reason),
    st.builds(c.Reopen, items, reason),
    st.builds(c.Move, items, reason, st.none() | items, st.none() | items),
    st.builds(c.Insert, new_item, reason, st.none() | items, st.none() | items),
    st.builds(c.GiveTime, st.integers(-30, 30), st.none() | items),
    st.builds(c.ShareTime),
    st.builds(c.BeganAt, st.sampled_from(["13:00", "13:31", "23:59"])),
    st.builds(c.TurnPage, st.integers(1, 9)),
    st.builds(c.Show, st.sampled_from(["waiting", "agenda", "attendance", "item"])),
    st.builds(c.Hold),
    st.builds(c.Release),
    st.builds(c.Black),
    st.builds(c.Lead, st.sampled_from(["podium", "console"])),
    st.builds(c.Freeze),
    st.builds(c.Tell, st.just("Mời đại biểu vào chỗ")),
    st.builds(c.Queue, cards),
    st.builds(c.Unqueue, cards),
    st.builds(c.Speak, st.none() | cards),
    st.builds(c.EndSpeech, st.none() | st.just("Ý chính")),
    st.builds(c.WrapUp),
    st.builds(c.Ask, cards, st.just("Vì sao?")),
    st.builds(c.Answer, st.integers(1, 3), cards, st.just("Vì vậy.")),
    st.builds(c.Amend, st.integers(1, 3) | st.just("new"), reason, st.none() | st.just("Sửa")),
    st.builds(c.ReadAward, awards),
    st.builds(c.EnterRecipient, awards, names, st.none(), st.just("individual"), st.none() | names),
    st.builds(c.Withdraw, awards, names, reason),
    st.builds(c.MoveAward, awards, reason, st.none() | awards),
    st.builds(c.HandOver, awards, names, st.none() | names),
    st.builds(c.TakeNote, st.text(min_size=1, max_size=5)),
    st.builds(c.EditNote, st.integers(1, 3), st.just("Sửa")),
    st.builds(c.MarkContent, st.integers(1, 8), st.sampled_from(["open", "done", "not_applicable"])),
    st.builds(c.Put, items, reasons),
    st.builds(c.TakeTally, items, st.sampled_from(["Tổ 1", "Tổ 2"]), figures, figures, figures),
    st.builds(
        c.RecordVote,
        items,
        yes=st.none() | figures,
        no=figures,
        abstain=figures,
        reason=reasons,
        force=reasons,
        source=st.none() | st.just("tallies"),
    ),
    st.builds(
        lambda valid, invalid, counts, why, force: c.CountBallot(
            "election",
            valid + invalid,
            valid + invalid,
            valid,
            invalid,
            dict(zip(["A A", "B B", "C C"], counts, strict=False)),
            why,
            force,
        ),
        st.integers(0, 6),
        st.integers(0, 2),
        st.lists(st.integers(0, 6), max_size=3),
        reasons,
        reasons,
    ),
    st.builds(c.Announce, items),
    st.builds(c.Retract, items, reason),
    st.builds(c.Conclude, st.just("Kết luận")),
    st.builds(c.Close),
    st.builds(c.Undo),
)


def started(*, roll: bool) -> Run:
    return Run(PLAN, members=MEMBERS if roll else ())


@settings(max_examples=300)
@given(st.lists(commands, max_size=40), st.booleans())
def test_undoing_everything_leads_back_to_the_start(sequence: list[c.Command], roll: bool) -> None:  # noqa: FBT001  drawn
    run = started(roll=roll)
    start = run.state
    for command in sequence:
        run.attempt(command)
    while run.attempt(c.Undo()) is None:
        pass
    assert run.state == start


@settings(max_examples=200)
@given(st.lists(commands, max_size=40), st.booleans())
def test_replaying_the_entries_gives_the_same_state(sequence: list[c.Command], roll: bool) -> None:  # noqa: FBT001  drawn
    run = started(roll=roll)
    for command in sequence:
        run.attempt(command)
    assert Timeline(run.entries).state == run.state


@settings(max_examples=300)
@given(st.lists(commands, max_size=40), st.booleans())
def test_what_holds_in_every_meeting(sequence: list[c.Command], roll: bool) -> None:  # noqa: FBT001  drawn
    run = started(roll=roll)
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
        for ballots in state.ballots.values():
            for ballot in ballots:
                assert ballot.collected <= ballot.issued <= ballot.present
                assert ballot.valid + ballot.invalid == ballot.collected
                assert sum(ballot.votes.values()) <= ballot.valid * ballot.seats
                assert len(ballot.elected) <= ballot.seats
                assert not set(ballot.elected) & set(ballot.tied)
        in_room = [
            m for m in MEMBERS if roll and state.whereabouts.get(m.id, Whereabout()).where == "in_room"
        ]
        assert state.in_room == sum(m.kind == "member" for m in in_room)
        assert len({item.id for item in state.agenda}) == len(state.agenda)
        assert {item.id for item in state.plan.agenda} <= {item.id for item in state.agenda}
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
    covered = run.state
    run.do(c.Release())
    assert (covered.cover, covered.showing) == ("waiting", Showing("item", "report-1"))
    assert run.state == replace(covered, cover=None, last_step=run.state.last_step)


@pytest.mark.parametrize(
    ("command", "cover"),
    [(c.Hold(), "waiting"), (c.Black(), "black"), (c.Freeze(), "frozen"), (c.Tell("Mời vào"), "message")],
)
def test_whatever_covers_the_screen_is_taken_away_by_one_release(command: c.Command, cover: str) -> None:
    run = Run()
    run.do(c.Start("opening"))
    before = run.state
    run.do(command)
    assert run.state.cover == cover
    run.do(c.Release())
    assert run.state == replace(before, last_step=run.state.last_step)


def test_one_cover_takes_the_place_of_another_and_only_an_open_screen_keeps_its_picture() -> None:
    run = Run()
    run.do(c.Tell("Mời vào"), c.Black(), c.Hold(), c.Tell("Mời ra"))
    assert (run.state.cover, run.state.message) == ("message", "Mời ra")
    for command, code in ((c.Freeze(), "already_covered"), (c.Tell("  "), "needs_text")):
        refused = run.attempt(command)
        assert refused is not None
        assert refused.code == code


def test_a_kept_picture_stays_while_the_meeting_goes_on() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Freeze(), c.Start("report-1"), c.TurnPage(2))
    assert run.state.frozen is not None
    assert run.state.frozen.showing == Showing("item", "opening")
    assert run.state.showing == Showing("item", "report-1", 2)


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
        undo = entries_for([Undone(before.last_step.seq)], timeline.seq, run.now)
        try:
            timeline.apply_all(undo)
        except BrokenTimelineError:
            break
        back += 1
    assert back >= STATES_KEPT
    assert timeline.state == before
