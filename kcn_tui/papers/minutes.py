"""From the state of a meeting to what is exported of it."""

from datetime import datetime

from msgspec import UNSET
from msgspec.structs import asdict

from kcn_tui.meeting import state as kept
from kcn_tui.meeting.decisions.voting import quorum_rule
from kcn_tui.meeting.rules import fingerprint, quorum, resolution_text
from kcn_tui.meeting.state import State
from kcn_tui.papers import model as m
from kcn_tui.plan.model import Awards, Resolution
from kcn_tui.record.mark import Position


def minutes_of(state: State, end: Position) -> m.Minutes:
    """The whole export of a meeting as it stands at this position of its journal."""
    plan = state.plan
    resolutions = [_resolution(state, item) for item in plan.agenda if isinstance(item, Resolution)]
    shown = {resolution.text_sha256 for resolution in resolutions}
    votes = sorted(
        (vote for versions in state.votes.values() for vote in versions), key=lambda vote: vote.seq
    )
    texts = {vote.text_sha256: vote.text for vote in votes if vote.text_sha256 not in shown}
    return m.Minutes(
        format="kcn-minutes/1",
        status="open" if state.closed_at is None else "closed",
        rehearsal=state.rehearsal,
        opened_at=_moment(state.opened_at),
        closed_at=_moment_or_none(state.closed_at),
        conference=plan.conference,
        people=plan.people,
        roles=plan.roles,
        rules=plan.rules,
        attendance=tuple(_count(state, count) for count in reversed(tuple(state.attendance))),
        agenda=_agenda(state),
        awards=_awards(state),
        votes=tuple(_vote(vote) for vote in votes),
        resolution=resolutions[0] if resolutions else None,
        further_resolutions=tuple(resolutions[1:]) or UNSET,
        texts=tuple(m.VotedText(sha256=sha256, text=text) for sha256, text in texts.items()),
        notes=tuple(
            m.Note(number=note.number, at=_moment(note.at), item=note.item, text=note.text)
            for note in sorted(state.notes.values(), key=lambda note: note.number)
        ),
        conclusions=tuple(m.Conclusion(at=_moment(said.at), text=said.text) for said in state.conclusions),
        journal=m.Journal(events=end.seq, head=end.head),
    )


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _moment_or_none(at: datetime | None) -> str | None:
    return None if at is None else _moment(at)


def _count(state: State, count: kept.Attendance) -> m.AttendanceCount:
    standing = quorum(quorum_rule(state), count)
    return m.AttendanceCount(
        at=_moment(count.at),
        item=count.item,
        staff=count.staff,
        summoned=count.summoned,
        present=count.present,
        quorum=m.Quorum(required=standing.required, met=standing.met),
    )


def _agenda(state: State) -> tuple[m.AgendaItem, ...]:
    items = []
    for item in state.plan.agenda:
        course = state.course_of(item.id)
        items.append(
            m.AgendaItem(
                id=item.id,
                kind=str(item.__struct_config__.tag),
                title=item.title,
                by=item.by,
                planned_minutes=item.minutes,
                outcome=course.progress,
                started_at=_moment_or_none(course.started),
                ended_at=_moment_or_none(course.ended),
                reason=course.reason,
                text=item.text,
            )
        )
    return tuple(items)


def _awards(state: State) -> tuple[m.AwardRead, ...]:
    return tuple(
        m.AwardRead(**asdict(award), item=item.id, read_at=_moment_or_none(state.awards_read.get(award.id)))
        for item in state.plan.agenda
        if isinstance(item, Awards)
        for award in item.awards
    )


def _vote(vote: kept.Vote) -> m.Vote:
    return m.Vote(
        motion=vote.motion,
        title=vote.title,
        text_sha256=vote.text_sha256,
        method=vote.method,
        staff=vote.staff,
        summoned=vote.summoned,
        present=vote.present,
        counts=m.Counts(yes=vote.yes, no=vote.no, abstain=vote.abstain, not_voting=vote.not_voting),
        quorum=m.VoteQuorum(required=vote.quorum_required, met=vote.quorum_met, override=vote.override),
        required_yes=vote.required_yes,
        result=vote.result,
        version=vote.version,
        replaces=vote.replaces,
        reason=vote.reason,
        recorded_at=_moment(vote.recorded_at),
        announced_at=_moment_or_none(vote.announced_at),
        seq=vote.seq,
    )


def _resolution(state: State, item: Resolution) -> m.Resolution:
    vote = state.vote_on(item.id)
    draft = resolution_text(item, state.articles_of(item.id))
    return m.Resolution(
        item=item.id,
        title=item.title if vote is None else vote.title,
        result=None if vote is None else vote.result,
        version=None if vote is None else vote.version,
        text_sha256=fingerprint(draft) if vote is None else vote.text_sha256,
        text=draft if vote is None else vote.text,
        articles_as_voted=None if vote is None else vote.text_sha256 == fingerprint(draft),
        articles=tuple(
            m.Article(number=number, text=article.text, targets=article.targets)
            for number, article in enumerate(item.articles, start=1)
        ),
    )
