"""The day as it really goes: every row of practice 7 that the core decides."""

from datetime import timedelta

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.decisions.timing import proposal
from kcn_tui.meeting.flow import Ask, Do, next_step
from kcn_tui.meeting.pace import pace
from kcn_tui.meeting.rules import fingerprint
from kcn_tui.meeting.state import Spell
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Award, Awards, Ceremony
from tests.build import AGENDA, START, Run, plan

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

    @pytest.mark.parametrize("who", ["0001", "Trần Xuân Vượng", "tran xuan vuong", " 0001 "])
    def test_a_member_is_found_by_card_and_by_a_name_with_or_without_marks(self, who: str) -> None:
        run = roll()
        run.do(c.Arrive(who))
        assert run.state.whereabouts["0001"].where == "in_room"

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
        refused = run.attempt(command)
        assert refused is not None
        assert refused.code == code

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

    def test_nobody_leaves_before_having_come(self) -> None:
        run = roll()
        run.do(c.Arrive("0001"))
        refused = run.attempt(c.Leave("0001", at="13:00"))
        assert refused is not None
        assert refused.code == "clock_too_early"

    def test_after_midnight_the_evening_is_not_the_future(self) -> None:
        run = roll()
        run.do(c.Arrive("0001"))
        run.do(c.Leave("0001", at="23:50"), minutes=11 * 60)
        assert run.state.whereabouts["0001"].since == START.replace(hour=23, minute=50)


class TestAgenda:
    def test_an_item_is_moved_and_the_plan_stays(self) -> None:
        run = Run()
        run.do(c.Move("awards", "khách về sớm", before="report-1"))
        assert order(run) == ["opening", "attendance", "awards", "report-1", "resolution", "closing"]
        assert [item.id for item in run.state.plan.agenda] == [item["id"] for item in AGENDA]
        assert [(change.kind, change.item, change.reason) for change in run.state.changes] == [
            ("moved", "awards", "khách về sớm")
        ]

    @pytest.mark.parametrize(
        ("command", "last"),
        [
            (c.Move("opening", "x", after="closing"), ["closing", "opening"]),
            (c.Insert(SPEECH, "x", after="closing"), ["closing", "phat-bieu"]),
            (c.Insert(SPEECH, "x", before="closing"), ["phat-bieu", "closing"]),
            (c.Move("opening", "x", after="resolution"), ["opening", "closing"]),
        ],
    )
    def test_the_place_is_before_or_after_another_item(self, command: c.Command, last: list[str]) -> None:
        run = Run()
        run.do(command)
        assert order(run)[-2:] == last

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (c.Move("opening", "x"), "no_place"),
            (c.Move("closing", "x", before="awards", after="awards"), "no_place"),
            (c.Move("closing", "x", after="closing"), "no_place"),
            (c.Move("closing", " ", before="awards"), "needs_reason"),
            (c.Move("nowhere", "x", before="awards"), "no_item"),
            (c.Move("closing", "x", before="nowhere"), "no_item"),
            (c.Insert(Ceremony(id="opening", title="Trùng"), "x", before="awards"), "item_exists"),
            (c.Reopen("opening", "x"), "not_over"),
            (c.Reopen("nowhere", "x"), "no_item"),
        ],
    )
    def test_a_change_that_makes_no_sense_is_refused(self, command: c.Command, code: str) -> None:
        refused = Run().attempt(command)
        assert refused is not None
        assert refused.code == code

    def test_an_item_that_has_begun_no_longer_moves(self) -> None:
        run = Run()
        run.do(c.Start("opening"))
        refused = run.attempt(c.Move("opening", "x", before="closing"))
        assert refused is not None
        assert refused.code == "not_pending"

    def test_a_reopened_item_keeps_the_time_it_took_before(self) -> None:
        run = Run()
        run.do(c.Start("opening"), c.Start("attendance"), c.Reopen("opening", "chào cờ lại"))
        course = run.state.course_of("opening")
        assert course.earlier == (Spell(START + timedelta(minutes=1), START + timedelta(minutes=2)),)
        run.do(c.Finish())
        assert pace(run.state, run.now).elapsed is None
        assert run.state.course_of("attendance").progress == "done"

    def test_an_inserted_item_is_run_like_any_other(self) -> None:
        run = Run()
        run.do(c.Insert(SPEECH, "đoàn cấp trên đến", before="opening"))
        assert next_step(run.state) == Do(c.Start("phat-bieu"))
        run.do(c.Start("phat-bieu"))
        assert pace(run.state, run.now).behind == timedelta(minutes=5)

    def test_an_inserted_item_outlives_a_changed_plan(self) -> None:
        run = Run()
        run.do(
            c.Insert(SPEECH, "đến", before="awards"), c.AdoptPlan(plan([*AGENDA[:3], *AGENDA[3:]]), "1" * 64)
        )
        assert order(run).index("phat-bieu") == order(run).index("awards") - 1


class TestTime:
    def test_an_item_is_given_more_or_fewer_minutes(self) -> None:
        run = Run()
        run.do(c.Start("opening"), c.GiveTime(3), c.GiveTime(-5, "report-1"))
        assert dict(run.state.lengths) == {"opening": 8, "report-1": 10}
        refused = run.attempt(c.GiveTime(-9))
        assert refused is not None
        assert refused.code == "time_too_short"

    @pytest.mark.parametrize("late", [1, 7, 30, 43])
    def test_the_rest_shares_exactly_what_is_left_and_ends_as_planned(self, late: int) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0)
        run.do(c.ShareTime(), minutes=5 + late)
        waiting = run.state.lengths
        assert sum(waiting.values()) == 48 - late
        assert min(waiting.values()) >= 1
        assert all(waiting[item["id"]] <= item["minutes"] for item in AGENDA[1:])
        assert pace(run.state, run.now).behind == timedelta()

    def test_longer_items_give_more(self) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0)
        shared = proposal(run.state, START + timedelta(minutes=15))
        assert shared is not None
        assert shared["report-1"] == shared["awards"] > shared["resolution"] > shared["attendance"]

    @pytest.mark.parametrize("minutes", [3, 5, 60])
    def test_there_is_nothing_to_share_in_time_or_when_all_is_lost(self, minutes: int) -> None:
        run = Run()
        run.do(c.Start("opening"), minutes=0)
        assert proposal(run.state, START + timedelta(minutes=minutes)) is None

    def test_when_an_item_really_began(self) -> None:
        run = Run()
        run.do(c.Start("opening"))
        run.do(c.BeganAt("13:20"))
        assert run.state.course_of("opening").started == START.replace(minute=20)


class TestDiscussion:
    def test_the_queue_gives_the_floor_in_turn_with_a_shorter_second_speech(self) -> None:
        run = roll()
        run.do(c.Start("opening"), c.Queue("0001"), c.Queue("0003"), c.Speak(), c.Speak(), c.Speak("0001"))
        first, second, third = reversed(list(run.state.speeches))
        assert [(s.who, s.turn, s.minutes) for s in (first, second, third)] == [
            ("0001", 1, 7),
            ("0003", 1, 7),
            ("0001", 2, 3),
        ]
        assert first.ended == second.started
        run.do(c.EndSpeech("Nhất trí"))
        assert run.state.speaker is None
        assert next(iter(run.state.speeches)).gist == "Nhất trí"

    def test_questions_are_numbered_and_answered_more_than_once(self) -> None:
        run = Run()
        run.do(
            c.Ask("Nguyễn Văn A", "Tiến độ?"),
            c.Answer(1, "Trưởng ban", "Quý II."),
            c.Answer(1, "Phó", "Đúng."),
        )
        assert [answer.text for answer in run.state.questions[1].answers] == ["Quý II.", "Đúng."]

    @pytest.mark.parametrize(
        ("before", "command", "code"),
        [
            ([], c.Speak(), "queue_empty"),
            ([c.Queue("0001")], c.Queue("0001"), "already_queued"),
            ([], c.Unqueue("0001"), "not_in_queue"),
            ([c.Speak("0001")], c.Speak("0001"), "already_given_floor"),
            ([], c.EndSpeech("x"), "no_speaker"),
            ([], c.Answer(1, "0001", "x"), "no_question"),
        ],
    )
    def test_what_cannot_be_is_refused(self, before: list[c.Command], command: c.Command, code: str) -> None:
        run = roll()
        run.do(*before)
        refused = run.attempt(command)
        assert refused is not None
        assert refused.code == code

    @pytest.mark.parametrize("command", [c.Start("opening"), c.Close()])
    def test_whatever_begins_or_closes_ends_a_speech_between_items(self, command: c.Command) -> None:
        run = Run()
        run.do(c.Speak("Nguyễn Văn A"), command)
        assert run.state.speaker is None

    def test_the_end_of_the_item_ends_the_speech(self) -> None:
        run = Run()
        run.do(c.Start("opening"), c.Speak("Nguyễn Văn A"), c.Start("attendance"))
        assert run.state.speaker is None


class TestDraft:
    def test_articles_are_amended_struck_and_added_and_every_version_stays(self) -> None:
        run = Run()
        run.do(
            c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."),
            c.Amend(2, "trùng"),
            c.Amend("new", "bổ sung", "Mới."),
        )
        run.do(COUNT, c.RecordVote("resolution", yes=30))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.text == "1. Doanh thu 310 triệu USD.\n\n2. Mới."
        assert vote.text_sha256 == fingerprint(vote.text)
        first = run.state.articles_of("resolution")[0]
        assert [version.text for version in first] == ["Doanh thu 300 triệu USD.", "Doanh thu 310 triệu USD."]

    @pytest.mark.parametrize(
        ("before", "command", "code"),
        [
            ([COUNT, c.RecordVote("resolution", yes=30)], c.Amend(1, "x", "Sửa"), "draft_frozen"),
            ([], c.Amend(9, "x", "Sửa"), "no_article"),
            ([], c.Amend(1, " ", "Sửa"), "needs_reason"),
            ([], c.Amend("new", "x"), "needs_text"),
            ([c.Amend(1, "x")], c.Amend(1, "x"), "article_gone"),
            ([], c.Amend(1, "x", "Sửa", motion="opening"), "no_motion"),
        ],
    )
    def test_what_cannot_be_is_refused(self, before: list[c.Command], command: c.Command, code: str) -> None:
        run = Run()
        run.do(*before)
        refused = run.attempt(command)
        assert refused is not None
        assert refused.code == code


class TestVotes:
    def test_the_tables_add_up_and_a_recount_of_one_takes_its_place(self) -> None:
        run = Run()
        run.do(COUNT, c.TakeTally("resolution", "Tổ 1", 10), c.TakeTally("resolution", "Tổ 2", 10, 2, 1))
        run.do(c.TakeTally("resolution", "Tổ 1", 9, 1), c.RecordVote("resolution", source="tallies"))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.yes, vote.no, vote.abstain, vote.not_voting) == (19, 3, 1, 7)

    def test_a_table_that_takes_the_sum_above_those_present_is_refused(self) -> None:
        run = Run()
        run.do(COUNT, c.TakeTally("resolution", "Tổ 1", 25))
        refused = run.attempt(c.TakeTally("resolution", "Tổ 2", 4, 2))
        assert refused is not None
        assert refused.code == "tables_exceed_present"
        assert (refused.values["here"], refused.values["before"], refused.values["excess"]) == (6, 25, 1)

    def test_an_announcement_is_retracted_with_a_reason_and_the_vote_stays(self) -> None:
        run = Run()
        run.do(
            COUNT,
            c.RecordVote("resolution", yes=30),
            c.Announce("resolution"),
            c.Retract("resolution", "đọc nhầm"),
        )
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.announced_at is None
        assert next_step(run.state) == Do(c.Announce("resolution"))


class TestMomentOfACount:
    """A count is of those who attended when the motion was put; correcting it changes neither them nor the text."""

    def big(self) -> Run:
        members = tuple(Member(f"{n:02}", f"Người {n}", card=f"{n:02}", group="Tổ") for n in range(1, 46))
        run = Run(members=members)
        run.do(c.ArriveGroup("Tổ"))
        return run

    def test_who_leaves_while_hands_are_counted_has_voted(self) -> None:
        run = self.big()
        run.do(
            c.Put("resolution"),
            *(c.Leave(f"{n:02}") for n in range(1, 6)),
            c.RecordVote("resolution", yes=45),
        )
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.yes, vote.result) == (45, 45, "pass")

    def test_who_comes_while_hands_are_counted_votes_too(self) -> None:
        run = self.big()
        run.do(c.Leave("01"), c.Put("resolution"), c.Arrive("01"), c.RecordVote("resolution", yes=45))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.present == 45

    def test_a_count_by_hand_made_meanwhile_stands_for_all(self) -> None:
        run = Run()
        run.do(COUNT, c.Put("resolution"), c.CountAttendance(present=25))
        refused = run.attempt(c.RecordVote("resolution", yes=26, force="đếm lại"))
        assert refused is not None
        assert refused.values["present"] == 25

    def test_a_slip_corrected_after_late_arrivals_keeps_its_verdict(self) -> None:
        run = Run()
        run.do(COUNT, c.RecordVote("resolution", yes=16, no=14), c.CountAttendance(present=40))
        run.do(c.RecordVote("resolution", yes=17, no=13, reason="ghi nhầm"))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.result, vote.not_voting) == (30, "pass", 0)

    def test_a_motion_put_again_is_a_vote_of_a_new_moment(self) -> None:
        run = Run()
        run.do(COUNT, c.Put("resolution"), c.RecordVote("resolution", yes=15))
        run.do(
            c.CountAttendance(present=40),
            c.Put("resolution"),
            c.RecordVote("resolution", yes=25, reason="bỏ lại"),
        )
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert (vote.present, vote.required_yes, vote.result) == (40, 21, "pass")

    def test_a_resolution_that_failed_is_reopened_amended_and_voted_on_again(self) -> None:
        run = Run()
        run.do(COUNT, c.RecordVote("resolution", yes=10), c.Finish(), c.Reopen("resolution", "sửa"))
        run.do(c.Amend(1, "theo ý kiến", "Doanh thu 290 triệu USD."))
        run.do(c.RecordVote("resolution", yes=30, reason="biểu quyết lại"))
        vote = run.state.vote_on("resolution")
        assert vote is not None
        assert vote.text.startswith("1. Doanh thu 290")
        refused = run.attempt(c.Amend(1, "x", "Sửa"))
        assert refused is not None
        assert refused.code == "draft_frozen"


class TestGates:
    def test_the_meeting_does_not_open_without_a_quorum_unless_a_reason_is_given(self) -> None:
        run = Run()
        run.do(c.Start("attendance"), c.CountAttendance(present=5, staff=45))
        refused = run.attempt(c.Start("report-1"))
        assert refused is not None
        assert (refused.code, refused.values["missing"]) == ("no_quorum", 25)
        run.do(c.Start("report-1", force="Chủ tọa quyết định"))
        assert run.state.course_of("report-1").override == "Chủ tọa quyết định"

    def test_what_was_dropped_is_neither_voted_on_nor_read(self) -> None:
        run = Run()
        run.do(COUNT, c.Skip("resolution", "x"), c.Skip("awards", "x"))
        for command in (c.RecordVote("resolution", yes=30), c.Put("resolution"), c.ReadAward("bang-khen")):
            refused = run.attempt(command)
            assert refused is not None
            assert refused.code == "already_skipped"


class TestChangedFile:
    def test_an_item_inserted_on_the_day_and_now_in_the_file_stands_once(self) -> None:
        run = Run()
        run.do(c.Insert(SPEECH, "đến", before="awards"))
        file = [*AGENDA, {"id": "phat-bieu", "kind": "ceremony", "title": "Phát biểu"}]
        run.do(c.AdoptPlan(plan(file), "1" * 64))
        assert sorted(order(run)) == sorted(item["id"] for item in file)

    def test_a_moved_item_stays_where_the_day_put_it(self) -> None:
        run = Run()
        run.do(c.Move("awards", "khách về sớm", before="opening"))
        file = [*AGENDA[:2], {"id": "moi", "kind": "ceremony", "title": "Mới"}, *AGENDA[2:]]
        run.do(c.AdoptPlan(plan(file), "1" * 64))
        assert order(run) == ["awards", "opening", "attendance", "moi", "report-1", "resolution", "closing"]

    def test_an_award_of_an_inserted_item_is_not_missed_in_the_file(self) -> None:
        run = Run()
        given = Awards(
            id="khen-2", title="Khen", awards=(Award(id="dot-xuat", form="Giấy khen", by="Trưởng ban"),)
        )
        run.do(c.Insert(given, "quyết định vừa đến", before="closing"), c.ReadAward("dot-xuat"))
        run.do(c.AdoptPlan(plan(roll={"staff": 60}), "1" * 64))
        assert "dot-xuat" in run.state.awards_read

    def test_amendments_stay_over_articles_that_the_file_corrects(self) -> None:
        run = Run()
        run.do(c.Amend(1, "ý kiến", "Doanh thu 310 triệu USD."), c.Amend("new", "bổ sung", "Mới."))
        texts = ["Doanh thu 300 triệu đô la.", "Kết nạp 02 đảng viên mới.", "Thêm trong tệp."]
        file = [
            item | {"articles": [{"text": text} for text in texts]} if item["id"] == "resolution" else item
            for item in AGENDA
        ]
        run.do(c.AdoptPlan(plan(file), "1" * 64))
        assert [versions[-1].text for versions in run.state.articles_of("resolution")] == [
            "Doanh thu 310 triệu USD.",
            "Kết nạp 02 đảng viên mới.",
            "Thêm trong tệp.",
            "Mới.",
        ]

    def test_a_corrected_number_of_staff_is_the_base_from_now_on(self) -> None:
        run = Run(plan(roll={"staff": 45}))
        run.do(c.CountAttendance(present=30), c.AdoptPlan(plan(roll={"staff": 60}), "1" * 64))
        refused = run.attempt(c.Put("resolution"))
        assert refused is not None
        assert refused.values["required"] == 40


class TestElection:
    def run(self) -> Run:
        run = Run(plan([*AGENDA, ELECTION]))
        run.do(c.CountAttendance(present=20, staff=20), c.Start("bau"))
        return run

    def ballot(
        self, valid: int = 18, invalid: int = 0, reason: str | None = None, **votes: int
    ) -> c.CountBallot:
        named = {f"{letter} {letter}": count for letter, count in votes.items()}
        return c.CountBallot("bau", 19, valid + invalid, valid, invalid, named, reason)

    def test_who_has_most_and_more_than_half_is_elected(self) -> None:
        run = self.run()
        run.do(self.ballot(A=17, B=10, C=9))
        count = run.state.ballots["bau"][-1]
        assert (count.elected, count.tied, count.required_yes) == (("A A", "B B"), (), 10)
        assert next_step(run.state) == Do(c.Announce("bau"))
        run.do(c.Announce("bau"))
        assert next_step(run.state) == Do(c.Start("opening"))

    def test_a_tie_at_the_last_seat_goes_to_a_further_ballot_among_the_tied(self) -> None:
        run = self.run()
        run.do(self.ballot(A=16, B=10, C=10), c.Announce("bau"))
        assert run.state.ballots["bau"][-1].tied == ("B B", "C C")
        assert next_step(run.state) == Ask("ballot", "bau")
        refused = run.attempt(self.ballot(A=10))
        assert refused is not None
        assert (refused.code, refused.values["name"]) == ("no_candidate", "A A")
        run.do(self.ballot(B=8, C=10))
        second = run.state.ballots["bau"][-1]
        assert (second.round, second.seats, second.elected) == (2, 1, ("C C",))
        refused = run.attempt(self.ballot(B=10))
        assert refused is not None
        assert refused.code == "needs_reason"

    def test_a_seat_nobody_reached_is_balloted_among_the_rest(self) -> None:
        run = self.run()
        run.do(self.ballot(A=15, B=9, C=5))
        count = run.state.ballots["bau"][-1]
        assert (count.elected, count.tied) == (("A A",), ())
        refused = run.attempt(self.ballot(B=12, C=6))
        assert refused is not None
        assert refused.code == "announce_first"
        run.do(c.Announce("bau"), self.ballot(B=12, C=6))
        assert run.state.ballots["bau"][-1].elected == ("B B",)

    def test_a_recount_is_a_version_of_the_same_round(self) -> None:
        run = self.run()
        run.do(self.ballot(A=17, B=10, C=9), self.ballot(A=17, B=9, C=10, reason="đếm lại"))
        first, second = run.state.ballots["bau"]
        assert (second.round, second.version, second.replaces, second.elected) == (1, 2, 1, ("A A", "C C"))
        assert first.elected == ("A A", "B B")

    @pytest.mark.parametrize(
        ("command", "figure"),
        [
            (c.CountBallot("bau", 21, 18, 18, 0, {}), "issued"),
            (c.CountBallot("bau", 18, 19, 19, 0, {}), "collected"),
            (c.CountBallot("bau", 19, 18, 18, 1, {}), "valid + invalid"),
            (c.CountBallot("bau", 19, 18, 16, 1, {}), "valid + invalid"),
            (c.CountBallot("bau", 19, 18, 17, 1, {"A A": 18}), "A A"),
            (c.CountBallot("bau", 19, 18, 17, 1, {"A A": 17, "B B": 17, "C C": 1}), "votes"),
        ],
    )
    def test_every_sum_is_checked_and_the_figure_that_is_off_is_named(
        self, command: c.Command, figure: str
    ) -> None:
        refused = self.run().attempt(command)
        assert refused is not None
        assert (refused.code, refused.values["figure"]) == ("ballot_sum", figure)


class TestAwards:
    def test_recipients_are_entered_corrected_and_withdrawn_until_the_award_is_read(self) -> None:
        run = Run()
        run.do(
            c.EnterRecipient("giay-khen", "Phòng Tổ chức", kind="collective"),
            c.EnterRecipient("giay-khen", "Nguyễn Văn Á"),
            c.EnterRecipient("giay-khen", "Nguyễn Văn A", corrects="Nguyễn Văn Á"),
            c.Withdraw("giay-khen", "Phòng Tổ chức", "có đơn"),
            c.ReadAward("giay-khen"),
        )
        office, person = run.state.recipients["giay-khen"]
        assert office.withdrawn == "có đơn"
        assert (person.name, person.was) == ("Nguyễn Văn A", ("Nguyễn Văn Á",))
        for command in (
            c.Withdraw("giay-khen", "Nguyễn Văn A", "x"),
            c.EnterRecipient("giay-khen", "Trần Văn B"),
            c.MoveAward("giay-khen", "x", before="bang-khen"),
        ):
            refused = run.attempt(command)
            assert refused is not None
            assert refused.code == "award_locked"

    def test_an_award_is_handed_over_after_it_was_read_once(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("giay-khen", "Nguyễn Văn A"))
        refused = run.attempt(c.HandOver("giay-khen", "Nguyễn Văn A"))
        assert refused is not None
        assert refused.code == "not_read"
        run.do(c.ReadAward("giay-khen"), c.HandOver("giay-khen", "Nguyễn Văn A", received_by="Trần Văn B"))
        assert run.state.recipients["giay-khen"][0].received_by == "Trần Văn B"
        refused = run.attempt(c.HandOver("giay-khen", "Nguyễn Văn A"))
        assert refused is not None
        assert refused.code == "already_handed_over"

    def test_the_order_of_reading_changes_with_a_reason(self) -> None:
        run = Run()
        run.do(c.Start("awards"), c.MoveAward("giay-khen", "khách trao trước", before="bang-khen"))
        assert next_step(run.state) == Do(c.ReadAward("giay-khen"))

    def test_namesakes_are_told_apart_by_unit(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng A"))
        run.do(c.EnterRecipient("giay-khen", "Nguyễn Văn An", unit="Phòng B"))
        refused = run.attempt(c.Withdraw("giay-khen", "Nguyễn Văn An", "x"))
        assert refused is not None
        assert refused.code == "several_recipients"
        run.do(c.Withdraw("giay-khen", "Nguyễn Văn An", "có đơn", unit="Phòng B"), c.ReadAward("giay-khen"))
        run.do(c.HandOver("giay-khen", "Nguyễn Văn An"))
        first, second = run.state.recipients["giay-khen"]
        assert (first.withdrawn, first.handed_over) == (None, run.now)
        assert (second.withdrawn, second.handed_over) == ("có đơn", None)

    def test_a_corrected_name_stays_what_it_was_collective_or_individual(self) -> None:
        run = Run()
        run.do(c.EnterRecipient("giay-khen", "Phong A", kind="collective"))
        run.do(c.EnterRecipient("giay-khen", "Phòng A", corrects="Phong A"))
        assert run.state.recipients["giay-khen"][0].kind == "collective"


class TestMinutes:
    def test_a_note_is_edited_and_a_required_content_marked(self) -> None:
        run = Run()
        run.do(c.TakeNote("mot"), c.EditNote(1, "một"), c.MarkContent(3, "done"))
        assert (run.state.notes[1].text, run.state.notes[1].edited) == ("một", START + timedelta(minutes=2))
        assert dict(run.state.contents) == {3: "done"}
        refused = run.attempt(c.EditNote(2, "x"))
        assert refused is not None
        assert refused.code == "no_note"
