"""What goes into the minutes: the count of those present, awards read, notes, the conclusion."""

from kcn_tui.meeting.commands import Conclude, CountAttendance, ReadAward, Refusal, TakeNote
from kcn_tui.meeting.decisions.course import finish_open
from kcn_tui.meeting.events import AttendanceCounted, AwardRead, Concluded, Event, ItemStarted, Noted
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Awards


def count_attendance(state: State, command: CountAttendance) -> tuple[Event, ...] | Refusal:
    """Record a count. Figures not given stand as last counted, or as the roll of the agenda says."""
    last, roll = state.present, state.plan.roll
    staff = command.staff if command.staff is not None else (last.staff if last else roll.staff)
    summoned = (
        command.summoned if command.summoned is not None else (last.summoned if last else roll.summoned)
    )
    if staff is not None and summoned is not None and summoned > staff:
        return Refusal(
            "summoned_exceeds_staff", {"summoned": summoned, "staff": staff, "excess": summoned - staff}
        )
    limit = summoned if summoned is not None else staff
    if limit is not None and command.present > limit:
        excess = command.present - limit
        return Refusal(
            "present_exceeds_summoned", {"present": command.present, "summoned": limit, "excess": excess}
        )
    return (AttendanceCounted(present=command.present, staff=staff, summoned=summoned),)


def can_read_award(state: State) -> Refusal | None:
    """Only while an award has not been read yet."""
    awards = [award.id for item in state.plan.agenda if isinstance(item, Awards) for award in item.awards]
    return None if any(award not in state.awards_read for award in awards) else Refusal("all_awards_read")


def read_award(state: State, command: ReadAward) -> tuple[Event, ...] | Refusal:
    """Read out an award once; its item is begun if it was still to come."""
    holder = next(
        (
            i
            for i in state.plan.agenda
            if isinstance(i, Awards) and any(a.id == command.award for a in i.awards)
        ),
        None,
    )
    if holder is None:
        return Refusal("no_award", {"award": command.award})
    if command.award in state.awards_read:
        return Refusal("already_read", {"award": command.award})
    read = AwardRead(command.award)
    if state.course_of(holder.id).progress == "pending":
        return (*finish_open(state), ItemStarted(holder.id), read)
    return (read,)


def take_note(state: State, command: TakeNote) -> tuple[Event, ...] | Refusal:
    """Note a text under the open item; possible at any time."""
    return (Noted(number=len(state.notes) + 1, item=state.current, text=command.text),)


def conclude(_state: State, command: Conclude) -> tuple[Event, ...] | Refusal:
    """Record what the chair said in conclusion."""
    return (Concluded(command.text),)
