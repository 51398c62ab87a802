"""Times on the day by keys alone: minutes given, a beginning corrected, what is left shared anew."""

from datetime import timedelta
from pathlib import Path

import pytest

from kcn_tui.console.forms.times import clock_time
from kcn_tui.meeting.commands import Close, Finish, Insert, Start
from kcn_tui.meeting.events import ReallyBegan, TimeGiven, TimeShared
from kcn_tui.plan.model import Break
from tests.build import AGENDA, START
from tests.console.desk_run import desk, last

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("13:45", "13:45"),
        ("9:05", "09:05"),
        ("1345", "13:45"),
        ("905", "09:05"),
        ("13h45", "13:45"),
        ("13 giờ 45", "13:45"),
        (" 13 giờ 45 phút ", "13:45"),
        ("24:00", None),
        ("13:60", None),
        ("13", None),
        ("sáng", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_it_is_said_and_written(typed: str, read: str | None) -> None:
    assert clock_time(typed) == read


async def test_a_minute_more_and_fewer_is_given_to_the_highlighted_item(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        await run.press("f8", "down", "right")
        assert last(run) == TimeGiven("attendance", 4)
        await run.press("left")
        assert last(run) == TimeGiven("attendance", 3)
        await run.press("left", "left", "left", "left")
        assert last(run) == TimeGiven("attendance", 0)
        assert "cannot" in run.outcome or "less" in run.outcome or "shorter" in run.outcome


async def test_the_minute_is_given_to_the_item_highlighted_also_when_one_above_goes(tmp_path: Path) -> None:
    put_in = Insert(Break(id="giai-lao", title="Giải lao"), "khách chưa đến", after="opening")
    async with desk(tmp_path, Start("opening"), put_in) as run:
        await run.press("f8", "home", "down", "down")
        assert run.app.desk.highlighted == "attendance"
        await run.press("f9", "right")
        assert last(run) == TimeGiven("attendance", 4)


async def test_when_an_item_really_began_is_typed_as_it_is_said(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        run.later(20)
        await run.press("ctrl+b")
        await run.type("13h40")
        assert run.form.promise[0] == "Enter: count from 13:40 · Esc: leave"
        await run.press("enter")
        assert last(run) == ReallyBegan("opening", START.replace(minute=40))


async def test_a_beginning_in_the_future_is_refused_in_words_and_stays_typed(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        await run.press("ctrl+b")
        await run.type("23:00")
        await run.press("enter")
        assert run.form.draft()["at"] == "23:00"
        assert run.form.verdict.words
        assert run.form.promise[0] == "Enter: not possible like this · Esc: leave"


async def test_after_an_overrun_sharing_the_time_is_offered_shown_and_taken_with_one_key(
    tmp_path: Path,
) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        await run.settled()
        assert "Ctrl+T" not in run.text()
        run.later(15)
        await run.settled()
        assert "Ctrl+T: share time" in run.text()
        await run.press("f8")
        assert "15′ → 11′" in run.text()
        await run.press("ctrl+t")
        shared = last(run)
        assert isinstance(shared, TimeShared)
        assert shared.minutes["report-1"] == 11
        assert "15→11′" in run.text()


async def test_with_nothing_to_share_the_key_says_so(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), Finish()) as run:
        before = run.clerk.seq
        await run.press("ctrl+t")
        assert run.clerk.seq == before
        assert run.outcome


async def test_a_time_refused_for_one_item_does_not_stand_in_the_form_of_the_next(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), Finish()) as run:
        run.later(10)
        run.do(Start("attendance"))
        await run.press("ctrl+b")
        await run.type("13:30")
        await run.press("enter", "escape")
        run.do(Start("report-1"))
        await run.settled()
        await run.press("ctrl+b")
        assert run.form.draft() == {"at": ""}


async def test_a_time_typed_for_an_item_is_not_taken_for_one_begun_meanwhile(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        run.later(20)
        await run.press("ctrl+b")
        await run.type("13:40")
        await run.press("ctrl+e", "f2", "home", "down", "enter")
        assert run.state.current == "attendance"
        before = run.clerk.seq
        await run.press("enter", "enter")
        assert run.app.desk.place == "form"
        assert run.clerk.seq == before


UNTIMED = [{name: value for name, value in item.items() if name != "minutes"} for item in AGENDA]


async def test_without_planned_minutes_no_end_is_forecast_and_no_plan_named(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), agenda=UNTIMED) as run:
        run.later(20)
        await run.press("f8")
        text = run.text()
        assert "Begun 13:30" in text
        assert not any(words in text for words in ("expected end", "late", "on time", "planned)"))


async def test_an_item_without_minutes_makes_the_end_the_earliest_one(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), agenda=[*AGENDA[:2], *UNTIMED[2:]]) as run:
        await run.press("f8")
        assert "Begun 13:30 · expected end after 13:38, on time" in run.text()


async def test_the_end_of_a_closed_meeting_is_no_forecast(tmp_path: Path) -> None:
    async with desk(tmp_path, Start("opening"), Close()) as run:
        run.later(40)
        await run.press("f8")
        assert "Begun 13:30 · closed 13:31" in run.text()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-80, "1′ early"), (-20, "on time"), (0, "on time"), (20, "on time"), (80, "1′ late")],
)
async def test_the_times_say_as_the_first_line_does_how_the_meeting_stands(
    tmp_path: Path, seconds: int, words: str
) -> None:
    async with desk(tmp_path, Start("opening")) as run:
        run.now = START + timedelta(minutes=5, seconds=seconds)
        run.do(Start("attendance"))
        await run.settled()
        await run.press("f8")
        first, *below = run.text().splitlines()
        assert words in first
        assert words in next(line for line in below if "Begun" in line)
