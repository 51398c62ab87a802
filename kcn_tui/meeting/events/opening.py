"""The journal's own events: opening, another plan, the close, undo."""

from kcn_tui.meeting.events.base import EventBase
from kcn_tui.plan.images import Image
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Plan


class Opened(EventBase, frozen=True):
    """The meeting's journal begins; it holds the whole plan with its images, so that followers need no other file."""

    plan: Plan
    agenda_sha256: str
    program: str
    rehearsal: bool = False
    members: tuple[Member, ...] = ()
    images: tuple[Image, ...] = ()


class PlanAdopted(EventBase, frozen=True):
    """The agenda file, its list of people or an image was changed between two openings and the secretary took the new one.

    ``ends_put``: what was before the hall for the vote reads differently, so that it has to be put again. ``traced``: what
    the day had changed goes with its text in the changed file; amendments once went by the places of the articles.
    """

    plan: Plan
    agenda_sha256: str
    members: tuple[Member, ...] = ()
    images: tuple[Image, ...] = ()
    ends_put: bool = False
    traced: bool = False


class Closed(EventBase, frozen=True):
    """The meeting is over."""


class Undone(EventBase, frozen=True):
    """Everything since the step that began with ``target`` (a seq) is taken back; it stays in the journal."""

    target: int
