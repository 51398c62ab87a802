"""A motion: where the vote on it stands, every version of the count, and the draft text."""

from typing import Final

from textual.content import Content

from kcn_tui.console.keys import label_of
from kcn_tui.console.moment import Moment
from kcn_tui.console.row_list import Tone
from kcn_tui.console.text import clipped, plain
from kcn_tui.console.work.article_list import article_rows
from kcn_tui.console.work.draft import draft, draft_heading
from kcn_tui.console.work.pages import pages
from kcn_tui.console.work.parts import heading, quorum_lines
from kcn_tui.console.work.versions import side_by_side
from kcn_tui.locale import _
from kcn_tui.meeting.moment import counted_for, summed, tables_counted
from kcn_tui.meeting.motions import (
    articles,
    has_been_put,
    is_article,
    is_by_article,
    is_decided,
    next_motion,
    text_of,
    whole_text,
)
from kcn_tui.meeting.quorate import majority_rule
from kcn_tui.meeting.rules import tally
from kcn_tui.meeting.state import State, Vote
from kcn_tui.plan.model import Item, Resolution
from kcn_tui.text.lines import one_line
from kcn_tui.wording.figures import dashed, thousands
from kcn_tui.wording.names import article_words
from kcn_tui.wording.terms import figure_word, method_word, result_word

ARTICLE: Final = 42
_MARK: Final = 2
"""Columns of an article's words in the work area of a terminal of 80 columns, beside its mark and the scroll bar."""
ROW_STYLES: Final[dict[Tone, str]] = {
    "open": "bold",
    "pending": "",
    "done": "$text-muted",
    "skipped": "$text-muted",
}


def voting(moment: Moment, item: Item, width: int) -> Content:
    """State of the vote, versions with the latest first, draft; ``width`` columns for what is on one line."""
    state, motion = moment.state, next_motion(moment.state, item.id)
    versions = (state.votes.get(motion) or ()) if is_decided(state, motion) else ()
    parts = [*(() if versions else _tables(state, motion)), *_standing(state, motion)]
    if len(versions) == 1:
        parts += _version(state, versions[0])
    elif versions:
        parts += [*_latest(state, versions[-1]), *side_by_side(versions, width)]
    if isinstance(item, Resolution) and is_by_article(state, item.id):
        return Content("\n").join([*parts, *_by_article(state, item, motion, width)])
    if isinstance(item, Resolution) and not versions and item.id in state.draft:
        return Content("\n").join([*parts, Content(""), draft(state, item)])
    if not versions and state.showing.picture == "item":
        if isinstance(item, Resolution):
            parts += [Content(""), draft_heading()]
        return Content("\n").join([*parts, pages(moment, item)])
    parts += [Content(""), heading(_("The text that is voted on")), plain(whole_text(state, item).strip())]
    return Content("\n").join(parts)


def _by_article(state: State, item: Resolution, motion: str, width: int) -> list[Content]:
    """Every article with its vote, and what is voted on now in full."""
    lines = [Content(""), heading(_("Article by article ({key}: choose)").format(key=label_of("articles")))]
    for row in article_rows(state, item):
        name = article_words(state, row.id) if is_article(row.id) else row.text
        words = f"{name} · {row.right}" if row.right else clipped(row.text, max(ARTICLE, width - _MARK))
        lines.append(plain(f"{row.mark} {words}", ROW_STYLES[row.tone]))
    if motion == item.id:
        words = _("The whole text need not be voted on: {key} finishes the item").format(
            key=label_of("finish")
        )
        return [Content.styled(words, "$text-muted"), *lines]
    return [Content(""), plain((text_of(state, motion) or "").strip()), *lines]


def _tables(state: State, motion: str) -> list[Content]:
    """What was counted by table so far, with the sum against those present."""
    tables = tables_counted(state, motion)
    if not tables:
        return []
    sums = summed(tables)
    counted = counted_for(state, motion)
    present = 0 if counted is None else counted.present
    words = _("Tables: {figures} = {sum} of {present}").format(
        figures=dashed(sums), sum=thousands(sum(sums)), present=thousands(present)
    )
    each = " · ".join(f"{one_line(t.table)}: {dashed((t.yes, t.no, t.abstain))}" for t in tables)
    return [heading(words), plain(each), Content("")]


def _standing(state: State, motion: str) -> list[Content]:
    if state.put is not None and has_been_put(state, motion):
        line = _("Being voted on since {time}").format(time=f"{state.put.at:%H:%M}")
        if is_article(motion):
            line = f"{article_words(state, motion)}: {line}"
        lines = [Content.styled(line, "bold $text-warning"), *_required(state, motion)]
        if state.put.override is not None:
            lines.append(
                plain(_("without a quorum: {reason}").format(reason=state.put.override), "$text-warning")
            )
        return lines
    if is_decided(state, motion):
        return []
    line = _("Not yet put to the vote")
    if is_article(motion):
        return [Content.styled(f"{article_words(state, motion)}: {line}", "bold"), *quorum_lines(state)]
    lines = [Content.styled(line, "bold"), *quorum_lines(state)]
    if not is_by_article(state, motion) and articles(state, motion):
        words = _("{key}: vote article by article").format(key=label_of("articles"))
        lines.append(Content.styled(words, "$text-muted"))
    return lines


def _required(state: State, motion: str) -> list[Content]:
    counted = counted_for(state, motion)
    if counted is None:
        return []
    required = tally(majority_rule(state), counted, 0, 0, 0).required_yes
    words = _("{present} present, at least {required} in favour needed")
    return [Content(words.format(present=thousands(counted.present), required=thousands(required)))]


def _latest(state: State, vote: Vote) -> list[Content]:
    """Which count it is and what came of it, and whether the hall knows it."""
    tone = "$text-success" if vote.result == "pass" else "$text-error"
    head = _("Count {version}, {time}, {method}: {result}").format(
        version=vote.version,
        time=f"{vote.recorded_at:%H:%M}",
        method=method_word(vote.method),
        result=result_word(vote.result).upper(),
    )
    of = [heading(article_words(state, vote.motion))] if is_article(vote.motion) else []
    return [*of, Content.styled(head, f"bold {tone}"), _announced(vote)]


def _version(state: State, vote: Vote) -> list[Content]:
    *head, announced = _latest(state, vote)
    favour = _("{yes} in favour of {present} present, {required} needed").format(
        yes=thousands(vote.yes), present=thousands(vote.present), required=thousands(vote.required_yes)
    )
    others = [
        f"{figure_word(name)} {thousands(getattr(vote, name))}" for name in ("no", "abstain", "not_voting")
    ]
    lines = [*head, plain(f"  {favour}"), plain(f"  {' · '.join(others[:2])}"), plain(f"  {others[2]}")]
    if vote.override is not None:
        words = _("without a quorum: {reason}").format(reason=one_line(vote.override))
        lines.append(plain(f"  {words}", "$text-warning"))
    return [*lines, announced]


def _announced(vote: Vote) -> Content:
    if vote.announced_at is None:
        return Content.styled("  " + _("not announced yet"), "$text-warning")
    return Content("  " + _("announced {time}").format(time=f"{vote.announced_at:%H:%M}"))
