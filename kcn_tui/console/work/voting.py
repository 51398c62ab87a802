"""A motion: where the vote on it stands, every version of the count, and the draft text."""

from textual.content import Content

from kcn_tui.console.moment import Moment
from kcn_tui.console.text import plain
from kcn_tui.console.work.draft import draft, draft_heading
from kcn_tui.console.work.pages import pages
from kcn_tui.console.work.parts import heading, quorum_lines
from kcn_tui.console.work.versions import side_by_side
from kcn_tui.locale import _
from kcn_tui.meeting.decisions.moment import counted_for
from kcn_tui.meeting.decisions.voting import majority_rule, text_of
from kcn_tui.meeting.rules import base_of, needed
from kcn_tui.meeting.state import State, Vote
from kcn_tui.plan.model import Item, Resolution
from kcn_tui.text.lines import one_line
from kcn_tui.wording.terms import figure_word, method_word, result_word


def voting(moment: Moment, item: Item) -> Content:
    """State of the vote, versions with the latest first, draft."""
    state = moment.state
    versions = state.votes.get(item.id) or ()
    parts = [*(() if versions else _tables(state, item)), *_standing(state, item)]
    if len(versions) == 1:
        parts += _version(versions[0])
    elif versions:
        parts += [*_latest(versions[-1]), *side_by_side(versions)]
    if isinstance(item, Resolution) and not versions and item.id in state.draft:
        return Content("\n").join([*parts, Content(""), draft(state, item)])
    if not versions and state.showing.picture == "item":
        if isinstance(item, Resolution):
            parts += [Content(""), draft_heading()]
        return Content("\n").join([*parts, pages(moment, item)])
    parts += [Content(""), heading(_("The text that is voted on")), plain(text_of(state, item).strip())]
    return Content("\n").join(parts)


def _tables(state: State, item: Item) -> list[Content]:
    """What was counted by table so far, with the sum against those present."""
    tables = state.tallies.get(item.id, ())
    if not tables:
        return []
    sums = [sum(getattr(t, name) for t in tables) for name in ("yes", "no", "abstain")]
    counted = counted_for(state, item.id)
    present = 0 if counted is None else counted.present
    words = _("Tables: {figures} = {sum} of {present}").format(
        figures="–".join(map(str, sums)), sum=sum(sums), present=present
    )
    each = " · ".join(f"{one_line(t.table)}: {t.yes}–{t.no}–{t.abstain}" for t in tables)
    return [heading(words), plain(each), Content("")]


def _standing(state: State, item: Item) -> list[Content]:
    if state.put is not None and state.put.motion == item.id and state.vote_on(item.id) is None:
        line = _("Being voted on since {time}").format(time=f"{state.put.at:%H:%M}")
        lines = [Content.styled(line, "bold $text-warning"), *_required(state, item.id)]
        if state.put.override is not None:
            lines.append(
                plain(_("without a quorum: {reason}").format(reason=state.put.override), "$text-warning")
            )
        return lines
    if state.vote_on(item.id) is not None:
        return []
    return [Content.styled(_("Not yet put to the vote"), "bold"), *quorum_lines(state)]


def _required(state: State, motion: str) -> list[Content]:
    counted = counted_for(state, motion)
    if counted is None:
        return []
    rule = majority_rule(state)
    base = base_of(rule, counted)
    required = needed(rule, counted.present if base is None else base)
    words = _("{present} present, at least {required} in favour needed")
    return [Content(words.format(present=counted.present, required=required))]


def _latest(vote: Vote) -> list[Content]:
    """Which count it is and what came of it, and whether the hall knows it."""
    tone = "$text-success" if vote.result == "pass" else "$text-error"
    head = _("Count {version}, {time}, {method}: {result}").format(
        version=vote.version,
        time=f"{vote.recorded_at:%H:%M}",
        method=method_word(vote.method),
        result=result_word(vote.result).upper(),
    )
    return [Content.styled(head, f"bold {tone}"), _announced(vote)]


def _version(vote: Vote) -> list[Content]:
    head, announced = _latest(vote)
    favour = _("{yes} in favour of {present} present, {required} needed").format(
        yes=vote.yes, present=vote.present, required=vote.required_yes
    )
    others = [f"{figure_word(name)} {getattr(vote, name)}" for name in ("no", "abstain", "not_voting")]
    lines = [head, plain(f"  {favour}"), plain(f"  {' · '.join(others[:2])}"), plain(f"  {others[2]}")]
    if vote.override is not None:
        words = _("without a quorum: {reason}").format(reason=one_line(vote.override))
        lines.append(plain(f"  {words}", "$text-warning"))
    return [*lines, announced]


def _announced(vote: Vote) -> Content:
    if vote.announced_at is None:
        return Content.styled("  " + _("not announced yet"), "$text-warning")
    return Content("  " + _("announced {time}").format(time=f"{vote.announced_at:%H:%M}"))
