"""Speakers, questions and answers, notes and conclusions (practice 7)."""

from datetime import timedelta

import msgspec
import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Unqueued, WrapUpAsked
from kcn_tui.meeting.registry import decide
from tests.build import AGENDA, START, Run, plan
from tests.meeting.day import roll


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

    def test_who_is_given_the_floor_has_not_withdrawn_the_request(self) -> None:
        run = roll()
        run.do(c.Start("opening"), c.Queue("0001"), c.Queue("0003"), c.Speak())
        assert run.state.queue == ("0003",)
        assert not any(isinstance(entry.event, Unqueued) for entry in run.entries)

    def test_a_guest_speaks_and_asks_only_when_said_to_be_one(self) -> None:
        run = roll()
        for command in (c.Speak("Khách"), c.Ask("Khách", "Tiến độ?"), c.Queue("Khách")):
            assert run.attempt(command) == c.Refusal("no_one", {"who": "Khách"})
            run.do(msgspec.structs.replace(command, guest=True))
        run.do(c.Answer(1, "Sở Nội vụ", "Quý II.", guest=True))
        assert run.state.speaker is not None
        assert run.state.speaker.who == "Khách"
        assert run.state.questions[1].answers[0].who == "Sở Nội vụ"

    def test_a_guest_who_waits_is_given_the_floor_or_taken_out_like_anybody(self) -> None:
        run = roll()
        run.do(c.Queue("Khách", guest=True), c.Queue("Khách hai", guest=True))
        run.do(c.Speak("Khách hai"), c.Unqueue("Khách"))
        assert run.state.queue == ()

    def test_who_is_on_the_roll_is_no_guest(self) -> None:
        run = roll()
        run.do(c.Queue("0001", guest=True))
        assert run.state.queue == ("0001",)

    def test_who_is_named_with_other_marks_than_somebody_of_the_roll_is_a_guest(self) -> None:
        run = roll()
        run.do(c.Speak("Lê Thị Ân", guest=True))
        assert run.state.speaker is not None
        assert run.state.speaker.who == "Lê Thị Ân"

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
            ([], c.Answer(1, "0001", "x"), "no_question_open"),
            ([c.Ask("0001", "x")], c.Answer(2, "0001", "x"), "no_question"),
            ([], c.WrapUp(), "no_open_item"),
            ([c.Start("opening"), c.WrapUp()], c.WrapUp(), "already_asked_to_finish"),
        ],
    )
    def test_what_cannot_be_is_refused(self, before: list[c.Command], command: c.Command, code: str) -> None:
        run = roll()
        run.do(*before)
        assert run.refused(command) == code

    @pytest.mark.parametrize("command", [c.Start("opening"), c.Close()])
    def test_whatever_begins_or_closes_ends_a_speech_between_items(self, command: c.Command) -> None:
        run = Run()
        run.do(c.Speak("Nguyễn Văn A"), command)
        assert run.state.speaker is None

    def test_the_end_of_the_item_ends_the_speech(self) -> None:
        run = Run()
        run.do(c.Start("opening"), c.Speak("Nguyễn Văn A"), c.Start("attendance"))
        assert run.state.speaker is None


class TestMinutes:
    def test_a_note_is_edited_and_a_required_content_marked(self) -> None:
        run = Run()
        run.do(c.TakeNote("mot"), c.EditNote(1, "một"), c.MarkContent(3, "done"))
        assert (run.state.notes[1].text, run.state.notes[1].edited) == ("một", START + timedelta(minutes=2))
        assert dict(run.state.contents) == {3: "done"}
        assert run.refused(c.EditNote(2, "x")) == "no_note"


def test_who_has_the_floor_is_asked_to_finish_and_else_who_presents_the_item() -> None:
    run = Run(plan([{**AGENDA[0], "by": "Nguyễn Văn A"}, AGENDA[2]]))
    asked = []
    for before in (c.Start("opening"), c.Speak("Trần Văn B"), c.Start("report-1")):
        run.do(before)
        asked.append(decide(run.state, c.WrapUp(), run.now))
    assert asked == [(WrapUpAsked(who),) for who in ("Nguyễn Văn A", "Trần Văn B", None)]


@pytest.mark.parametrize(
    "over",
    [
        c.EndSpeech(), c.Speak("Trần Văn B"), c.Finish(), c.Start("report-1"), c.Skip("opening", "x"),
        c.Reopen("attendance", "x"), c.Close(), c.Undo(),
    ],
)  # fmt: skip
def test_it_is_asked_until_the_speech_or_the_item_is_over_or_it_is_taken_back(over: c.Command) -> None:
    run = Run()
    run.do(c.Start("attendance"), c.Start("opening"), c.Speak("Nguyễn Văn A"), c.WrapUp())
    assert run.state.wrap_up_at is not None
    run.do(over)
    assert run.state.wrap_up_at is None
