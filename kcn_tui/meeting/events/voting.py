"""Motions put, counted, announced."""

from kcn_tui.meeting.events.base import EventBase, Method, Result, TableTally


class MotionPut(EventBase, frozen=True):
    """A motion is put to the vote. ``override`` is the reason given for going on without a quorum."""

    motion: str
    override: str | None = None


class VoteRecorded(EventBase, frozen=True):
    """The counted vote on a motion with the attendance of the moment, the text voted on, and the verdict that follows.

    A correction is a further version that names the one it replaces and why; so is a vote held ``anew``, after the motion
    was put again, its item reopened or its text changed, which corrects no count. ``tables`` are the counts that the
    figures are the sum of, where it was counted by tables. ``article`` is the number that an article voted on by itself
    had in the text of that moment.
    """

    motion: str
    title: str
    text: str
    text_sha256: str
    method: Method
    staff: int | None
    summoned: int | None
    present: int
    yes: int
    no: int
    abstain: int
    not_voting: int
    quorum_required: int | None
    quorum_met: bool | None
    override: str | None
    required_yes: int
    result: Result
    version: int
    replaces: int | None
    reason: str | None
    tables: tuple[TableTally, ...] = ()
    article: int | None = None
    anew: bool = False


class VoteAnnounced(EventBase, frozen=True):
    """The result of this version of the vote was told to the hall."""

    motion: str
    version: int


class VoteRetracted(EventBase, frozen=True):
    """The announcement of this version is taken back."""

    motion: str
    version: int
    reason: str


class TallyTaken(EventBase, frozen=True):
    """The count of one table or row on a motion; a later one of the same table takes its place."""

    motion: str
    table: str
    yes: int
    no: int
    abstain: int
