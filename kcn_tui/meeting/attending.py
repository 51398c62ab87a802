"""What a state says of who attends: asked by rules, by what follows from events, and by every screen."""

from kcn_tui.meeting.state import State, Whereabout


def summoned_of(state: State) -> int | None:
    """How many are summoned: as the agenda says, else the members of the list, None without either (design 3)."""
    if state.plan.roll.summoned is not None:
        return state.plan.roll.summoned
    return sum(m.kind == "member" for m in state.members.values()) if state.members else None


def whereabout(state: State, who: str) -> Whereabout:
    """Where this member is; nobody has come before the first check-in."""
    return state.whereabouts.get(who) or Whereabout()
