"""One item of the agenda beside its plan: where it was planned, what was changed and why, when it took place."""

from textual.content import Content

from kcn_tui.console.moment import Moment, clock_words
from kcn_tui.console.text import plain
from kcn_tui.console.work.parts import heading, person_words
from kcn_tui.locale import _
from kcn_tui.meeting.in_order import planned_places
from kcn_tui.meeting.motions import is_article
from kcn_tui.meeting.pace import elapsed
from kcn_tui.meeting.state import AgendaChange, State
from kcn_tui.meeting.unrecorded import put_uncounted
from kcn_tui.plan.model import Item
from kcn_tui.text.lines import capital, one_line
from kcn_tui.wording.names import article_words, item_name
from kcn_tui.wording.terms import kind_word


def story(moment: Moment, item: Item) -> Content:
    """The item's plan, its times and its changes in the order in which they were made."""
    state = moment.state
    lines = [heading(item_name(state, item.id)), plain(capital(kind_word(str(item.__struct_config__.tag))))]
    if item.by is not None:
        lines.append(plain(person_words(state, item.by)))
    lines.append(plain(_planned(state, item)))
    lines += _took(moment, item)
    for motion in put_uncounted(state, item.id):
        words = _("Put to the vote, no result recorded")
        words = f"{article_words(state, motion)}: {words}" if is_article(motion) else words
        lines.append(plain(words, "$text-warning"))
    changes = [change for change in state.changes if change.item == item.id]
    if changes:
        lines += [Content(""), heading(_("Changed on the day"))]
        lines += [plain(_change(state, change)) for change in changes]
    return Content("\n").join(lines)


def _planned(state: State, item: Item) -> str:
    known = state.plan.item(item.id)
    if known is None:
        return _("Plan: not in it, put in on the day")
    minutes = "–" if known.minutes is None else f"{known.minutes}′"
    return _("Plan: item {number}, {minutes}").format(number=planned_places(state)[item.id], minutes=minutes)


def _took(moment: Moment, item: Item) -> list[Content]:
    course = moment.state.course_of(item.id)
    lines = [
        plain(
            _("took place {start}–{end}").format(start=f"{spell.started:%H:%M}", end=f"{spell.ended:%H:%M}")
        )
        for spell in course.earlier
    ]
    match course.progress:
        case "pending":
            lines.append(Content.styled(_("Still to come"), "$text-muted"))
        case "skipped":
            words = _("Dropped, reason: {reason}").format(reason=one_line(course.reason or ""))
            lines.append(plain(words, "$text-warning"))
        case "open" | "done":
            end = "…" if course.ended is None else f"{course.ended:%H:%M}"
            start = "" if course.started is None else f"{course.started:%H:%M}"
            words = _("Took place {start}–{end}, {time} in all")
            time = clock_words(elapsed(course, moment.now))
            lines.append(plain(words.format(start=start, end=end, time=time)))
    return lines


def _change(state: State, change: AgendaChange) -> str:
    words = {
        "moved": lambda: _("moved, now {place}").format(place=_place(state, change)),
        "inserted": lambda: _("put in {place}").format(place=_place(state, change)),
        "skipped": lambda: _("dropped"),
        "reopened": lambda: _("taken up again"),
        "time": lambda: _("now {minutes}′ long").format(minutes=change.minutes),
        "shared": lambda: _("now {minutes}′ long, time shared anew").format(minutes=change.minutes),
    }[change.kind]()
    reason = "" if change.reason is None else _("; reason: {reason}").format(reason=one_line(change.reason))
    return f"{change.at:%H:%M} {words}{reason}"


def _place(state: State, change: AgendaChange) -> str:
    if change.before is None:
        return _("at the end")
    return _("before {item}").format(item=item_name(state, change.before, 40))
