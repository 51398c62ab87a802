"""Awards: who receives them, read out, handed over."""

from kcn_tui.meeting.events.base import EventBase, RecipientKind


class AwardRead(EventBase, frozen=True):
    """An award decision was read out."""

    award: str


class RecipientEntered(EventBase, frozen=True):
    """A recipient stands on an award; ``corrects`` is the name that stood there before, where one is corrected.

    ``number``, here and below, is whose line of the award's list is meant, from 1: of a correction name, unit and kind
    are what the line says from now on. ``kind`` None: as the award's counts tell, if they do.
    """

    award: str
    name: str
    unit: str | None
    kind: RecipientKind | None
    corrects: str | None = None
    number: int | None = None


class RecipientWithdrawn(EventBase, frozen=True):
    """A recipient is taken off an award that has not been read."""

    award: str
    name: str
    reason: str
    number: int


class AwardMoved(EventBase, frozen=True):
    """An award is read before another one; None: last of its item."""

    award: str
    before: str | None
    reason: str


class AwardHandedOver(EventBase, frozen=True):
    """A recipient has the award in hand; ``received_by`` is who took it for one absent."""

    award: str
    name: str
    received_by: str | None
    number: int
