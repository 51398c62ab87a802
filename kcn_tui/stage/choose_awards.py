"""Which picture of the awards the hall is given: the decisions of an item, or the one that is being read."""

from kcn_tui.meeting.lacking import due
from kcn_tui.meeting.on_stage import kind_of
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award, Awards
from kcn_tui.stage import views as v


def award_list_view(state: State, item: Awards, number: int) -> v.AwardListView:
    """Every decision of the item with how many it still goes to."""
    return v.AwardListView(
        number=number,
        title=item.title,
        rehearsal=state.rehearsal,
        awards=tuple(
            v.AwardLine(
                award.form, award.by, going.collectives, going.individuals, award.id in state.awards_read
            )
            for award in state.awards_of(item)
            for going in (due(state, award),)
        ),
    )


def award_view(state: State, item: Awards, award: Award, number: int) -> v.AwardView:
    """The decision with those to whom it goes."""
    going = due(state, award)
    return v.AwardView(
        number=number,
        title=item.title,
        rehearsal=state.rehearsal,
        form=award.form,
        by=award.by,
        decision=award.decision,
        collectives=going.collectives,
        individuals=going.individuals,
        recipients=tuple(
            v.Recipient(r.name, r.unit, kind_of(r.kind, award))
            for r in state.recipients_of(award)
            if r.withdrawn is None
        ),
        on_stage=state.plan.rules.on_stage,
    )
