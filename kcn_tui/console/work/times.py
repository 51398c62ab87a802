"""The times of the day (F8): every item as planned and as it went, where that leads, and how to make it up."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from kcn_tui.console.agenda_list import MARKS
from kcn_tui.console.keys import key_of, label_of
from kcn_tui.console.messages import Requested
from kcn_tui.console.moment import Moment, clock_words, minutes_words
from kcn_tui.console.row_list import Row, RowList
from kcn_tui.console.text import plain, spread
from kcn_tui.console.work.panel import WorkPanel
from kcn_tui.locale import _, pgettext
from kcn_tui.meeting.flow import upcoming
from kcn_tui.meeting.pace import Pace, elapsed, pace, plan_says_start, planned_start, standing
from kcn_tui.meeting.sharing import proposal
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Item
from kcn_tui.wording.time import end_words, standing_words


def _give_bindings() -> list[BindingType]:
    more, fewer = (key_of("give_time") or "").split(",")
    return [Binding(more, "give(1)", show=False), Binding(fewer, "give(-1)", show=False)]


class TimesList(RowList):
    """An item a line; the highlighted one gets a minute more or fewer."""

    BINDINGS: ClassVar[list[BindingType]] = _give_bindings()

    def __init__(self) -> None:
        super().__init__(id="times-rows")

    def action_give(self, minutes: int) -> None:
        """A minute more or fewer for the highlighted item."""
        if self.row is not None:
            self.post_message(Requested("give_time", f"{self.row.id}\n{minutes}"))


class TimesPanel(WorkPanel):
    """How the meeting stands in words, the items with their times, and the proposal how to share what is left."""

    DEFAULT_CSS = "TimesPanel > #times-head { height: auto; }"

    def __init__(self) -> None:
        super().__init__(_("Times"), id="times")
        self._head = Static(id="times-head", markup=False)
        self.rows = TimesList()

    @property
    def home(self) -> TimesList:
        """The list."""
        return self.rows

    def compose(self) -> ComposeResult:
        """Words above, items below."""
        yield self._head
        yield self.rows

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        head = Content("\n").join([*_standing(moment), self._columns()])
        if head != self._head.content:
            self._head.update(head)
        state = moment.state
        shared = proposal(state, moment.now) or {}
        rows = tuple(_row(moment, item, n, shared) for n, item in enumerate(state.agenda, start=1))
        here = state.open_item or upcoming(state)
        self.rows.show_rows(rows, attend=None if here is None else state.agenda.index(here))

    def _columns(self) -> Content:
        """What the figures behind the items are, each above its own."""
        words = _figures(pgettext("times", "from"), pgettext("times", "took"), pgettext("times", "planned"))
        width = self.rows.scrollable_content_region.width or self.size.width
        return spread(Content(""), Content.styled(f"{words} ", "$text-muted"), width)


def _figures(begun: str, took: str, planned: str) -> str:
    return f"{begun:>5}  {took:>7} {planned:>9}"


def _standing(moment: Moment) -> list[Content]:
    state = moment.state
    now, start = pace(state, moment.now), planned_start(state)
    if start is None:
        lines = [Content(_("No item has begun yet."))]
    else:
        begun = _("Begun (as planned) {start}") if plan_says_start(state) else _("Begun {start}")
        said = [begun.format(start=f"{start:%H:%M}"), *_end(state, now)]
        late = now.behind is not None and standing(now.behind) == "late"
        lines = [plain(" · ".join(said), "bold $text-warning" if late else "bold")]
    if proposal(state, moment.now) is not None:
        words = _("{key}: share the time left, so that the end stays (new minutes: →)")
        lines.append(Content.styled(words.format(key=label_of("share_time")), "$text-accent"))
    return lines


def _end(state: State, now: Pace) -> list[str]:
    """When the meeting ended or will end, and whether that is late: of both what is known."""
    known = [] if now.behind is None else [standing_words(now.behind, minutes_words)]
    if state.closed_at is not None:
        known.insert(0, _("closed {time}").format(time=f"{state.closed_at:%H:%M}"))
    elif now.expected_end is not None:
        known.insert(0, end_words(now.expected_end, at_least=now.at_least))
    return [", ".join(known)] if known else []


def _row(moment: Moment, item: Item, number: int, shared: dict[str, int]) -> Row:
    state = moment.state
    course = state.course_of(item.id)
    minutes = state.minutes_of(item)
    planned = "–" if minutes is None else f"{minutes}′"
    if minutes != item.minutes:
        planned = f"{'–' if item.minutes is None else item.minutes}→{planned}"
    if item.id in shared and shared[item.id] != minutes:
        planned = f"{planned} → {shared[item.id]}′"
    begun = f"{course.started:%H:%M}" if course.started is not None else "–"
    took = clock_words(elapsed(course, moment.now)) if course.started is not None else "–"
    return Row(
        item.id,
        MARKS[course.progress],
        f"{number}. {item.title}",
        _figures(begun, took, planned),
        course.progress,
    )
