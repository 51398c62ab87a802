"""The award or recipient that is highlighted in the list, in full."""

from textual.content import Content

from kcn_tui.console.award_targets import named, parted, recipient_at
from kcn_tui.console.text import plain
from kcn_tui.console.work.parts import heading
from kcn_tui.locale import _
from kcn_tui.meeting.lacking import lacking
from kcn_tui.meeting.state import Recipient, State
from kcn_tui.plan.model import Award, Awards
from kcn_tui.text.lines import one_line
from kcn_tui.text.safe import safe_line
from kcn_tui.wording.figures import recipients
from kcn_tui.wording.lacking import lacking_words


def award_detail(state: State, item: Awards, target: str) -> Content:
    """Everything that is said of this award or recipient of the item; nothing where there is none such."""
    award_id, _number = parted(target)
    award = next((one for one in item.awards if one.id == award_id), None)
    if award is None:
        return Content("")
    recipient = recipient_at(state, target)
    return _decision(state, award) if recipient is None else _recipient(recipient)


def _decision(state: State, award: Award) -> Content:
    """What the secretary reads out of a decision, and what its list lacks against it."""
    decision = award.decision or _("decision number not given yet")
    lines = [
        heading(_("{form} of {granter}").format(form=safe_line(award.form), granter=safe_line(award.by))),
        plain(" · ".join(part for part in (decision, counts(award)) if part)),
    ]
    if not lacking(state, award).none:
        lines.append(plain(lacking_words(state, award), "$text-warning"))
    read = state.awards_read.get(award.id)
    if read is not None:
        lines.append(Content.styled(_("announced {time}").format(time=f"{read:%H:%M}"), "$text-success"))
    return Content("\n").join(lines)


def _recipient(recipient: Recipient) -> Content:
    lines = [plain(named(recipient), "bold")]
    if recipient.was:
        was = _("was: {names}").format(names=", ".join(map(one_line, recipient.was)))
        lines.append(plain(was, "$text-muted"))
    if recipient.withdrawn is not None:
        words = _("withdrawn: {reason}").format(reason=one_line(recipient.withdrawn))
        lines.append(plain(words, "$text-warning"))
    elif recipient.handed_over is not None:
        words = _("handed over {time}").format(time=f"{recipient.handed_over:%H:%M}")
        if recipient.received_by is not None:
            words += " · " + _("received by {name}").format(name=one_line(recipient.received_by))
        lines.append(plain(words, "$text-success"))
    return Content("\n").join(lines)


def counts(award: Award) -> str:
    """Collectives and individuals of the decision."""
    return recipients(award.collectives, award.individuals)
