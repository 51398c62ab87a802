"""Who receives an award may be named by the id of the agenda's people, and stands and is read out by the full name."""

from msgspec import convert

from kcn_tui.meeting import commands as c
from kcn_tui.plan.model import Awards
from tests.build import Run, plan

PEOPLE = {"vuong": {"name": "Trần Xuân Vượng"}}


def names(run: Run, award: str) -> list[str]:
    return [recipient.name for recipient in run.state.receiving(award)]


def test_entered_handed_over_and_withdrawn() -> None:
    run = Run(plan(people=PEOPLE))
    run.do(c.EnterRecipient("giay-khen", "vuong"), c.EnterRecipient("bang-khen", "vuong"))
    assert names(run, "giay-khen") == names(run, "bang-khen") == ["Trần Xuân Vượng"]
    assert run.refused(c.EnterRecipient("giay-khen", "Trần Xuân Vượng")) == "recipient_exists"
    run.do(
        c.Withdraw("bang-khen", "vuong", "có đơn"), c.ReadAward("giay-khen"), c.HandOver("giay-khen", "vuong")
    )
    assert run.state.receiving("giay-khen")[0].handed_over is not None
    assert run.state.receiving("bang-khen")[0].withdrawn == "có đơn"


def test_in_an_item_put_in_on_the_day() -> None:
    award = {"id": "them", "form": "Giấy khen", "by": "Trưởng ban", "recipients": ["vuong", "Phòng A"]}
    item = convert({"kind": "awards", "id": "khen-them", "title": "Khen", "awards": [award]}, Awards)
    run = Run(plan(people=PEOPLE))
    run.do(c.Insert(item, "bổ sung", before="closing"))
    assert names(run, "them") == ["Trần Xuân Vượng", "Phòng A"]
