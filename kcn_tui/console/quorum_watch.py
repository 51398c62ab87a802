"""Whether a quorum that was there has been lost: no count says it alone, it takes those before."""

from itertools import islice

from kcn_tui.meeting.quorate import quorum_now
from kcn_tui.meeting.rules import quorum_then
from kcn_tui.meeting.state import State


class QuorumWatch:
    """Looks at each count once, so that ten thousand check-ins cost no more each than ten."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._met_once = False
        self._told: bool | None = None

    def lost(self, state: State) -> bool:
        """Whether there are too few now and were enough at some count before."""
        if self._state is None or state.attendance is not self._state.attendance:
            self._met_once = self._ever_met(state)
            self._state = state
        standing = quorum_now(state)
        lost = self._met_once and standing is not None and standing.met is False
        self._told = lost if self._told is None else self._told
        return lost

    def newly_lost(self, state: State) -> bool:
        """Whether it has been lost since this was last asked; what was lost at the first look of all is known."""
        lost = self.lost(state)
        before, self._told = self._told, lost
        return lost and not before

    def _ever_met(self, state: State) -> bool:
        """By the rule of each count. They are added in front; where some were taken back, and the quorum was among them, all are looked at."""
        known = 0 if self._state is None else len(self._state.attendance)
        new = len(state.attendance) - known
        if self._met_once and new > 0:
            return True
        counts = state.attendance if self._met_once or new <= 0 else islice(state.attendance, new)
        return any(quorum_then(count).met for count in counts)
