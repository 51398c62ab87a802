"""Which picture the hall is given: from the state of the meeting and the clock to a view."""

from datetime import date, datetime, timedelta
from typing import Final, Literal

from kcn_tui.meeting.flow import upcoming
from kcn_tui.meeting.motions import item_of
from kcn_tui.meeting.namesakes import told_apart
from kcn_tui.meeting.pace import elapsed, minutes_left
from kcn_tui.meeting.quorate import quorum_now, quorum_rule
from kcn_tui.meeting.rules import standing_articles
from kcn_tui.meeting.speaking import time_left
from kcn_tui.meeting.state import Candidate, Showing, Speech, State
from kcn_tui.meeting.who_stands import standing_candidates
from kcn_tui.plan.model import (
    Appointment,
    AttendanceItem,
    Awards,
    Break,
    Discussion,
    Election,
    Item,
    Resolution,
)
from kcn_tui.stage import views as v
from kcn_tui.stage.choose_awards import award_list_view, award_view
from kcn_tui.stage.choose_vote import election_view, has_passed, vote_view
from kcn_tui.stage.targets import targets_of

_MINUTE: Final = timedelta(minutes=1)


def page_shown(state: State) -> Showing:
    """The page that the hall is to see: of its kept picture or of the meeting's; what covers them begins at its first."""
    covered = state.cover is not None and state.frozen is None
    return Showing() if covered else (state.frozen or state).showing


def view(state: State | None, now: datetime) -> v.View:  # noqa: C901, PLR0912  one arm a picture; the type checker sees that none is missing
    """The picture of this moment; ``state`` is None before the meeting has been opened.

    A picture whose item a changed agenda no longer has gives way to the agenda.
    """
    if state is None:
        return v.NoMeetingView(clock=v.hours_and_minutes(now))
    match state.cover:
        case "waiting":
            return _waiting(state, now)
        case "black":
            return v.BlackView(title="", rehearsal=state.rehearsal)
        case "message":
            return v.MessageView(title="", text=state.message or "", rehearsal=state.rehearsal)
    if state.frozen is not None:
        state, now = state.frozen, state.frozen_at or now
    showing = state.showing
    match showing.picture:
        case "waiting":
            return _waiting(state, now)
        case "closing":
            return _closing(state)
        case "agenda":
            return _agenda(state)
        case "attendance":
            return _attendance(state)
        case "award":
            return _award(state, showing.of or "")
        case "item" | "motion" | "result":
            shown_of = showing.of or state.current or ""
            item = state.item(item_of(shown_of))
            if item is None:
                return _agenda(state)
            if showing.picture == "item":
                shown = _item(state, item, now)
                speech = state.speaker
                alone = isinstance(shown, v.CardView) or isinstance(item, Discussion)
                return shown if speech is None or not alone else _speaker(state, item, speech, now)
            told = showing.picture == "result"
            return vote_view(state, item, number_of(state, item), shown_of, announced=told)


def number_of(state: State, item: Item) -> int:
    """The item's number in the agenda, from 1."""
    return state.agenda.index(item) + 1


def by_of(state: State, who: str | None) -> v.By | None:
    """The person behind an id or a full name."""
    if who is None:
        return None
    person = state.plan.person(who)
    return v.By(person.name, person.posts)


def day_of(state: State) -> str:
    """The day as offices write it, 05/02/2018."""
    return date.fromisoformat(state.plan.conference.date).strftime("%d/%m/%Y")


def _waiting(state: State, now: datetime) -> v.WaitingView:
    conference = state.plan.conference
    return v.WaitingView(
        title=conference.title,
        rehearsal=state.rehearsal,
        agency=conference.agency,
        superior=conference.superior,
        place=conference.place,
        session=conference.part_of_day,
        day=day_of(state),
        clock=v.hours_and_minutes(now),
    )


def _closing(state: State) -> v.ClosingView:
    conference = state.plan.conference
    return v.ClosingView(
        title=conference.title,
        rehearsal=state.rehearsal,
        agency=conference.agency,
    )


def _agenda(state: State) -> v.AgendaView:
    following = upcoming(state)
    return v.AgendaView(
        title=state.plan.conference.title,
        rehearsal=state.rehearsal,
        lines=tuple(
            v.AgendaLine(
                number,
                item.title,
                None if item.by is None else state.plan.person(item.by).name,
                _mark(state, item, following),
            )
            for number, item in enumerate(state.agenda, start=1)
        ),
    )


def _mark(state: State, item: Item, following: Item | None) -> v.Mark:
    progress = state.course_of(item.id).progress
    return "next" if progress == "pending" and item == following else progress


def _attendance(state: State) -> v.View:
    item = state.open_item
    shown = item if isinstance(item, AttendanceItem) else None
    number = None if shown is None else number_of(state, shown)
    title = "" if shown is None else shown.title
    quorum = quorum_now(state)
    if quorum is None:
        return v.AttendanceView(number=number, title=title, rehearsal=state.rehearsal)
    rule, counted = quorum_rule(state), state.present
    of_staff = counted is not None and (
        counted.staff is not None if rule.base == "staff" else counted.summoned is None
    )
    return v.AttendanceView(
        number=number,
        title=title,
        rehearsal=state.rehearsal,
        present=quorum.present,
        base=quorum.base,
        base_is="staff" if of_staff else "summoned",
        required=quorum.required,
        missing=quorum.missing,
        met=quorum.met,
    )


def _item(state: State, item: Item, now: datetime) -> v.View:
    number, rehearsal, by = number_of(state, item), state.rehearsal, by_of(state, item.by)
    match item:
        case AttendanceItem():
            return _attendance(state)
        case Awards():
            return award_list_view(state, item, number)
        case Resolution() if item.articles or item.preamble or item.closing:
            draft = state.articles_of(item.id)
            return v.DraftView(
                number=number,
                title=item.title,
                rehearsal=rehearsal,
                preamble=item.preamble,
                articles=standing_articles(draft),
                closing=item.closing,
                targets=targets_of(item, draft),
                passed=has_passed(state, item),
            )
        case Break():
            return _break(state, item, now)
        case Election() if state.ballots.get(item.id):
            return election_view(state, item, number)
    if item.text and item.text.strip():
        return v.TextView(
            number=number,
            title=item.title,
            rehearsal=rehearsal,
            by=by,
            text=item.text,
            images=state.images_of(item),
        )
    return v.CardView(
        number=number,
        title=item.title,
        rehearsal=rehearsal,
        by=by,
        names=_names(state, item),
        seats=item.seats if isinstance(item, Election) else None,
        minutes_left=_minutes_left(state, item, now) if isinstance(item, Discussion) else None,
    )


def _speaker(state: State, item: Item, speech: Speech, now: datetime) -> v.SpeakerView:
    left = minutes_left(time_left(speech, now))
    return v.SpeakerView(
        number=number_of(state, item),
        title=item.title,
        rehearsal=state.rehearsal,
        speaker=_speaker_of(state, speech.who),
        turn=speech.turn,
        minutes_left=left.left,
        minutes_over=left.over,
    )


def _speaker_of(state: State, who: str) -> v.By:
    """A member with post, unit and what else tells namesakes apart, else a person with their posts."""
    member = state.members.get(who)
    if member is None:
        person = state.plan.person(who)
        return v.By(person.name, person.posts)
    unit = told_apart(state.members, who) or member.unit
    return v.By(member.name, tuple(part for part in (member.post, unit) if part))


def _names(state: State, item: Item) -> tuple[v.By, ...]:
    """The candidates of an election; for the appointment, the presidium and the secretary as the agenda names them."""
    roles = state.plan.roles
    match item:
        case Election():
            return tuple(_candidate(state, known) for known in standing_candidates(state, item))
        case Appointment():
            secretary = () if roles.secretary is None else (roles.secretary,)
            return (*_seated(state, roles.presidium, "presidium"), *_seated(state, secretary, "secretary"))
        case _:
            return ()


def _seated(state: State, who: tuple[str, ...], seat: Literal["presidium", "secretary"]) -> tuple[v.By, ...]:
    return tuple(v.By(person.name, person.posts, seat) for person in map(state.plan.person, who))


def _candidate(state: State, known: Candidate) -> v.By:
    """A candidate with the unit given on the day, else with the posts that the agenda knows."""
    if known.unit is not None:
        return v.By(known.name, (known.unit,))
    people = state.plan.people.values()
    return v.By(known.name, next((person.posts for person in people if person.name == known.name), ()))


def _minutes_left(state: State, item: Item, now: datetime) -> int | None:
    """Minutes left, 0 when the time is used; None where no length is planned."""
    minutes = state.minutes_of(item)
    if minutes is None:
        return None
    return minutes_left(minutes * _MINUTE - elapsed(state.course_of(item.id), now)).left


def _break(state: State, item: Break, now: datetime) -> v.BreakView:
    course = state.course_of(item.id)
    minutes = state.minutes_of(item)
    back = None if minutes is None or course.started is None else course.started + minutes * _MINUTE
    return v.BreakView(
        number=number_of(state, item),
        title=item.title,
        rehearsal=state.rehearsal,
        back_at=None if back is None else v.hours_and_minutes(back.astimezone(now.tzinfo)),
        seconds_left=None if back is None else max(0, -(-(back - now) // timedelta(seconds=1))),
    )


def _award(state: State, award_id: str) -> v.View:
    found = state.award(award_id)
    return _agenda(state) if found is None else award_view(state, *found, number_of(state, found[0]))
