"""What must hold of a meeting's folder after anything that happened to it."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from kcn_tui.meeting.commands import Refusal, TakeNote, Undo
from kcn_tui.meeting.events import Entry
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.disk import RealDisk
from kcn_tui.record.drafts import read_drafts
from kcn_tui.record.errors import NoMeetingError, RecordError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import Reader
from kcn_tui.record.reading import read_meeting
from kcn_tui.record.storage import load
from kcn_tui.record.verify import verify
from tests.build import START
from tests.faults.course import AT_ONCE, Script

HARMLESS = {"torn_tail", "record_stale", "record_missing", "record_different", "no_meeting", "record_ahead"}
"""What may be found after a crash and is put right on opening; with nothing confirmed there may be no meeting."""


class QuickDisk(RealDisk):
    """A disk for looking at what a fault left; nothing of it need last."""

    def sync(self, fd: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


class Known(Struct, frozen=True):
    """What is known of a moment: what was confirmed, and what may have been on its way."""

    confirmed: Sequence[Entry]
    on_the_way: Sequence[Entry] = ()
    votes: int = 0


def agreeing(folder: MeetingFolder) -> list[str]:
    """Journal, record and what a follower shows are one."""
    meeting = read_meeting(folder)
    wrong = [f"verify: {found.code} {found.values}" for found in verify(folder)]
    news = Reader(folder).look()
    if news is None or news.state != meeting.state or news.seq != meeting.end.seq:
        wrong.append("a follower shows something else than the journal")
    return wrong


def unchanged(folder: MeetingFolder, confirmed: Sequence[Entry]) -> list[str]:
    """The journal holds what was confirmed and nothing else."""
    try:
        kept = read_meeting(folder).entries
    except RecordError as error:
        return [f"not to be read: {error}"]
    if kept == tuple(confirmed):
        return []
    return [f"{len(kept)} entries are kept and {len(confirmed)} were confirmed, or they differ"]


def after_crash(folder: MeetingFolder, script: Script, known: Known) -> list[str]:
    """All that is wrong with a folder as a crash left it: as it lies, and once it is opened again."""
    try:
        return [*_as_it_lies(folder, known), *_opened_again(folder, script, known)]
    except RecordError as error:
        return [f"not to be opened: {error}"]
    except Exception as error:  # noqa: BLE001  whatever it is, it should not have come up
        return [f"came up as {error!r}"]


def _as_it_lies(folder: MeetingFolder, known: Known) -> list[str]:
    wrong = []
    try:
        kept = read_meeting(folder).entries
    except NoMeetingError:
        kept = ()
    allowed = (*known.confirmed, *known.on_the_way)
    if kept[: len(known.confirmed)] != tuple(known.confirmed):
        wrong.append(f"of {len(known.confirmed)} confirmed {len(kept)} are left, or they differ")
    if kept != allowed[: len(kept)]:
        wrong.append("something is kept that was neither confirmed nor on its way")
    wrong += [f"verify: {found.code}" for found in verify(folder) if found.code not in HARMLESS]
    if folder.record.exists() and load(folder.record) is None:
        wrong.append("record.json does not read")
    if known.votes:
        votes = (load(folder.record) or {}).get("votes", {})
        if len(votes) < known.votes:
            wrong.append("a confirmed vote is not in record.json")
    if read_drafts(folder, 0).unreadable:
        wrong.append("the half-typed words do not read")
    return wrong


def _opened_again(folder: MeetingFolder, script: Script, known: Known) -> list[str]:
    wrong = []
    with Clerk.open(
        folder,
        script.plan,
        script.sha256,
        lambda: START,
        rehearsal=True,
        disk=QuickDisk(),
        rhythm=AT_ONCE,
        members=(),
    ) as clerk:
        if clerk.recovered.missing:
            wrong.append(f"{clerk.recovered.missing} confirmed are missing, says opening")
        if clerk.seq < len(known.confirmed):
            wrong.append("opening lost what was confirmed")
        done = clerk.do(TakeNote("sau sự cố") if clerk.state.closed_at is None else Undo())
        if isinstance(done, Refusal):
            wrong.append(f"it does not go on: {done.code}")
    return [*wrong, *agreeing(folder)]
