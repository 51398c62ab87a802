"""What the hall sees of each kind of item, and what never reaches it."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import pages_for
from tests.build import AGENDA, START, Run, plan
from tests.stage.wall import on_the_wall, seen


@pytest.fixture
def run() -> Run:
    return Run()


def test_before_the_meeting_the_hall_shows_the_clock() -> None:
    assert view(None, START) == v.NoMeetingView(clock="13:30")


def test_a_meeting_begins_with_the_waiting_picture(run: Run) -> None:
    picture = seen(run)

    assert isinstance(picture, v.WaitingView)
    assert (picture.title, picture.day, picture.clock) == ("Hội nghị thử", "05/02/2018", "13:30")


def test_a_held_hall_shows_the_waiting_picture_whatever_is_under_way(run: Run) -> None:
    run.do(c.Start("report-1"), c.Hold())
    assert isinstance(seen(run), v.WaitingView)

    run.do(c.Release())
    assert isinstance(seen(run), v.TextView)


def test_the_agenda_marks_what_is_done_open_next_and_left_out(run: Run) -> None:
    run.do(c.Start("opening"), c.Skip("attendance", "đã báo cáo"), c.Start("report-1"), c.Show("agenda"))

    picture = seen(run)

    assert isinstance(picture, v.AgendaView)
    assert [line.mark for line in picture.lines] == ["done", "skipped", "open", "next", "pending", "pending"]


def test_attendance_says_how_many_are_missing_until_the_quorum_is_met(run: Run) -> None:
    run.do(c.Start("attendance"))
    assert "Đang kiểm đếm" in on_the_wall(run)

    run.do(c.CountAttendance(29, 45, 45))
    assert "29/45" in on_the_wall(run)
    assert "Cần thêm 1 người" in on_the_wall(run)

    run.do(c.CountAttendance(30))
    assert "Cần thêm" not in on_the_wall(run)
    assert "Đủ điều kiện" in on_the_wall(run)


def test_attendance_without_a_known_base_says_no_quorum(run: Run) -> None:
    run.do(c.Start("attendance"), c.CountAttendance(30))

    picture = seen(run)

    assert isinstance(picture, v.AttendanceView)
    assert (picture.base, picture.required, picture.met) == (None, None, None)
    assert "Đủ điều kiện" not in on_the_wall(run)


def test_an_award_is_shown_while_it_is_read(run: Run) -> None:
    run.do(c.ReadAward("giay-khen"))

    picture = seen(run)

    assert isinstance(picture, v.AwardView)
    assert (picture.form, picture.collectives, picture.individuals) == ("Giấy khen", 7, 29)
    assert "07 tập thể · 29 cá nhân" in on_the_wall(run)


def test_who_was_withdrawn_is_not_counted_in_the_hall(run: Run) -> None:
    person = c.EnterRecipient("bang-khen", "Nguyễn Văn A", None, "individual")
    run.do(
        person, c.Withdraw("bang-khen", "Nguyễn Văn A", "đang bị xem xét kỷ luật"), c.ReadAward("bang-khen")
    )

    assert "02 tập thể" in on_the_wall(run)
    assert "cá nhân" not in on_the_wall(run)


def test_a_break_counts_down_to_the_second_and_then_calls_back() -> None:
    run = Run(plan([{"id": "giai-lao", "kind": "break", "title": "Giải lao", "minutes": 15}]))
    run.do(c.Start("giai-lao"))

    run.now += timedelta(minutes=3, seconds=5)
    assert "11:55" in on_the_wall(run)

    run.now += timedelta(minutes=12)
    assert "trở lại hội trường" in on_the_wall(run)


def test_a_discussion_shows_the_time_left_and_a_ceremony_does_not() -> None:
    run = Run(
        plan(
            [
                {"id": "chao-co", "kind": "ceremony", "title": "Chào cờ", "minutes": 5},
                {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận", "minutes": 30},
            ]
        )
    )
    run.do(c.Start("chao-co"))
    assert "phút" not in on_the_wall(run)

    run.do(c.Start("thao-luan"))
    run.now += timedelta(minutes=10, seconds=30)
    assert "Còn 20 phút" in on_the_wall(run)


def test_script_and_notes_never_reach_the_hall() -> None:
    agenda = [{**AGENDA[0], "script": "BIMAT-script"}, *AGENDA[1:]]
    run = Run(plan(agenda))

    run.do(c.Start("opening"), c.TakeNote("BIMAT-ghi-chep"))

    assert "BIMAT" not in repr(seen(run))


def test_an_item_that_a_changed_agenda_no_longer_has_gives_way_to_the_agenda(run: Run) -> None:
    run.do(c.Start("report-1"))

    changed = plan(AGENDA[3:])
    gone = replace(run.state, plan=changed, agenda=changed.agenda)

    assert isinstance(view(gone, run.now), v.AgendaView)


def test_after_the_last_item_the_hall_waits_and_is_not_shown_the_programme_again() -> None:
    run = Run(plan(AGENDA[:2]))
    run.do(c.Start("opening"), c.Finish())
    assert isinstance(seen(run), v.AgendaView)

    run.do(c.Start("attendance"), c.Finish())
    assert isinstance(seen(run), v.WaitingView)


def test_presidium_and_secretary_are_asked_to_their_seats_each_under_its_heading() -> None:
    item = {"id": "moi", "kind": "appointment", "title": "Mời Đoàn Chủ tịch và Thư ký"}
    roles = {"presidium": ["Trần Xuân Vượng", "Lê Thị Nhung"], "secretary": "Nguyễn Văn Thư"}
    run = Run(plan([item], roles=roles))
    run.do(c.Start("moi"))

    names = ["Đoàn Chủ tịch", *roles["presidium"], "Thư ký", "Nguyễn Văn Thư"]
    shown = [line.strip() for line in on_the_wall(run).splitlines() if line.strip()]
    assert shown[-len(names) :] == names


def test_the_end_is_shown_after_the_close(run: Run) -> None:
    run.do(c.Close())

    assert isinstance(seen(run), v.ClosingView)


def test_a_page_said_for_one_grid_is_found_on_another() -> None:
    text = " ".join(f"từ{n}" for n in range(600))
    run = Run(plan([{"id": "r", "kind": "report", "title": "Báo cáo", "text": text}]))
    run.do(c.Start("r"), c.TurnPage(4, 46, 13))

    small, same = (pages_for(run.state, run.now, *grid) for grid in ((40, 12), (46, 13)))
    large = pages_for(run.state, run.now, 120, 34)

    assert (same.page, same.grid) == (4, (46, 13))
    assert small.total > same.total > large.total
    assert small.page >= same.page > large.page >= 2
