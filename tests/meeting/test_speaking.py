"""Speeches against their caps, and questions."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.speaking import cap, open_questions, speeches_under, spoken, time_left, turn_of
from tests.build import Run, plan


def test_the_second_speech_under_an_item_has_the_shorter_cap_and_another_item_starts_anew() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Speak("An"), c.EndSpeech())
    assert turn_of(run.state, "An") == 2
    assert cap(run.state, 1) == 7
    assert cap(run.state, 2) == cap(run.state, 5) == 3
    run.do(c.Start("report-1"))
    assert turn_of(run.state, "An") == 1


def test_the_caps_are_those_of_the_agenda() -> None:
    run = Run(plan(rules={"speech_minutes": [10, 5, 2]}))
    assert [cap(run.state, turn) for turn in (1, 2, 3, 4)] == [10, 5, 2, 2]


@given(st.integers(-100, 3000))
def test_time_spoken_and_time_left_make_the_cap(seconds: int) -> None:
    run = Run()
    run.do(c.Start("opening"), c.Speak("An"))
    speech = run.state.speaker
    assert speech is not None
    now = speech.started + timedelta(seconds=seconds)
    assert spoken(speech, now) == timedelta(seconds=max(0, seconds))
    assert spoken(speech, now) + time_left(speech, now) == timedelta(minutes=7)


def test_a_speech_that_is_over_takes_no_more_time() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Speak("An"))
    run.do(c.EndSpeech("Nhất trí."), minutes=4)
    (speech,) = speeches_under(run.state, "opening")
    assert spoken(speech, run.now + timedelta(hours=1)) == timedelta(minutes=4)


def test_a_question_is_open_until_it_has_an_answer() -> None:
    run = Run()
    run.do(c.Ask("An", "Khi nào?"), c.Ask("Bình", "Vì sao?"), c.Answer(1, "An", "Quý II."))
    assert [question.number for question in open_questions(run.state)] == [2]
