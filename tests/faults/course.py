"""The reference meeting, rehearsed on a disk that may fail, and what was seen of it from outside."""

import math
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from kcn_tui.locale import language, use
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.meeting.cues import read_cues
from kcn_tui.meeting.events import Entry
from kcn_tui.papers.yaml_export import export_yaml
from kcn_tui.plan.load import load
from kcn_tui.plan.model import Plan
from kcn_tui.plan.yaml_nodes import read_document
from kcn_tui.record.clerk import Clerk, Rhythm
from kcn_tui.record.disk import Disk, replace_file
from kcn_tui.record.drafts import Draft, DraftKeeper, Drafts
from kcn_tui.record.errors import JournalLostError, RecordError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Reader
from kcn_tui.record.presence import Presence, PresenceWriter
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.storage import load as load_record
from kcn_tui.wording.record import record_line
from tests.clocks import Ticking
from tests.faults.disk import FaultyDisk

AGENDA = Path(__file__).parents[2] / "agenda" / "lam-dong-2018.yaml"
FOLDER = Path("data") / "lam-dong-2018"
AT_ONCE = Rhythm(beat=3600, record_lag=0, record_share=math.inf)
"""The record follows at once, however long it took the last time, and nothing happens by the clock: each run does the
same operations in the same order."""

_TRIES = 4
_PATIENCE = 20
"""Seconds for the record to follow, on a machine that has much else to do."""


class Script(Struct, frozen=True):
    """What is played: the plan, its file's digest, and the commands."""

    plan: Plan
    sha256: str
    commands: tuple[Command, ...]


def reference() -> Script:
    """The reference conference with its cues."""
    loaded = load(AGENDA)
    assert loaded.plan is not None
    cues = read_cues(read_document(AGENDA.with_suffix(".cues.yaml")), loaded.plan)
    assert not cues.faults
    return Script(loaded.plan, loaded.sha256, tuple(cue.command for cue in cues.cues))


class Course:
    """One playing of a script. ``wrong`` gathers what should not have been seen."""

    def __init__(
        self, script: Script, disk: Disk, faulty: FaultyDisk, pause: Callable[[], None] | None = None
    ) -> None:
        self._script = script
        self._disk = disk
        self._faulty = faulty
        self._pause = pause
        self._clock = Ticking()
        self.folder = MeetingFolder(faulty.root / FOLDER)
        self.confirmed: list[Entry] = []
        self.ends: dict[int, int] = {}
        self.command = -1
        self.clerk: Clerk | None = None
        self.refusals = 0
        self.wrong: list[str] = []
        self._reader = Reader(self.folder)

    @property
    def seq(self) -> int:
        """How much the screen calls recorded."""
        return 0 if self.clerk is None else self.clerk.seq

    def play(self) -> None:
        """All of it; an error that is no RecordError is a finding."""
        try:
            self.clerk = clerk = self._opened()
            self.confirmed += read_meeting(self.folder).entries
            for number, command in enumerate(self._script.commands):
                self.command = number
                self._beside(clerk)
                self._do(clerk, command)
                self.ends[self.command] = len(self.confirmed)
            self.command += 1
            self._beside(clerk)
            with _worded(self):
                clerk.close()
            self._faulty.free()
        except Exception as error:  # noqa: BLE001  whatever it is, it should not have come up
            self._say(f"came up as {error!r}")
        if self._faulty.open_files:
            self._say("files left open")

    def _say(self, what: str) -> None:
        self.wrong.append(f"command {self.command}: {what}")

    def _opened(self) -> Clerk:
        for attempt in range(_TRIES):
            try:
                return Clerk.open(
                    self.folder,
                    self._script.plan,
                    self._script.sha256,
                    self._clock,
                    rehearsal=True,
                    disk=self._disk,
                    rhythm=AT_ONCE,
                    members=(),
                )
            except RecordError as error:
                self._refused(error, attempt)
        raise AssertionError("the meeting could not be opened again")

    def _do(self, clerk: Clerk, command: Command) -> None:
        for attempt in range(_TRIES):
            before = self._faulty.replaced(self.folder.record)
            try:
                done = clerk.do(command)
            except RecordError as error:
                self._refused(error, attempt)
                continue
            if isinstance(done, Refusal):
                self._say(f"refused: {done.code}")
            else:
                self.confirmed += done
            break
        else:
            self._say("could not be done on a disk that works again")
        self._look(clerk)
        self._settle(clerk, before)

    def _refused(self, error: RecordError, attempt: int) -> None:
        self.refusals += 1
        self.wrong += [f"command {self.command}: {line}" for line in unworded(error)]
        if self.clerk is not None:
            self._look(self.clerk)
        if self._pause is not None and attempt == 0:
            self._pause()
        if attempt > 0:
            self._faulty.free()

    def _look(self, clerk: Clerk) -> None:
        """What a hall would show is never more than what is confirmed."""
        news = self._reader.look()
        if news is not None and news.seq > clerk.seq:
            self._say(f"a follower saw {news.seq} of {clerk.seq}")
        if news is not None and news.trouble is not None:
            self._say(f"a follower could not read: {news.trouble}")

    def _settle(self, clerk: Clerk, before: int) -> None:
        """Wait until the record has followed or could not.

        Where more than ``before`` have been put in its place and it still does not say so, it never will.
        """
        deadline = time.monotonic() + _PATIENCE
        while True:
            put = self._faulty.replaced(self.folder.record) > before
            if _lags(clerk, self.folder) or _stands_at(self.folder) == clerk.seq:
                return
            if put or time.monotonic() > deadline:
                self._say("the record does not follow")
                return
            time.sleep(0.0002)

    def _beside(self, clerk: Clerk) -> None:
        """What else is written while a meeting runs: half-typed words, a hall's word, a paper."""
        if self.command % 8 == 0:
            keeper = DraftKeeper(self.folder, clerk.seq, pause=0, disk=self._disk)
            half = Draft("note", "", {"note": f"ghi dở {self.command}"}, clerk.seq + 1)
            keeper.mark(Drafts((half,)))
            keeper.close()
        if self.command % 8 == 3:
            hall = PresenceWriter(self.folder, self._disk)
            hall.tell(Presence("hall-1", "hall", 46, 13, clerk.seq, 1, 1, fits=True, at=self._clock()))
            hall.leave()
        if self.command % 16 == 5:
            text = export_yaml(read_meeting(self.folder)).encode()
            with suppress(OSError):
                replace_file(self._disk, self.folder.path / "bien-ban.yaml", text)


class _worded(suppress):  # noqa: N801  used like suppress, which it is
    """Takes a RecordError and looks whether it can be said."""

    def __init__(self, course: Course) -> None:
        super().__init__(RecordError)
        self._course = course

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, RecordError):
            self._course.refusals += 1
            self._course.wrong += unworded(error)
        return bool(super().__exit__(kind, error, trace))  # type: ignore[arg-type]  # the trace is passed on as it came


def unworded(error: RecordError) -> list[str]:
    """What is wrong with how an error is said, in both languages."""
    wrong, spoken = [], language()
    for tongue in ("vi", "en"):
        use(tongue)
        line = record_line(error.code, error.values)
        if line == error.code or "{" in line or "Errno" in line or "\n" in line:
            wrong.append(f"badly said in {tongue}: {line!r}")
    use(spoken)
    return wrong


def _lags(clerk: Clerk, folder: MeetingFolder) -> bool:
    """Whether the clerk says that the record could not follow, or that nothing is written any more."""
    trouble = clerk.trouble
    if isinstance(trouble, JournalLostError):
        return True
    return trouble is not None and trouble.values["path"] == str(folder.record)


def _stands_at(folder: MeetingFolder) -> int:
    try:
        return int((load_record(folder.record) or {})["meeting"]["1"]["seq"])
    except (KeyError, ValueError):
        return 0
