"""What is asked before something is done that touches so many, or leaves something undone: it is named, and the key pressed again does it."""

from typing import Final

from kcn_tui.console.intents import Send
from kcn_tui.console.keys import label_of
from kcn_tui.console.outcome import Outcome
from kcn_tui.locale import _, ngettext
from kcn_tui.meeting.commands import ArriveGroup, Close, ReadAward
from kcn_tui.meeting.lacking import missing_names
from kcn_tui.meeting.state import State
from kcn_tui.wording.figures import few
from kcn_tui.wording.lacking import lacking_words
from kcn_tui.wording.names import award_name, item_name
from kcn_tui.wording.terms import content_brief

MOTION: Final = 40
"""Characters of a motion's title in a question."""
NAMED: Final = 2
"""Motions that a question names; the line has room for no more."""
CROWDED: Final = 24
"""Characters of the one motion's title that is named where more than votes is missing."""


def ask(request: Send, state: State) -> Outcome:
    """Something that touches so many, or leaves something undone, is asked about before it is done.

    A title that was cut ends its sentence with the sign of that.
    """
    return _question(request, state).replace("….", "…"), "ask"


def _question(request: Send, state: State) -> str:
    match request.command:
        case ArriveGroup(group=group):
            return _ask_group(group, request.about)
        case Close():
            return _ask_close(request, state)
        case ReadAward(award=award):
            return _ask_reading(request, state, award)
        case _:
            words = _("{unrecorded} The same key again goes on without it, Esc does not.")
            return words.format(unrecorded=" ".join(_left(request, state)))


def _ask_group(group: str, people: int) -> str:
    words = ngettext(
        "{group}: {key} again checks {count} person in, Esc does not.",
        "{group}: {key} again checks {count} people in, Esc does not.",
        people,
    )
    return words.format(group=group, count=people, key=label_of("arrive_group"))


def _ask_reading(request: Send, state: State, award: str) -> str:
    """Names are lacking: the hall would hear of an award that nobody gets."""
    known = state.award(award)
    lacks = "" if known is None else lacking_words(state, known[1])
    parts = _left(request, state)
    if request.loose is not None and request.loose.nameless:
        parts.append(_("{award}: {lacking}.").format(award=award_name(state, award, MOTION), lacking=lacks))
    parts.append(_("The same key again announces it all the same, Esc does not."))
    return " ".join(parts)


def _ask_close(request: Send, state: State) -> str:
    """Whatever is left is named: the meeting is closed only when asked for once more."""
    left = ngettext("{count} item is still to come.", "{count} items are still to come.", request.about)
    parts = [
        *([left.format(count=request.about)] if request.about else ()),
        *_left(request, state),
        *_names_lacking(request, state),
    ]
    contents = () if request.loose is None else request.loose.contents
    parts += _contents_open(contents, crowded=bool(parts))
    under_way = None if request.loose is None else request.loose.under_way
    if not parts and under_way is not None:
        parts.append(_("Under way: {item}.").format(item=item_name(state, under_way, MOTION)))
    parts.append(_("{key} again closes the meeting, Esc does not.").format(key=label_of("close")))
    return " ".join(parts)


def _names_lacking(request: Send, state: State) -> list[str]:
    nameless = () if request.loose is None else request.loose.nameless
    names = sum(missing_names(state, known[1]) for one in nameless if (known := state.award(one)))
    lacks = ngettext(
        "{count} name of a recipient is lacking.", "{count} names of recipients are lacking.", names
    )
    return [lacks.format(count=few(names))] if names else []


def _contents_open(contents: tuple[int, ...], *, crowded: bool) -> list[str]:
    """The required contents that nobody has marked as done, by name as far as there is room, and where they are marked."""
    if not contents:
        return []
    named = contents[:1] if crowded else contents
    names = "; ".join(f"{number}. {content_brief(number)}" for number in named)
    if len(contents) > len(named):
        names = _("{names} and {count} more").format(names=names, count=few(len(contents) - len(named)))
    words = ngettext(
        "{count} required content is not done ({key}): {names}.",
        "{count} required contents are not done ({key}): {names}.",
        len(contents),
    )
    return [words.format(count=few(len(contents)), key=label_of("minutes"), names=names)]


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
