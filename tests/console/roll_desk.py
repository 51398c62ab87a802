"""The roll of a console in tests: keys pressed and answered, and what stands in it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from textual.pilot import Pilot

from kcn_tui.console.roll import RollPanel
from tests.console.roll_people import Console

Played = Callable[..., AbstractAsyncContextManager[tuple[Console, Pilot[int]]]]


async def press(console: Console, pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and wait until what they asked for is on disk and painted."""
    await pilot.press(*keys)
    while console.app.conduct.in_flight:
        await pilot.pause()
    await pilot.pause()


def panel(console: Console) -> RollPanel:
    return console.app.desk.query_one(RollPanel)


def place(console: Console) -> str:
    return console.app.desk.place


def outcome(console: Console) -> str:
    return console.app.desk.status.outcome


def guide(console: Console) -> str:
    return console.app.desk.status.guide


def detail(console: Console) -> str:
    return str(panel(console).query_one("#roll-detail").render())


def listed(console: Console) -> list[str]:
    people = panel(console).people
    return [people.render_line(y).text.rstrip() for y in range(people.size.height)]
