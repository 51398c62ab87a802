"""The whole console on a real clerk in a temporary folder, with a clock that only the test moves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from kcn_tui.console.app import ConsoleApp
from kcn_tui.console.beside import Beside
from kcn_tui.console.forms import Form
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.meeting.events import Entry, Event
from kcn_tui.meeting.state import State
from kcn_tui.plan.images import Image
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from tests.build import START, plan


class DeskRun:
    """A console that is driven by keys; every confirmed event is kept in ``events``."""

    def __init__(self, clerk: Clerk, folder: MeetingFolder) -> None:
        self.clerk, self.folder, self.now = clerk, folder, START
        beside = Beside("kcn-tui present data", "kcn-tui export data")
        self.app = ConsoleApp(clerk, folder, self.clock, beside=beside)
        self.app.held_within = self.app.read_within = 0  # a test presses Enter as fast as it likes
        self.pilot: Pilot[int] | None = None

    def clock(self) -> datetime:
        """The time, as the test last set it."""
        return self.now

    def later(self, minutes: float) -> None:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)

    def do(self, *commands: Command) -> None:
        """Carry out commands that must be accepted, as if they had been done before."""
        for command in commands:
            refused = self.clerk.do(command)
            assert not isinstance(refused, Refusal), (command, refused)
            self.later(1)

    @property
    def pilot_of(self) -> Pilot[int]:
        """The one who presses the keys, once the console runs."""
        assert self.pilot is not None
        return self.pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, until what they asked for is on disk and painted."""
        assert self.pilot is not None
        await self.pilot.press(*keys)
        await self.settled()

    async def type(self, text: str) -> None:
        """Type a text as it is, as fast as a scanner or an input method does: no key waits for the one before."""
        for letter in text:
            key = Key(letter if letter.isalnum() else _character_to_key(letter), letter)
            key.set_sender(self.app)
            self.app.post_message(key)
        await self.pilot_of.pause()

    async def run(self, letters: str) -> None:
        """Find a command in the palette by these letters, and run the first that fits."""
        await self.press("f10")
        await self.type(letters)
        await self.press("enter")

    async def home(self) -> None:
        """Leave whatever is open, so that the keys go nowhere special."""
        while (
            self.app.screen is not self.app.desk or self.app.question.about or self.app.desk.place != "rest"
        ):
            await self.press("escape")

    async def settled(self) -> None:
        """Wait until nothing is under way any more."""
        assert self.pilot is not None
        await self.pilot.pause()
        while self.app.conduct.in_flight:
            await self.pilot.pause()
        self.app.paint()
        await self.pilot.pause()

    @property
    def state(self) -> State:
        return self.clerk.state

    @property
    def form(self) -> Form:
        """The form that is open."""
        form = self.app.desk.work.forms.form
        assert form is not None
        return form

    @property
    def outcome(self) -> str:
        return self.app.desk.status.outcome

    def text(self) -> str:
        """Everything that is painted now, line by line."""
        strips = self.app.screen._compositor.render_strips()  # noqa: SLF001  the picture itself has no other door
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


@asynccontextmanager
async def desk(
    folder: Path,
    *commands: Command,
    agenda: list[dict[str, Any]] | None = None,
    size: tuple[int, int] = (120, 35),
    of: Plan | None = None,
    members: tuple[Member, ...] = (),
    images: tuple[Image, ...] = (),
    rehearsal: bool = False,
    at: datetime = START,
    **parts: Any,
) -> AsyncIterator[DeskRun]:
    """A console on a meeting, of this plan or of a small agenda, in which these commands have been done."""
    place = MeetingFolder(folder / "meeting")
    clocked = _Clock(at)
    with Clerk.open(
        place,
        of or plan(agenda, **parts),
        "0" * 64,
        clocked,
        members=members,
        images=images,
        rehearsal=rehearsal,
    ) as clerk:
        run = DeskRun(clerk, place)
        clocked.of, run.now = run, at
        run.do(*commands)
        async with run.app.run_test(size=size) as pilot:
            run.pilot = pilot
            await run.settled()
            yield run


class _Clock:
    """The clerk is opened before there is a run; from then on it has the run's clock."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.of: DeskRun | None = None

    def __call__(self) -> datetime:
        return self.at if self.of is None else self.of.now


def last(run: DeskRun) -> Event:
    """The last event that is on disk."""
    return entries(run)[-1].event


def entries(run: DeskRun) -> tuple[Entry, ...]:
    """Every entry of the journal."""
    return read_meeting(run.folder).entries
