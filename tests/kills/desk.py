"""The secretary's desk with console, hall and podium in terminals, of which one after the other is killed and started again."""

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, NamedTuple

from kcn_tui import locale
from kcn_tui.meeting.state import State
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.verify import verify
from tests.kills import checks
from tests.kills.keys import bursts
from tests.kills.rehearsal import AGENDA
from tests.terminal import KCN, Desk, Terminal

Victim = Literal["console", "hall", "podium"]
VICTIMS: Final[dict[Victim, int]] = {"console": 6, "hall": 1, "podium": 1}
"""Who is killed, and how often against the others."""

ID = "lam-dong-2018"
CONSOLE, HALL, PODIUM = (120, 30), (46, 13), (80, 24)
MOST_STEPS = 6
PATIENCE = (0.02, 0.5)
"""Seconds that an answer is waited for before the next keys are pressed."""
LAST_MOMENT = 0.1
"""Seconds between the last keys and the kill."""
AGAIN = 0.2
"""How often what was killed is killed once more while it starts."""
STARTING = 1.2
"""Seconds within which a start may be killed."""


class Kill(NamedTuple):
    """One kill: of whom, whether while it started, events shown as recorded since, events on disk beyond, faults."""

    victim: Victim
    starting: bool
    shown: int
    in_flight: int
    torn: bool
    faults: tuple[str, ...]


class Sitting:
    """One meeting with its three screens."""

    def __init__(self, data: Path, chance: random.Random, fate: random.Random) -> None:
        """``chance`` says what is pressed and when, ``fate`` who is killed, however quick the machine is."""
        self._data = data
        self._chance, self._fate = chance, fate
        self._pressed = 0
        self.folder = MeetingFolder(data / ID)
        self.desk = Desk()
        self.screens: dict[Victim, Terminal] = {name: self.open(name) for name in VICTIMS}
        self.before = checks.OnDisk()
        self._known: tuple[bytes, State] | None = None
        self.screens["console"].sees("đã ghi #1", "F10 ")

    def open(self, name: Victim) -> Terminal:
        """Start one of the screens."""
        size = {"console": CONSOLE, "hall": HALL, "podium": PODIUM}[name]
        what = ["run", str(AGENDA)] if name == "console" else ["present", ID]
        extra = ["--podium"] if name == "podium" else []
        return self.desk.open([*KCN, *what, *extra, "--data", str(self._data)], *size)

    @property
    def console(self) -> Terminal:
        """The secretary's."""
        return self.screens["console"]

    @property
    def over(self) -> bool:
        """Whether the meeting was closed."""
        return "Hội nghị đã bế mạc" in self.console.text

    def round(self) -> list[Kill]:
        """Work for a while, kill one of the screens, some again while they start, and look at what is left."""
        victim: Victim = self._fate.choices(list(VICTIMS), list(VICTIMS.values()))[0]
        self._work()
        kills = [self._strike(victim, starting=False)]
        while self._fate.random() < AGAIN:
            self.screens[victim] = self.open(victim)
            self._wait(self._chance.uniform(0, STARTING))
            kills.append(self._strike(victim, starting=True))
        self.screens[victim] = self.open(victim)
        faults = self._settled(resumed=len(self.before.entries) if victim == "console" else 0)
        kills[-1] = kills[-1]._replace(faults=(*kills[-1].faults, *faults))
        return kills

    def _strike(self, victim: Victim, *, starting: bool) -> Kill:
        """Kill, and look at what is on disk."""
        screen = self._kill(victim)
        if victim != "console":
            return Kill(victim, starting, 0, 0, torn=False, faults=())
        now, faults = checks.on_disk(self.folder)
        faults += [
            *checks.lost(screen, self.before, now),
            *checks.record_faults(self.folder, screen, now),
        ]
        shown = max(checks.shown_seq(screen), len(self.before.entries))
        newly = shown - len(self.before.entries)
        self.before = now
        return Kill(victim, starting, newly, len(now.entries) - shown, now.torn, tuple(faults))

    def _kill(self, victim: Victim) -> Terminal:
        screen = self.screens[victim]
        screen.kill()
        self.desk.terminals.remove(screen)
        return screen

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.desk.read(left)

    def _work(self) -> None:
        """Press keys faster than anybody, sometimes without waiting for an answer, and stop somewhere in the midst."""
        for _ in range(self._chance.randrange(MOST_STEPS)):
            self._pressed += 1
            for burst in bursts(self.console.text, self._chance, self._pressed):
                self.console.press(*burst)
                before = checks.shown_seq(self.console)
                end = time.monotonic() + self._chance.choice(PATIENCE)
                while checks.shown_seq(self.console) == before and (left := end - time.monotonic()) > 0:
                    self.desk.read(left)
            if self.over:
                return
        self.console.press(*next(iter(bursts(self.console.text, self._chance, self._pressed))))
        self._wait(self._chance.uniform(0, LAST_MOMENT))

    def _settled(self, *, resumed: int) -> list[str]:
        """Console, hall and podium come to show what the journal says; what they never come to show.

        ``resumed`` is the event at which a console that was opened again stands first, 0 where it was not.
        """
        faults: list[str] = []
        try:
            if resumed:
                self.console.until(lambda _text: checks.shown_seq(self.console), "the console again")
                if checks.first_seq(self.console) != resumed:
                    faults.append(f"resumed at #{checks.first_seq(self.console)}, not at #{resumed}")
            self.console.until(lambda _text: self._is_settled(), "what the journal says")
        except AssertionError as error:
            faults += [str(error), *(f"{name}:\n{screen.text}" for name, screen in self.screens.items())]
        now, wrong = checks.on_disk(self.folder)
        faults += wrong
        faults += [f"open: {finding.code}" for finding in verify(self.folder)]
        self.before = now
        return faults

    def _is_settled(self) -> bool:
        """Whether all that is on disk is shown by all three; keys still on their way may change it once more."""
        data = self.folder.journal.read_bytes()
        if not data.endswith(b"\n") or data.count(b"\n") != checks.shown_seq(self.console):
            return False
        state = self._read(data)
        return (
            checks.console_is_right(self.console, state)
            and checks.hall_is_right(self.screens["hall"], state, *HALL)
            and checks.podium_is_right(self.screens["podium"], state, *PODIUM)
        )

    def _read(self, data: bytes) -> State:
        """The state of a journal, read once for each that is new."""
        if self._known is None or self._known[0] != data:
            self._known = data, checks.state_of(data, self.folder)
        return self._known[1]


def rounds(count: int, seed: int, folder: Path, told: Callable[[str], None]) -> list[Kill]:
    """So many kills, in as many meetings as it takes; every fault is told as it is found."""
    locale.use("vi")
    chance, fate = random.Random(seed), random.Random(seed)
    kills: list[Kill] = []
    sittings = 0
    while len(kills) < count:
        sittings += 1
        sitting = Sitting(folder / str(sittings), chance, fate)
        with sitting.desk:
            while len(kills) < count and not sitting.over:
                for kill in sitting.round():
                    kills.append(kill)
                    for fault in kill.faults:
                        told(f"kill {len(kills)}, {kill.victim}: {fault}")
                    if len(kills) % 50 == 0:
                        told(f"{len(kills)} screens killed, {sum(len(one.faults) for one in kills)} faults")
    return kills
