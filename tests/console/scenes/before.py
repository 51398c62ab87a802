"""What has been done in the meeting before a scene, and which screens stand beside the one first opened."""

from typing import Final

import msgspec

from kcn_tui.meeting import commands as c
from kcn_tui.plan.model import Break
from tests.console.scenes.stage import Stand

Done = tuple[c.Command, ...]

HERE: Final = c.CountAttendance(present=55, staff=60, summoned=60)
BEGUN: Final[Done] = (HERE, c.Start("opening"))
LIST: Final[Done] = (
    c.Arrive("0001"),
    c.Arrive("0002"),
    c.Arrive("0012"),
    c.Arrive("0013"),
    c.Start("opening"),
)
AWARD: Final = "ubnd-bang-khen"
AWARDS: Final[Done] = (
    *BEGUN,
    c.Start("awards"),
    c.EnterRecipient(AWARD, "Phòng Kế hoạch", None, "collective"),
    c.EnterRecipient(AWARD, "Văn phòng", None, "collective"),
    c.EnterRecipient(AWARD, "Nguyễn Thị Bích Ngoc", "Phòng Quản lý doanh nghiệp", "individual"),
)
READ: Final[Done] = (*AWARDS, c.ReadAward(AWARD))
RESOLVE: Final[Done] = (*BEGUN, c.Start("resolution"))
PUT: Final[Done] = (*RESOLVE, c.Put("resolution"))
TABLES: Final[Done] = (
    *PUT,
    c.TakeTally("resolution", "Tổ 1", 18, 1, 1),
    c.TakeTally("resolution", "Tổ 2", 17, 0, 2),
)
COUNTED: Final[Done] = (*PUT, c.RecordVote("resolution", yes=50, no=3, abstain=2))
TOLD: Final[Done] = (*COUNTED, c.Announce("resolution"))
RECOUNT: Final = c.RecordVote("resolution", yes=52, no=2, abstain=1, reason="Tổ 2 đếm sót một thẻ")
CAST: Final = {"Nguyễn Văn A": 45, "Trần Thị Bích Ngọc": 30, "Lê Văn Cường": 30, "Phạm Thị D": 1}
ELECT: Final[Done] = (*BEGUN, c.Start("bau"))
TIE: Final[Done] = (*ELECT, c.CountBallot("bau", 55, 54, 53, 1, CAST))
STOOD: Final[Done] = (
    *ELECT,
    c.Nominate("bau", "Hoàng Văn E"),
    c.WithdrawCandidate("bau", "Phạm Thị D", "xin rút vì sức khỏe"),
)
FLOOR: Final[Done] = (
    *BEGUN,
    c.Start("discussion"),
    c.Queue("Nguyễn Văn A"),
    c.Queue("Trần Thị Bích Ngọc"),
    c.Queue("Lê Văn Cường"),
    c.Speak(),
)
ASKED: Final[Done] = (*FLOOR, c.Ask("Phạm Thị D", "Bao giờ hoàn thành trạm xử lý nước thải tập trung?"))
AMENDED: Final[Done] = (
    *RESOLVE,
    c.Amend(1, "theo ý kiến thảo luận", "Phấn đấu thu hút 06 dự án đầu tư."),
    c.Amend(2, "trùng với Điều 1", None),
    c.Amend("new", "bổ sung", "Thực hiện nếp sống văn hóa nơi công sở."),
)
BY_ARTICLE: Final[Done] = (
    *RESOLVE,
    c.Put("resolution/1"),
    c.RecordVote("resolution/1", yes=52, no=2, abstain=1),
    c.Announce("resolution/1"),
    c.Put("resolution/2"),
    c.RecordVote("resolution/2", yes=20, no=30, abstain=5),
    c.Announce("resolution/2"),
)
CHANGED_SINCE: Final = c.Amend(2, "theo ý kiến thảo luận", "Doanh thu 310 triệu USD.")
AT_LECTERN: Final = Stand(80, 24, kind="podium")
OTHERS: Final = (
    Stand(80, 22, silent=9),
    AT_LECTERN,
    Stand(46, 13, kind="web", page=2, pages=5),
)
NOTED: Final[Done] = (*BEGUN, c.TakeNote("Đề nghị làm rõ tiến độ giải ngân các công trình hạ tầng"))
SLOW: Final[Done] = (*BEGUN, *[c.TakeNote("Ghi nhanh") for _minute in range(12)], c.Start("report-1"))
CHANGED: Final[Done] = (
    *BEGUN,
    c.Move("awards", "khách trao thưởng phải về sớm", before="report-1"),
    c.Skip("report-2", "đã gửi bằng văn bản"),
    c.Insert(
        msgspec.convert({"id": "gl", "title": "Giải lao", "minutes": 10}, Break),
        "nghỉ giữa giờ",
        after="awards",
    ),
)
