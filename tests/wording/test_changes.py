from typing import Any

import pytest

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.meeting.changes import changes
from kcn_tui.plan.model import Plan
from kcn_tui.wording.changes import change_line
from kcn_tui.wording.terms import field_word
from tests.build import AGENDA, plan

pytestmark = pytest.mark.usefixtures("vietnamese")


def lines(old: Plan, new: Plan) -> list[str]:
    return [change_line(change, old, new) for change in changes(old, new, (), ())]


def without(item: str) -> list[dict[str, Any]]:
    return [part for part in AGENDA if part["id"] != item]


@pytest.mark.parametrize(
    ("new", "line"),
    [
        (plan([*AGENDA, {"id": "x", "kind": "break", "title": "Giải lao"}]), "thêm: 7. Giải lao"),
        (plan(without("report-1")), "bỏ: 3. Báo cáo kết quả"),
        (plan([AGENDA[0] | {"minutes": 9, "by": "A"}, *AGENDA[1:]]),
         "sửa: 1. Chào cờ, tuyên bố lý do: người trình bày, số phút dự kiến"),
        (plan([AGENDA[0] | {"kind": "pledge"}, *AGENDA[1:]]), "sửa: 1. Chào cờ, tuyên bố lý do: loại mục"),
        (plan(people={"a": {"name": "Nguyễn Văn A"}}), "sửa: danh sách người"),
        (plan(roles={"chair": "Nguyễn Văn A"}), "sửa: người điều hành"),
        (plan(rules={"quorum": "at least 1/2 of staff"}), "sửa: quy định về số người dự tối thiểu và tỷ lệ thông qua"),
        (plan(conference={"id": "thu", "title": "Hội nghị thử", "agency": "Cơ quan", "date": "2018-02-06", "start": "14:00"}),
         "sửa: thông tin chung của hội nghị: ngày, giờ khai mạc"),
        (plan(roll={"staff": 45}), "sửa: tổng số hoặc số người được triệu tập"),
    ],
)  # fmt: skip
def test_a_difference_is_one_line_with_the_items_title(new: Plan, line: str) -> None:
    assert lines(plan(), new) == [line]


def test_items_that_moved_are_named_by_their_new_numbers() -> None:
    moved = plan([AGENDA[1], *AGENDA[3:], AGENDA[2], AGENDA[0]])
    assert lines(plan(), moved) == [
        "đổi thứ tự: 5. Báo cáo kết quả",
        "đổi thứ tự: 6. Chào cờ, tuyên bố lý do",
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_field_of_every_kind_of_item_has_a_word(language: Language) -> None:
    locale.use(language)
    kinds = ["ceremony", "report", "awards", "motion", "election", "resolution"]
    items = [{"id": kind, "kind": kind, "title": "…", "seats": 1} for kind in kinds]
    for item in items:
        if item["kind"] != "election":
            del item["seats"]
    parts = (plan().conference, *plan(items).agenda)
    fields = {field for part in parts for field in part.__struct_fields__}
    words = {field: field_word(field) for field in fields}
    assert len(set(words.values())) == len(fields)
    assert language == "en" or not set(words.values()) & fields
