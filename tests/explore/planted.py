"""Faults planted in the rules by handing in other functions: an exploration that does not find them proves nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from kcn_tui.meeting import commands as c
from kcn_tui.meeting import events as e
from kcn_tui.meeting.flow import Do, NextStep, Pages, next_step
from kcn_tui.meeting.quorate import majority_rule
from kcn_tui.meeting.registry import Decided, decide
from kcn_tui.meeting.rules import reached
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import Timeline
from kcn_tui.plan.threshold import Threshold
from kcn_tui.stage import views as v
from kcn_tui.stage.choose import view
from tests.explore.core import Core
from tests.explore.small import MEMBERS


def _deciding(change: Callable[[State, Any], e.Event]) -> Core:
    """The rules, but that each event is changed before it is a fact."""

    def decide_wrongly(state: State, command: c.Command, now: datetime) -> Decided:
        decided = decide(state, command, now)
        if isinstance(decided, c.Refusal):
            return decided
        return tuple(change(state, event) for event in decided)

    return Core(decide=decide_wrongly)


def _half_is_enough(state: State, event: e.Event) -> e.Event:
    """``>=`` for ``>`` in the majority."""
    if not isinstance(event, e.VoteRecorded):
        return event
    rule = majority_rule(state)
    lenient = Threshold(strict=False, numerator=rule.numerator, denominator=rule.denominator, base=rule.base)
    return replace(event, result="pass" if reached(lenient, event.yes, event.present) else "fail")


def _quorum_must_be_passed(_state: State, event: e.Event) -> e.Event:
    """``>`` for ``>=`` in the quorum."""
    if not isinstance(event, e.VoteRecorded) or event.summoned is None:
        return event
    return replace(event, quorum_met=3 * event.present > 2 * event.summoned)


def _all_votes_are_the_base(_state: State, event: e.Event) -> e.Event:
    """The majority of those who voted, not of those present."""
    if not isinstance(event, e.VoteRecorded):
        return event
    return replace(event, result="pass" if event.yes > event.no + event.abstain else "fail")


def _half_elects(_state: State, event: e.Event) -> e.Event:
    """``>=`` for ``>`` in an election."""
    if not isinstance(event, e.BallotCounted) or event.tied or event.elected:
        return event
    return replace(
        event, elected=tuple(n for n, count in event.votes.items() if 2 * count >= event.valid)[:1]
    )


def _corrections_are_first_versions(_state: State, event: e.Event) -> e.Event:
    """A correction takes the number of what it replaces."""
    return replace(event, version=1, replaces=None) if isinstance(event, e.VoteRecorded) else event


def _without(code: str, events: Callable[[Any], tuple[e.Event, ...]]) -> Core:
    """The rules, but that what is refused for this reason is done all the same."""

    def decide_wrongly(state: State, command: c.Command, now: datetime) -> Decided:
        decided = decide(state, command, now)
        return (
            events(command)
            if isinstance(decided, c.Refusal) and decided.code == code and state.closed_at is None
            else decided
        )

    return Core(decide=decide_wrongly)


def _amended(command: Any) -> tuple[e.Event, ...]:
    if isinstance(command, c.AdoptPlan):
        return (e.PlanAdopted(command.plan, command.agenda_sha256, command.members),)
    if command.article == "new":
        return (e.ArticleAdded(command.motion or "resolution", 2, command.text, command.reason),)
    return (e.ArticleAmended("resolution", command.article, command.text, command.reason),)


def _on_the_award(command: Any) -> tuple[e.Event, ...]:
    match command:
        case c.EnterRecipient():
            kind = command.kind or "individual"
            return (e.RecipientEntered(command.award, command.name, None, kind),)
        case c.Withdraw():
            return (e.RecipientWithdrawn(command.award, command.name, command.reason, 1),)
        case c.AdoptPlan():
            return (e.PlanAdopted(command.plan, command.agenda_sha256, command.members),)
        case _:
            return (e.AwardMoved(command.award, command.before, command.reason),)


class _ForgetsAStep(Timeline):
    """Undo takes back two commands at once, from the third on."""

    def apply(self, entry: e.Entry) -> State:
        if isinstance(entry.event, e.Undone) and len(self._before) > 2:
            del self._before[-1]
            del self._steps[-1]
            entry = replace(entry, event=e.Undone(self._steps[-1]))
        return super().apply(entry)


class _Changed(Timeline):
    """A timeline that changes each state it has come to."""

    def apply(self, entry: e.Entry) -> State:
        self._state = self.changed(super().apply(entry), entry)
        return self._state

    def changed(self, state: State, entry: e.Entry) -> State:
        raise NotImplementedError


class _KeepsTheNotes(_Changed):
    """Undo leaves the notes as they are."""

    def apply(self, entry: e.Entry) -> State:
        self._notes = None if self.empty else self.state.notes
        return super().apply(entry)

    def changed(self, state: State, entry: e.Entry) -> State:
        if not isinstance(entry.event, e.Undone) or self._notes is None:
            return state
        return replace(state, notes=self._notes)


class _ForgetsTheVersionBefore(_Changed):
    """A correction takes the place of the version it corrects."""

    def changed(self, state: State, entry: e.Entry) -> State:
        if not isinstance(entry.event, e.VoteRecorded) or entry.event.version == 1:
            return state
        motion = entry.event.motion
        return replace(state, votes=state.votes.insert(motion, state.votes[motion][-1:]))


class _ForgetsWhatWasRead(_Changed):
    """An item taken up again has its awards unread."""

    def changed(self, state: State, entry: e.Entry) -> State:
        if not isinstance(entry.event, e.ItemReopened):
            return state
        return replace(state, awards_read=type(state.awards_read)())


class _CountsNobodyOut(_Changed):
    """Who has left is still among those in the room."""

    def changed(self, state: State, entry: e.Entry) -> State:
        if not isinstance(entry.event, e.Left):
            return state
        return replace(state, in_room=state.in_room + len(entry.event.who))


def _view_at_once(state: State | None, now: datetime) -> v.View:
    """The hall sees how many were in favour as soon as they are counted."""
    shown = view(state, now)
    vote = state.vote_on("resolution") if state else None
    if isinstance(shown, v.MotionView) and vote is not None:
        return replace(shown, title=f"{shown.title} ({vote.yes})")
    return shown


def _view_of_scripts(state: State | None, now: datetime) -> v.View:
    """The hall sees the secretary's script."""
    shown = view(state, now)
    item = state.open_item if state else None
    return replace(shown, title=item.script) if item is not None and item.script else shown


def _enter_announces_again(state: State, pages: Pages | None) -> NextStep:
    """Enter offers to announce what was announced."""
    step = next_step(state, pages)
    vote = state.vote_on("resolution")
    if isinstance(step, Do) and vote is not None and vote.announced_at is not None:
        return Do(c.Announce("resolution"))
    return step


def _counted_all_the_same(command: Any) -> tuple[e.Event, ...]:
    if isinstance(command, c.AdoptPlan):
        return _amended(command)
    return (e.AttendanceCounted(command.present, None, command.summoned or len(MEMBERS)),)


class Planted(Struct, frozen=True):
    """A fault, the theme in whose short form it must be found, and what must be said of it."""

    theme: str
    core: Core
    said: str


PLANTED: Final = {
    ">= for > in the majority": Planted("voting", _deciding(_half_is_enough), "1 of 2 is called pass"),
    "> for >= in the quorum": Planted(
        "voting", _deciding(_quorum_must_be_passed), "the quorum does not follow from the figures"
    ),
    "a majority of those who voted": Planted(
        "voting", _deciding(_all_votes_are_the_base), "1 of 3 is called pass"
    ),
    ">= for > in an election": Planted(
        "electing", _deciding(_half_elects), "who is elected does not follow from the figures"
    ),
    "a correction numbered 1": Planted(
        "voting", _deciding(_corrections_are_first_versions), "versions are not numbered one after the other"
    ),
    "the draft not frozen": Planted(
        "voting", _without("draft_frozen", _amended), "the text voted on has changed"
    ),
    "an award not locked": Planted(
        "awards",
        _without("award_locked", _on_the_award),
        "the recipients of an award that was read have changed",
    ),
    "a count above those summoned": Planted(
        "roll",
        _without("present_exceeds_summoned", _counted_all_the_same),
        "more are present than were summoned",
    ),
    "an undo that forgets a step": Planted(
        "floor", Core(timeline=_ForgetsAStep), "undo does not give back the state before"
    ),
    "an undo that keeps the notes": Planted(
        "floor", Core(timeline=_KeepsTheNotes), "undo of all is not the start"
    ),
    "a version that is overwritten": Planted(
        "voting", Core(timeline=_ForgetsTheVersionBefore), "a recorded version of resolution has changed"
    ),
    "a read award that is read again": Planted(
        "awards", Core(timeline=_ForgetsWhatWasRead), "an award that was read is read no more"
    ),
    "who leaves is still counted": Planted(
        "roll", Core(timeline=_CountsNobodyOut), "the number in the room is not that of the roll"
    ),
    "figures before the announcement": Planted(
        "voting", Core(view=_view_at_once), "the hall sees figures before they are announced"
    ),
    "a script in the hall": Planted(
        "course", Core(view=_view_of_scripts), "the hall sees what is only for the secretary"
    ),
    "an Enter that is refused": Planted(
        "voting",
        Core(next_step=_enter_announces_again),
        "Enter offers Announce(motion='resolution'), which is refused: already_announced",
    ),
}
