"""The console's dealings with the meeting: what stands now, and one way for a command to reach the clerk."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.message import Message

from kcn_tui.console import later
from kcn_tui.console.hall_words import grid_of, leading
from kcn_tui.console.intents import Send
from kcn_tui.console.messages import Beckoned, Confirmed, NotWritten, Sent
from kcn_tui.console.moment import Moment, Place, Sight
from kcn_tui.console.remotes import Remotes
from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.events import NOMINAL_GRID, Entry
from kcn_tui.meeting.state import State
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.errors import JournalLostError
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Lookout, Seen

if TYPE_CHECKING:
    from kcn_tui.console.quorum_watch import QuorumWatch

Clock = Callable[[], datetime]


class Conduct:
    """Hands commands to the clerk and turns its answers, which come from the writer's thread, into messages."""

    def __init__(
        self, clerk: Clerk, folder: MeetingFolder, clock: Clock, post: Callable[[Message], bool]
    ) -> None:
        self.clerk = clerk
        self._folder = folder
        self._lookout = Lookout(folder)
        self._screens: tuple[Seen, ...] | None = None
        self.clock = clock
        self._post = post
        self.in_flight = 0
        self.remotes = Remotes(folder, lambda: self._tell(Beckoned()))

    def send(self, sent: Sent) -> Refusal | None:
        """Have a command decided and written. A refusal comes at once; all else later, as a message.

        Raises RecordError where the clerk cannot work at all.
        """
        refused = self.clerk.submit(
            sent.command,
            lambda entries, _state, _seq: self._tell(Confirmed(sent, entries)),
            lambda error: self._tell(NotWritten(sent, error)),
        )
        if refused is None:
            self.in_flight += 1
        return refused

    def with_doubts(self, request: Send) -> Send:
        """The request with what its command, decided now, would leave: votes without their result, and other loose ends."""
        state, command, now = self.clerk.ahead, request.command, self.clock()
        return replace(
            request,
            unrecorded=later.unrecorded.left_behind(state, command, now),
            loose=later.loose_ends.loose_ends(state, command, now),
        )

    def read_entries(self) -> tuple[Entry, ...]:
        """All entries on disk, for the log. Takes its time; raises RecordError."""
        return later.reading.read_meeting(self._folder).entries

    def answered(self) -> None:
        """One command in flight has its answer."""
        self.in_flight -= 1

    def sight(self, place: Place, highlighted: str | None) -> Sight:
        """What could be seen now, looking at the screens anew; whether it is worth a moment can be told by it."""
        now = self.clock()
        screens = self._screens = self._lookout.look(now)
        since = self.clerk.state.opened_at
        return Sight(
            second=now.replace(microsecond=0),
            seq=self.clerk.seq,
            place=place,
            highlighted=highlighted,
            lagging=self.clerk.trouble is not None,
            screens=tuple(replace(one.presence, at=since, ask=None) for one in screens),
            silent=tuple(one.stale for one in screens),
        )

    def moment(self, place: Place, highlighted: str | None) -> Moment:
        """What the console shows now: only what is on disk, and the screens as last looked at."""
        state = self.clerk.state
        return replace(self._moment(state, place, highlighted), quorum_lost=self._quorum.lost(state))

    def loses_quorum(self) -> bool:
        """Whether what was just confirmed has lost the quorum; true once for each loss, whatever was painted between."""
        return self._quorum.newly_lost(self.clerk.state)

    @cached_property
    def _quorum(self) -> "QuorumWatch":
        return later.quorum_watch.QuorumWatch()

    def moment_ahead(self, place: Place, highlighted: str | None) -> Moment:
        """What the next command is decided on: with what is still being written, and the screens as last looked at."""
        return self._moment(self.clerk.ahead, place, highlighted)

    def turned(self) -> int:
        """By how many pages the speaker's remote asks to turn, as of the last look at the screens."""
        self.remotes.attend(self.clerk.ahead)
        return self.remotes.turned(self.clerk.ahead, self._screens or ())

    def look_out(self) -> None:
        """Look at the screens anew."""
        self._screens = self._lookout.look(self.clock())

    def _moment(self, state: State, place: Place, highlighted: str | None) -> Moment:
        now = self.clock()
        screens = self._screens
        if screens is None:
            screens = self._screens = self._lookout.look(now)
        hall = leading(screens)
        columns, rows = NOMINAL_GRID if hall is None else grid_of(hall)
        pages = later.layout.pages_for(state, now, columns, rows)
        return Moment(
            state=state,
            now=now,
            seq=self.clerk.seq,
            hall=hall,
            pages=pages,
            step=later.flow.next_step(state, pages),
            place=place,
            highlighted=highlighted,
            lagging=self.clerk.trouble is not None,
            lost=isinstance(self.clerk.trouble, JournalLostError),
            screens=screens,
        )

    def _tell(self, message: Message) -> None:
        self._post(message)
