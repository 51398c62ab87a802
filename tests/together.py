"""The whole hall in terminals: console, two hall screens and the speaker's, each of which can be killed, opened again, resized."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from kcn_tui.meeting.state import State
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Lookout
from tests.kills import checks
from tests.terminal import KCN, Desk, Terminal

Name = Literal["console", "hall", "second", "podium"]
Grid = tuple[int, int]

ID = "lam-dong-2018"
AGENDA = Path(__file__).parents[1] / "agenda" / "lam-dong-2018.yaml"
SIZES: Final[dict[Name, Grid]] = {
    "console": (120, 30),
    "hall": (46, 13),
    "second": (80, 22),
    "podium": (80, 24),
}
FOLLOWERS: Final[tuple[Name, ...]] = ("hall", "second", "podium")
ASKS = ("Bấm lại phím vừa bấm", "lần nữa để bế mạc")
"""What the console says while it asks whether its key was meant."""
FORMS = ("Điểm danh: số người dự", "F7: 100%")
"""What the console says while a form is open."""
PRESENT, STAFF = "55", "60"
"""Figures of the reference conference's rehearsal, which says itself that they are examples."""


def open_form(screen: str) -> str | None:
    """Which of the two forms of this meeting is open: the attendance, or a vote; None where neither is."""
    return next((form for form in FORMS if form in screen), None)


def asks(screen: str) -> bool:
    """Whether the console asks whether its key was meant."""
    return any(words in screen for words in ASKS)


class Together:
    """One meeting with its four screens."""

    def __init__(self, desk: Desk, data: Path) -> None:
        self._desk = desk
        self._data = data
        self.folder = MeetingFolder(data / ID)
        self.sizes = dict(SIZES)
        self.screens: dict[Name, Terminal] = {"console": self._open("console")}
        self.console.sees("đã ghi #1", "F10 ")
        for name in FOLLOWERS:
            self.open(name)
        self._known: tuple[bytes, State] | None = None
        self._counted = False

    @property
    def console(self) -> Terminal:
        """The secretary's."""
        return self.screens["console"]

    @property
    def over(self) -> bool:
        """Whether the meeting has been closed, as the console says it on the line that says what is recorded."""
        return re.search(r"bế mạc \d\d:\d\d · đã ghi #", self.console.text) is not None

    def open(self, name: Name) -> Terminal:
        """Start one of the screens, or start it again."""
        self.screens[name] = self._open(name)
        return self.screens[name]

    def _open(self, name: Name) -> Terminal:
        what = ["run", str(AGENDA)] if name == "console" else ["present", ID]
        extra = ["--podium"] if name == "podium" else []
        return self._desk.open([*KCN, *what, *extra, "--data", str(self._data)], *self.sizes[name])

    def kill(self, name: Name) -> None:
        """End one of the screens as a power cut would, once each has left a word since the last one was opened.

        One whose last word is older than another screen is taken to have been replaced by it.
        """
        screen = self.screens[name]
        if name != "console":
            self.console.until(
                lambda _text: self._all_told, "a word of each screen since the last was opened"
            )
        screen.kill()
        self._desk.terminals.remove(screen)

    @property
    def _all_told(self) -> bool:
        words = [seen.presence for seen in Lookout(self.folder).look(datetime.now(UTC))]
        opened = [word.since for word in words if word.since is not None]
        return len(words) >= len(FOLLOWERS) and min(word.at for word in words) > max(opened)

    def resize(self, name: Name, grid: Grid) -> None:
        """Give one of the screens another size."""
        self.sizes[name] = grid
        self.screens[name].resize(*grid)

    def go_on(self) -> None:
        """Do what the console says that Enter does, and wait until it is on disk; what it asks is answered."""
        before, console = self.seq, self.console
        press, self._counted = console.press_again if self._counted else console.press, False
        press("enter")
        came = f"a form, a question, or more than #{before}"
        console.until(lambda text: self.seq > before or open_form(text) or asks(text), came)
        if self.seq == before and asks(console.text):
            console.press_again("enter")
            console.until(lambda _text: self.seq > before, f"more than #{before}")
        if self.seq > before:
            return
        if open_form(console.text) == FORMS[0]:
            console.press(STAFF, "tab", STAFF, "tab", PRESENT, "enter")
        else:
            self._counted = True
            console.press("f7")
            console.sees("Enter: ghi 55–0–0")
            console.press("enter")
        console.until(lambda text: self.seq > before and not open_form(text), f"more than #{before}")

    @property
    def seq(self) -> int:
        """The last event that the console says is recorded."""
        return checks.shown_seq(self.console)

    def is_right(self, name: Name) -> bool:
        """Whether a screen shows what the journal says: exactly that picture, or where the secretary stands."""
        data = self.folder.journal.read_bytes()
        if not data.endswith(b"\n"):
            return False
        state, screen, grid = self._read(data), self.screens[name], self.sizes[name]
        if name == "console":
            return data.count(b"\n") == self.seq and checks.console_is_right(screen, state)
        right = checks.podium_is_right if name == "podium" else checks.hall_is_right
        return right(screen, state, *grid)

    def settle(self, *names: Name) -> None:
        """Read on until these screens, or all, are right; raises AssertionError where they never are."""
        for name in names or (*FOLLOWERS, "console"):
            self._settle(name)

    def _settle(self, name: Name) -> None:
        self.screens[name].until(lambda _text: self.is_right(name), f"{name} as the journal says")

    def _read(self, data: bytes) -> State:
        """The state of a journal, read once for each that is new."""
        if self._known is None or self._known[0] != data:
            self._known = data, checks.state_of(data, self.folder)
        return self._known[1]
