"""The scenes by name: every screen, panel, list and form of the console, its refusals and its covers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from kcn_tui.meeting import commands as c
from kcn_tui.plan.model import Break
from tests.console.scenes.stage import At, Scene, Stand, Type

Done = tuple[c.Command, ...]

_HERE: Final = c.CountAttendance(present=55, staff=60, summoned=60)
_BEGUN: Final[Done] = (_HERE, c.Start("opening"))
_LIST: Final[Done] = (
    c.Arrive("0001"),
    c.Arrive("0002"),
    c.Arrive("0012"),
    c.Arrive("0013"),
    c.Start("opening"),
)
_AWARD: Final = "ubnd-bang-khen"
_AWARDS: Final[Done] = (
    *_BEGUN,
    c.Start("awards"),
    c.EnterRecipient(_AWARD, "Phòng Kế hoạch", None, "collective"),
    c.EnterRecipient(_AWARD, "Văn phòng", None, "collective"),
    c.EnterRecipient(_AWARD, "Nguyễn Thị Bích Ngoc", "Phòng Quản lý doanh nghiệp", "individual"),
)
_READ: Final[Done] = (*_AWARDS, c.ReadAward(_AWARD))
_RESOLVE: Final[Done] = (*_BEGUN, c.Start("resolution"))
_PUT: Final[Done] = (*_RESOLVE, c.Put("resolution"))
_TABLES: Final[Done] = (
    *_PUT,
    c.TakeTally("resolution", "Tổ 1", 18, 1, 1),
    c.TakeTally("resolution", "Tổ 2", 17, 0, 2),
)
_COUNTED: Final[Done] = (*_PUT, c.RecordVote("resolution", yes=50, no=3, abstain=2))
_TOLD: Final[Done] = (*_COUNTED, c.Announce("resolution"))
_RECOUNT: Final = c.RecordVote("resolution", yes=52, no=2, abstain=1, reason="Tổ 2 đếm sót một thẻ")
_VOTES: Final = {"Nguyễn Văn A": 45, "Trần Thị Bích Ngọc": 30, "Lê Văn Cường": 30, "Phạm Thị D": 1}
_ELECT: Final[Done] = (*_BEGUN, c.Start("bau"))
_TIE: Final[Done] = (*_ELECT, c.CountBallot("bau", 55, 54, 53, 1, _VOTES))
_STOOD: Final[Done] = (
    *_ELECT,
    c.Nominate("bau", "Hoàng Văn E"),
    c.WithdrawCandidate("bau", "Phạm Thị D", "xin rút vì sức khỏe"),
)
_FLOOR: Final[Done] = (
    *_BEGUN,
    c.Start("discussion"),
    c.Queue("Nguyễn Văn A"),
    c.Queue("Trần Thị Bích Ngọc"),
    c.Queue("Lê Văn Cường"),
    c.Speak(),
)
_ASKED: Final[Done] = (*_FLOOR, c.Ask("Phạm Thị D", "Bao giờ hoàn thành trạm xử lý nước thải tập trung?"))
_AMENDED: Final[Done] = (
    *_RESOLVE,
    c.Amend(1, "theo ý kiến thảo luận", "Phấn đấu thu hút 06 dự án đầu tư."),
    c.Amend(2, "trùng với Điều 1", None),
    c.Amend("new", "bổ sung", "Thực hiện nếp sống văn hóa nơi công sở."),
)
_BY_ARTICLE: Final[Done] = (
    *_RESOLVE,
    c.Put("resolution/1"),
    c.RecordVote("resolution/1", yes=52, no=2, abstain=1),
    c.Announce("resolution/1"),
    c.Put("resolution/2"),
    c.RecordVote("resolution/2", yes=20, no=30, abstain=5),
    c.Announce("resolution/2"),
)
_CHANGED_SINCE: Final = c.Amend(2, "theo ý kiến thảo luận", "Doanh thu 310 triệu USD.")
_AT_LECTERN: Final = Stand(80, 24, kind="podium")
_OTHERS: Final = (
    Stand(80, 22, silent=9),
    _AT_LECTERN,
    Stand(46, 13, kind="web", page=2, pages=5),
)
_NOTED: Final[Done] = (*_BEGUN, c.TakeNote("Đề nghị làm rõ tiến độ giải ngân các công trình hạ tầng"))
_SLOW: Final[Done] = (*_BEGUN, *[c.TakeNote("Ghi nhanh") for _minute in range(12)], c.Start("report-1"))
_CHANGED: Final[Done] = (
    *_BEGUN,
    c.Move("awards", "khách trao thưởng phải về sớm", before="report-1"),
    c.Skip("report-2", "đã gửi bằng văn bản"),
    c.Insert(
        msgspec.convert({"id": "gl", "title": "Giải lao", "minutes": 10}, Break),
        "nghỉ giữa giờ",
        after="awards",
    ),
)

SCENES: Final[Mapping[str, Scene]] = MappingProxyType(
    {
        # the desk, item by item
        "new": Scene(),
        "opening": Scene(_BEGUN),
        "resumed": Scene(_BEGUN, resumed=True),
        "rehearsal": Scene(_BEGUN, rehearsal=True),
        "attendance": Scene((*_BEGUN, c.Start("attendance"))),
        "presidium": Scene((*_BEGUN, c.Start("presidium"))),
        "report": Scene((*_BEGUN, c.Start("report-1")), hall=Stand()),
        "report-without-text": Scene((*_BEGUN, c.Start("report-6")), hall=Stand(80, 22)),
        "hall-silent": Scene((*_BEGUN, c.Start("report-1")), hall=Stand(silent=9)),
        "overrun": Scene(_SLOW, minutes=25),
        "closing": Scene((*_BEGUN, c.Start("closing"))),
        "between": Scene((*_BEGUN, c.Finish())),
        "closed-votes": Scene((*_TOLD, c.Start("closing"), c.Close())),
        "closed": Scene((*_BEGUN, c.Start("closing"), c.Close())),
        "close-asked": Scene(_BEGUN, ("ctrl+d",)),
        "quit-asked": Scene(_BEGUN, ("ctrl+q",)),
        "undone": Scene(_BEGUN, ("f9",)),
        "undone-here": Scene(_BEGUN, ("enter", "f9")),
        "stray": Scene(_BEGUN, ("a", "b")),
        "nothing-to-undo": Scene((), ("f9",)),
        # the agenda
        "break": Scene((*_CHANGED, c.Start("gl")), hall=Stand()),
        "agenda": Scene(_BEGUN, ("f2",)),
        "agenda-open": Scene(_BEGUN, ("f2", "home")),
        "agenda-changed": Scene(_CHANGED, ("f2", "down", "down", "down")),
        "agenda-skipped": Scene(_CHANGED, ("f2", "home", *["down"] * 6)),
        "agenda-done": Scene((*_BEGUN, c.Start("attendance")), ("f2", "home")),
        "move": Scene(_BEGUN, ("f2", *["down"] * 4, "ctrl+p", "enter", Type("khách đến sớm"))),
        "insert": Scene(
            _BEGUN,
            (
                "f2",
                "down",
                "ctrl+n",
                Type("Phát biểu của cấp trên"),
                "enter",
                "enter",
                Type("5"),
                "enter",
                "enter",
                Type("lãnh đạo đến dự"),
            ),
        ),
        "insert-motion": Scene(
            _BEGUN, ("f2", "ctrl+n", Type("Thông qua chương trình"), "enter", *["right"] * 4)
        ),
        "skip": Scene(_BEGUN, ("f2", "down", "ctrl+k", Type("hết giờ"))),
        "skip-done": Scene((*_BEGUN, c.Start("attendance")), ("f2", "home", "ctrl+k")),
        "reopen": Scene((*_BEGUN, c.Start("attendance")), ("f2", "home", "enter", Type("bổ sung"))),
        # times
        "times": Scene(_SLOW, ("f8",)),
        "times-late": Scene(_SLOW, ("f8", "down"), minutes=25),
        "give-time": Scene(_BEGUN, (At("give_time"),)),
        "began": Scene(_BEGUN, ("ctrl+b", Type("13h28"))),
        "began-wrong": Scene(_BEGUN, ("ctrl+b", Type("23h"))),
        # who is here
        "count": Scene((), ("f3",)),
        "count-typed": Scene((), ("f3", Type("60"), "enter", Type("60"), "enter", Type("35"))),
        "count-too-many": Scene((), ("f3", Type("60"), "enter", Type("60"), "enter", Type("65"))),
        "opening-gate": Scene(
            (c.CountAttendance(present=35, staff=60, summoned=60), c.Start("attendance")),
            ("f2", "down", "enter"),
        ),
        "count-again": Scene(
            (c.CountAttendance(present=35, staff=60, summoned=60), c.Start("attendance")), ("enter",)
        ),
        "quorum-lost": Scene(_BEGUN, ("f3", Type("30"), "enter")),
        "not-counted": Scene((), ("f2", "end", "up", "enter")),
        "roll": Scene(_LIST, ("f3",), people=True),
        "roll-search": Scene(_LIST, ("f3", Type("vuong")), people=True),
        "roll-nobody": Scene(_LIST, ("f3", Type("0999"), "enter"), people=True),
        "roll-checked-in": Scene(_LIST, ("f3", Type("0120"), "enter"), people=True),
        "roll-here-already": Scene(_LIST, ("f3", Type("0001"), "enter"), people=True),
        "roll-groups": Scene(_LIST, ("f3", "ctrl+n"), people=True),
        "roll-groups-guests": Scene(_LIST, ("f3", "ctrl+n", "down", "down"), people=True),
        "roll-group-asked": Scene(_LIST, ("f3", Type("duong"), "ctrl+g"), people=True),
        "roll-excuse": Scene(_LIST, ("f3", Type("duong"), "ctrl+f", Type("nghỉ ốm")), people=True),
        "roll-left-at": Scene(_LIST, ("f3", Type("0001"), "ctrl+t", Type("13:33")), people=True),
        "roll-came-at": Scene(_LIST, ("f3", Type("0120"), "ctrl+t", Type("13:31")), people=True),
        # the hall's picture
        "pictures": Scene(_BEGUN, ("f5",)),
        "waiting": Scene(_BEGUN, ("f6",), hall=Stand()),
        "black": Scene(_BEGUN, ("shift+f6",), hall=Stand()),
        "frozen": Scene(_BEGUN, ("shift+f5",), hall=Stand()),
        "lead": Scene((*_BEGUN, c.Start("report-1")), ("shift+f11",), hall=Stand(), more=(_AT_LECTERN,)),
        "lead-two": Scene(
            (*_BEGUN, c.Start("report-1"), c.Lead("podium")),
            ("shift+f2",),
            hall=Stand(),
            more=(_AT_LECTERN, _AT_LECTERN),
            rehearsal=True,
        ),
        "lead-nobody": Scene((*_BEGUN, c.Start("report-1")), ("shift+f11",), hall=Stand()),
        "tell": Scene(_BEGUN, ("shift+f8", Type("Mời đại biểu ổn định chỗ ngồi"))),
        "message": Scene((*_BEGUN, c.Tell("Mời đại biểu ổn định chỗ ngồi")), hall=Stand()),
        # the discussion
        "discussion-empty": Scene((*_BEGUN, c.Start("discussion"))),
        "discussion": Scene(_ASKED),
        "speech-over": Scene(_FLOOR, minutes=9),
        "discussion-list": Scene(_ASKED, ("tab",)),
        "discussion-question": Scene(_ASKED, ("tab", "end")),
        "discussion-anywhere": Scene((*_BEGUN, c.Start("report-1"), c.Queue("Nguyễn Văn A")), ("f12",)),
        "queue": Scene(_FLOOR, ("ctrl+f", Type("Phạm Thị D"))),
        "queue-list": Scene((*_LIST, c.Start("discussion")), ("ctrl+f", Type("vuong")), people=True),
        "speak": Scene(_FLOOR, (At("speak"),)),
        "unqueue": Scene(_FLOOR, (At("unqueue"),)),
        "end-speech": Scene(_FLOOR, (At("end_speech"), Type("Nhất trí với các báo cáo"))),
        "question": Scene(
            _FLOOR, (At("question"), "up", Type("Phạm Thị D"), "enter", Type("Bao giờ hoàn thành?"))
        ),
        "answer": Scene(
            _ASKED, (At("answer", "1"), Type("Trong quý II năm 2018 sẽ hoàn thành và đưa vào vận hành."))
        ),
        # votes
        "motion": Scene((*_BEGUN, c.Start("quy-che"))),
        "resolution": Scene(_RESOLVE),
        "vote-gate": Scene(
            (
                c.CountAttendance(present=35, staff=60, summoned=60),
                c.Start("opening", force="đợi thêm"),
                c.Start("quy-che"),
            ),
            ("f7",),
        ),
        "put": Scene(_PUT),
        "vote": Scene(_PUT, ("f7",)),
        "vote-all": Scene(_PUT, ("f7", "f7")),
        "vote-too-many": Scene(_PUT, ("f7", Type("40"), "enter", Type("20"))),
        "tally": Scene(_TABLES, ("ctrl+g", Type("14"), "enter", Type("9"))),
        "tally-again": Scene(_TABLES, ("ctrl+g", "up", "ctrl+a", Type("Tổ 1"), "enter", Type("19"))),
        "tally-left": Scene(_TABLES, ("ctrl+g", "escape")),
        "vote-from-tables": Scene(_TABLES, ("f7",)),
        "counted": Scene(_COUNTED),
        "recount": Scene(_COUNTED, ("f7", Type("52"), "enter", Type("2"), "enter", Type("1"), "enter")),
        "versions": Scene((*_COUNTED, _RECOUNT)),
        "announced": Scene(_TOLD),
        "retract": Scene(_TOLD, (At("retract"), Type("đọc nhầm số"))),
        "retracted": Scene((*_TOLD, c.Retract("resolution", "đọc nhầm số"))),
        "failed-vote": Scene((*_PUT, c.RecordVote("resolution", yes=20, no=30, abstain=2))),
        # elections
        "election": Scene(_ELECT),
        "ballot": Scene(_ELECT, ("f7",)),
        "ballot-typed": Scene(
            _ELECT,
            (
                "f7",
                Type("55"),
                "enter",
                Type("54"),
                "enter",
                Type("53"),
                "enter",
                Type("1"),
                "enter",
                Type("45"),
                "enter",
                Type("30"),
                "enter",
                Type("30"),
            ),
        ),
        "ballot-off": Scene(
            _ELECT, ("f7", Type("55"), "enter", Type("54"), "enter", Type("53"), "enter", Type("3"))
        ),
        "elected": Scene(_TIE),
        "elected-told": Scene((*_TIE, c.Announce("bau"))),
        "election-announced": Scene(_TIE, ("enter",)),
        "election-retracted": Scene((*_TIE, c.Announce("bau")), (At("retract"), Type("đọc nhầm tên"))),
        "ballot-further": Scene((*_TIE, c.Announce("bau")), ("f7",)),
        "ballot-again": Scene((*_TIE, c.Announce("bau")), ("f7", "up", "right")),
        "nominate": Scene(_ELECT, ("ctrl+n", Type("Hoàng Văn E"))),
        "withdraw-candidate": Scene(_ELECT, ("ctrl+k",)),
        "candidates": Scene(_STOOD, hall=Stand()),
        "candidates-none": Scene(
            (*_ELECT, *[c.WithdrawCandidate("bau", name, "xin rút") for name in _VOTES])
        ),
        # the draft resolution
        "articles": Scene(_RESOLVE, ("shift+f7",)),
        "articles-voted": Scene(_BY_ARTICLE, ("shift+f7",)),
        "articles-changed": Scene((*_BY_ARTICLE, _CHANGED_SINCE), ("shift+f7", "home", "down")),
        "article-put": Scene((*_RESOLVE, c.Put("resolution/2")), hall=Stand()),
        "article-vote": Scene((*_RESOLVE, c.Put("resolution/2")), ("f7", "f7")),
        "article-counted": Scene((*_BY_ARTICLE[:-1],), hall=Stand()),
        "article-announced": Scene(_BY_ARTICLE, hall=Stand(80, 22)),
        "amend": Scene(_RESOLVE, ("ctrl+o", "enter")),
        "amended": Scene(_AMENDED),
        "amended-below": Scene(_AMENDED, tuple(["down"] * 12)),
        "amend-frozen": Scene(_TOLD, ("ctrl+o",)),
        # awards
        "awards": Scene((*_BEGUN, c.Start("awards"))),
        "awards-list": Scene(_AWARDS, ("tab",)),
        "awards-recipient": Scene(_AWARDS, ("tab", "down", "down")),
        "awards-read": Scene(
            (*_READ, c.HandOver(_AWARD, "Phòng Kế hoạch", "Trần Văn C")), ("tab", "home", "down")
        ),
        "awards-handing": Scene(_READ, ("tab", "home", "down", "down")),
        "awards-withdrawn": Scene((*_AWARDS, c.Withdraw(_AWARD, "Văn phòng", "đang xem xét đơn")), ("tab",)),
        "recipient": Scene(_AWARDS, ("tab", "ctrl+n", Type("Lê Văn Cường"))),
        "recipient-correct": Scene(_AWARDS, ("tab", "down", "down", "down", "ctrl+n")),
        "withdraw": Scene(_AWARDS, ("tab", "down", "down", "ctrl+k", Type("đang xem xét đơn"))),
        "move-award": Scene(_AWARDS, ("tab", "ctrl+p", "enter", Type("người trao đến sau"))),
        "hand-over": Scene(_READ, ("tab", "home", "down", "ctrl+f", Type("Trần Văn C"))),
        "award-locked": Scene(_READ, ("tab", "home", "ctrl+n")),
        # minutes
        "note": Scene(_BEGUN, ("f4", Type("Ý kiến của đại biểu về tiến độ giải ngân"))),
        "note-kept": Scene(_BEGUN, ("f4", Type("Ý kiến dở dang"), "escape")),
        "edit-note": Scene(_NOTED, (At("edit_note"), Type(" năm 2017"))),
        "conclude": Scene(_NOTED, ("ctrl+l", Type("Thống nhất các nội dung đã nêu."))),
        "minutes": Scene((*_NOTED, c.Conclude("Thống nhất."), c.MarkContent(1, "done")), ("shift+f4",)),
        "minutes-content": Scene((*_NOTED, c.MarkContent(1, "done")), ("shift+f4", "end")),
        "content": Scene(_NOTED, ("shift+f4", "end", At("content", "5"))),
        "screens": Scene(_BEGUN, ("shift+f2",), hall=Stand()),
        "screens-lost": Scene((*_BEGUN, c.Start("report-1")), ("shift+f2",), hall=Stand(), more=_OTHERS),
        "one-lost": Scene((*_BEGUN, c.Start("report-1")), hall=Stand(), more=_OTHERS),
        "image": Scene((*_BEGUN, c.Start("report-1")), ("pagedown",), hall=Stand(), chart=True),
        "awards-groups": Scene(
            (
                *_BEGUN,
                c.Start("awards"),
                *[c.EnterRecipient(_AWARD, f"Người {n}", "Văn phòng", "individual") for n in range(1, 15)],
                c.ReadAward(_AWARD),
            ),
            ("tab", "home", "down"),
            hall=Stand(),
        ),
        "screens-far": Scene(_BEGUN, ("shift+f2",), hall=Stand(120, 34), deep=True),
        "far": Scene(_BEGUN, hall=Stand(120, 34), deep=True),
        "no-screens": Scene(_BEGUN, ("shift+f2",)),
        "wrap-up": Scene(_FLOOR, (At("wrap_up"),)),
        # over the desk
        "palette": Scene(_BEGUN, ("f10",)),
        "palette-search": Scene(_BEGUN, ("f10", Type("b"))),
        "palette-nothing": Scene(_BEGUN, ("f10", Type("qqq"))),
        "log": Scene((*_CHANGED, *[c.Undo()] * 2), ("shift+f9",)),
        "log-search": Scene(_CHANGED, ("shift+f9", Type("mo"))),
        "log-votes": Scene((*_TOLD, c.Retract("resolution", "đọc nhầm số"), _RECOUNT), ("shift+f9",)),
        "help": Scene(_BEGUN, ("f1",)),
        "help-agenda": Scene(_BEGUN, ("f2", "f1")),
        "help-form": Scene(_PUT, ("f7", "f1")),
        "help-roll": Scene(_LIST, ("f3", "f1"), people=True),
        "help-awards": Scene(_AWARDS, ("tab", "f1")),
        "help-discussion": Scene(_ASKED, ("tab", "f1")),
        "help-pictures": Scene(_BEGUN, ("f5", "f1")),
        "help-articles": Scene(_RESOLVE, ("shift+f7", "f1")),
        "help-screens": Scene(_BEGUN, ("shift+f2", "f1")),
        "help-times": Scene(_SLOW, ("f8", "f1")),
        "help-minutes": Scene(_NOTED, ("shift+f4", "f1")),
        # forms made of a command's arguments
        "finish-nothing": Scene((_HERE,), ("ctrl+e",)),
        "start-any": Scene(_BEGUN, (At("start"),)),
        "show-any": Scene(_BEGUN, (At("show"),)),
        "edit-note-none": Scene(_BEGUN, (At("edit_note"),)),
        "content-any": Scene(_BEGUN, (At("content"),)),
        "arrive-any": Scene(_LIST, (At("arrive"),), people=True),
        "arrive-group-any": Scene(_LIST, (At("arrive_group"),), people=True),
        "no-roll": Scene(_BEGUN, (At("arrive"),)),
        "announce-nothing": Scene(_BEGUN, ("ctrl+r",)),
        "no-motion": Scene(_BEGUN, ("f7",)),
    }
)
