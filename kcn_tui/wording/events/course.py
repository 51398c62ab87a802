"""The agenda led through and changed, in words."""

from typing import Final

from kcn_tui.locale import _, ngettext
from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words, because
from kcn_tui.wording.names import item_name


def _started(event: e.ItemStarted, state: State) -> str:
    item = item_name(state, event.item)
    if event.override is None:
        return _("started: {item}").format(item=item)
    return because(_("started without a quorum: {item}").format(item=item), event.override)


def _finished(event: e.ItemFinished, state: State) -> str:
    return _("finished: {item}").format(item=item_name(state, event.item))


def _skipped(event: e.ItemSkipped, state: State) -> str:
    return because(_("dropped: {item}").format(item=item_name(state, event.item)), event.reason)


def _reopened(event: e.ItemReopened, state: State) -> str:
    line = because(_("taken up again: {item}").format(item=item_name(state, event.item)), event.reason)
    if event.override is None:
        return line
    return line + _("; without a quorum, reason: {reason}").format(reason=one_line(event.override))


def _moved(event: e.ItemMoved, state: State) -> str:
    item = item_name(state, event.item)
    if event.before is None:
        return because(_("moved to the end: {item}").format(item=item), event.reason)
    line = _("moved: {item}, now before {next}").format(item=item, next=item_name(state, event.before))
    return because(line, event.reason)


def _inserted(event: e.ItemInserted, state: State) -> str:
    item = one_line(event.item.title)
    if event.before is None:
        return because(_("inserted at the end: {item}").format(item=item), event.reason)
    line = _("inserted: {item}, before {next}").format(item=item, next=item_name(state, event.before))
    return because(line, event.reason)


def _time_given(event: e.TimeGiven, state: State) -> str:
    line = ngettext("{item} now has {minutes} minute", "{item} now has {minutes} minutes", event.minutes)
    return line.format(item=item_name(state, event.item), minutes=event.minutes)


def _time_shared(event: e.TimeShared, state: State) -> str:
    numbers = {item.id: number for number, item in enumerate(state.agenda, start=1)}
    shared = ", ".join(
        f"{numbers.get(item, one_line(item))}: {minutes}′" for item, minutes in event.minutes.items()
    )
    return _("the time left was shared anew: {items}").format(items=shared)


def _really_began(event: e.ReallyBegan, state: State) -> str:
    line = _("{item} really began at {time}")
    return line.format(item=item_name(state, event.item), time=f"{event.began:%H:%M}")


WORDS: Final[dict[type[e.Event], Words]] = {
    e.ItemStarted: _started,
    e.ItemFinished: _finished,
    e.ItemSkipped: _skipped,
    e.ItemReopened: _reopened,
    e.ItemMoved: _moved,
    e.ItemInserted: _inserted,
    e.TimeGiven: _time_given,
    e.TimeShared: _time_shared,
    e.ReallyBegan: _really_began,
}
