"""What a terminal has after the hall painted at once, of what differed alone."""

from collections.abc import Awaitable, Callable
from typing import Any

import pyte
import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot
from textual.screen import Screen

from kcn_tui.meeting import commands as c
from kcn_tui.stage.widget import StageView
from tests.build import Run

HALL = (80, 22)


class Wired(HeadlessDriver):
    """Writes to a terminal of its own."""

    is_headless = False

    def __init__(self, app: "OneStage", **named: Any) -> None:
        super().__init__(app, **named)
        app.terminal = self
        self.screen = pyte.Screen(*HALL)
        self._stream = pyte.Stream(self.screen)

    def write(self, data: str) -> None:
        self._stream.feed(data)

    @property
    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display]


class OneStage(App[None]):
    terminal: Wired

    def __init__(self) -> None:
        super().__init__(driver_class=Wired)

    def compose(self) -> ComposeResult:
        yield StageView()


Trial = Callable[[StageView, Wired, Pilot[Any]], Awaitable[None]]


async def on_a_terminal(trial: Trial) -> None:
    """Try it in an app that writes as it would to a real terminal."""
    ended, app = [], OneStage()

    async def tried(pilot: Pilot[Any]) -> None:
        await trial(app.query_one(StageView), app.terminal, pilot)
        ended.append(trial)
        app.exit()

    await app.run_async(size=HALL, auto_pilot=tried)
    assert ended


def as_told(stage: StageView) -> list[str]:
    return [line.plain.rstrip() for line in stage.lines]


async def test_what_is_shown_is_on_the_terminal_before_anything_else_has_its_turn() -> None:
    async def trial(stage: StageView, terminal: Wired, pilot: Pilot[Any]) -> None:
        run = Run()
        stage.show(run.state, run.now)
        await pilot.pause()
        for item in ("opening", "report-1", "awards"):
            run.do(c.Start(item))
            before = terminal.rows
            assert before == as_told(stage)

            stage.show(run.state, run.now, notice="một lời nhắc")
            assert terminal.rows == before
            stage.paint_at_once()

            assert terminal.rows == as_told(stage) != before

    await on_a_terminal(trial)


@pytest.mark.parametrize("changed", [(0,), (21,), (0, 21), (3, 4, 5), (1, 3, 4, 9), tuple(range(22))])
async def test_lines_that_differ_are_painted_wherever_they_stand(changed: tuple[int, ...]) -> None:
    async def trial(stage: StageView, terminal: Wired, pilot: Pilot[Any]) -> None:
        run = Run()
        stage.show(run.state, run.now)
        await pilot.pause()
        lines = list(stage.lines)
        for y in changed:
            lines[y] = Text(f"dòng {y}")

        stage.put(tuple(lines))
        stage.paint_at_once()

        assert terminal.rows == as_told(stage)
        assert [y for y, row in enumerate(terminal.rows) if row.startswith("dòng")] == list(changed)

    await on_a_terminal(trial)


async def test_a_stage_beneath_another_screen_waits_until_it_is_seen() -> None:
    async def trial(stage: StageView, terminal: Wired, pilot: Pilot[Any]) -> None:
        run = Run()
        stage.show(run.state, run.now)
        await pilot.app.push_screen(Screen())
        await pilot.pause()
        covered = terminal.rows
        run.do(c.Start("opening"))

        stage.show(run.state, run.now)
        stage.paint_at_once()
        assert terminal.rows == covered != as_told(stage)

        await pilot.app.pop_screen()
        await pilot.pause()
        assert terminal.rows == as_told(stage)

    await on_a_terminal(trial)
