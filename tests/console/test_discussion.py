"""A discussion led from the console: queue, floor, gist, questions, answers."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kcn_tui.console.work.floor_list import FloorList
from kcn_tui.hall.speaker import lectern
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.events import Answered, Asked, SpeechBegun, SpeechEnded, Unqueued
from kcn_tui.plan.members import Member
from kcn_tui.stage.choose import view
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.theme import DARK
from tests.build import AGENDA
from tests.console.desk_run import DeskRun, desk, last

pytestmark = pytest.mark.usefixtures("english")

TALK = {
    "id": "thao-luan",
    "kind": "discussion",
    "title": "Thảo luận",
    "minutes": 30,
    "script": "Mời thảo luận.",
}
PEOPLE = {"vuong": {"name": "Trần Xuân Vượng", "posts": ["Trưởng ban"]}}
PARTS: dict[str, Any] = {
    "agenda": [AGENDA[0], TALK, AGENDA[5]],
    "people": PEOPLE,
    "roles": {"chair": "vuong"},
}
SIZES = [(80, 24), (120, 35)]


def guide(run: DeskRun) -> str:
    return str(run.app.desk.status.query_one("#guide").render())


async def test_a_speaker_is_queued_given_the_floor_and_ended_with_a_gist(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), **PARTS) as run:
        await run.press("ctrl+f")
        await run.type("Nguyễn Văn An")
        await run.press("enter")
        await run.type("Lê Thị Bình")
        await run.press("enter", "escape")
        assert run.state.queue == ("Nguyễn Văn An", "Lê Thị Bình")
        assert "give the floor to Nguyễn Văn An" in guide(run)
        await run.press("enter")
        assert last(run) == SpeechBegun("Nguyễn Văn An", 1, 7)
        assert "end the speech of Nguyễn Văn An" in guide(run)
        await run.press("enter")
        await run.type("Nhất trí.")
        await run.press("enter")
        assert last(run) == SpeechEnded("Nguyễn Văn An", "Nhất trí.")
        assert "give the floor to Lê Thị Bình" in guide(run)


async def test_one_key_gives_the_floor_to_the_next_during_any_item(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("opening"), c.Queue("An"), c.Queue("Bình"), **PARTS) as run:
        await run.press("ctrl+n", "ctrl+n")
        assert last(run) == SpeechBegun("Bình", 1, 7)
        assert [speech.who for speech in run.state.speeches] == ["Bình", "An"]


async def gists(run: DeskRun) -> list[tuple[str, str | None]]:
    """Who has spoken, and the gist of it."""
    return [(speech.who, speech.gist) for speech in reversed(tuple(run.state.speeches))]


@pytest.mark.parametrize("leave", [True, False])
async def test_a_gist_half_typed_goes_with_the_speech_that_the_next_speaker_ends(
    tmp_path: Path, *, leave: bool
) -> None:
    before = (c.Start("thao-luan"), c.Speak("An"), c.Queue("Bình"), c.Queue("An"))
    async with desk(tmp_path, *before, **PARTS) as run:
        await run.press("enter")
        await run.type("Nhất trí.")
        if leave:
            await run.press("escape")
        await run.press("ctrl+n")
        assert await gists(run) == [("An", "Nhất trí."), ("Bình", None)]
        await run.home()
        await run.press("ctrl+n", "enter")
        assert run.form.draft() == {"gist": ""}
        await run.type("Đề nghị.")
        await run.press("enter")
        assert await gists(run) == [("An", "Nhất trí."), ("Bình", None), ("An", "Đề nghị.")]


async def test_a_gist_half_typed_goes_with_the_speech_that_the_next_item_ends(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), c.Speak("An"), **PARTS) as run:
        await run.press("enter")
        await run.type("Nhất trí.")
        await run.press("f2", "end", "enter")
        assert run.state.current == AGENDA[5]["id"]
        assert await gists(run) == [("An", "Nhất trí.")]


async def test_a_gist_stays_half_typed_where_the_next_speaker_is_refused(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), c.Speak("An"), **PARTS) as run:
        await run.press("enter")
        await run.type("Nhất")
        await run.press("ctrl+n")
        await run.type(" trí.")
        await run.press("enter")
        assert await gists(run) == [("An", "Nhất trí.")]


async def test_the_gist_of_a_speech_that_is_over_says_so_and_ends_no_other(tmp_path: Path) -> None:
    before = (c.Start("thao-luan"), c.Speak("An"), c.Queue("Bình"))
    async with desk(tmp_path, *before, **PARTS) as run:
        await run.press("enter", "ctrl+n")
        assert run.form.verdict.words == "An no longer has the floor."
        await run.press("enter")
        assert await gists(run) == [("An", None), ("Bình", None)]
        assert run.state.speaker is not None


async def test_a_speech_may_end_without_a_word(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), c.Speak("An"), **PARTS) as run:
        await run.press("enter", "enter")
        assert last(run) == SpeechEnded("An", None)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "7 minutes left"),
        (140, "5 minutes left"),
        (380, "less than a minute left"),
        (420, "the time is used"),
    ],
)
async def test_the_time_left_of_a_speech_is_said_as_hall_and_lectern_say_it(
    tmp_path: Path, seconds: int, words: str
) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), **PARTS) as run:
        run.do(c.Speak("An"))
        assert run.state.speaker is not None
        run.now = run.state.speaker.started + timedelta(seconds=seconds)
        await run.settled()
        assert words in run.text()
        hall = lay_out(view(run.state, run.now), 80, 22, lettered=False)
        assert words in " ".join(hall.words).lower()
        podium = lectern(run.state, run.now, (80, 24), DARK)
        assert words in " ".join(line.plain for line in podium.lines)


@pytest.mark.parametrize("size", SIZES)
async def test_the_work_area_says_who_speaks_how_long_and_who_waits(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    course: list[c.Command] = [
        c.Start("thao-luan"),
        c.Speak("An"),
        c.EndSpeech("Nhất trí."),
        c.Ask("An", "Khi nào xong?"),
    ]
    async with desk(tmp_path, *course, c.Queue("Bình"), c.Speak("An"), size=size, **PARTS) as run:
        run.later(1.5)
        await run.settled()
        shown = run.text()
        assert "speech 2" in shown
        assert "02:30/3′" in shown
        assert "less than a minute left" in shown
        assert "1. Bình" in shown
        assert "1. An: Khi nào xong?" in shown
        assert "not answered: 1" in shown
        assert "An: Nhất trí." in shown
        run.later(1)
        await run.settled()
        assert "over by 00:30" in run.text()


async def test_a_question_is_recorded_for_whoever_speaks_and_answered_by_the_head(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), c.Speak("An"), **PARTS) as run:
        await run.run("record a question")
        await run.type("Khi nào?")
        await run.press("enter")
        assert last(run) == Asked(1, "An", "Khi nào?")
        await run.run("record an answer")
        await run.press("enter", "enter")
        await run.type("Quý II.")
        await run.press("enter")
        assert last(run) == Answered(1, "vuong", "Quý II.")


@pytest.mark.parametrize("leave", [True, False])
async def test_an_answer_to_a_question_that_is_gone_answers_no_other(tmp_path: Path, *, leave: bool) -> None:
    asked = [c.Ask("An", "Khi nào?", guest=True), c.Ask("Bình", "Ở đâu?", guest=True)]
    async with desk(tmp_path, c.Start("thao-luan"), *asked, **PARTS) as run:
        await run.run("record an answer")
        await run.press("right", "enter", "enter")
        await run.type("Tại hội trường.")
        if leave:
            await run.press("escape", "f9")
            await run.run("record an answer")
        else:
            await run.press("f9")
        assert run.form.title_line.words == "This question is no longer there"
        await run.press("enter", "enter", "enter")
        assert not run.state.questions[1].answers
        assert run.form.draft()["text"] == "Tại hội trường."
        await run.press("escape")
        await run.run("record an answer")
        assert run.form.title_line.words == "This question is no longer there"
        assert "no longer there: choose again" in run.form.verdict.words
        await run.press("right")
        assert run.form.title_line.words == "An: Khi nào?"


async def test_the_list_takes_someone_out_and_gives_the_floor_out_of_turn(tmp_path: Path) -> None:
    names = ("An", "Bình", "Chi")
    async with desk(tmp_path, c.Start("thao-luan"), *map(c.Queue, names), **PARTS) as run:
        await run.press("tab")
        assert isinstance(run.app.focused, FloorList)
        await run.press("down", "down", "delete")
        assert last(run) == Unqueued("An")
        await run.press("down", "enter")
        assert last(run) == SpeechBegun("Chi", 1, 7)
        assert run.state.queue == ("Bình",)


async def test_during_another_item_the_discussion_is_a_panel(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("opening"), c.Queue("An"), **PARTS) as run:
        assert "waits for the floor" not in run.text()
        await run.press("f12")
        assert "1 waits for the floor" in run.text()
        await run.press("escape")
        assert "waits for the floor" not in run.text()


async def test_arrows_leave_the_text_of_a_question_for_who_asks_it(tmp_path: Path) -> None:
    before = (c.Start("thao-luan"), c.Queue("Nguyễn Văn A"), c.Speak())
    async with desk(tmp_path, *before, **PARTS) as run:
        await run.press("tab", "insert", "up")
        await run.type("Lê Văn B")
        await run.press("down")
        await run.type("Khi nào?")
        await run.press("enter")
        assert last(run) == Asked(1, "Lê Văn B", "Khi nào?")


MEMBERS = (Member("0001", "Nguyễn Văn An", "0001"), Member("0002", "Lê Thị Bình", "0002"))


async def test_somebody_not_on_the_roll_is_a_guest_after_one_more_enter_that_says_so(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), members=MEMBERS, **PARTS) as run:
        await run.press("ctrl+f")
        await run.type("Khách Mời Sở")
        assert guide(run).startswith("Enter: not on the roll, take as a guest")
        await run.press("enter")
        assert not run.state.queue
        assert "guest, not on the roll" in run.form.verdict.words
        await run.press("enter")
        assert [*run.state.queue] == ["Khách Mời Sở"]
        await run.type("Người Khác")
        await run.press("enter", "escape")
        assert [*run.state.queue] == ["Khách Mời Sở"]
        await run.press("escape", "enter")
        assert last(run) == SpeechBegun("Khách Mời Sở", 1, 7)


async def test_who_is_typed_with_other_marks_than_a_member_is_somebody_else(tmp_path: Path) -> None:
    async with desk(tmp_path, c.Start("thao-luan"), members=MEMBERS, **PARTS) as run:
        await run.press("ctrl+f")
        await run.type("lê thị bính")
        assert guide(run).startswith("Enter: not on the roll, take as a guest")
        await run.press(*["backspace"] * len("lê thị bính"))
        await run.type("le thi binh")
        await run.press("enter")
        assert [*run.state.queue] == ["0002"]


async def test_who_is_not_there_by_the_roll_is_said_not_to_be_before_having_the_floor(tmp_path: Path) -> None:
    before = (c.Start("thao-luan"), c.Arrive("0001"))
    async with desk(tmp_path, *before, members=MEMBERS, **PARTS) as run:
        await run.press("ctrl+f", *"0001")
        assert "not there yet" not in run.form.verdict.words
        await run.press(*["backspace"] * 4, *"0002")
        assert "Lê Thị Bình (0002), not there yet" in run.form.verdict.words
        await run.press("enter", "escape")
        assert "give the floor to Lê Thị Bình (0002), not there yet" in guide(run)
