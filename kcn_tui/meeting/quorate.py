"""Whether there is a quorum for what is to be done, and what goes on without one (practice 2)."""

from typing import Final

from kcn_tui.meeting.commands.refusal import Refusal, RefusalCode
from kcn_tui.meeting.rules import Quorum, quorum, threshold_of
from kcn_tui.meeting.state import Attendance, State
from kcn_tui.plan.sound import says_something
from kcn_tui.plan.threshold import Threshold


def quorum_rule(state: State) -> Threshold:
    """The quorum of this meeting; the plan was checked, so its sentence reads."""
    return threshold_of(state.plan.rules.quorum)


def majority_rule(state: State) -> Threshold:
    """The majority of this meeting."""
    return threshold_of(state.plan.rules.majority)


def quorum_now(state: State) -> Quorum | None:
    """The quorum by the latest count, or None before the first."""
    return None if state.present is None else quorum(quorum_rule(state), state.present)


OVERRIDABLE: Final[frozenset[RefusalCode]] = frozenset({"no_quorum", "attendance_base_unknown"})
"""The refusals of ``gate`` that a reason overcomes."""


def gate(state: State, override: str | None, attendance: Attendance | None) -> Refusal | None:
    """No vote without a quorum, unless a reason is given, not only blanks, that is then recorded."""
    overridden = says_something(override)
    if attendance is None:
        return Refusal("no_attendance")
    now = quorum(quorum_rule(state), attendance)
    if now.met is None or now.required is None:
        return None if overridden else Refusal("attendance_base_unknown", {"present": now.present})
    if now.met or overridden:
        return None
    return Refusal("no_quorum", {"present": now.present, "required": now.required, "missing": now.missing})


def recorded_override(state: State, force: str | None, attendance: Attendance | None) -> str | None:
    """A reason for overriding the quorum counts only where there is none."""
    if attendance is not None and quorum(quorum_rule(state), attendance).met:
        return None
    return force if says_something(force) else None
