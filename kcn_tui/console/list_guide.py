"""What the keys do on the highlighted row of a list: an item of the agenda, an award or a recipient, an item's times."""

from kcn_tui.console.forms.awards import parted
from kcn_tui.console.moment import Moment
from kcn_tui.locale import _
from kcn_tui.meeting.decisions.timing import proposal
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.names import award_name, item_name


def list_line(moment: Moment) -> str | None:
    """The sentence for the list that has the focus, or None where none has."""
    match moment.place, moment.highlighted:
        case "agenda", str(item):
            return _on_item(moment.state, item)
        case "awards", str(target):
            award, name = parted(target)
            return _on_recipient(moment.state, award, name) if name else _on_award(moment.state, award)
        case "times", _:
            return _on_times(moment)
        case _:
            return None


def _on_item(state: State, item: str) -> str:
    name = item_name(state, item)
    match state.course_of(item).progress:
        case "pending":
            return _("Enter: begin · Ctrl+K: drop · Ctrl+P: move · Ctrl+N: new item behind · {item}").format(
                item=name
            )
        case "open":
            return _("Under way · Ctrl+K: drop · Ctrl+N: new item behind · Esc: back · {item}").format(
                item=name
            )
        case "done":
            return _("Over · Enter: take up again, with a reason · Esc: back · {item}").format(item=name)
        case "skipped":
            return _("Dropped · Enter: take up again, with a reason · Esc: back · {item}").format(item=name)


def _on_award(state: State, award: str) -> str:
    name = award_name(state, award)
    if award in state.awards_read:
        return _("Already announced · ↓: recipients · Esc: back · {award}").format(award=name)
    return _("Enter: announce · Ctrl+N: enter recipients · Ctrl+P: move · {award}").format(award=name)


def _on_recipient(state: State, award: str, name: str) -> str:
    name = one_line(name)
    if award not in state.awards_read:
        return _("Ctrl+N: correct · Ctrl+K: withdraw, with a reason · {name}").format(name=name)
    return _("Enter: handed over · Ctrl+F: received for them by … · Ctrl+N: correct · {name}").format(
        name=name
    )


def _on_times(moment: Moment) -> str:
    words = _("→ ←: ±1 minute · Ctrl+B: really began · Esc: back")
    if proposal(moment.state, moment.now) is not None:
        words = _("Ctrl+T: share the time left") + " · " + words
    return words
