"""A draft that was amended on the day, over an agenda file that has its articles in other places."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.events import PlanAdopted
from kcn_tui.meeting.timeline import Timeline, entries_for
from kcn_tui.plan.model import Plan
from tests.build import AGENDA, Run, plan

PLANNED = ("A.", "B.", "C.")
CHANGED = c.Amend(2, "thảo luận", "B sửa.")
STRUCK = c.Amend(2, "trùng")


def draft_of(*texts: str) -> Plan:
    articles = [{"text": text} for text in texts]
    agenda: list[dict[str, Any]] = [
        item | {"articles": articles} if item["id"] == "resolution" else item for item in AGENDA
    ]
    return plan(agenda)


def adopting(*texts: str) -> c.AdoptPlan:
    return c.AdoptPlan(draft_of(*texts), "1" * 64, ())


def reads(run: Run) -> list[str]:
    now = (versions[-1].text for versions in run.state.articles_of("resolution"))
    return [text.strip() for text in now if text is not None]


@pytest.mark.parametrize(
    ("file", "reading"),
    [
        (("B.", "C."), ["B sửa.", "C."]),
        (("Mới.", "A.", "B.", "C."), ["Mới.", "A.", "B sửa.", "C."]),
        (("A.", "C.", "B."), ["A.", "C.", "B sửa."]),
        (("A.", "B.\n", "C."), ["A.", "B sửa.", "C."]),
        (("A.", "B viết lại.", "C."), ["A.", "B sửa.", "C."]),
        (("C.", "B viết lại.", "A viết lại."), ["C.", "B sửa.", "A viết lại."]),
        (("Mới.", "A.", "B sửa.", "C."), ["Mới.", "A.", "B sửa.", "C."]),
    ],
)
def test_an_amendment_goes_with_its_article_wherever_the_file_has_it(
    file: tuple[str, ...], reading: list[str]
) -> None:
    run = Run(draft_of(*PLANNED))
    run.do(CHANGED, adopting(*file))
    assert reads(run) == reading
    assert Timeline(run.entries).state == run.state


@pytest.mark.parametrize("file", [("A.", "C."), ("A.", "C.", "D."), ("Mới.", "A.", "B viết lại.", "C.")])
def test_a_file_without_the_text_that_was_amended_is_refused_where_its_place_cannot_be_told(
    file: tuple[str, ...],
) -> None:
    run = Run(draft_of(*PLANNED))
    run.do(CHANGED)
    assert run.attempt(adopting(*file)) == Refusal("amended_lost", {"motion": "resolution/2"})
    assert reads(run) == ["A.", "B sửa.", "C."]


def test_an_article_struck_on_the_day_may_go_from_the_file_as_well() -> None:
    run = Run(draft_of(*PLANNED))
    run.do(STRUCK)
    assert run.attempt(adopting("A.", "C.", "B viết lại.", "D.")) is not None
    run.do(adopting("A.", "C."))
    assert reads(run) == ["A.", "C."]
    assert [version.reason for version in run.state.articles_of("resolution")[-1]] == [None, "trùng"]
    run.do(adopting("B.", "A.", "C."))
    assert reads(run) == ["A.", "C."]


def test_an_article_keeps_its_place_once_it_was_voted_on_by_itself_even_if_amended_since() -> None:
    run = Run(draft_of(*PLANNED))
    run.do(c.CountAttendance(present=30, staff=45), c.RecordVote("resolution/2", 3), CHANGED)
    assert run.attempt(adopting("Mới.", *PLANNED)) == Refusal("draft_frozen", {"motion": "resolution/2"})
    run.do(adopting("A viết lại.", "B.", "C.", "D."))
    assert reads(run) == ["A viết lại.", "B sửa.", "C.", "D."]


def test_an_article_added_on_the_day_and_then_written_into_the_file_stands_once() -> None:
    run = Run(draft_of(*PLANNED))
    run.do(c.Amend("new", "bổ sung", "Thêm."), c.Amend("new", "bổ sung", "Nữa."))
    run.do(adopting("Thêm.", "A.", "B.", "C."))
    assert reads(run) == ["Thêm.", "A.", "B.", "C.", "Nữa."]


def test_a_file_that_leaves_the_draft_alone_leaves_what_an_earlier_file_made_of_it() -> None:
    run = Run(draft_of(*PLANNED))
    run.do(CHANGED, c.Amend("new", "bổ sung", "Thêm."), adopting("A.", "B viết lại.", "C."))
    before = run.state.articles_of("resolution")
    run.do(c.AdoptPlan(draft_of("A.", "B viết lại.", "C."), "2" * 64, ()))
    assert run.state.articles_of("resolution") == before
    run.do(adopting("A.", "B viết lại.", "C.", "D."))
    assert reads(run) == ["A.", "B sửa.", "C.", "D.", "Thêm."]


@given(
    st.lists(st.sampled_from("ABCDE"), unique=True, min_size=1),
    st.lists(st.sampled_from("ABCDEFG"), unique=True),
    st.data(),
)
def test_no_text_of_the_file_is_missing_and_none_stands_twice(
    planned: list[str], file: list[str], data: st.DataObject
) -> None:
    amended = data.draw(st.lists(st.sampled_from(planned), unique=True))
    run = Run(draft_of(*planned))
    run.do(*(c.Amend(planned.index(text) + 1, "x", f"{text}{text}") for text in amended))
    refused = run.attempt(adopting(*file)) if file else None
    expected = [f"{text}{text}" if text in amended else text for text in file]
    if file and set(amended) <= set(file):
        assert refused is None
        assert reads(run) == expected
    elif file and refused is None:
        assert len(reads(run)) == len(file)
        assert set(expected) & set(planned) | {2 * text for text in amended} <= set(reads(run))


def test_a_journal_in_which_amendments_went_by_place_still_reads_as_it_did() -> None:
    run = Run(draft_of(*PLANNED))
    run.do(CHANGED)
    for entry in entries_for([PlanAdopted(draft_of("B.", "C."), "1" * 64)], run.timeline.seq, run.now):
        run.timeline.apply(entry)
    assert reads(run) == ["B.", "B sửa."]


@pytest.mark.parametrize("gone", [[], [{"id": "resolution", "kind": "ceremony", "title": "Khác"}]])
def test_a_resolution_that_a_journal_has_dropped_and_a_file_brings_back_is_as_it_was_amended(
    gone: list[dict[str, Any]],
) -> None:
    run = Run(draft_of(*PLANNED))
    run.do(CHANGED, c.Amend("new", "bổ sung", "Thêm."))
    without = plan([*(item for item in AGENDA if item["id"] != "resolution"), *gone])
    for entry in entries_for([PlanAdopted(without, "1" * 64)], run.timeline.seq, run.now):
        run.timeline.apply(entry)
    run.do(adopting("Mới.", "A.", "B.", "C.", "D."))
    assert reads(run) == ["Mới.", "A.", "B sửa.", "C.", "D.", "Thêm."]
