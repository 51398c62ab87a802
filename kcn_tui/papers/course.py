"""How the day went, from the state of a meeting to the parts of its export."""

from msgspec.structs import asdict

from kcn_tui.meeting import state as kept
from kcn_tui.meeting.attending import whereabout
from kcn_tui.meeting.in_order import planned_places
from kcn_tui.meeting.rules import quorum_then
from kcn_tui.meeting.state import State
from kcn_tui.meeting.unrecorded import put_uncounted
from kcn_tui.papers import model as m
from kcn_tui.papers.moments import moment, moment_or_none
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Awards


def attendance(state: State) -> tuple[m.AttendanceCount, ...]:
    """The counts of the day; of those that nobody made the first and last before anything else changed."""
    counts = [_count(count) for count in reversed(tuple(state.attendance))]
    between = zip(counts, counts[1:], counts[2:], strict=False)
    told = [count for before, count, after in between if not (_alike(before, count) and _alike(count, after))]
    return (*counts[:1], *told, *counts[1:][-1:])


def _alike(count: m.AttendanceCount, after: m.AttendanceCount) -> bool:
    """Whether both only follow from what was known, under the same item and with the same quorum."""
    return count.by_roll and after.by_roll and count.item == after.item and count.quorum == after.quorum


def _count(count: kept.Attendance) -> m.AttendanceCount:
    standing = quorum_then(count)
    return m.AttendanceCount(
        at=moment(count.at),
        item=count.item,
        staff=count.staff,
        summoned=count.summoned,
        present=count.present,
        quorum=m.Quorum(required=standing.required, met=standing.met),
        by_roll=not count.by_hand,
    )


def members(state: State) -> tuple[m.MemberThere, ...]:
    """The roll in its own order, with each time in the room."""
    return tuple(_member(state, member) for member in state.members.values())


def _member(state: State, member: Member) -> m.MemberThere:
    where = whereabout(state, member.id)
    stays = [m.Stay(moment(stay.started), moment(stay.ended)) for stay in where.stays]
    if where.where == "in_room" and where.since is not None:
        stays.append(m.Stay(moment(where.since), None))
    return m.MemberThere(
        who=member.id,
        name=member.name,
        card=member.card,
        unit=member.unit,
        post=member.post,
        group=member.group,
        kind=member.kind,
        where=where.where,
        stays=tuple(stays),
        reason=where.reason,
        represented_by=where.represented_by,
    )


def agenda(state: State) -> tuple[m.AgendaItem, ...]:
    """The items in the order of the day."""
    planned = planned_places(state)
    items = []
    for item in state.agenda:
        course = state.course_of(item.id)
        items.append(
            m.AgendaItem(
                id=item.id,
                kind=str(item.__struct_config__.tag),
                title=item.title,
                by=item.by,
                planned_minutes=item.minutes,
                outcome=course.progress,
                started_at=moment_or_none(course.started),
                ended_at=moment_or_none(course.ended),
                reason=course.reason,
                text=item.text,
                planned_order=planned.get(item.id),
                minutes=state.minutes_of(item),
                earlier=tuple(
                    m.Stretch(moment(spell.started), moment(spell.ended)) for spell in course.earlier
                ),
                override=course.override,
                uncounted=put_uncounted(state, item.id),
            )
        )
    return tuple(items)


def changes(state: State) -> tuple[m.AgendaChange, ...]:
    """What was changed in the agenda, one after the other."""
    return tuple(
        m.AgendaChange(moment(c.at), c.kind, c.item, c.before, c.minutes, c.reason) for c in state.changes
    )


def discussion(state: State) -> m.Discussion:
    """Speeches in their order, questions by number."""
    return m.Discussion(
        speeches=tuple(
            m.Speech(
                who=speech.who,
                name=state.name_of(speech.who),
                turn=speech.turn,
                minutes=speech.minutes,
                item=speech.item,
                started_at=moment(speech.started),
                ended_at=moment_or_none(speech.ended),
                gist=speech.gist,
            )
            for speech in reversed(tuple(state.speeches))
        ),
        questions=tuple(_question(state, question) for _number, question in sorted(state.questions.items())),
    )


def _question(state: State, question: kept.Question) -> m.Question:
    return m.Question(
        number=question.number,
        at=moment(question.at),
        item=question.item,
        who=question.who,
        name=state.name_of(question.who),
        text=question.text,
        answers=tuple(
            m.Answer(moment(answer.at), answer.who, state.name_of(answer.who), answer.text)
            for answer in question.answers
        ),
    )


def awards(state: State) -> tuple[m.AwardRead, ...]:
    """The award decisions in the order of reading, each with the list that drove reading and handing over."""
    return tuple(
        m.AwardRead(
            **asdict(award)
            | {"recipients": tuple(r.name for r in state.recipients_of(award) if r.withdrawn is None)},
            item=item.id,
            read_at=moment_or_none(state.awards_read.get(award.id)),
            receiving=tuple(_recipient(recipient) for recipient in state.recipients_of(award)),
            moved=tuple(
                m.AwardMove(moment(move.at), move.before, move.reason)
                for move in state.award_moves.get(award.id, ())
            ),
        )
        for item in state.agenda
        if isinstance(item, Awards)
        for award in state.awards_of(item)
    )


def _recipient(recipient: kept.Recipient) -> m.Recipient:
    return m.Recipient(
        name=recipient.name,
        unit=recipient.unit,
        kind=recipient.kind,
        was=recipient.was,
        withdrawn=recipient.withdrawn,
        handed_over_at=moment_or_none(recipient.handed_over),
        received_by=recipient.received_by,
    )
