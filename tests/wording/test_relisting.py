import pytest

from kcn_tui.meeting.changes import changes
from kcn_tui.meeting.commands import Refusal
from kcn_tui.plan.members import Member
from kcn_tui.wording.changes import change_line
from kcn_tui.wording.refusals import refusal_line
from tests.build import Run, plan

pytestmark = pytest.mark.usefixtures("vietnamese")

MEMBERS = (Member("0012", "Nguyễn Văn A", card="0012"),)


def test_whoever_the_changed_list_lacks_is_named() -> None:
    line = refusal_line(Refusal("member_lost", {"who": "0012"}), Run(members=MEMBERS).state)
    assert "Nguyễn Văn A" in line
    assert line.endswith("trong khi người này đã được điểm danh, báo vắng hoặc phát biểu.")


def test_a_changed_list_is_one_line() -> None:
    (change,) = changes(plan(), plan(), MEMBERS, ())
    assert change_line(change, plan(), plan()) == "sửa: danh sách đại biểu, khách mời"
