"""The roll on the day: who comes, goes, is excused or represented (practice 7)."""

from datetime import timedelta

import pytest

from kcn_tui.meeting import commands as c
from tests.build import START, Run, plan
from tests.meeting.day import MEMBERS, roll

PLAN = plan(people={"vuong": {"name": "Trần Xuân Vượng"}, "nhung": {"name": "Võ Thị Tuyết Nhung"}})


class TestRoll:
    def test_summoned_left_open_is_the_number_of_members_without_the_guests(self) -> None:
        run = roll()
        run.do(c.Arrive("0001"))
        assert run.state.present is not None
        assert (run.state.present.present, run.state.present.summoned) == (1, 4)

    def test_guests_are_in_the_room_and_in_no_figure(self) -> None:
        run = roll()
        run.do(c.Arrive("0001"), c.Arrive("k1"))
        assert run.state.present is not None
        assert run.state.present.present == 1

    @pytest.mark.parametrize(
        "who", ["0001", "Trần Xuân Vượng", "tran xuan vuong", " 0001 ", "vuong", " vuong "]
    )
    def test_a_member_is_found_by_card_by_the_agendas_id_and_by_a_name_with_or_without_marks(
        self, who: str
    ) -> None:
        run = Run(PLAN, MEMBERS)
        run.do(c.Arrive(who), c.Leave(who), c.Excuse(who, "về sớm"))
        assert run.state.whereabouts["0001"].where == "excused"

    def test_a_person_of_the_agenda_who_is_not_on_the_roll_does_not_arrive(self) -> None:
        assert Run(PLAN, MEMBERS).attempt(c.Arrive("nhung")) == c.Refusal("no_one", {"who": "nhung"})

    @pytest.mark.parametrize("who", ["Trần Xuân Vương", "Lê Thị Ấn", "Trần Xuan Vượng"])
    def test_a_name_with_other_marks_is_another_persons(self, who: str) -> None:
        assert roll().attempt(c.Arrive(who)) == c.Refusal("no_one", {"who": who})

    def test_a_name_that_fits_several_is_refused_with_their_cards(self) -> None:
        refused = roll().attempt(c.Arrive("Nguyễn Văn An"))
        assert refused is not None
        assert (refused.code, refused.values["cards"]) == ("several_people", "0002, 0004")

    @pytest.mark.parametrize(
        ("before", "command", "code"),
        [
            ([], c.Arrive("9999"), "no_one"),
            ([c.Arrive("0001")], c.Arrive("0001"), "already_in_room"),
            ([], c.Leave("0001"), "not_in_room"),
            ([c.Arrive("0001")], c.Excuse("0001", "ốm"), "already_in_room"),
            ([], c.Excuse("0001", "  "), "needs_reason"),
            ([], c.ArriveGroup("Tổ 9"), "no_group"),
            ([], c.Arrive("0001", at="23:59"), "clock_in_future"),
        ],
    )
    def test_what_cannot_be_is_refused(self, before: list[c.Command], command: c.Command, code: str) -> None:
        run = roll()
        run.do(*before)
        assert run.refused(command) == code

    def test_without_a_list_there_are_counts_only(self) -> None:
        refused = Run().attempt(c.Arrive("0001"))
        assert refused is not None
        assert refused.code == "no_roll"

    def test_who_left_and_came_back_keeps_the_first_arrival(self) -> None:
        run = roll()
        run.do(c.Arrive("0001", at="13:00"), c.Leave("0001"), c.Arrive("0001"))
        where = run.state.whereabouts["0001"]
        assert where.came == START.replace(minute=0)
        assert where.since == run.now
        assert run.state.in_room == 1

    def test_a_group_arrives_at_once_but_for_who_is_excused(self) -> None:
        run = roll()
        run.do(c.Excuse("0002", "nghỉ ốm", represented_by="Người thay"), c.ArriveGroup("Tổ 1"))
        assert run.state.in_room == 1
        assert run.state.whereabouts["0002"].represented_by == "Người thay"
        assert run.state.whereabouts["k1"].where == "in_room"

    def test_the_attendance_of_the_moment_is_in_the_vote(self) -> None:
        run = roll()
        run.do(
            c.ArriveGroup("Tổ 1"), c.ArriveGroup("Tổ 2"), c.RecordVote("resolution", yes=4), c.Leave("0001")
        )
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.summoned) == (4, 4)

    def test_a_check_in_after_a_count_by_hand_goes_on_from_it_and_a_guest_changes_nothing(self) -> None:
        run = roll()
        run.do(c.CountAttendance(present=2), c.Arrive("k1"))
        assert run.state.present is not None
        assert run.state.present.present == 2
        run.do(c.Arrive("0001"))
        assert run.state.present.present == 3

    @pytest.mark.parametrize("back", [c.Arrive("0001", at="13:31"), c.ArriveGroup("Tổ 1", at="13:31")])
    def test_no_stay_ends_before_it_begins_within_the_minute(self, back: c.Command) -> None:
        run = roll()
        run.do(c.Arrive("0001"), minutes=1.5)
        run.do(c.Leave("0001", at="13:31"), back)
        whereabout = run.state.whereabouts["0001"]
        came = START + timedelta(minutes=1.5)
        assert [(spell.started, spell.ended) for spell in whereabout.stays] == [(came, came)]
        assert whereabout.since == came

    def test_nobody_leaves_before_having_come(self) -> None:
        run = roll()
        run.do(c.Arrive("0001"))
        assert run.refused(c.Leave("0001", at="13:00")) == "clock_too_early"

    def test_after_midnight_the_evening_is_not_the_future(self) -> None:
        run = roll()
        run.do(c.Arrive("0001"))
        run.do(c.Leave("0001", at="23:50"), minutes=11 * 60)
        assert run.state.whereabouts["0001"].since == START.replace(hour=23, minute=50)

    @pytest.mark.parametrize(
        "command", [c.Arrive("0002", at="14:30"), c.Leave("0001", at="14:30"), c.BeganAt("14:30")]
    )
    def test_on_the_second_day_a_time_to_come_is_not_of_the_first(self, command: c.Command) -> None:
        run = roll()
        run.do(c.Start("opening"), c.Arrive("0001"))
        assert run.refused(command, minutes=24 * 60) == "clock_in_future"

    @pytest.mark.parametrize("hours", [11, 24])
    def test_after_midnight_the_afternoon_is_the_future(self, hours: int) -> None:
        run = roll()
        assert run.refused(c.Arrive("0001", at="15:30"), minutes=hours * 60) == "clock_in_future"
