"""What the commands mean that change the day: agenda, times, tables, ballots, draft, awards."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from kcn_tui.console.award_targets import parted, recipient_at
from kcn_tui.console.intents import Open, Refuse, Request, Send
from kcn_tui.console.moment import Moment
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.at_hand import at_hand
from kcn_tui.meeting.lacking import takes_names
from kcn_tui.meeting.motions import next_motion
from kcn_tui.meeting.registry import decide
from kcn_tui.meeting.state import State
from kcn_tui.meeting.votable import votable
from kcn_tui.meeting.who_stands import next_candidates
from kcn_tui.plan.model import Awards, Election, Resolution

PROBE: Final = "?"
"""Stands for a reason that is not typed yet, to ask the rules whether the rest is possible."""


def _asked(moment: Moment, probe: c.Command, form: str, target: str) -> Request:
    """Open the form unless the rules refuse the command whatever is typed in it."""
    answer = decide(moment.state, probe, moment.now)
    return Refuse(answer) if isinstance(answer, c.Refusal) else Open(form, target)


def _first(state: State, *progress: str) -> str | None:
    return next((i.id for i in state.agenda if state.course_of(i.id).progress in progress), None)


def _reopen(moment: Moment, target: str | None) -> Request:
    item = target or _first(moment.state, "done", "skipped") or moment.state.agenda[0].id
    return _asked(moment, c.Reopen(item, PROBE, force=PROBE), "reopen", item)


def _move(moment: Moment, target: str | None) -> Request:
    state = moment.state
    item = target or _first(state, "pending") or state.agenda[0].id
    others = [known.id for known in state.agenda if known.id != item]
    is_last = state.agenda[-1].id == item
    end = c.Move(item, PROBE, after=None if is_last or not others else others[-1])
    beginning = c.Move(item, PROBE, before=others[0] if others else None)
    return _asked(moment, beginning if is_last else end, "move", item)


def _give_time(moment: Moment, target: str | None) -> Request:
    """So many minutes for an item, as ``item`` and minutes on two lines; without minutes they are asked for."""
    item, _line_end, minutes = (target or "").partition("\n")
    if minutes:
        return Send(c.GiveTime(int(minutes), item))
    return _asked(moment, c.GiveTime(1, item or None), "give_time", item or moment.state.current or "")


def under_vote(state: State) -> str | None:
    """The motion before the hall, else what the open item is voted on next, else what was put last."""
    put = state.put
    if put is not None and (state.current is None or not put.over):
        return put.motion
    return None if state.current is None else next_motion(state, state.current)


def _tally(moment: Moment, target: str | None) -> Request:
    state = moment.state
    motion = target or under_vote(state)
    if motion is None:
        return Refuse(c.Refusal("no_open_item"))
    item = votable(state, motion)
    if isinstance(item, c.Refusal):
        return Refuse(item)
    return Refuse(c.Refusal("no_attendance")) if state.present is None else Open("tally", motion)


def _ballot(moment: Moment, target: str | None) -> Request:
    state = moment.state
    motion = _election(moment, target)
    if not isinstance(state.item(motion), Election):
        return Refuse(c.Refusal("no_motion", {"motion": motion}))
    return Refuse(c.Refusal("no_attendance")) if state.present is None else Open("ballot", motion)


def _election(moment: Moment, target: str | None) -> str:
    """The election meant: the one asked for, else the one at hand; empty where there is none."""
    election = at_hand(moment.state, Election)
    return target or ("" if election is None else election.id)


def _nominate(moment: Moment, target: str | None) -> Request:
    election = _election(moment, target)
    return _asked(moment, c.Nominate(election, PROBE), "nominate", election)


def _withdraw_candidate(moment: Moment, target: str | None) -> Request:
    election = _election(moment, target)
    item = moment.state.item(election)
    names = next_candidates(moment.state, item) if isinstance(item, Election) else ()
    if isinstance(item, Election) and not names and not moment.state.ballots.get(election):
        return Refuse(c.Refusal("no_candidates", {"motion": election}))
    probe = c.WithdrawCandidate(election, next(iter(names), PROBE), PROBE)
    return _asked(moment, probe, "withdraw_candidate", election)


def _retract(moment: Moment, target: str | None) -> Request:
    state = moment.state
    counted = [(motion, state.count_on(motion)) for motion in (*state.votes, *state.ballots)]
    # by the journal's numbers: a clock that was set back would name another
    told = {motion: last.seq for motion, last in counted if last is not None and last.announced_at}
    latest = max(told, key=lambda motion: told[motion], default=state.current or "")
    motion = target or (state.current if state.current in told else latest) or ""
    return _asked(moment, c.Retract(motion, PROBE), "retract", motion)


def _amend(moment: Moment, target: str | None) -> Request:
    draft = at_hand(moment.state, Resolution)
    motion = target or ("" if draft is None else draft.id)
    return _asked(moment, c.Amend("new", PROBE, PROBE, motion), "amend", motion)


def next_award(state: State) -> str | None:
    """The award that is read next, in the open item if it has awards."""
    item = state.open_item
    holders = [item] if isinstance(item, Awards) else [i for i in state.agenda if isinstance(i, Awards)]
    awards = (award.id for holder in holders for award in state.awards_of(holder))
    return next((award for award in awards if award not in state.awards_read), None)


def _taking_names(state: State) -> tuple[str, ...]:
    """The awards on which names can still be entered."""
    awards = (award for item in state.agenda if isinstance(item, Awards) for award in state.awards_of(item))
    return tuple(award.id for award in awards if takes_names(state, award))


def _recipient(moment: Moment, target: str | None) -> Request:
    award = target or next_award(moment.state) or next(iter(_taking_names(moment.state)), None)
    if award is None:
        return Refuse(c.Refusal("all_awards_read"))
    recipient, (holder, number) = recipient_at(moment.state, award), parted(award)
    if recipient is not None:
        probe = c.EnterRecipient(holder, PROBE, corrects=recipient.name, number=number)
        return _asked(moment, probe, "recipient", award)
    if award in moment.state.awards_read and award not in _taking_names(moment.state):
        return Refuse(c.Refusal("award_locked", {"award": award}))
    return Open("recipient", award)


def _withdraw(moment: Moment, target: str | None) -> Request:
    recipient, (award, number) = recipient_at(moment.state, target or ""), parted(target or "")
    if recipient is None:
        return Open("withdraw", "")
    return _asked(moment, c.Withdraw(award, recipient.name, PROBE, number=number), "withdraw", target or "")


def _move_award(moment: Moment, target: str | None) -> Request:
    award = parted(target or "")[0] or next_award(moment.state)
    if award is None:
        return Refuse(c.Refusal("all_awards_read"))
    return _asked(moment, c.MoveAward(award, PROBE), "move_award", award)


def _hand_over(moment: Moment, target: str | None) -> Request:
    recipient, (award, number) = recipient_at(moment.state, target or ""), parted(target or "")
    if recipient is None:
        return Open("hand_over", "")
    return _asked(moment, c.HandOver(award, recipient.name, number=number), "hand_over", target or "")


DAY: Final[Mapping[str, Callable[[Moment, str | None], Request]]] = MappingProxyType(
    {
        "amend": _amend,
        "ballot": _ballot,
        "give_time": _give_time,
        "hand_over": _hand_over,
        "insert": lambda _moment, target: Open("insert", target or ""),
        "move": _move,
        "move_award": _move_award,
        "nominate": _nominate,
        "recipient": _recipient,
        "reopen": _reopen,
        "retract": _retract,
        "share_time": lambda _moment, _target: Send(c.ShareTime()),
        "tally": _tally,
        "withdraw": _withdraw,
        "withdraw_candidate": _withdraw_candidate,
    }
)
