"""What a state says of who attends: asked by rules, by what follows from events, and by every screen."""

from msgspec.structs import replace

from kcn_tui.meeting.state import Attendance, State, Whereabout


def summoned_of(state: State) -> int | None:
    """How many are summoned: as the agenda says, else the members of the list, None without either (design 3)."""
    if state.plan.roll.summoned is not None:
        return state.plan.roll.summoned
    return sum(m.kind == "member" for m in state.members.values()) if state.members else None


def most_present(staff: int | None, summoned: int | None) -> int | None:
    """How many can be present at most: those summoned, else the staff; None while neither is known."""
    return summoned if summoned is not None else staff


def capped(count: Attendance) -> Attendance:
    """A count that follows a roll or a file, with no more present than can be."""
    most = most_present(count.staff, count.summoned)
    return count if most is None or count.present <= most else replace(count, present=most)


def whereabout(state: State, who: str) -> Whereabout:
    """Where this member is; nobody has come before the first check-in."""
    return state.whereabouts.get(who) or Whereabout()
