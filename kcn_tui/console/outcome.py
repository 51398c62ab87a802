"""What came of a command, in words and with their mood, for the line below the guide."""

from collections.abc import Mapping
from typing import Final

from kcn_tui.console.fields.typing import MOST_CHARACTERS
from kcn_tui.console.intents import SayCode
from kcn_tui.console.keys import label_of
from kcn_tui.console.text import clipped
from kcn_tui.locale import _
from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.events import ArticleAdded, ArticleAmended, Entry, PageTurned, Undone, VoteRecorded
from kcn_tui.meeting.quorate import quorum_now
from kcn_tui.meeting.state import State
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.drafts import FoundDrafts
from kcn_tui.record.errors import RecordError
from kcn_tui.wording.events import entry_line
from kcn_tui.wording.figures import thousands
from kcn_tui.wording.record import record_line, recovered_lines
from kcn_tui.wording.refusals import refusal_line
from kcn_tui.wording.terms import result_word

TAKEN_BACK: Final = 50
"""Cells of what an undo took back; a long title must not push the rest off the line."""
Outcome = tuple[str, str]
"""The sentence and its mood: good, bad, ask or nothing in particular."""


def confirmed(
    entries: tuple[Entry, ...],
    state: State,
    trouble: RecordError | None,
    known: Mapping[int, str],
    *,
    lost: bool,
) -> Outcome:
    """A command is on disk; that the record lags behind, or that the quorum is lost with it, is said before all.

    ``known`` is what was done in this sitting, in words by its first seq, so that an undo says what it took back.
    """
    if trouble is not None:
        return lagging(trouble)
    last = entries[-1]
    if isinstance(last.event, Undone) and last.event.target in known and not lost:
        words = _("✓ #{seq} {time} undone: {what}")
        what = clipped(known[last.event.target], TAKEN_BACK)
        return words.format(seq=last.seq, time=f"{last.at:%H:%M}", what=what), "good"
    return quorum_lost(entries, state) if lost else done(entries, state)


def done(entries: tuple[Entry, ...], state: State) -> Outcome:
    """A command is on disk: what its last event was."""
    last = entries[-1]
    mood = "" if isinstance(last.event, PageTurned) else "good"
    if isinstance(last.event, ArticleAmended | ArticleAdded) and last.event.ends_put:
        mood = "ask"
    if isinstance(last.event, VoteRecorded):
        words = _("✓ #{seq} {time} vote recorded: {yes} in favour of {present} present, {result}")
        return words.format(
            seq=last.seq,
            time=f"{last.at:%H:%M}",
            yes=thousands(last.event.yes),
            present=thousands(last.event.present),
            result=result_word(last.event.result).upper(),
        ), mood
    return f"✓ {entry_line(last, state)}", mood


def quorum_lost(entries: tuple[Entry, ...], state: State) -> Outcome:
    """A command is on disk, and with it there are too few where there were enough."""
    standing = quorum_now(state)
    words = _("The quorum is lost: {present} present, {required} needed, {missing} more must come.").format(
        present=thousands(0 if standing is None else standing.present),
        required=thousands(0 if standing is None else standing.required or 0),
        missing=thousands(0 if standing is None else standing.missing),
    )
    return f"! {words}\n{done(entries, state)[0]}", "bad"


def refused(refusal: Refusal, state: State) -> Outcome:
    """Why the meeting's rules refuse."""
    return refusal_line(refusal, state), "bad"


def said(code: SayCode) -> Outcome:
    """Why nothing happens."""
    match code:
        case "covered":
            return _("The hall's screen is covered; {key} uncovers it, then pages turn.").format(
                key=label_of("release")
            ), "ask"
        case "first_page":
            return _("This is the first page."), ""
        case "last_page":
            return _("This is the last page."), ""
        case "no_resolution":
            return _("The agenda has no resolution to vote on article by article."), ""
        case "nothing_left":
            return _("Nothing is left to do. {key}: quit.").format(key=label_of("quit")), ""


def opened(clerk: Clerk, drafts: FoundDrafts, said: str = "") -> Outcome:
    """How the meeting was found, or what ``said`` of a screen that failed before this one, and what had been half typed."""
    words, mood = (said, "ask") if said else _opened(clerk)
    if drafts.unreadable:
        return words + " " + _("What was half typed could not be read and is left out."), "ask"
    if drafts.drafts.drafts:
        return words + " " + _("What was half typed is back."), mood
    return words, mood


def _opened(clerk: Clerk) -> Outcome:
    found = clerk.recovered
    if found.new and clerk.state.rehearsal:
        return _("A new rehearsal; nothing of it reaches the real meeting."), ""
    if found.new:
        return _("A new meeting; everything is kept from now on."), ""
    lines = recovered_lines(found)
    resumed = _("Resumed at #{seq}, where it stood.").format(seq=clerk.seq)
    return " ".join([resumed, *lines]), "bad" if found.missing or found.ahead else "ask" if lines else ""


def stray() -> Outcome:
    """Letters or figures that no field took."""
    return _("What was typed went into no field. {note}: note · {roll}: roll call · Esc").format(
        note=label_of("note"), roll=label_of("attendance")
    ), "ask"


def overfull() -> Outcome:
    """More for a field than it holds."""
    return _("Not taken: the text would be longer than the field holds, {count} characters.").format(
        count=thousands(MOST_CHARACTERS)
    ), "bad"


def once_more() -> Outcome:
    """Enter behind such letters."""
    return _("Nothing was done. Enter once more does what the line above says."), "ask"


def kept() -> Outcome:
    """A form was left half filled."""
    return _("What was typed is kept; it is there again when the form is opened."), ""


def writing() -> Outcome:
    """The disk takes its time."""
    return _("recording…"), "ask"


def not_written(error: RecordError) -> Outcome:
    """The disk refused: nothing was done, and the same key tries again."""
    return record_line(error.code, error.values), "bad"


def lagging(error: RecordError) -> Outcome:
    """The journal has everything, the record not yet; it is being tried again."""
    return record_line(error.code, error.values), "ask"


def caught_up(seq: int) -> Outcome:
    """The record has come up to date again."""
    return _("Everything up to #{seq} is in record.json again.").format(seq=seq), "good"


def ask_quit(seq: int) -> Outcome:
    """Everything is on disk: ask before leaving."""
    return _("Everything up to #{seq} is on disk. {key} again quits, Esc stays.").format(
        seq=seq, key=label_of("quit")
    ), "ask"


def trouble(where: str) -> Outcome:
    """An error of the console itself."""
    return _("Something went wrong in the console: {where}. The record is not touched; go on.").format(
        where=where
    ), "bad"
