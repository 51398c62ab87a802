"""What must hold of a meeting whose screens were killed: on disk, on the console opened again, in front of the hall."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct
from tinydb import TinyDB

from kcn_tui.hall.speaker import lectern
from kcn_tui.meeting.events import Entry, Undone, VoteRecorded
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import Timeline
from kcn_tui.record.errors import DamagedJournalError, NewerJournalError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.mark import read_mark
from kcn_tui.record.scan import scan
from kcn_tui.record.verify import verify
from kcn_tui.stage.choose import page_shown, view
from kcn_tui.stage.layout import lay_out
from kcn_tui.stage.theme import DARK
from kcn_tui.wording.events import entry_line
from tests.terminal import Terminal

OPENING_MENDS = {"torn_tail", "record_stale", "record_missing"}
"""What a kill may leave behind, and the next opening puts right."""

_SHOWN = re.compile("đã ghi #([0-9]+)[^0-9]".encode())
_DONE = re.compile("^ ?✓ #([0-9]+) (.+?)…?$")


class OnDisk(Struct, frozen=True):
    """What a kill left: the journal's good lines and their bytes, and whether the last line was torn."""

    entries: tuple[Entry, ...] = ()
    good: bytes = b""
    torn: bool = False


def shown_seq(console: Terminal) -> int:
    """The last event that the console said is recorded; read off what it wrote, because a screen may be half painted."""
    found = _SHOWN.findall(bytes(console.written))
    return int(found[-1]) if found else 0


def on_disk(folder: MeetingFolder) -> tuple[OnDisk, list[str]]:
    """What is there after a kill, and what is wrong with it."""
    faults = [
        f"verify: {finding.code} {finding.values}"
        for finding in verify(folder)
        if finding.code not in OPENING_MENDS
    ]
    data = folder.journal.read_bytes()
    try:
        found = scan(data, folder.journal, read_mark(folder.mark))
    except (DamagedJournalError, NewerJournalError) as error:
        return OnDisk(), [*faults, f"journal: {error}"]
    return OnDisk(found.entries, data[: found.end.length], bool(found.torn)), faults


def lost(console: Terminal, before: OnDisk, now: OnDisk) -> Iterator[str]:
    """What was called recorded and is not there, or not as it was."""
    shown = shown_seq(console)
    if shown > len(now.entries):
        yield f"#{shown} was shown as recorded, the journal ends at #{len(now.entries)}"
    if not now.good.startswith(before.good):
        yield "lines that were there before have changed"
    state = Timeline(now.entries).state if now.entries else None
    for line in console.lines:
        done = _DONE.match(line)
        if done is None or state is None or int(done[1]) > len(now.entries):
            continue
        entry = now.entries[int(done[1]) - 1]
        kept = [entry_line(entry, state)]
        if isinstance(entry.event, Undone):
            head = f"#{entry.seq} {entry.at:%H:%M} đã hoàn tác: "
            taken_back = now.entries[entry.event.target - 1 : entry.seq - 1]
            kept += [head + entry_line(each, state).split(" ", 2)[2] for each in taken_back]
        said = f"#{done[1]} {done[2][:40]}"
        if not isinstance(entry.event, VoteRecorded) and not any(line.startswith(said) for line in kept):
            yield f"shown {line!r}, kept {kept!r}"


def record_faults(folder: MeetingFolder, console: Terminal, now: OnDisk) -> Iterator[str]:
    """Stock TinyDB opens the record, and every vote that was shown as recorded is in it."""
    with TinyDB(folder.record, access_mode="r") as record:
        tables = {name: record.table(name).all() for name in record.tables()}
    if now.entries and not tables.get("meeting"):
        yield "the record has no meeting"
    undone = Timeline(now.entries).state if now.entries else None
    standing = {vote.seq for votes in undone.votes.values() for vote in votes} if undone else set()
    kept = {row["seq"] for row in tables.get("votes", ())}
    yield from (
        f"vote #{seq} is not in the record" for seq in sorted(standing - kept) if seq <= shown_seq(console)
    )


def first_seq(console: Terminal) -> int:
    """The event at which the console stood when it came up."""
    found = _SHOWN.search(bytes(console.written))
    return int(found[1]) if found else 0


def state_of(data: bytes, folder: MeetingFolder) -> State:
    """The state that a journal's bytes lead to."""
    return Timeline(scan(data, folder.journal).entries).state


def console_is_right(console: Terminal, state: State) -> bool:
    """Whether the agenda on the secretary's screen marks the item under way, and no other."""
    opened = [line for line in console.lines if line.startswith("│▶")]
    item = state.open_item
    wanted = [] if item is None else [f"│▶ {state.agenda.index(item) + 1} {item.title[:8]}"]
    return len(opened) == len(wanted) and all(map(str.startswith, opened, wanted))


def hall_is_right(hall: Terminal, state: State, columns: int, rows: int) -> bool:
    """Whether the hall's screen shows exactly what this meeting shows, at this second or the one before."""
    at = datetime.now().astimezone()
    showing = page_shown(state)
    return any(
        _same(hall, lay_out(view(state, moment), columns, rows, showing.page, showing.grid).lines)
        for moment in (at, at - timedelta(seconds=1))
    )


def podium_is_right(podium: Terminal, state: State, columns: int, rows: int) -> bool:
    """The same of the speaker's screen."""
    at = datetime.now().astimezone()
    return any(
        _same(podium, lectern(state, moment, (columns, rows), DARK).lines)
        for moment in (at, at - timedelta(seconds=1))
    )


def _same(screen: Terminal, lines: tuple[object, ...]) -> bool:
    return [line.rstrip() for line in screen.lines] == [str(line).rstrip() for line in lines]
