"""Whatever commands are given in whatever order: what holds of the meeting, of its undoing and of its replaying."""

from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.state import Whereabout
from kcn_tui.meeting.timeline import Timeline
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Ceremony
from tests.build import AGENDA, Run, plan
from tests.examples import at_least

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


@at_least(300)
@given(st.lists(commands, max_size=40), st.booleans())
def test_undoing_everything_leads_back_to_the_start(sequence: list[c.Command], roll: bool) -> None:  # noqa: FBT001  drawn
    run = started(roll=roll)
    start = run.state
    for command in sequence:
        run.attempt(command)
    while run.attempt(c.Undo()) is None:
        pass
    assert run.state == start


@at_least(200)
@given(st.lists(commands, max_size=40), st.booleans())
def test_replaying_the_entries_gives_the_same_state(sequence: list[c.Command], roll: bool) -> None:  # noqa: FBT001  drawn
    run = started(roll=roll)
    for command in sequence:
        run.attempt(command)
    assert Timeline(run.entries).state == run.state


@at_least(300)
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
