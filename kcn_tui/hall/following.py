"""What hall and podium have in common: they follow a meeting that may not have begun, and go on whatever happens."""

import logging
import os
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from itertools import count
from typing import Any, ClassVar, Final, TypeVar, cast

from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver

from kcn_tui.hall.remark import remark
from kcn_tui.hall.terminal import straight
from kcn_tui.meeting.leading import Ask
from kcn_tui.meeting.state import State
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.follow import News
from kcn_tui.record.follow_in_loop import LoopFollower
from kcn_tui.record.presence import Kind, Presence, PresenceWriter
from kcn_tui.stage.terminal_size import assure_size
from kcn_tui.stage.theme import DARK, Theme
from kcn_tui.stage.widget import LinesView

TICK = 0.5
"""Seconds between two looks at the clock: twice a second, so that no second of a countdown is left out."""
_SCREENS: Final = count(1)
"""The screens of this process: one that is started again in the place of another counts its remote's keys anew."""

_log = logging.getLogger(__name__)

Handler = TypeVar("Handler", bound=Callable[..., None])


def steady(handler: Handler) -> Handler:
    """Let a handler's error be logged and end there: in front of the hall the last picture is better than none."""

    @wraps(handler)
    def handled(*args: Any) -> None:
        try:
            handler(*args)
        except Exception:  # noqa: BLE001  whatever it is, the show goes on
            _log.exception("the screen goes on after an error")

    return cast("Handler", handled)


class FollowingApp(App[None], inherit_bindings=False):
    """A screen that follows a meeting; of the keys that every Textual app has it takes only the one that ends it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False, priority=True)]
    ENABLE_COMMAND_PALETTE = False
    KIND: ClassVar[Kind]

    def __init__(
        self, folder: MeetingFolder, clock: Callable[[], datetime], *, palette: Theme = DARK
    ) -> None:
        super().__init__()
        self.clock = clock
        self.palette = palette
        self.state: State | None = None
        self.seq = 0
        self.notice = ""
        self._unreadable = False
        self._meeting = folder.path.name
        self.since = clock()
        self.name_here = f"{self.KIND}-{os.getpid()}-{next(_SCREENS)}"
        self._presence = PresenceWriter(folder)
        self._follower = LoopFollower(folder, self._hear)

    def get_driver_class(self) -> type[Driver]:
        """Write to a terminal straight; a browser has a way of its own."""
        return straight(super().get_driver_class())

    def paint(self) -> None:
        """Show the state as it is now."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Begin to follow; until the first news the screen waits with the clock."""
        self.screen.styles.background = self.palette.ground
        self._follower.start()
        self.look()
        self.set_interval(TICK, self.look)

    async def on_unmount(self) -> None:
        """Stop following and take the screen's word back."""
        await self._follower.stop()
        self._presence.leave()

    def leave_word(
        self, grid: tuple[int, int], seq: int, page: tuple[int, int], *, fits: bool, ask: Ask | None = None
    ) -> None:
        """Tell the console what stands here: grid (columns, rows), last event painted, page of how many, what is asked for."""
        now = self.clock()
        self._presence.tell(
            Presence(self.name_here, self.KIND, *grid, seq, *page, fits, now, self.since, ask)
        )

    @steady
    def look(self) -> None:
        """Let the clock go on, and say so where the console has fallen silent."""
        assure_size(self)
        self.notice = remark(self.state, self._follower.age(), self._meeting, unreadable=self._unreadable)
        self.paint()

    @steady
    def _hear(self, news: News) -> None:
        self.state, self.seq, self._unreadable = news.state, news.seq, news.trouble is not None
        self.look()
        for view in self.query(LinesView):
            view.paint_at_once()
