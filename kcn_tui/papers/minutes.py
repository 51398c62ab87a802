"""From the state of a meeting to what is exported of it."""

from msgspec import UNSET

from kcn_tui.meeting.contents import CONTENTS
from kcn_tui.meeting.in_order import votes_in_order
from kcn_tui.meeting.state import State
from kcn_tui.papers import course, decided
from kcn_tui.papers import model as m
from kcn_tui.papers.moments import moment, moment_or_none
from kcn_tui.plan.model import Resolution
from kcn_tui.record.mark import Position


def minutes_of(state: State, end: Position) -> m.Minutes:
    """The whole export of a meeting as it stands at this position of its journal."""
    plan = state.plan
    resolutions = [decided.resolution(state, item) for item in state.agenda if isinstance(item, Resolution)]
    shown = {resolution.text_sha256 for resolution in resolutions}
    votes = votes_in_order(state)
    texts = {vote.text_sha256: vote.text for vote in votes if vote.text_sha256 not in shown}
    return m.Minutes(
        format="kcn-minutes/1",
        status="open" if state.closed_at is None else "closed",
        rehearsal=state.rehearsal,
        opened_at=moment(state.opened_at),
        closed_at=moment_or_none(state.closed_at),
        conference=plan.conference,
        people=plan.people,
        roles=plan.roles,
        rules=plan.rules,
        attendance=course.attendance(state),
        members=course.members(state),
        agenda=course.agenda(state),
        changes=course.changes(state),
        discussion=course.discussion(state),
        awards=course.awards(state),
        tallies=decided.tallies(state),
        votes=tuple(decided.vote(vote) for vote in votes),
        candidates=decided.candidates(state),
        ballots=decided.ballots(state),
        resolution=resolutions[0] if resolutions else None,
        further_resolutions=tuple(resolutions[1:]) or UNSET,
        texts=tuple(m.VotedText(sha256=sha256, text=text) for sha256, text in texts.items()),
        contents=tuple(
            m.Content(number=number, content=content, mark=state.contents.get(number, "open"))
            for number, content in enumerate(CONTENTS, start=1)
        ),
        notes=tuple(
            m.Note(note.number, moment(note.at), note.item, note.text, moment_or_none(note.edited))
            for _number, note in sorted(state.notes.items())
        ),
        conclusions=tuple(m.Conclusion(at=moment(said.at), text=said.text) for said in state.conclusions),
        journal=m.Journal(events=end.seq, head=end.head),
    )
