"""No award stands twice on the day's agenda and no motion is without a text, however they come there."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Award, Awards, Election, Item, Motion, Report
from kcn_tui.plan.sound import MOST_CHARACTERS
from tests.build import AGENDA, Run, plan

LETTER = Award(id="thu-khen", form="Thư khen", by="Trưởng ban")


def awards(name: str, *listed: Award) -> Awards:
    return Awards(id=name, title="Khen thưởng đợt hai", awards=listed)


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (awards("dot-2", LETTER, LETTER), "award_exists"),
        (awards("dot-2", LETTER, Award(id="bang-khen", form="Bằng khen", by="UBND tỉnh")), "award_exists"),
        (awards("awards", LETTER), "item_exists"),
        (Motion(id="bieu-quyet", title="Biểu quyết", text=" "), "needs_text"),
        (Motion(id="bieu-quyet", title="Biểu quyết", text="Quy chế.", by="vuog"), "unknown_person"),
        (Election(id="bau", title="Bầu", seats=1, candidates=("A A", "vuog")), "unknown_person"),
        (Report(id="bao-cao", title="Báo cáo", text="x" * (MOST_CHARACTERS + 1)), "text_too_long"),
        (Report(id="bao-cao", title="Báo cáo", file="reports/1.md"), "needs_text"),
        (Election(id="bau", title="Bầu", seats=1, candidates=("A A", "A A")), "same_candidates"),
        (Election(id="bau", title="Bầu", seats=1, candidates=("Lê Hoà", "Lê Hòa")), "same_candidates"),
    ],
)
def test_an_item_that_no_file_could_have_is_not_put_in(item: Item, code: str) -> None:
    refused = Run().attempt(c.Insert(item, "bổ sung", after="awards"))
    assert refused is not None
    assert refused.code == code


@pytest.mark.parametrize("who", ["vuong", "0001", "Nguyễn Thị Cấp Trên", None])
def test_an_item_put_in_names_a_person_a_member_or_anybody_in_full(who: str | None) -> None:
    run = Run(plan(people={"vuong": {"name": "Trần Xuân Vượng"}}), (Member("0001", "Lê Thị An"),))
    run.do(c.Insert(Report(id="bao-cao", title="Báo cáo", text="Tốt.", by=who), "bổ sung", after="awards"))


def test_a_file_that_brings_an_award_the_day_put_in_already_is_refused() -> None:
    run = Run()
    run.do(c.Insert(awards("dot-2", LETTER), "bổ sung", after="awards"))
    again = {"id": "thu-khen", "form": "Thư khen", "by": "Trưởng ban"}
    brought = {"id": "dot-3", "kind": "awards", "title": "Khen thưởng đợt ba", "awards": [again]}
    refused = run.attempt(c.AdoptPlan(plan([*AGENDA, brought]), "1" * 64, members=()))
    assert refused is not None
    assert (refused.code, refused.values) == ("award_exists", {"award": "thu-khen"})


def test_a_file_that_has_the_item_put_in_on_the_day_takes_it_over() -> None:
    run = Run()
    run.do(c.Insert(awards("dot-2", LETTER), "bổ sung", after="awards"))
    again = {"id": "thu-khen", "form": "Thư khen", "by": "Trưởng ban"}
    brought = {"id": "dot-2", "kind": "awards", "title": "Khen thưởng đợt hai", "awards": [again]}
    run.do(c.AdoptPlan(plan([*AGENDA, brought]), "1" * 64, members=()))
    assert [item.id for item in run.state.agenda].count("dot-2") == 1


def test_a_journal_of_an_earlier_build_with_candidates_of_one_name_still_reads() -> None:
    bau = {"id": "bau", "kind": "election", "title": "Bầu", "seats": 1, "candidates": ["A A", "A A"]}
    assert Run(plan([*AGENDA, bau])).state.item("bau") is not None
