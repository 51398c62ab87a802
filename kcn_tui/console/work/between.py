"""The work area while no item is under way: before the first, between two, and after the close."""

from datetime import date

from textual.content import Content

from kcn_tui.console.text import plain
from kcn_tui.console.work.parts import heading, person_words
from kcn_tui.locale import _
from kcn_tui.meeting.flow import upcoming
from kcn_tui.meeting.state import State
from kcn_tui.wording.names import item_name
from kcn_tui.wording.terms import day_words, result_word


def between(state: State) -> Content:
    """Which meeting this is, or what it has come to."""
    if state.closed_at is not None:
        return Content("\n").join(_after(state))
    if len(state.course) == 0:
        return Content("\n").join(_before(state))
    following = upcoming(state)
    if following is None:
        return Content(_("Every item is over or dropped."))
    return Content("\n").join(
        [heading(_("No item is under way. Next:")), plain(item_name(state, following.id))]
    )


def _before(state: State) -> list[Content]:
    conference, roles = state.plan.conference, state.plan.roles
    when = day_words(conference.session, f"{date.fromisoformat(conference.date):%d/%m/%Y}")
    if conference.start:
        when = f"{conference.start}, {when}"
    lines = [plain(conference.agency), plain(when)]
    if conference.place:
        lines.append(plain(conference.place))
    chair = _("not named") if roles.chair is None else person_words(state, roles.chair)
    secretary = _("not named") if roles.secretary is None else person_words(state, roles.secretary)
    return [
        *lines,
        Content(""),
        plain(_("Chair: {name}").format(name=chair)),
        plain(_("Secretary: {name}").format(name=secretary)),
        Content(""),
        Content.styled(_("The hall shows the waiting picture. The first item has not begun."), "$text-muted"),
    ]


def _after(state: State) -> list[Content]:
    assert state.closed_at is not None
    lines = [heading(_("The meeting was closed at {time}.").format(time=f"{state.closed_at:%H:%M}"))]
    for motion in sorted(state.votes, key=lambda motion: state.votes[motion][0].seq):
        vote = state.votes[motion][-1]
        words = _("{motion}: {result}, {yes} of {present}").format(
            motion=item_name(state, motion),
            result=result_word(vote.result),
            yes=vote.yes,
            present=vote.present,
        )
        lines.append(plain(words))
    lines.append(plain(_("Awards announced: {count}").format(count=len(state.awards_read))))
    return [*lines, plain(_("Notes: {count}").format(count=len(state.notes)))]
