"""The small meeting that is explored: its plan and changed plans, its people, and the commands of each theme.

Figures come from a domain of three persons, which has every side of every threshold: 1 of 3 is no quorum, 2 of 3 is
one exactly, 3 of 3 more than one; 1 of 2 is half, 2 of 3 is more than half.
"""

from datetime import datetime
from typing import Any, Final

from kcn_tui.meeting import commands as c
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Ceremony, Plan
from tests.build import START, plan

NOW: Final[datetime] = START
"""The clock stands still, so that courses which differ in nothing but their times are one state."""

SECRET: Final = "only-for-the-secretary"
"""Stands in every script and note: no picture of the hall may hold it."""

FIRST, SECOND, THIRD = (f"m{n}" for n in (1, 2, 3))
MEMBERS: Final = (
    Member(FIRST, "Thành viên một"),
    Member(SECOND, "Thành viên hai"),
    Member(THIRD, "Thành viên ba", group="tổ"),
)
ONE, TWO = "Ứng viên một", "Ứng viên hai"
NEW: Final = "Người được giới thiệu"

SYMMETRIES: Final[tuple[dict[str, str], ...]] = tuple(
    {a: b for pair in pairs for a, b in (pair, pair[::-1])}
    for members in ((), ((FIRST, SECOND), (MEMBERS[0].name, MEMBERS[1].name)))
    for candidates in ((), ((ONE, TWO),))
    for pairs in [(*members, *candidates)]
)
"""Renamings that leave the meeting the same: the two members without a group, the two candidates; none comes first."""


def _plan(
    article: str = "Điều một.",
    recipient: str = "Người nhận",
    title: str = "Nghị quyết",
    form: str = "Bằng khen",
) -> Plan:
    agenda: list[dict[str, Any]] = [
        {"id": "count", "kind": "attendance", "title": "Đại biểu", "minutes": 5, "script": SECRET},
        {
            "id": "awards",
            "kind": "awards",
            "title": "Khen thưởng",
            "minutes": 10,
            "awards": [
                {"id": "award", "form": form, "by": "Cơ quan", "individuals": 1, "recipients": [recipient]}
            ],
        },
        {
            "id": "resolution",
            "kind": "resolution",
            "title": title,
            "minutes": 10,
            "script": SECRET,
            "articles": [{"text": article}],
        },
        {
            "id": "election",
            "kind": "election",
            "title": "Bầu",
            "minutes": 20,
            "seats": 1,
            "candidates": [ONE, TWO],
        },
    ]
    conference = {
        "id": "nho",
        "title": "Hội nghị",
        "agency": "Cơ quan",
        "date": "2018-02-05",
        "start": "13:00",
    }
    return plan(agenda, conference=conference)


PLAN: Final = _plan()


def adopt(name: str, members: tuple[Member, ...] = MEMBERS, **changed: str) -> c.AdoptPlan:
    """Going on with a changed plan; ``name`` tells it from the others, as a hash of its file would."""
    return c.AdoptPlan(_plan(**changed), name.ljust(64, "0"), members)


def ballot(valid: int, invalid: int, one: int, two: int, **more: Any) -> c.CountBallot:
    """A ballot of which as many papers came back as were given out."""
    given = valid + invalid
    return c.CountBallot(
        "election", more.pop("issued", given), given, valid, invalid, {ONE: one, TWO: two}, **more
    )


WHY: Final = "lý do"
COUNTS: Final[list[c.Command]] = [c.CountAttendance(present) for present in (1, 2, 3, 4)]

VOTING: Final[list[c.Command]] = [
    *COUNTS,
    c.Put("resolution"),
    c.Put("resolution", force=WHY),
    c.Put("election"),
    *(c.RecordVote("resolution", yes, no) for yes, no in ((0, 0), (1, 1), (2, 1), (1, 0), (2, 2), (3, 0))),
    c.RecordVote("resolution", 1, 0, 1, reason=WHY),
    c.RecordVote("resolution", 2, 0, reason=WHY),
    c.RecordVote("resolution", 1, 0, force=WHY),
    c.RecordVote("resolution", source="tallies"),
    c.RecordVote("resolution"),
    c.TakeTally("resolution", "1", 1),
    c.TakeTally("resolution", "1", 2),
    c.TakeTally("resolution", "2", 1, 0, 1),
    c.Announce("resolution"),
    c.Retract("resolution", WHY),
    c.Amend(1, WHY, "Điều một, sửa."),
    c.Amend(1, WHY),
    c.Amend("new", WHY, "Điều hai."),
    c.Start("resolution"),
    c.Finish(),
    c.Show("item"),
    c.Close(),
    adopt("a1", article="Điều một, bản sau."),
    adopt("a2", title="Nghị quyết Hội nghị"),
]

ARTICLES: Final[list[c.Command]] = [
    *COUNTS[1:3],
    *(c.Put(motion) for motion in ("resolution", "resolution/1", "resolution/2")),
    c.RecordVote("resolution", 2),
    *(c.RecordVote("resolution/1", yes) for yes in (1, 2)),
    c.RecordVote("resolution/1", 2, reason=WHY),
    c.RecordVote("resolution/2", 3),
    c.RecordVote("resolution/1", source="tallies"),
    c.TakeTally("resolution/1", "1", 2),
    *(c.Announce(motion) for motion in ("resolution", "resolution/1", "resolution/2")),
    c.Retract("resolution/1", WHY),
    c.Amend(1, WHY, "Điều một, sửa."),
    c.Amend(1, WHY),
    c.Amend("new", WHY, "Điều hai."),
    c.Amend(2, WHY),
    c.Start("resolution"),
    c.Finish(),
    c.Reopen("resolution", WHY),
    adopt("a1", article="Điều một, bản sau."),
]

ELECTING: Final[list[c.Command]] = [
    *COUNTS[1:],
    ballot(2, 0, 1, 1),
    ballot(2, 0, 2, 0),
    ballot(2, 0, 0, 2),
    ballot(3, 0, 2, 1),
    ballot(2, 1, 1, 1),
    ballot(3, 0, 1, 1),
    ballot(1, 1, 1, 0, issued=3),
    ballot(2, 0, 2, 1),
    ballot(2, 2, 0, 0),
    ballot(2, 0, 1, 0, force=WHY),
    ballot(2, 0, 1, 1, reason=WHY),
    ballot(3, 0, 0, 2, reason=WHY),
    c.Announce("election"),
    c.Retract("election", WHY),
    c.Start("election"),
    c.Finish(),
    c.Skip("election", WHY),
    c.Reopen("election", WHY),
    c.Show("item"),
    c.Close(),
]

NOMINATING: Final[list[c.Command]] = [
    c.CountAttendance(3),
    *(c.Nominate("election", name) for name in (ONE, NEW, FIRST)),
    *(c.WithdrawCandidate("election", name, WHY) for name in (ONE, TWO, NEW)),
    c.CountBallot("election", 2, 2, 2, 0, {ONE: 0, TWO: 2}),
    c.CountBallot("election", 2, 2, 2, 0, {TWO: 2}),
    c.CountBallot("election", 2, 2, 2, 0, {TWO: 0, NEW: 2}),
    c.CountBallot("election", 3, 3, 3, 0, {NEW: 1, MEMBERS[0].name: 2}),
    c.CountBallot("election", 2, 2, 2, 0, {TWO: 1}, reason=WHY),
    c.Announce("election"),
    c.Start("election"),
    c.Skip("election", WHY),
    c.Close(),
]

AWARDING: Final[list[c.Command]] = [
    c.EnterRecipient("award", "Người khác"),
    c.EnterRecipient("award", "Tập thể", kind="collective"),
    c.EnterRecipient("award", "Người nhận đúng", corrects="Người nhận"),
    c.EnterRecipient("award", "Người nhận", corrects="Người nhận đúng"),
    c.Withdraw("award", "Người nhận", WHY),
    c.Withdraw("award", "Người khác", WHY),
    c.MoveAward("award", WHY),
    c.ReadAward("award"),
    c.HandOver("award", "Người nhận"),
    c.HandOver("award", "Tập thể", received_by="Người khác"),
    c.Start("awards"),
    c.Finish(),
    c.Skip("awards", WHY),
    c.Reopen("awards", WHY),
    c.Close(),
    adopt("b1", recipient="Người nhận bản sau"),
    adopt("b2", form="Giấy khen"),
]

ROLL: Final[list[c.Command]] = [
    *COUNTS,
    c.CountAttendance(1, summoned=2),
    *(c.Arrive(who) for who in (FIRST, SECOND, THIRD)),
    c.Arrive(FIRST, "13:10"),
    c.Arrive(SECOND, "13:10"),
    c.ArriveGroup("tổ"),
    *(c.Leave(who) for who in (FIRST, SECOND, THIRD)),
    *(c.Excuse(who, WHY) for who in (FIRST, SECOND, THIRD)),
    c.Put("resolution"),
    c.RecordVote("resolution", 2),
    adopt("c1", members=MEMBERS[:2]),
    adopt("c2", members=(*MEMBERS, Member("m4", "Khách", kind="guest"))),
]

COURSE: Final[list[c.Command]] = [
    *(c.Start(item.id) for item in PLAN.agenda),
    c.Finish(),
    *(c.Skip(item, WHY) for item in ("count", "awards", "resolution")),
    *(c.Reopen(item, WHY) for item in ("count", "awards", "resolution")),
    c.Move("election", WHY, before="awards"),
    c.Move("awards", WHY, after="election"),
    c.Insert(Ceremony(id="guest", title="Phát biểu", minutes=5, script=SECRET), WHY, after="count"),
    c.Start("guest"),
    c.GiveTime(-5, "election"),
    c.GiveTime(5),
    c.ShareTime(),
    c.BeganAt("13:20"),
    c.BeganAt("13:40"),
    c.TurnPage(2),
    *(c.Show(picture) for picture in ("waiting", "agenda", "attendance", "item")),
    c.Hold(),
    c.Release(),
    c.Close(),
]

FLOOR: Final[list[c.Command]] = [
    *(make(who) for who in (FIRST, SECOND) for make in (c.Queue, c.Unqueue, c.Speak)),
    c.Speak(),
    c.EndSpeech(SECRET),
    c.WrapUp(),
    c.Lead("podium"),
    c.Lead("console"),
    c.Ask(FIRST, "Câu hỏi"),
    c.Ask(SECOND, "Câu hỏi"),
    c.Answer(1, THIRD, "Trả lời"),
    c.Start("count"),
    c.Start("awards"),
    c.Finish(),
    c.TakeNote(SECRET),
    c.EditNote(1, SECRET * 2),
    c.MarkContent(8, "done"),
    c.Conclude(SECRET),
]

THEMES: Final[dict[str, list[c.Command]]] = {
    "voting": VOTING,
    "articles": ARTICLES,
    "electing": ELECTING,
    "nominating": NOMINATING,
    "awards": AWARDING,
    "roll": ROLL,
    "course": COURSE,
    "floor": FLOOR,
}

_EVERY: Final = [command for theme in THEMES.values() for command in theme]
EVERYTHING: Final[list[c.Command]] = [
    command for n, command in enumerate(_EVERY) if command not in _EVERY[:n]
]
"""The commands of all themes, each once."""
