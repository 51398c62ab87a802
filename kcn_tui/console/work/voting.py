"""A motion: where the vote on it stands, every version of the count, and the draft text."""

from textual.content import Content

from kcn_tui.console.moment import Moment
from kcn_tui.console.text import plain
from kcn_tui.console.work.pages import pages
from kcn_tui.console.work.parts import heading, quorum_lines
from kcn_tui.locale import _
from kcn_tui.meeting.decisions.voting import majority_rule, text_of
from kcn_tui.meeting.rules import base_of, needed
from kcn_tui.meeting.state import State, Vote
from kcn_tui.plan.model import Item
from kcn_tui.wording.terms import figure_word, method_word, result_word


def voting(moment: Moment, item: Item) -> Content:
    """State of the vote, versions with the latest first, draft."""
    state = moment.state
    versions = state.votes.get(item.id) or ()
    parts = [*_standing(state, item)]
    for vote in reversed(versions):
        parts += _version(vote, replaced=vote is not versions[-1])
    if not versions and state.showing.picture == "item":
        return Content("\n").join([*parts, pages(moment, item)])
    parts += [Content(""), heading(_("The text that is voted on")), plain(text_of(item).strip())]
    return Content("\n").join(parts)


def _standing(state: State, item: Item) -> list[Content]:
    if state.put is not None and state.put.motion == item.id and state.vote_on(item.id) is None:
        line = _("Being voted on since {time}").format(time=f"{state.put.at:%H:%M}")
        lines = [Content.styled(line, "bold $text-warning"), *_required(state)]
        if state.put.override is not None:
            lines.append(
                plain(_("without a quorum: {reason}").format(reason=state.put.override), "$text-warning")
            )
        return lines
    if state.vote_on(item.id) is not None:
        return []
    return [Content.styled(_("Not yet put to the vote"), "bold"), *quorum_lines(state)]


def _required(state: State) -> list[Content]:
    counted = state.present
    if counted is None:
        return []
    rule = majority_rule(state)
    base = base_of(rule, counted)
    required = needed(rule, counted.present if base is None else base)
    words = _("{present} present, at least {required} in favour needed")
    return [Content(words.format(present=counted.present, required=required))]


def _version(vote: Vote, *, replaced: bool) -> list[Content]:
    style = "$text-muted" if replaced else ""
    tone = "$text-muted" if replaced else ("$text-success" if vote.result == "pass" else "$text-error")
    head = _("Count {version}, {time}, {method}: {result}").format(
        version=vote.version,
        time=f"{vote.recorded_at:%H:%M}",
        method=method_word(vote.method),
        result=result_word(vote.result).upper(),
    )
    favour = _("{yes} in favour of {present} present, {required} needed").format(
        yes=vote.yes, present=vote.present, required=vote.required_yes
    )
    others = [f"{figure_word(name)} {getattr(vote, name)}" for name in ("no", "abstain", "not_voting")]
    lines = [
        Content.styled(head, f"bold {tone}"),
        plain(f"  {favour}", style),
        plain(f"  {' · '.join(others[:2])}", style),
        plain(f"  {others[2]}", style),
    ]
    if vote.override is not None:
        lines.append(
            plain("  " + _("without a quorum: {reason}").format(reason=vote.override), "$text-warning")
        )
    if vote.reason is not None:
        lines.append(plain("  " + _("counted again: {reason}").format(reason=vote.reason), style))
    lines.append(_announced(vote, replaced=replaced))
    return lines


def _announced(vote: Vote, *, replaced: bool) -> Content:
    if replaced:
        return Content.styled("  " + _("replaced by a later count"), "$text-muted")
    if vote.announced_at is None:
        return Content.styled("  " + _("not announced yet"), "$text-warning")
    return Content("  " + _("announced {time}").format(time=f"{vote.announced_at:%H:%M}"))
