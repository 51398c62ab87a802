"""Awards in words."""

from typing import Final

from kcn_tui.locale import _
from kcn_tui.meeting import events as e
from kcn_tui.meeting.state import State
from kcn_tui.text.lines import one_line
from kcn_tui.wording.events.base import Words, because
from kcn_tui.wording.names import award_name
from kcn_tui.wording.terms import recipient_word


def _read(event: e.AwardRead, state: State) -> str:
    return _("award read out: {award}").format(award=award_name(state, event.award))


def _entered(event: e.RecipientEntered, state: State) -> str:
    if event.corrects is None:
        line = _("recipient of {award}: {name}{unit}{kind}")
    elif event.corrects == event.name:
        line = _("recipient of {award} corrected: {name}{unit}{kind}")
    else:
        line = _("recipient of {award} corrected: {name}{unit}{kind}, not {wrong}")
    return line.format(
        award=award_name(state, event.award),
        name=one_line(event.name),
        unit="" if event.unit is None else f", {one_line(event.unit)}",
        kind="" if event.kind is None else f" ({recipient_word(event.kind)})",
        wrong=one_line(event.corrects or ""),
    )


def _withdrawn(event: e.RecipientWithdrawn, state: State) -> str:
    line = _("withdrawn from {award}: {name}")
    return because(line.format(award=award_name(state, event.award), name=one_line(event.name)), event.reason)


def _moved(event: e.AwardMoved, state: State) -> str:
    award = award_name(state, event.award)
    if event.before is None:
        return because(_("award read last: {award}").format(award=award), event.reason)
    line = _("award read earlier or later: {award}, now before {next}")
    return because(line.format(award=award, next=award_name(state, event.before)), event.reason)


def _handed_over(event: e.AwardHandedOver, state: State) -> str:
    name, award = one_line(event.name), award_name(state, event.award)
    if event.received_by is None:
        return _("{award} handed over to {name}").format(award=award, name=name)
    line = _("{award} of {name} handed over to {received_by}")
    return line.format(award=award, name=name, received_by=one_line(event.received_by))


WORDS: Final[dict[type[e.Event], Words]] = {
    e.AwardRead: _read,
    e.RecipientEntered: _entered,
    e.RecipientWithdrawn: _withdrawn,
    e.AwardMoved: _moved,
    e.AwardHandedOver: _handed_over,
}
