"""What is wrong with what is kept, and what opening found, each as one sentence.

The record gives a code with values; errors and findings share the codes where they say the same.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, Protocol

from kcn_tui.locale import N_, _, ngettext
from kcn_tui.text.safe import safe_line

SENTENCES: Final[dict[str, str]] = {
    "busy": N_(
        "Another console has this meeting: process {pid} on {host}, since {since}. Close it there first."
    ),
    "busy_unknown": N_("Another console has this meeting. Close it there first."),
    "clock_back": N_(
        "Event {line}: the clock stood {seconds} s behind the event before; it was set back. The order is that of the numbers."
    ),
    "count_impossible": N_(
        "Event {line}, count on {motion}: the rules do not allow these figures as the meeting stood then ({why})."
    ),
    "disk_full": N_("The disk is full: {path} could not be written. Free some space and try again."),
    "entries_missing": N_(
        "The journal ends at event {seq}, but {missing} more had been confirmed; they are not there any more."
    ),
    "head_missing": N_(
        "The journal does not lead through {head}: it is not the one of which this was printed, or it was rewritten."
    ),
    "is_real": N_("{path} holds a real meeting; nothing of a rehearsal is written into it."),
    "is_rehearsal": N_(
        "{path} holds a rehearsal, which never becomes the meeting: begin the meeting in another folder (--data), or go on with --rehearsal."
    ),
    "journal_damaged": N_(
        "{path}, line {line}: {why}. Nothing was changed; bring the file back from a copy."
    ),
    "journal_lost": N_(
        "{path} was replaced or removed by another program; nothing more is recorded. All that was confirmed is in {saved}. Quit, put that copy in its place and open the meeting again."
    ),
    "journal_lost_unsaved": N_(
        "{path} was replaced or removed by another program; nothing more is recorded, and no copy could be saved. Leave this screen open and write down what was decided; record.json is left as it is."
    ),
    "journal_newer": N_(
        "{path}, line {line}: written by a later version of this program. Nothing was changed; use that version."
    ),
    "journal_not_read": N_("{path} could not be read ({why}). Nothing was changed."),
    "journal_not_written": N_(
        "{path} could not be written ({why}); nothing of this was recorded. Try again."
    ),
    "mark_differs": N_(
        "The mark was set behind another event {seq}: the journal was exchanged or rewritten since, or the mark copied."
    ),
    "no_meeting": N_("There is no meeting in {path}."),
    "nothing_to_save": N_("{path}: not even its first line is good; nothing can be saved from it."),
    "place_not_written": N_("{path} could not be written ({why})."),
    "record_ahead": N_(
        "record.json stands at event {seq}, but the journal ends at {last}: the record holds more than happened."
    ),
    "record_different": N_("record.json, table {table}: it is not what follows from the journal."),
    "record_missing": N_("{path} is missing; opening the meeting makes it anew from the journal."),
    "record_not_written": N_(
        "{path} could not be written ({why}). The journal has everything that was confirmed."
    ),
    "record_stale": N_(
        "record.json stands at event {seq} of {last}; opening the meeting brings it up to date."
    ),
    "record_unreadable": N_(
        "{path} is not a TinyDB file; opening the meeting makes it anew from the journal."
    ),
    "target_exists": N_("There is something at {path} already; give a folder that does not exist."),
    "target_inside": N_(
        "{path} lies in the damaged folder, in which nothing is written; give another place."
    ),
    "torn_tail": N_(
        "The journal ends in {bytes} bytes of a line that was never finished, after event {seq}."
    ),
    "vote_differs": N_(
        "Event {line}, vote on {motion}: {field} is {recorded}, but from the figures and the rules follows {expected}."
    ),
    "writer_stopped": N_(
        "Writing has stopped because of an error in the program ({why}); open the meeting again."
    ),
}

NOT_ALLOWED: Final[dict[str, str]] = {
    "ballot_sum": N_("a sum does not hold"),
    "count_exceeds_present": N_("more than were present"),
    "no_attendance": N_("nobody had been counted"),
    "no_candidate": N_("votes for someone who does not stand"),
    "no_quorum": N_("no quorum and no reason for going on without"),
}

DAMAGE: Final[dict[str, str]] = {
    "chain": N_("the chain breaks; this line or the one before was changed"),
    "foreign": N_("this is not a journal of a meeting"),
    "not_whole": N_("this is not a whole line"),
    "order": N_("this event cannot follow the one before"),
}


SYSTEM: Final[dict[str, str]] = {
    "exists": N_("something of that name is there already"),
    "full": N_("the disk is full"),
    "gone": N_("the drive or share is no longer there"),
    "in_use": N_("another program is using it"),
    "is_folder": N_("this is a folder"),
    "name_too_long": N_("the name is too long"),
    "not_folder": N_("a file stands where a folder is wanted"),
    "not_there": N_("there is no such file or folder"),
    "too_many_files": N_("too many files are open"),
    "io": N_("the disk reports an error"),
    "no_permission": N_("no permission"),
    "not_regular": N_("this is no ordinary file"),
    "read_only": N_("the disk is read-only"),
    "too_large": N_("far larger than such a file is"),
}


WHY: Final = DAMAGE | NOT_ALLOWED | SYSTEM
"""Reasons that come as codes."""


SET_BACK: Final = timedelta(seconds=1)
"""Less is what keeping a clock right takes."""


def record_line(code: str, values: Mapping[str, str | int]) -> str:
    """The sentence of an error's or a finding's code; a code without one is shown as it is."""
    if code == "busy" and not values.get("pid"):
        code = "busy_unknown"
    sentence = SENTENCES.get(code)
    if sentence is None:
        return code
    named = {name: _readable(name, value) for name, value in values.items()}
    return _(sentence).format(**named)


def why_words(why: str) -> str:
    """A reason that comes as a code, in words."""
    return _(WHY[why]) if why in WHY else safe_line(why)


def _readable(name: str, value: str | int) -> str:
    text = str(value)
    if name == "why":
        return why_words(text)
    if name == "since" and text:
        return datetime.fromisoformat(text).strftime("%H:%M %d/%m/%Y")
    return safe_line(text)


class Found(Protocol):
    """What opening a meeting found and did."""

    @property
    def cut(self) -> int:
        """Bytes of a torn line that were cut off the journal."""

    @property
    def missing(self) -> int:
        """How many confirmed events are not there any more."""

    @property
    def rebuilt(self) -> bool:
        """Whether the record was made anew."""

    @property
    def ahead(self) -> bool:
        """Whether the record said more than the journal and was kept beside."""

    @property
    def exchanged(self) -> bool:
        """Whether the mark is of another journal."""

    @property
    def behind(self) -> timedelta:
        """How far the machine's clock stands behind the last event."""


def recovered_lines(found: Found) -> list[str]:
    """What opening a meeting found and did, a sentence each; nothing where all was as it had been left."""
    lines = []
    if found.cut:
        lines.append(
            ngettext(
                "{cut} byte of a line that was never finished was cut off the journal.",
                "{cut} bytes of a line that was never finished were cut off the journal.",
                found.cut,
            ).format(cut=found.cut)
        )
    if found.missing:
        lines.append(
            ngettext(
                "{missing} event that had been confirmed is not in the journal any more: check the last entries.",
                "{missing} events that had been confirmed are not in the journal any more: check the last entries.",
                found.missing,
            ).format(missing=found.missing)
        )
    if found.exchanged:
        lines.append(_("The mark was of another journal: this one was copied, exchanged or rewritten since."))
    if found.ahead:
        lines.append(_("record.json held more than the journal; as it was, it is kept as record.ahead.json."))
    if found.rebuilt:
        lines.append(_("record.json was made anew from the journal."))
    if found.behind >= SET_BACK:
        lines.append(
            _(
                "The clock of this machine stands {duration} behind the last event: set it right, all times come from it."
            ).format(duration=_duration(found.behind))
        )
    return lines


def _duration(span: timedelta) -> str:
    """Days, hours, minutes and seconds, the two largest that are not naught."""
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = [
        (days, ngettext("{count} day", "{count} days", days)),
        (hours, ngettext("{count} hour", "{count} hours", hours)),
        (minutes, ngettext("{count} minute", "{count} minutes", minutes)),
        (seconds, ngettext("{count} second", "{count} seconds", seconds)),
    ]
    return " ".join([words.format(count=count) for count, words in parts if count][:2])
