"""How each event changes the state; the same function for console, hall, podium and verification."""

from datetime import datetime

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import Attendance, Conclusion, Course, Note, Put, Showing, State, Vote
from kcn_tui.plan.model import AttendanceItem


def opening(event: e.Opened, at: datetime) -> State:
    """The state with which a meeting begins: nothing started, the hall on the waiting picture."""
    return State(plan=event.plan, agenda_sha256=event.agenda_sha256, opened_at=at, rehearsal=event.rehearsal)


def evolve(state: State, entry: e.Entry) -> State:  # noqa: C901, PLR0911, PLR0912  one arm an event; the type checker sees that none is missing
    """The state after this entry. ``Opened`` and ``Undone`` are the timeline's matter and change nothing here."""
    at = entry.at
    match entry.event:
        case e.PlanAdopted(plan=plan, agenda_sha256=sha256):
            return replace(state, plan=plan, agenda_sha256=sha256)
        case e.AttendanceCounted(present=present, staff=staff, summoned=summoned):
            count = Attendance(present, staff, summoned, at, state.current)
            return replace(state, attendance=state.attendance.push_front(count))
        case e.ItemStarted(item=item):
            course = state.course.insert(item, Course("open", started=at))
            return replace(state, course=course, current=item, put=None, showing=_picture_of(state, item))
        case e.ItemFinished(item=item):
            course = state.course.insert(item, replace(state.course_of(item), progress="done", ended=at))
            return replace(state, course=course, current=None, put=None, showing=Showing("agenda"))
        case e.ItemSkipped(item=item, reason=reason):
            return _skipped(state, item, reason, at)
        case e.PageTurned(page=page, columns=columns, rows=rows):
            return replace(state, showing=replace(state.showing, page=page, grid=(columns, rows)))
        case e.PictureShown(picture=picture):
            return replace(state, showing=_chosen(state, picture))
        case e.HallHeld():
            return replace(state, held=True)
        case e.HallReleased():
            return replace(state, held=False)
        case e.AwardRead(award=award):
            read = state.awards_read.insert(award, at)
            return replace(state, awards_read=read, showing=Showing("award", award))
        case e.Noted(number=number, item=item, text=text):
            return replace(state, notes=state.notes.insert(number, Note(number, at, item, text)))
        case e.MotionPut(motion=motion, override=override):
            return replace(state, put=Put(motion, at, override), showing=Showing("motion", motion))
        case e.VoteRecorded():
            return _voted(state, entry.event, entry)
        case e.VoteAnnounced(motion=motion, version=version):
            return _announced(state, motion, version, at)
        case e.Concluded(text=text):
            return replace(state, conclusions=(*state.conclusions, Conclusion(at, text)))
        case e.Closed():
            return replace(state, closed_at=at, held=False, put=None, showing=Showing("closing"))
        case e.Opened() | e.Undone():
            return state


def _picture_of(state: State, item: str) -> Showing:
    if isinstance(state.plan.item(item), AttendanceItem):
        return Showing("attendance", item)
    return Showing("item", item)


def _chosen(state: State, picture: e.Picture) -> Showing:
    if picture == "item" and state.current is not None:
        return _picture_of(state, state.current)
    return Showing(picture)


def _skipped(state: State, item: str, reason: str, at: datetime) -> State:
    was = state.course_of(item)
    ended = at if was.progress == "open" else None
    course = state.course.insert(item, replace(was, progress="skipped", ended=ended, reason=reason))
    if item != state.current:
        return replace(state, course=course)
    return replace(state, course=course, current=None, put=None, showing=Showing("agenda"))


def _voted(state: State, event: e.VoteRecorded, entry: e.Entry) -> State:
    vote = Vote(
        **{field: getattr(event, field) for field in event.__struct_fields__},
        recorded_at=entry.at,
        seq=entry.seq,
    )
    put = (
        state.put if state.put is not None and state.put.motion == vote.motion else Put(vote.motion, entry.at)
    )
    versions = (*state.votes.get(vote.motion, ()), vote)
    votes = state.votes.insert(vote.motion, versions)
    return replace(state, votes=votes, put=put, showing=Showing("motion", vote.motion))


def _announced(state: State, motion: str, version: int, at: datetime) -> State:
    versions = tuple(
        replace(vote, announced_at=at) if vote.version == version else vote
        for vote in state.votes.get(motion, ())
    )
    return replace(state, votes=state.votes.insert(motion, versions), showing=Showing("result", motion))
