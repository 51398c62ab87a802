"""The agenda led through and changed."""

from msgspec.structs import replace
from rpds import List

from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import AgendaChange, Course, Showing, Spell, State
from kcn_tui.plan.model import AttendanceItem, Item


def picture_of(state: State, item: str) -> Showing:
    """What the hall sees of an item by itself."""
    return Showing("attendance" if _is_a_report_on_attendance(state, item) else "item", item)


def _is_a_report_on_attendance(state: State, item: str) -> bool:
    return isinstance(state.item(item), AttendanceItem)


def item_started(state: State, event: e.ItemStarted, entry: e.Entry) -> State:
    """The item is open; a stretch it took before stays."""
    earlier = state.course_of(event.item).earlier
    return _opened(
        state, event, Course("open", entry.at, earlier=earlier, override=event.override, seq=entry.seq), entry
    )


def _opened(state: State, event: e.ItemStarted | e.ItemReopened, course: Course, entry: e.Entry) -> State:
    """The item is what the hall attends to; after a report on attendance the meeting has gone on with it."""
    return replace(
        speech_over(state, entry),
        course=state.course.insert(event.item, course),
        current=event.item,
        gone_on=state.gone_on or (state.at_the_gate and not _is_a_report_on_attendance(state, event.item)),
        put=None,
        showing=picture_of(state, event.item),
    )


def item_finished(state: State, event: e.ItemFinished, entry: e.Entry) -> State:
    """The item is over; the hall sees what stands between items."""
    course = state.course.insert(
        event.item, replace(state.course_of(event.item), progress="done", ended=entry.at)
    )
    return _between_items(replace(state, course=course), entry)


def _between_items(state: State, entry: e.Entry) -> State:
    """The hall sees the agenda while something of it is to come; after the last item it waits for the close."""
    to_come = any(state.course_of(item.id).progress == "pending" for item in state.agenda)
    shown = Showing("agenda" if to_come else "waiting")
    return replace(speech_over(state, entry), current=None, put=None, showing=shown)


def speech_over(state: State, entry: e.Entry) -> State:
    """Whoever has the floor when an item ends has given it up; nobody is asked to finish or turns pages from there any more."""
    speech = state.speaker
    state = replace(state, wrap_up_at=None, lead=None)
    if speech is None:
        return state
    return replace(state, speeches=state.speeches.drop_first().push_front(replace(speech, ended=entry.at)))


def item_skipped(state: State, event: e.ItemSkipped, entry: e.Entry) -> State:
    """The item is dropped; one that was open is over."""
    was = state.course_of(event.item)
    ended = entry.at if was.progress == "open" else None
    dropped = replace(was, progress="skipped", ended=ended, reason=event.reason)
    state = _changed(state, AgendaChange(entry.at, "skipped", event.item, event.reason))
    state = replace(state, course=state.course.insert(event.item, dropped))
    if event.item != state.current:
        return state
    return _between_items(state, entry)


def item_reopened(state: State, event: e.ItemReopened, entry: e.Entry) -> State:
    """The item is open again; the stretch it took before is kept."""
    was = state.course_of(event.item)
    spells = () if was.started is None or was.ended is None else (Spell(was.started, was.ended),)
    again = Course(
        "open",
        entry.at,
        earlier=(*was.earlier, *spells),
        override=event.override or was.override,
        seq=entry.seq,
    )
    state = _changed(state, AgendaChange(entry.at, "reopened", event.item, event.reason))
    return _opened(state, event, again, entry)


def item_moved(state: State, event: e.ItemMoved, entry: e.Entry) -> State:
    """The order of the day changes; the plan does not."""
    moved = [item for item in state.agenda if item.id == event.item]
    rest = [item for item in state.agenda if item.id != event.item]
    state = _changed(state, AgendaChange(entry.at, "moved", event.item, event.reason, event.before))
    return replace(state, agenda=_placed(rest, moved, event.before))


def item_inserted(state: State, event: e.ItemInserted, entry: e.Entry) -> State:
    """The day has an item that the plan had not."""
    change = AgendaChange(entry.at, "inserted", event.item.id, event.reason, event.before)
    state = _changed(state, change)
    return replace(state, agenda=_placed(list(state.agenda), [event.item], event.before))


def _placed(rest: list[Item], placed: list[Item], before: str | None) -> tuple[Item, ...]:
    at = next((n for n, item in enumerate(rest) if item.id == before), len(rest))
    return (*rest[:at], *placed, *rest[at:])


def time_given(state: State, event: e.TimeGiven, entry: e.Entry) -> State:
    """The item has another length."""
    state = _changed(state, AgendaChange(entry.at, "time", event.item, minutes=event.minutes))
    return replace(state, lengths=state.lengths.insert(event.item, event.minutes))


def time_shared(state: State, event: e.TimeShared, entry: e.Entry) -> State:
    """The items still to come have other lengths."""
    shared = [
        AgendaChange(entry.at, "shared", item, minutes=length) for item, length in event.minutes.items()
    ]
    state = _changed(state, *shared)
    return replace(state, lengths=state.lengths.update(event.minutes))


def really_began(state: State, event: e.ReallyBegan, _entry: e.Entry) -> State:
    """The item counts from when it really began, and what its beginning ended is over from then on: item and speech."""
    was = state.course_of(event.item)
    course = state.course.insert(event.item, replace(was, started=event.began))
    for item, known in state.course.items():
        if item != event.item and known.ended is not None and known.ended == was.started:
            course = course.insert(item, replace(known, ended=event.began))
    speeches = state.speeches
    if any(speech.ended == was.started for speech in speeches if speech.ended is not None):
        speeches = List([replace(s, ended=event.began) if s.ended == was.started else s for s in speeches])
    return replace(state, course=course, speeches=speeches)


def _changed(state: State, *changes: AgendaChange) -> State:
    return replace(state, changes=(*state.changes, *changes))
