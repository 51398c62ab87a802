"""A meeting in which every kind of event happens, as entries of a journal."""

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Entry
from kcn_tui.plan.model import Ceremony
from tests.build import Run
from tests.explore.small import FIRST, MEMBERS, ONE, PLAN, SECOND, THIRD, TWO, WHY, adopt

COURSE: tuple[c.Command, ...] = (
    c.Arrive(FIRST),
    c.ArriveGroup("tổ"),
    c.Excuse(SECOND, WHY),
    c.Leave(FIRST),
    c.CountAttendance(3),
    adopt("d1", title="Nghị quyết Hội nghị"),
    c.Insert(Ceremony(id="guest", title="Phát biểu", minutes=5), WHY, after="count"),
    c.Move("guest", WHY, before="election"),
    c.Start("count"),
    c.GiveTime(5),
    c.BeganAt("13:00"),
    c.TurnPage(2),
    c.Show("agenda"),
    c.Hold(),
    c.Release(),
    c.Queue(FIRST),
    c.Queue(SECOND),
    c.Unqueue(SECOND),
    c.Speak(),
    c.EndSpeech("Nhất trí."),
    c.Ask(THIRD, "Câu hỏi"),
    c.Answer(1, SECOND, "Trả lời"),
    c.Skip("guest", WHY),
    c.Reopen("guest", WHY),
    c.EnterRecipient("award", "Người khác"),
    c.Withdraw("award", "Người khác", WHY),
    c.MoveAward("award", WHY),
    c.ReadAward("award"),
    c.HandOver("award", "Người nhận"),
    c.TakeNote("Ghi chú"),
    c.EditNote(1, "Ghi chú, sửa"),
    c.MarkContent(8, "done"),
    c.Amend(1, WHY, "Điều một, sửa."),
    c.Amend("new", WHY, "Điều hai."),
    c.Put("resolution"),
    c.TakeTally("resolution", "1", 2, 1),
    c.RecordVote("resolution", source="tallies"),
    c.Announce("resolution"),
    c.Retract("resolution", WHY),
    c.RecordVote("resolution", 3, reason=WHY),
    c.CountBallot("election", 3, 3, 2, 1, {ONE: 1, TWO: 1}),
    c.Announce("election"),
    c.CountBallot("election", 3, 3, 3, 0, {ONE: 2, TWO: 1}),
    c.Announce("election"),
    c.Conclude("Kết luận."),
    c.Close(),
    c.Undo(),
)


def entries() -> list[Entry]:
    """Its entries, the opening first."""
    run = Run(PLAN, MEMBERS)
    run.do(*COURSE)
    return run.entries
