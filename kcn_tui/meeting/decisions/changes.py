"""Changing the agenda on the day: reopen, move, insert, always with a reason (practice 7)."""

from itertools import chain

from kcn_tui.meeting.commands import Insert, Move, Refusal, Reopen
from kcn_tui.meeting.decisions.voting import opening_of
from kcn_tui.meeting.events import Event, ItemInserted, ItemMoved
from kcn_tui.meeting.state import State
from kcn_tui.plan.in_full import item_in_full
from kcn_tui.plan.model import Report
from kcn_tui.plan.sound import breaches, breaches_within


def reopen(state: State, command: Reopen) -> tuple[Event, ...] | Refusal:
    """Take up an item again; the stretch it took before stays in the minutes."""
    item = state.item(command.item)
    if item is None:
        return Refusal("no_item", {"item": command.item})
    if not command.reason.strip():
        return Refusal("needs_reason")
    if state.course_of(command.item).progress not in {"done", "skipped"}:
        return Refusal("not_over", {"item": command.item})
    return opening_of(state, item, command.force, again=command.reason)


def move(state: State, command: Move) -> tuple[Event, ...] | Refusal:
    """Put an item that is still to come elsewhere."""
    if state.item(command.item) is None:
        return Refusal("no_item", {"item": command.item})
    if state.course_of(command.item).progress != "pending":
        return Refusal("not_pending", {"item": command.item})
    place = _place(state, command)
    if isinstance(place, Refusal):
        return place
    order = [item.id for item in state.agenda]
    if place[0] == command.item:
        return Refusal("no_place")
    if place == (*order[order.index(command.item) + 1 :], None)[:1]:
        return Refusal("same_place", {"item": command.item})
    return (ItemMoved(command.item, place[0], command.reason),)


def insert(state: State, command: Insert) -> tuple[Event, ...] | Refusal:
    """Put an item into the agenda that the plan did not have."""
    wrong = breaches((*state.agenda, command.item), state.name_of)
    unsound = next(chain(wrong, breaches_within(command.item, {*state.plan.people, *state.members})), None)
    if unsound is not None:
        return Refusal(unsound.code, unsound.values)
    if isinstance(command.item, Report) and command.item.file is not None:
        return Refusal("needs_text")  # on the day no file is read
    place = _place(state, command)
    if isinstance(place, Refusal):
        return place
    return (ItemInserted(item_in_full(command.item, state.plan.people), place[0], command.reason),)


def _place(state: State, command: Move | Insert) -> tuple[str | None] | Refusal:
    """The id of the item that will follow, in a tuple; None in it: the end of the agenda."""
    if not command.reason.strip():
        return Refusal("needs_reason")
    if (command.before is None) == (command.after is None):
        return Refusal("no_place")
    beside = command.before or command.after or ""
    if state.item(beside) is None:
        return Refusal("no_item", {"item": beside})
    if command.before is not None:
        return (command.before,)
    moved = command.item if isinstance(command, Move) else ""
    order = [item.id for item in state.agenda if item.id != moved]
    if beside not in order:
        return Refusal("no_place")
    following = order[order.index(beside) + 1 :]
    return (following[0] if following else None,)
