"""A rehearsal killed at random moments, again and again, and what was printed as confirmed and is lost."""

import random
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from kcn_tui import locale
from kcn_tui.record.errors import NoMeetingError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.reading import read_meeting
from kcn_tui.wording.events import entry_line

AGENDA = Path(__file__).parents[2] / "agenda" / "lam-dong-2018.yaml"
CUES = AGENDA.with_suffix(".cues.yaml")
NOTES = 1000
"""Notes put into the rehearsal, so that it lasts long enough to be killed in its midst."""


class Round(NamedTuple):
    """One rehearsal: whether it was killed, events printed, of them lost, and whether a torn line was left."""

    killed: bool
    confirmed: int
    lost: int
    torn: bool


def long_cues() -> str:
    """The reference rehearsal with many notes before its close."""
    before, close, after = CUES.read_text("utf-8").rpartition("- close: {}")
    return before + "".join(f"- note: ghi chép thử {number}\n" for number in range(NOTES)) + close + after


def command(cues: Path, data: Path) -> list[str]:
    """The rehearsal as a process."""
    words = ["rehearse", str(AGENDA), "--cues", str(cues), "--data", str(data)]
    return [sys.executable, "-m", "kcn_tui", *words]


def whole_duration(cues: Path, folder: Path) -> float:
    """Seconds that the rehearsal takes when nobody kills it; the second run, because the first finds nothing cached."""
    for attempt in ("first", "second"):
        begun = time.monotonic()
        subprocess.run(command(cues, folder / attempt), check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


def play(cues: Path, folder: Path, moment: float) -> Round:
    """Begin a rehearsal, kill it after ``moment`` seconds, open it again, and compare what is kept with what was printed."""
    data, printed = folder / "data", folder / "printed"
    folder.mkdir()
    with printed.open("wb") as out, subprocess.Popen(command(cues, data), stdout=out) as program:
        try:
            program.wait(moment)
        except subprocess.TimeoutExpired:
            program.kill()
    confirmed = [line for line in printed.read_text("utf-8").splitlines(keepends=True) if line.endswith("\n")]
    place = MeetingFolder(data / "lam-dong-2018")
    torn = has_torn_line(place)
    if program.returncode != 0:
        reopen(folder, data)
    meeting = read_meeting(place)
    kept = {entry_line(entry, meeting.state) + "\n" for entry in meeting.entries}
    lost = sum(line not in kept for line in confirmed)
    return Round(program.returncode != 0, len(confirmed), lost, torn)


def reopen(folder: Path, data: Path) -> None:
    """Go on with the meeting as after a power cut; raises CalledProcessError where that fails or something is damaged."""
    one_more = folder / "one-more.yaml"
    one_more.write_text("- undo: {}\n" if is_closed(data) else "- note: sau khi mất điện\n", "utf-8")
    verify = [sys.executable, "-m", "kcn_tui", "verify", "lam-dong-2018", "--data", str(data)]
    for words in (command(one_more, data), verify):
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def is_closed(data: Path) -> bool:
    """Whether the rehearsal had come to its end, after which only undo is possible."""
    try:
        return read_meeting(MeetingFolder(data / "lam-dong-2018")).state.closed_at is not None
    except NoMeetingError:
        return False


def has_torn_line(place: MeetingFolder) -> bool:
    """Whether the journal ends in the middle of a line."""
    try:
        return place.journal.read_bytes()[-1:] not in {b"", b"\n"}
    except FileNotFoundError:
        return False


def rounds(count: int, seed: int, folder: Path) -> list[Round]:
    """So many rehearsals, each killed at a moment of its own."""
    locale.use("vi")
    cues = folder / "long.cues.yaml"
    cues.write_text(long_cues(), "utf-8")
    duration = whole_duration(cues, folder)
    moments = random.Random(seed)
    return [play(cues, folder / str(number), moments.uniform(0, duration)) for number in range(count)]
