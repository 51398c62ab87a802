"""What the keys do on the highlighted row of a list: an item of the agenda, an award or a recipient, an item's times."""

from kcn_tui.console.award_targets import AwardStep, award_step, named, parted, recipient_at
from kcn_tui.console.keys import label_of
from kcn_tui.console.moment import Moment
from kcn_tui.locale import _
from kcn_tui.meeting.lacking import takes_names
from kcn_tui.meeting.sharing import proposal
from kcn_tui.meeting.state import Recipient, State
from kcn_tui.wording.names import award_name, item_name


def list_line(moment: Moment) -> str | None:
    """The sentence for the list that has the focus, or None where none has."""
    match moment.place, moment.highlighted:
        case "agenda", str(item):
            return _on_item(moment.state, item)
        case "awards", str(target):
            recipient = recipient_at(moment.state, target)
            if recipient is None:
                return _on_award(moment.state, parted(target)[0])
            return _on_recipient(award_step(moment.state, target), recipient)
        case "times", _:
            return _on_times(moment)
        case _:
            return None


def _keys(*names: str) -> dict[str, str]:
    return {name: label_of(name) for name in names}


def _on_item(state: State, item: str) -> str:
    name = item_name(state, item)
    keys = _keys("skip", "move", "insert")
    match state.course_of(item).progress:
        case "pending":
            words = _("Enter: begin · {skip}: drop · {move}: move · {insert}: new item behind · {item}")
        case "open":
            words = _("Under way · {skip}: drop · {insert}: new item behind · Esc: back · {item}")
        case "done":
            words = _("Over · Enter: take up again, with a reason · Esc: back · {item}")
        case "skipped":
            words = _("Dropped · Enter: take up again, with a reason · Esc: back · {item}")
    return words.format(item=name, **keys)


def _on_award(state: State, award: str) -> str:
    name = award_name(state, award)
    known = state.award(award)
    if award in state.awards_read and known is not None and takes_names(state, known[1]):
        words = _("Already announced · {recipient}: enter the names still lacking · Esc: back · {award}")
        return words.format(award=name, **_keys("recipient"))
    if award in state.awards_read:
        return _("Already announced · ↓: recipients · Esc: back · {award}").format(award=name)
    words = _("Enter: announce · {recipient}: enter recipients · {move_award}: move · {award}")
    return words.format(award=name, **_keys("recipient", "move_award"))


def _on_recipient(step: AwardStep, recipient: Recipient) -> str:
    match step:
        case "read":
            words = _("Enter: announce the award · {recipient}: correct · {withdraw}: withdraw · {name}")
        case "hand_over":
            words = _("Enter: handed over · {hand_over}: received by another · {recipient}: correct · {name}")
        case "pass":
            words = (
                _("Withdrawn · Enter: to the next row · {recipient}: correct · {name}")
                if recipient.handed_over is None
                else _("Handed over · Enter: to the next row · {recipient}: correct · {name}")
            )
    return words.format(name=named(recipient), **_keys("recipient", "withdraw", "hand_over"))


def _on_times(moment: Moment) -> str:
    words = _("{give_time}: ±1 minute · {began_at}: really began · Esc: back")
    words = words.format(**_keys("give_time", "began_at"))
    if proposal(moment.state, moment.now) is None:
        return words
    return _("{key}: share time").format(key=label_of("share_time")) + " · " + words
