"""The remotes at the speakers' screens: listened to while one turns the hall's pages, and what they ask for."""

from collections.abc import Callable, Sequence

from kcn_tui.meeting.leading import Heard, heard, turned
from kcn_tui.meeting.state import State
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Seen, leading_podium
from kcn_tui.record.presence_watch import PresenceWatch


class Remotes:
    """What was heard of each remote; what lay there before the first look is nothing that is asked for now."""

    def __init__(self, folder: MeetingFolder, wake: Callable[[], object]) -> None:
        """``wake`` is called when a speaker's screen has left word while its remote turns the hall's pages."""
        self._watch = PresenceWatch(folder, wake)
        self._heard: Heard | None = None

    def turned(self, state: State, screens: Sequence[Seen]) -> int:
        """By how many pages the hall is to be turned now. Asked once: what is said is taken as done."""
        asks = {one.presence.id: one.presence.ask for one in screens if one.presence.ask is not None}
        before, self._heard = self._heard, heard(self._heard or {}, asks)
        if before is None or state.lead is None:
            return 0
        leader = leading_podium(screens)
        return turned(state, before, asks, None if leader is None else leader.id)

    def attend(self, state: State) -> None:
        """Be woken by the remotes while one turns the hall's pages, and not else."""
        if state.lead is None:
            self._watch.stop()
        else:
            self._watch.begin()

    def stop(self) -> None:
        """Listen no more."""
        self._watch.stop()
