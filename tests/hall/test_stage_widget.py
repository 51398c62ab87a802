"""One picture after another on a stage: one that fails, one that was foreseen, one without colours."""

import msgspec
import pytest
from rich.style import Style
from textual.app import App, ComposeResult

from kcn_tui.meeting import commands as c
from kcn_tui.meeting.state import Showing
from kcn_tui.stage.widget import StageView
from tests.build import Run

HALL = (46, 13)


class OneStage(App[None]):
    def compose(self) -> ComposeResult:
        yield StageView()


async def test_a_picture_that_fails_leaves_the_last_one_and_the_show_goes_on() -> None:
    run = Run()
    run.do(c.Show("agenda"))
    unreadable_day = msgspec.structs.replace(run.state.plan.conference, date="hôm nay")
    unreadable = msgspec.structs.replace(run.state.plan, conference=unreadable_day)
    app = OneStage()
    async with app.run_test(size=HALL) as pilot:
        stage = app.query_one(StageView)
        stage.show(run.state, run.now)
        await pilot.pause()
        before = list(stage.lines)

        stage.show(msgspec.structs.replace(run.state, plan=unreadable, showing=Showing("waiting")), run.now)
        await pilot.pause()
        assert list(stage.lines) == before

        run.do(c.Start("opening"))
        stage.show(run.state, run.now)
        await pilot.pause()
        assert list(stage.lines) != before
        assert app.is_running


async def test_a_picture_that_was_foreseen_is_not_seen_before_it_is_shown_and_is_then_the_same() -> None:
    run = Run()
    run.do(c.Start("opening"))
    before, now = run.state, run.now
    run.do(c.Start("report-1"), minutes=0)
    app = OneStage()
    async with app.run_test(size=HALL) as pilot:
        stage = app.query_one(StageView)
        stage.show(before, now)
        await pilot.pause()
        standing = on_screen(app)

        stage.foresee(run.state, now)
        await pilot.pause()
        assert on_screen(app) == standing

        stage.show(run.state, now)
        await pilot.pause()
        foreseen = on_screen(app)
        assert foreseen != standing
    other = OneStage()
    async with other.run_test(size=HALL) as pilot:
        other.query_one(StageView).show(run.state, now)
        await pilot.pause()
        assert on_screen(other) == foreseen


def on_screen(app: App[None]) -> list[list[tuple[str, object]]]:
    """Every row as Textual paints it: words and styles."""
    stage = app.query_one(StageView)
    return [
        [(segment.text, segment.style) for segment in strip]
        for strip in stage.render_lines(stage.size.region)
    ]


async def test_a_picture_without_colours_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    run = Run()
    run.do(c.Start("opening"))
    app = OneStage()
    async with app.run_test(size=HALL) as pilot:
        app.query_one(StageView).show(run.state, run.now)
        await pilot.pause()
        colours = {
            triplet
            for row in on_screen(app)
            for _text, style in row
            if isinstance(style, Style) and style.color is not None
            if (triplet := style.color.get_truecolor())
        }
    assert colours
    assert all(red == green == blue for red, green, blue in colours)
