"""The secretary's desk with console, hall and podium in terminals, of which one after the other is killed and started again."""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, NamedTuple

from kcn_tui import locale
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.verify import verify
from tests.kills import checks
from tests.kills.keys import bursts
from tests.kills.rehearsal import AGENDA
from tests.terminal import Desk, Terminal

Victim = Literal["console", "hall", "podium"]
VICTIMS: Final[dict[Victim, int]] = {"console": 6, "hall": 1, "podium": 1}
"""Who is killed, and how often against the others."""

KCN = [sys.executable, "-m", "kcn_tui"]
ID = "lam-dong-2018"
CONSOLE, HALL, PODIUM = (120, 30), (46, 13), (80, 24)
LONGEST = 0.8
"""Seconds of work after which the kill comes at the latest."""
AGAIN = 0.2
"""How often what was killed is killed once more while it starts."""
STARTING = 1.2
"""Seconds within which a start may be killed."""
SILENT = 0.01
"""Seconds without anything new after which the next keys are pressed, confirmed or not."""


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

    def __init__(self, data: Path, chance: random.Random) -> None:
        self._data = data
        self._chance = chance
        self._pressed = 0
        self.folder = MeetingFolder(data / ID)
        self.desk = Desk()
        self.screens: dict[Victim, Terminal] = {name: self.open(name) for name in VICTIMS}
        self.before = checks.OnDisk()
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
        victim: Victim = self._chance.choices(list(VICTIMS), list(VICTIMS.values()))[0]
        self._work(self._chance.uniform(0, LONGEST))
        kills = [self._strike(victim, starting=False)]
        while self._chance.random() < AGAIN:
            self.screens[victim] = self.open(victim)
            self._wait(self._chance.uniform(0, STARTING))
            kills.append(self._strike(victim, starting=True))
        self.screens[victim] = self.open(victim)
        faults = [*self._resumed(victim), *self._all_follow()]
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

    def _resumed(self, victim: Victim) -> list[str]:
        """Whether a console that was opened again stands where it stood."""
        if victim != "console":
            return []
        self.console.sees("đã ghi #", "F10 ")
        return list(checks.place_faults(self.console, self.before))

    def _kill(self, victim: Victim) -> Terminal:
        screen = self.screens[victim]
        screen.kill()
        self.desk.terminals.remove(screen)
        return screen

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.desk.read(left)

    def _work(self, seconds: float) -> None:
        """Press keys faster than anybody, without waiting for an answer, until the time is up."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.over:
            self._pressed += 1
            for burst in bursts(self.console.text, self._chance, self._pressed):
                self.console.press(*burst)
                while self.desk.read(SILENT) and time.monotonic() < end:
                    pass
                if time.monotonic() >= end:
                    return

    def _all_follow(self) -> list[str]:
        """Once it is quiet, record, hall and podium say what the journal says."""
        self.console.until(lambda _text: self._quiet(), "everything recorded")
        now, faults = checks.on_disk(self.folder)
        faults += [f"open: {finding.code}" for finding in verify(self.folder)]
        faults += self._follows("hall", lambda screen: checks.hall_is_right(screen, now, *HALL))
        faults += self._follows("podium", lambda screen: checks.podium_is_right(screen, now, *PODIUM))
        self.before = now
        return faults

    def _follows(self, name: Victim, right: Callable[[Terminal], bool]) -> list[str]:
        screen = self.screens[name]
        try:
            screen.until(lambda _text: right(screen), f"the {name} as the journal says")
        except AssertionError as error:
            return [str(error)]
        return []

    def _quiet(self) -> bool:
        """Whether the console has shown all that is on disk."""
        data = self.folder.journal.read_bytes()
        return data.endswith(b"\n") and data.count(b"\n") == checks.shown_seq(self.console)


def rounds(count: int, seed: int, folder: Path, told: Callable[[str], None]) -> list[Kill]:
    """So many kills, in as many meetings as it takes; every fault is told as it is found."""
    locale.use("vi")
    chance = random.Random(seed)
    kills: list[Kill] = []
    sittings = 0
    while len(kills) < count:
        sittings += 1
        sitting = Sitting(folder / str(sittings), chance)
        with sitting.desk:
            while len(kills) < count and not sitting.over:
                for kill in sitting.round():
                    kills.append(kill)
                    for fault in kill.faults:
                        told(f"kill {len(kills)}, {kill.victim}: {fault}")
                    if len(kills) % 50 == 0:
                        told(f"{len(kills)} screens killed, {sum(len(one.faults) for one in kills)} faults")
    return kills
