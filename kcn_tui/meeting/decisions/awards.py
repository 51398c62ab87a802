"""Awards: one list drives reading and handing over, so that no certificate goes to the wrong hand (practice 4)."""

from kcn_tui.meeting.commands import EnterRecipient, HandOver, MoveAward, ReadAward, Refusal, Withdraw
from kcn_tui.meeting.decisions.voting import opening_of
from kcn_tui.meeting.events import (
    AwardHandedOver,
    AwardMoved,
    AwardRead,
    Event,
    RecipientEntered,
    RecipientWithdrawn,
)
from kcn_tui.meeting.state import Recipient, State
from kcn_tui.plan.model import Award, Awards


def can_read_award(state: State) -> Refusal | None:
    """Only while an award has not been read yet."""
    awards = [award.id for item in state.agenda if isinstance(item, Awards) for award in item.awards]
    return None if any(award not in state.awards_read for award in awards) else Refusal("all_awards_read")


def _award(state: State, award: str) -> tuple[Awards, Award] | Refusal:
    holder = state.holder_of(award)
    if holder is None:
        return Refusal("no_award", {"award": award})
    if state.course_of(holder.id).progress == "skipped":
        return Refusal("already_skipped", {"item": holder.id})
    return holder, next(known for known in holder.awards if known.id == award)


def _unread(state: State, award: str) -> tuple[Awards, Award] | Refusal:
    found = _award(state, award)
    if not isinstance(found, Refusal) and award in state.awards_read:
        return Refusal("award_locked", {"award": award})
    return found


def _recipient(state: State, award: Award, name: str, unit: str | None) -> tuple[int, Recipient] | Refusal:
    """The recipient meant and their number in the list, from 1; namesakes are told apart by unit."""
    listed = enumerate(state.recipients_of(award), start=1)
    named = [(number, r) for number, r in listed if r.name == name and r.withdrawn is None]
    fits = named if unit is None else [(number, r) for number, r in named if r.unit == unit]
    if not fits:
        return Refusal("no_recipient", {"award": award.id, "name": name})
    if len(fits) > 1:
        return Refusal("several_recipients", {"name": name, "count": len(fits)})
    return fits[0]


def read_award(state: State, command: ReadAward) -> tuple[Event, ...] | Refusal:
    """Read out an award once; its item is begun if it was still to come."""
    found = _award(state, command.award)
    if isinstance(found, Refusal):
        return found
    if command.award in state.awards_read:
        return Refusal("already_read", {"award": command.award})
    begun = opening_of(state, found[0], command.force)
    return begun if isinstance(begun, Refusal) else (*begun, AwardRead(command.award))


def enter_recipient(state: State, command: EnterRecipient) -> tuple[Event, ...] | Refusal:
    """Enter a recipient until the award is read; a wrong name may be corrected at any time (practice 7)."""
    found = _award(state, command.award) if command.corrects else _unread(state, command.award)
    if isinstance(found, Refusal):
        return found
    award = found[1]
    standing = [r for r in state.recipients_of(award) if r.withdrawn is None and r.name == command.name]
    if any(r.unit == command.unit for r in standing):
        return Refusal("recipient_exists", {"award": award.id, "name": command.name})
    if command.corrects is None:
        return (RecipientEntered(award.id, command.name, command.unit, command.kind or "individual"),)
    corrected = _recipient(state, award, command.corrects, command.corrects_unit)
    if isinstance(corrected, Refusal):
        return corrected
    number, was = corrected
    kind = command.kind or was.kind or "individual"
    return (RecipientEntered(award.id, command.name, command.unit, kind, command.corrects, number),)


def withdraw(state: State, command: Withdraw) -> tuple[Event, ...] | Refusal:
    """Take a recipient off an award that has not been read, with a reason."""
    found = _unread(state, command.award)
    if isinstance(found, Refusal):
        return found
    if not command.reason.strip():
        return Refusal("needs_reason")
    standing = _recipient(state, found[1], command.name, command.unit)
    if isinstance(standing, Refusal):
        return standing
    return (RecipientWithdrawn(command.award, command.name, command.reason, standing[0]),)


def move_award(state: State, command: MoveAward) -> tuple[Event, ...] | Refusal:
    """Read an award earlier or later within its item, until it is read."""
    found = _unread(state, command.award)
    if isinstance(found, Refusal):
        return found
    if not command.reason.strip():
        return Refusal("needs_reason")
    if command.before == command.award or (
        command.before is not None and all(known.id != command.before for known in found[0].awards)
    ):
        return Refusal("no_award", {"award": command.before or ""})
    if command.before is not None and command.before in state.awards_read:
        return Refusal("award_locked", {"award": command.before})
    return (AwardMoved(command.award, command.before, command.reason),)


def hand_over(state: State, command: HandOver) -> tuple[Event, ...] | Refusal:
    """Record that a recipient of an award that was read has it, or who received it in their place."""
    found = _award(state, command.award)
    if isinstance(found, Refusal):
        return found
    if command.award not in state.awards_read:
        return Refusal("not_read", {"award": command.award})
    standing = _recipient(state, found[1], command.name, command.unit)
    if isinstance(standing, Refusal):
        return standing
    number, recipient = standing
    if recipient.handed_over is not None:
        return Refusal("already_handed_over", {"name": command.name})
    return (AwardHandedOver(command.award, command.name, command.received_by, number),)
