"""The hall's picture of whoever has the floor."""

from datetime import timedelta

import pytest

from kcn_tui.meeting import commands as c
from kcn_tui.plan.members import Member
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from tests.build import AGENDA, Run, plan

pytestmark = pytest.mark.usefixtures("english")

TALK = {"id": "thao-luan", "kind": "discussion", "title": "Thảo luận", "minutes": 30, "text": "Gợi ý."}
MEMBER = Member("0012", "Nguyễn Văn An", card="0012", unit="Phòng Kế hoạch", post="Chuyên viên")


def meeting(*course: c.Command) -> Run:
    run = Run(plan([AGENDA[0], AGENDA[2], TALK]), (MEMBER,))
    run.do(*course)
    return run


def words(run: Run, seconds: float) -> str:
    shown = view(run.state, run.now + timedelta(seconds=seconds))
    return "\n".join(lay_out(shown, 46, 13).words)


@pytest.mark.parametrize(
    ("item", "picture"),
    [("thao-luan", v.SpeakerView), ("opening", v.SpeakerView), ("report-1", v.TextView)],
)
def test_the_speaker_is_shown_unless_the_item_has_a_text_of_its_own_to_follow(
    item: str, picture: type[v.View]
) -> None:
    run = meeting(c.Start(item), c.Speak("0012"))
    assert isinstance(view(run.state, run.now), picture)


@pytest.mark.parametrize("other", [c.Show("agenda"), c.Hold(), c.EndSpeech("Nhất trí."), c.Start("opening")])
def test_anything_else_that_is_shown_goes_before_the_speaker(other: c.Command) -> None:
    run = meeting(c.Start("thao-luan"), c.Speak("0012"), other)
    assert not isinstance(view(run.state, run.now), v.SpeakerView)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "7 minutes left"),
        (61, "6 minutes left"),
        (6 * 60 + 1, "Less than a minute left"),
        (7 * 60, "The time is used"),
        (7 * 60 + 59, "The time is used"),
        (8 * 60, "1 minute over"),
        (20 * 60 + 5, "13 minutes over"),
    ],
)
def test_the_time_is_said_in_words(seconds: int, said: str) -> None:
    run = meeting(c.Start("thao-luan"), c.Speak("0012"))
    assert said in words(run, seconds)


def test_name_post_unit_and_turn_are_shown_and_no_question() -> None:
    run = meeting(c.Start("thao-luan"), c.Speak("0012"), c.EndSpeech("Nhất trí."), c.Ask("0012", "Khi nào?"))
    run.do(c.Speak("0012"))
    shown = words(run, 0)
    assert "Nguyễn Văn An" in shown
    assert "Chuyên viên, Phòng Kế hoạch" in shown
    assert "SPEECH 2" in shown
    assert "3 minutes left" in shown
    assert "Khi nào" not in shown
