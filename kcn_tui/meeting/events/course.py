"""How the agenda is led through and changed on the day."""

from datetime import datetime

from kcn_tui.meeting.events.base import EventBase
from kcn_tui.plan.model import Item


class ItemStarted(EventBase, frozen=True):
    """An item of the agenda has begun; ``override`` is the reason given for opening without a quorum."""

    item: str
    override: str | None = None


class ItemFinished(EventBase, frozen=True):
    """An item of the agenda is over."""

    item: str


class ItemSkipped(EventBase, frozen=True):
    """An item was dropped, for this reason."""

    item: str
    reason: str


class ItemReopened(EventBase, frozen=True):
    """An item that was over or dropped is taken up again; ``override`` as of one that is started."""

    item: str
    reason: str
    override: str | None = None


class ItemMoved(EventBase, frozen=True):
    """An item now comes before another one; None: at the end."""

    item: str
    before: str | None
    reason: str


class ItemInserted(EventBase, frozen=True):
    """An item that the plan did not have comes before another one; None: at the end."""

    item: Item
    before: str | None
    reason: str


class TimeGiven(EventBase, frozen=True):
    """The planned length of an item becomes this many minutes."""

    item: str
    minutes: int


class TimeShared(EventBase, frozen=True):
    """The planned lengths (minutes) of the items still to come, shared anew after an overrun."""

    minutes: dict[str, int]


class ReallyBegan(EventBase, frozen=True):
    """An item in truth began at another time than when it was started on the console."""

    item: str
    began: datetime
