"""Awards: recipients, order, reading, handing over."""

from collections.abc import Callable

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import AwardMove, Recipient, Showing, State


def award_read(state: State, event: e.AwardRead, entry: e.Entry) -> State:
    """The award is read and stands on the screen."""
    return replace(
        state,
        awards_read=state.awards_read.insert(event.award, entry.at),
        showing=Showing("award", event.award),
    )


def recipient_entered(state: State, event: e.RecipientEntered, _entry: e.Entry) -> State:
    """A further recipient, or one set right; a wrong name is kept beside the right one."""
    if event.number is None:
        added = (*state.receiving(event.award), Recipient(event.name, event.unit, event.kind))
        return replace(state, recipients=state.recipients.insert(event.award, added))
    return _with(
        state,
        event.award,
        event.number,
        lambda r: replace(
            r,
            name=event.name,
            unit=event.unit,
            kind=event.kind,
            was=r.was if r.name == event.name else (*r.was, r.name),
        ),
    )


def recipient_withdrawn(state: State, event: e.RecipientWithdrawn, _entry: e.Entry) -> State:
    """The recipient stays on the list as withdrawn."""
    return _with(state, event.award, event.number, lambda r: replace(r, withdrawn=event.reason))


def award_moved(state: State, event: e.AwardMoved, entry: e.Entry) -> State:
    """Another order of reading, and why."""
    holder = state.holder_of(event.award)
    if holder is None:
        return state
    order = [award.id for award in state.awards_of(holder) if award.id != event.award]
    order.insert(order.index(event.before) if event.before in order else len(order), event.award)
    moves = (*state.award_moves.get(event.award, ()), AwardMove(entry.at, event.before, event.reason))
    return replace(
        state,
        award_order=state.award_order.insert(holder.id, tuple(order)),
        award_moves=state.award_moves.insert(event.award, moves),
    )


def award_handed_over(state: State, event: e.AwardHandedOver, entry: e.Entry) -> State:
    """The recipient has it in hand."""
    return _with(
        state,
        event.award,
        event.number,
        lambda r: replace(r, handed_over=entry.at, received_by=event.received_by),
    )


def _with(state: State, award: str, number: int, change: Callable[[Recipient], Recipient]) -> State:
    """The recipient of this number, from 1, changed."""
    recipients = list(state.receiving(award))
    recipients[number - 1] = change(recipients[number - 1])
    return replace(state, recipients=state.recipients.insert(award, tuple(recipients)))
