"""Leading through the agenda: start, finish, skip, close, a changed plan."""

from kcn_tui.meeting.adopting import adopted_agenda
from kcn_tui.meeting.commands import AdoptPlan, Close, Finish, Refusal, Skip, Start
from kcn_tui.meeting.decisions.ends import finish_open
from kcn_tui.meeting.decisions.relisting import missing_from
from kcn_tui.meeting.decisions.voting import gate, quorum_now, recorded_override
from kcn_tui.meeting.events import Closed, Event, ItemFinished, ItemSkipped, ItemStarted, PlanAdopted
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import AttendanceItem, Awards


def can_finish(state: State) -> Refusal | None:
    """Only an open item can be finished."""
    return Refusal("no_open_item") if state.current is None else None


def start(state: State, command: Start) -> tuple[Event, ...] | Refusal:
    """Begin a pending item, finishing whatever is open (design 4)."""
    item = state.item(command.item)
    if item is None:
        return Refusal("no_item", {"item": command.item})
    match state.course_of(item.id).progress:
        case "open":
            return Refusal("already_open", {"item": item.id})
        case "done":
            return Refusal("already_done", {"item": item.id})
        case "skipped":
            return Refusal("already_skipped", {"item": item.id})
        case "pending":
            refused = opening_gate(state, command.force)
            return refused or (
                *finish_open(state),
                ItemStarted(item.id, _opening_override(state, command.force)),
            )


def opening_gate(state: State, force: str | None) -> Refusal | None:
    """Without a quorum the meeting does not go on from the report on attendance, unless a reason is given (practice 7).

    A count whose base is not known stops nothing here; a vote asks for it.
    """
    now = quorum_now(state)
    leaving = isinstance(state.open_item, AttendanceItem)
    return gate(state, force, state.present) if leaving and now is not None and now.met is False else None


def _opening_override(state: State, force: str | None) -> str | None:
    leaving = isinstance(state.open_item, AttendanceItem)
    return recorded_override(state, force, state.present) if leaving else None


def finish(state: State, command: Finish) -> tuple[Event, ...] | Refusal:
    """End the open item; naming another than the open one is refused."""
    item = command.item or state.current
    if item is None:
        return Refusal("no_open_item")
    if state.item(item) is None:
        return Refusal("no_item", {"item": item})
    if item != state.current:
        return Refusal("not_open", {"item": item})
    return (ItemFinished(item),)


def skip(state: State, command: Skip) -> tuple[Event, ...] | Refusal:
    """Drop an item that is not yet over; the reason goes into the minutes."""
    item = state.item(command.item)
    if item is None:
        return Refusal("no_item", {"item": command.item})
    if not command.reason.strip():
        return Refusal("needs_reason")
    match state.course_of(item.id).progress:
        case "done":
            return Refusal("already_done", {"item": item.id})
        case "skipped":
            return Refusal("already_skipped", {"item": item.id})
        case "open" | "pending":
            return (ItemSkipped(item.id, command.reason),)


def close(state: State, _command: Close) -> tuple[Event, ...] | Refusal:
    """Close the meeting, finishing whatever is open."""
    return (*finish_open(state), Closed())


def adopt_plan(state: State, command: AdoptPlan) -> tuple[Event, ...] | Refusal:
    """Take a changed agenda, unless something that has already happened is missing from it."""
    day = {item.id: item for item in adopted_agenda(state, command.plan)}
    kept = {item for item, course in state.course.items() if course.progress != "pending"}
    kept |= set(state.votes) | set(state.ballots)
    lost = sorted(item for item in kept if type(day.get(item)) is not type(state.item(item)))
    awards = {award.id for item in day.values() if isinstance(item, Awards) for award in item.awards}
    lost += sorted(award for award in state.awards_read if award not in awards)
    if command.plan.conference.id != state.plan.conference.id:
        lost.insert(0, state.plan.conference.id)
    if lost:
        return Refusal("item_lost", {"item": lost[0]})
    unlisted = missing_from(state, command.members)
    if unlisted is not None:
        return Refusal("member_lost", {"who": unlisted})
    return (PlanAdopted(command.plan, command.agenda_sha256, command.members),)
