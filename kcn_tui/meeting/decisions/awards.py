"""Awards: one list drives reading and handing over, so that no certificate goes to the wrong hand (practice 4)."""

from msgspec import UNSET
from msgspec.structs import replace

from kcn_tui.meeting.commands import EnterRecipient, HandOver, MoveAward, ReadAward, Refusal, Withdraw
from kcn_tui.meeting.decisions.voting import opening_of
from kcn_tui.meeting.events import (
    AwardHandedOver,
    AwardMoved,
    AwardRead,
    Event,
    RecipientEntered,
    RecipientKind,
    RecipientWithdrawn,
)
from kcn_tui.meeting.lacking import lacking
from kcn_tui.meeting.on_stage import kind_of
from kcn_tui.meeting.state import Recipient, State
from kcn_tui.plan.in_full import name_in_full
from kcn_tui.plan.model import Award, Awards
from kcn_tui.plan.sound import says_something
from kcn_tui.text.folding import named, spelt


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


def _recipient(
    state: State, award: Award, name: str | None, unit: str | None, number: int | None
) -> tuple[int, Recipient] | Refusal:
    """The recipient meant and their number in the list, from 1; namesakes are told apart by unit or by number."""
    fits = [
        (at, r)
        for at, r in enumerate(state.recipients_of(award), start=1)
        if r.withdrawn is None and (unit is None or r.unit == unit) and (number is None or at == number)
    ]
    if name is not None:
        fits = named(name_in_full(name, state.plan.people), fits, lambda numbered: numbered[1].name)
    if not fits:
        return Refusal("no_recipient", {"award": award.id, "name": name or str(number)})
    if len(fits) > 1:
        return Refusal("several_recipients", {"name": name or "", "count": len(fits)})
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
    """Enter a recipient; what is wrong of one may be corrected at any time (practice 7).

    Once the award is read only names still lacking come on it, up to the counts that were announced.
    """
    if not says_something(command.name):
        return Refusal("needs_text")
    command = replace(command, name=name_in_full(command.name, state.plan.people))
    if command.corrects is not None or command.number is not None:
        return _correct(state, command)
    found = _award(state, command.award)
    if isinstance(found, Refusal):
        return found
    unit = None if command.unit is UNSET else command.unit
    kind = kind_of(command.kind, found[1]) or "individual"
    if command.award in state.awards_read and not _lacks(state, found[1], kind):
        return Refusal("award_locked", {"award": command.award})
    entered = RecipientEntered(command.award, command.name, unit, kind)
    return _unless_twice(state, found[1], entered)


def _lacks(state: State, award: Award, kind: RecipientKind) -> bool:
    left = lacking(state, award)
    return (left.collectives if kind == "collective" else left.individuals) > 0


def _correct(state: State, command: EnterRecipient) -> tuple[Event, ...] | Refusal:
    found = _award(state, command.award)
    if isinstance(found, Refusal):
        return found
    meant = _recipient(state, found[1], command.corrects, command.corrects_unit, command.number)
    if isinstance(meant, Refusal):
        return meant
    number, was = meant
    unit = was.unit if command.unit is UNSET else command.unit
    kind = command.kind or was.kind
    if (command.name, unit, kind) == (was.name, was.unit, was.kind):
        return Refusal("recipient_exists", {"award": command.award, "name": command.name})
    corrected = RecipientEntered(command.award, command.name, unit, kind, was.name, number)
    return _unless_twice(state, found[1], corrected)


def _unless_twice(state: State, award: Award, entered: RecipientEntered) -> tuple[Event, ...] | Refusal:
    """The list as it would be has nobody twice: no other line has this name and unit."""
    for number, other in enumerate(state.recipients_of(award), start=1):
        standing = other.withdrawn is None and number != entered.number
        same = spelt(other.name) == spelt(entered.name)
        if standing and same and spelt(other.unit or "") == spelt(entered.unit or ""):
            return Refusal("recipient_exists", {"award": award.id, "name": entered.name})
    return (entered,)


def withdraw(state: State, command: Withdraw) -> tuple[Event, ...] | Refusal:
    """Take a recipient off an award that has not been read, with a reason."""
    found = _unread(state, command.award)
    if isinstance(found, Refusal):
        return found
    if not command.reason.strip():
        return Refusal("needs_reason")
    standing = _recipient(state, found[1], command.name, command.unit, command.number)
    if isinstance(standing, Refusal):
        return standing
    number, recipient = standing
    return (RecipientWithdrawn(command.award, recipient.name, command.reason, number),)


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
    standing = _recipient(state, found[1], command.name, command.unit, command.number)
    if isinstance(standing, Refusal):
        return standing
    number, recipient = standing
    if recipient.handed_over is not None:
        return Refusal("already_handed_over", {"name": recipient.name})
    return (AwardHandedOver(command.award, recipient.name, command.received_by, number),)
