"""What the hall sees of a vote: no figure before it is announced, and nothing of an old one."""

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.stage import views as v
from tests.build import Run
from tests.stage.wall import on_the_wall, seen

COUNTED = c.CountAttendance(present=55, staff=60, summoned=60)


@pytest.fixture
def run() -> Run:
    return Run()


def test_an_article_is_put_with_its_text_and_its_result_is_headed_by_its_number(run: Run) -> None:
    run.do(COUNTED, c.Amend(1, "trùng"), c.Put("resolution/2"))
    picture = seen(run)
    assert isinstance(picture, v.MotionView)
    assert (picture.title, picture.article, picture.text) == (
        "Nghị quyết Hội nghị",
        1,
        "Kết nạp ít nhất 01 đảng viên mới.",
    )
    assert "BIỂU QUYẾT · ĐIỀU 1" in on_the_wall(run)
    assert "Kết nạp ít nhất 01 đảng viên mới." in on_the_wall(run)

    run.do(c.RecordVote("resolution/2", yes=50, no=5))
    assert "50" not in on_the_wall(run)

    run.do(c.Announce("resolution/2"))
    told = seen(run)
    assert isinstance(told, v.ResultView)
    assert (told.article, told.yes) == (1, 50)
    assert on_the_wall(run).lstrip().startswith("Điều 1")


def test_the_hall_sees_no_figure_of_a_vote_before_it_is_announced(run: Run) -> None:
    run.do(COUNTED, c.Put("resolution"))
    before = on_the_wall(run)
    run.do(c.RecordVote("resolution", yes=47, no=3, abstain=2))
    counted = on_the_wall(run)
    run.do(c.Announce("resolution"))
    announced = on_the_wall(run)

    figures = ("47", "85,45%", "5,45%")
    assert not [figure for figure in figures if figure in before + counted]
    assert all(figure in announced for figure in figures)
    assert "THÔNG QUA" not in before + counted
    assert "✓ THÔNG QUA" in announced


def test_a_recount_hides_the_old_figures_until_the_new_ones_are_announced(run: Run) -> None:
    run.do(COUNTED, c.Put("resolution"), c.RecordVote("resolution", yes=47), c.Announce("resolution"))

    run.do(c.RecordVote("resolution", yes=20, no=30, reason="đếm lại"))
    assert isinstance(seen(run), v.MotionView)
    assert "47" not in on_the_wall(run)

    run.do(c.Announce("resolution"))
    assert "KHÔNG THÔNG QUA" in on_the_wall(run)
    assert "kiểm lại" in on_the_wall(run)


def test_a_count_put_right_before_it_was_announced_is_no_recount_for_the_hall(run: Run) -> None:
    run.do(COUNTED, c.Put("resolution"), c.RecordVote("resolution", yes=47))
    run.do(c.RecordVote("resolution", yes=48, reason="gõ nhầm"), c.Announce("resolution"))
    assert "kiểm lại" not in on_the_wall(run)

    run.do(
        c.RecordVote("resolution", yes=46, reason="đếm lại"), c.RecordVote("resolution", yes=45, reason="x")
    )
    run.do(c.Announce("resolution"))
    assert "kiểm lại" in on_the_wall(run)


def test_a_resolution_is_a_draft_until_the_hall_knows_that_it_passed(run: Run) -> None:
    run.do(COUNTED, c.Start("resolution"))
    assert "DỰ THẢO" in on_the_wall(run)

    run.do(c.RecordVote("resolution", yes=47), c.Show("item"))
    assert "DỰ THẢO" in on_the_wall(run)

    run.do(c.Announce("resolution"), c.Show("item"))
    assert "ĐÃ THÔNG QUA" in on_the_wall(run)


def test_a_text_that_was_amended_after_its_vote_is_a_draft_again(run: Run) -> None:
    run.do(COUNTED, c.Put("resolution"), c.RecordVote("resolution", yes=47), c.Announce("resolution"))
    run.do(c.Finish(), c.Reopen("resolution", "sót ý kiến"))
    assert "ĐÃ THÔNG QUA" in on_the_wall(run)

    run.do(c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."))
    assert "DỰ THẢO" in on_the_wall(run)


def test_an_article_that_was_changed_after_its_vote_does_not_wait_for_an_announcement(run: Run) -> None:
    run.do(COUNTED, c.Start("resolution"), c.Put("resolution/1"), c.RecordVote("resolution/1", yes=7))
    run.do(c.Amend(1, "ý kiến", "Doanh thu 250 triệu USD."))
    picture = seen(run)
    assert isinstance(picture, v.MotionView)
    assert not picture.counted


@pytest.mark.parametrize("change", [c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."), c.Put("resolution")])
def test_the_result_of_a_new_vote_is_no_recount(run: Run, change: c.Command) -> None:
    run.do(COUNTED, c.Put("resolution"), c.RecordVote("resolution", yes=47), c.Announce("resolution"))
    run.do(c.Finish(), c.Reopen("resolution", "sót ý kiến"), change)
    run.do(c.RecordVote("resolution", yes=50, reason="biểu quyết lại"), c.Announce("resolution"))
    assert "kiểm lại" not in on_the_wall(run)

    run.do(c.RecordVote("resolution", yes=49, reason="đếm nhầm"), c.Announce("resolution"))
    assert "kiểm lại" in on_the_wall(run)
