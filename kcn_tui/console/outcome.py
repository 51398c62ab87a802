"""What came of a command, in words and with their mood, for the line below the guide."""

from collections.abc import Mapping
from typing import Final

from kcn_tui.console.fields.typing import MOST_CHARACTERS
from kcn_tui.console.intents import SayCode, Send
from kcn_tui.console.keys import label_of
from kcn_tui.console.text import clipped
from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.commands import ArriveGroup, Close, ReadAward, Refusal
from kcn_tui.meeting.events import ArticleAdded, ArticleAmended, Entry, PageTurned, Undone, VoteRecorded
from kcn_tui.meeting.lacking import missing_names
from kcn_tui.meeting.quorate import quorum_now
from kcn_tui.meeting.state import State
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.drafts import FoundDrafts
from kcn_tui.record.errors import RecordError
from kcn_tui.text.numbers import thousands
from kcn_tui.wording.events import entry_line
from kcn_tui.wording.figures import few
from kcn_tui.wording.lacking import lacking_words
from kcn_tui.wording.names import award_name, item_name
from kcn_tui.wording.record import record_line, recovered_lines
from kcn_tui.wording.refusals import refusal_line
from kcn_tui.wording.terms import result_word

MOTION: Final = 40
"""Characters of a motion's title in a question."""
NAMED: Final = 2
"""Motions that a question names; the line has room for no more."""
TAKEN_BACK: Final = 50
"""Cells of what an undo took back; a long title must not push the rest off the line."""
CROWDED: Final = 24
"""Characters of the one motion's title that is named where more than votes is missing."""
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
            yes=last.event.yes,
            present=last.event.present,
            result=result_word(last.event.result).upper(),
        ), mood
    return f"✓ {entry_line(last, state)}", mood


def quorum_lost(entries: tuple[Entry, ...], state: State) -> Outcome:
    """A command is on disk, and with it there are too few where there were enough."""
    standing = quorum_now(state)
    words = _("The quorum is lost: {present} present, {required} needed, {missing} more must come.").format(
        present=0 if standing is None else standing.present,
        required=0 if standing is None else standing.required,
        missing=0 if standing is None else standing.missing,
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


def ask(request: Send, state: State) -> Outcome:
    """Something that touches so many, or leaves something undone, is asked about before it is done."""
    match request.command:
        case ArriveGroup(group=group):
            return _ask_group(group, request.about)
        case Close():
            return _ask_close(request, state)
        case ReadAward(award=award):
            return _ask_reading(request, state, award)
        case _:
            words = _("{unrecorded} The same key again goes on without it, Esc does not.")
            return words.format(unrecorded=" ".join(_left(request, state))), "ask"


def _ask_group(group: str, people: int) -> Outcome:
    words = ngettext(
        "{group}: {key} again checks {count} person in, Esc does not.",
        "{group}: {key} again checks {count} people in, Esc does not.",
        people,
    )
    return words.format(group=group, count=people, key=label_of("arrive_group")), "ask"


def _ask_reading(request: Send, state: State, award: str) -> Outcome:
    """Names are lacking: the hall would hear of an award that nobody gets."""
    known = state.award(award)
    lacks = "" if known is None else lacking_words(state, known[1])
    parts = _left(request, state)
    if request.loose is not None and request.loose.nameless:
        parts.append(_("{award}: {lacking}.").format(award=award_name(state, award, MOTION), lacking=lacks))
    parts.append(_("The same key again announces it all the same, Esc does not."))
    return " ".join(parts), "ask"


def _ask_close(request: Send, state: State) -> Outcome:
    """Whatever is left is named: the meeting is closed only when asked for once more."""
    left = ngettext("{count} item is still to come.", "{count} items are still to come.", request.about)
    parts = [
        *([left.format(count=request.about)] if request.about else ()),
        *_left(request, state),
        *_lacking_at_close(request, state),
    ]
    under_way = None if request.loose is None else request.loose.under_way
    if not parts and under_way is not None:
        parts.append(_("Under way: {item}.").format(item=item_name(state, under_way, MOTION)))
    return " ".join(
        [*parts, _("{key} again closes the meeting, Esc does not.").format(key=label_of("close"))]
    ), "ask"


def _lacking_at_close(request: Send, state: State) -> list[str]:
    if request.loose is None:
        return []
    nameless, contents = request.loose.nameless, request.loose.contents
    names = sum(missing_names(state, known[1]) for one in nameless if (known := state.award(one)))
    lacks = ngettext(
        "{count} name of a recipient is lacking.", "{count} names of recipients are lacking.", names
    )
    open_ = ngettext(
        "{count} required content is not done.", "{count} required contents are not done.", contents
    )
    return [
        *([lacks.format(count=few(names))] if names else ()),
        *([open_.format(count=few(contents))] if contents else ()),
    ]


def _left(request: Send, state: State) -> list[str]:
    """Votes without their result, and awards that nobody has read out, a sentence each."""
    unread = 0 if request.loose is None else len(request.loose.unread)
    words = ngettext("{count} award is not announced.", "{count} awards are not announced.", unread)
    return [
        *([_not_recorded(request, state)] if request.unrecorded else ()),
        *([words.format(count=few(unread))] if unread else ()),
    ]


def _not_recorded(request: Send, state: State) -> str:
    crowded = request.loose is not None and (request.loose.unread or request.loose.nameless)
    named, width = (1, CROWDED) if crowded else (NAMED, MOTION)
    names = "; ".join(item_name(state, motion, width) for motion in request.unrecorded[:named])
    if len(request.unrecorded) > named:
        names = f"{names}; …"
    return _("The result of the vote is not recorded: {names}.").format(names=names)


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
