"""The panel of times (F8): every item as planned and as it went, and where that leads."""

from textual.content import Content

from kcn_tui.console.moment import Moment, clock_words, minutes_words
from kcn_tui.console.text import clipped, plain, spread
from kcn_tui.console.work.parts import heading
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.pace import elapsed, pace, planned_start
from kcn_tui.plan.model import Item


def times(moment: Moment, width: int) -> Content:
    """The table, as wide as the work area (columns)."""
    state = moment.state
    now, start = pace(state, moment.now), planned_start(state)
    lines = []
    if start is None:
        lines.append(Content(_("No item has begun yet.")))
    else:
        lines.append(plain(_("Begun (as planned): {time}").format(time=f"{start:%H:%M}")))
    if now.expected_end is not None and now.behind is not None:
        late = now.behind.total_seconds() > 0
        words = (
            _("Expected end {time}, {minutes} late") if late else _("Expected end {time}, {minutes} early")
        )
        lines.append(plain(words.format(time=f"{now.expected_end:%H:%M}", minutes=minutes_words(now.behind))))
    titles = pgettext("times", "begun"), pgettext("times", "took"), pgettext("times", "planned")
    lines += [Content(""), spread(heading(_("Item")), heading(_columns(*titles)), width)]
    lines += [_item(moment, item, number, width) for number, item in enumerate(state.plan.agenda, start=1)]
    return Content("\n").join(lines)


def _columns(begun: str, took: str, planned: str) -> str:
    return f"{begun:>7} {took:>8} {planned:>8}"


def _item(moment: Moment, item: Item, number: int, width: int) -> Content:
    course = moment.state.course_of(item.id)
    planned = f"{item.minutes}′" if item.minutes is not None else "–"
    begun = f"{course.started:%H:%M}" if course.started is not None else "–"
    took = clock_words(elapsed(course, moment.now)) if course.started is not None else "–"
    figures = _columns(begun, took, planned)
    name = clipped(f"{number}. {item.title}", max(1, width - len(figures) - 1))
    style = {"open": "bold", "done": "", "pending": "$text-muted", "skipped": "$text-muted"}
    return spread(Content.styled(name, style[course.progress]), Content(figures), width)
