"""The work area while no item is under way: before the first, between two, and after the close."""

from datetime import date

from textual.content import Content

from kcn_tui.console.text import plain
from kcn_tui.console.work.parts import heading, person_words
from kcn_tui.locale import _
from kcn_tui.meeting.electing import elected_so_far
from kcn_tui.meeting.flow import upcoming
from kcn_tui.meeting.motions import is_decided
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Election
from kcn_tui.text.lines import one_line
from kcn_tui.wording.figures import thousands
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
    when = day_words(conference.part_of_day, f"{date.fromisoformat(conference.date):%d/%m/%Y}")
    if conference.start:
        when = _("{day}, at {time}").format(day=when, time=conference.start)
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
    counted = {motion: votes[0].seq for motion, votes in state.votes.items()}
    counted |= {motion: ballots[0].seq for motion, ballots in state.ballots.items()}
    lines += [plain(_came_to(state, motion)) for motion in sorted(counted, key=counted.__getitem__)]
    lines.append(plain(_("Awards announced: {count}").format(count=len(state.awards_read))))
    return [*lines, plain(_("Notes: {count}").format(count=len(state.notes)))]


def _came_to(state: State, motion: str) -> str:
    """What was decided on a motion, or who was elected; a result on a text that has changed since is none."""
    name, item, vote = item_name(state, motion), state.item(motion), state.vote_on(motion)
    if isinstance(item, Election):
        elected = elected_so_far(state, item)
        if not elected:
            return _("{election}: nobody elected").format(election=name)
        words = _("{election}: {count} of {seats} elected – {names}")
        names = ", ".join(map(one_line, elected))
        return words.format(election=name, count=len(elected), seats=item.seats, names=names)
    if vote is None or not is_decided(state, motion):
        return _("{motion}: changed since the vote, not voted on again").format(motion=name)
    words = _("{motion}: {result}, {yes} of {present}")
    return words.format(
        motion=name, result=result_word(vote.result), yes=thousands(vote.yes), present=thousands(vote.present)
    )
