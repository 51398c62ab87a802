"""People, counts and items of a day as it really goes (practice 7), for the tests of what the core decides."""

from kcn_tui.meeting import commands as c
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Ceremony
from tests.build import Run

MEMBERS = (
    Member("0001", "Trần Xuân Vượng", card="0001", group="Tổ 1"),
    Member("0002", "Nguyễn Văn An", card="0002", group="Tổ 1"),
    Member("0003", "Lê Thị An", card="0003", group="Tổ 2"),
    Member("0004", "Nguyễn Văn An", card="0004", group="Tổ 2"),
    Member("k1", "Khách Mời", group="Tổ 1", kind="guest"),
)
COUNT = c.CountAttendance(present=30, staff=45, summoned=45)
SPEECH = Ceremony(id="phat-bieu", title="Phát biểu của cấp trên", minutes=5)
ELECTION = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 2, "candidates": ["A A", "B B", "C C"]}


def roll() -> Run:
    return Run(members=MEMBERS)


def order(run: Run) -> list[str]:
    return [item.id for item in run.state.agenda]
