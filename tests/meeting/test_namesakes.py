"""What stands beside the name of somebody whose name another member has too."""

import pytest

from kcn_tui.meeting.namesakes import told_apart
from kcn_tui.plan.members import Member

AN = "Nguyễn Văn An"


@pytest.mark.parametrize(
    ("members", "apart"),
    [
        ((Member("1", AN, "1", unit="Văn phòng"), Member("2", "Nguyễn Văn Ân", "2", unit="Tổ 1")), ["", ""]),
        (
            (Member("1", AN, "1", unit="Văn phòng"), Member("2", AN, "2", unit="Phòng Một")),
            ["Văn phòng", "Phòng Một"],
        ),
        (
            (Member("1", "Lê Hoà", "1", unit="Văn phòng"), Member("2", "Lê Hòa", "2", unit="Phòng Một")),
            ["Văn phòng", "Phòng Một"],
        ),
        (
            (
                Member("1", AN, "1", unit="Văn phòng"),
                Member("2", AN, "2", unit="văn phòng"),
                Member("3", AN, "3", unit="Phòng Một"),
            ),
            ["Văn phòng, 1", "văn phòng, 2", "Phòng Một"],
        ),
        ((Member("1", AN, "1"), Member("2", AN, "2", unit="Phòng Một")), ["1", "Phòng Một"]),
        (
            (Member("#3", AN), Member("#4", AN, unit="Tổ 1"), Member("#5", AN, unit="Tổ 1")),
            ["#3", "Tổ 1, #4", "Tổ 1, #5"],
        ),
    ],
)
def test_the_unit_tells_namesakes_apart_and_the_card_where_it_does_not(
    members: tuple[Member, ...], apart: list[str]
) -> None:
    roll = {member.id: member for member in members}
    assert [told_apart(roll, member.id) for member in members] == apart


def test_another_roll_is_told_apart_anew_and_who_is_on_none_by_nothing() -> None:
    first = {"1": Member("1", AN, unit="Văn phòng"), "2": Member("2", AN, unit="Phòng Một")}
    assert told_apart(first, "1") == "Văn phòng"
    assert told_apart({"1": first["1"]}, "1") == ""
    assert told_apart(first, "Khách Mời") == ""
