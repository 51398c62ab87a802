"""Why a command is not possible, in one sentence that says what would be right."""

from typing import assert_never

from kcn_tui.locale import _
from kcn_tui.meeting.commands import Refusal
from kcn_tui.meeting.state import State
from kcn_tui.wording.terms import award_meant, award_name, figure_word, item_meant, item_name

TITLE_WIDTH = 48
"""Characters of a title that a sentence quotes, so that the rest of it is still seen on a line of 80."""


def refusal_line(refusal: Refusal, state: State) -> str:  # noqa: C901, PLR0911, PLR0912  one arm a code; the type checker sees that none is missing
    """The refusal as a sentence, with items and awards by their titles."""
    values = {**refusal.values, **_names(refusal, state)}
    match refusal.code:
        case "all_awards_read":
            return _("There is no award left to be read out.")
        case "already_announced":
            return _("The result on {motion} has been announced already.").format(**values)
        case "already_closed":
            return _("The meeting is closed; only undo can open it again.")
        case "already_done":
            return _("{item} is over already; undo takes a mistake back.").format(**values)
        case "already_held":
            return _("The hall already shows the waiting picture.")
        case "already_open":
            return _("{item} is under way already.").format(**values)
        case "already_put":
            return _("{motion} is before the hall already; record the count.").format(**values)
        case "already_read":
            return _("{award} has been read out already.").format(**values)
        case "already_skipped":
            return _("{item} was dropped; undo takes a mistake back.").format(**values)
        case "attendance_base_unknown":
            return _(
                "{present} are present, but of how many is not known: give the number of staff or of those"
                " summoned, or a reason for voting without a quorum."
            ).format(**values)
        case "count_exceeds_present":
            return _excess(refusal)
        case "item_lost":
            return _("The changed agenda no longer has {lost}, which has already taken place.").format(
                **values
            )
        case "needs_ballot":
            return _("{motion} is an election: it needs a ballot, not votes for and against.").format(
                **values
            )
        case "needs_reason":
            return _("A reason is needed here.")
        case "no_attendance":
            return _("Nobody has been counted yet: record the attendance before the vote.")
        case "no_award":
            return _no_award(refusal, state)
        case "no_item":
            return _unknown(_("The agenda has no item {item}").format(**values), refusal, "item", state)
        case "no_motion":
            return _unknown(_("The agenda has no motion {motion}").format(**values), refusal, "motion", state)
        case "no_open_item":
            return _("No item is under way: start one first.")
        case "no_quorum":
            return _(
                "No quorum: {present} present, {required} needed, {missing} more must come; or give a reason for"
                " voting without."
            ).format(**values)
        case "not_held":
            return _("The hall's screen is not covered.")
        case "not_open":
            return _not_open(refusal, state)
        case "not_votable":
            return _(
                "{motion} is not put to the vote: only motions, resolutions, reports and appointments are."
            ).format(**values)
        case "nothing_to_undo":
            return _("There is nothing to undo.")
        case "nothing_voted":
            return _("No vote on {motion} has been recorded yet, so there is no result to announce.").format(
                **values
            )
        case "present_exceeds_summoned":
            return _(
                "{present} present is {excess} more than the {summoned} summoned: check the number present or"
                " summoned."
            ).format(**values)
        case "summoned_exceeds_staff":
            return _(
                "{summoned} summoned is {excess} more than the {staff} on the staff: check both figures."
            ).format(**values)
        case _:
            assert_never(refusal.code)


def _names(refusal: Refusal, state: State) -> dict[str, str]:
    """The values that are ids, as names."""
    plan = state.plan
    names: dict[str, str] = {
        key: item_name(plan, str(refusal.values[key]), TITLE_WIDTH)
        for key in ("item", "motion")
        if key in refusal.values
    }
    if "award" in refusal.values:
        names["award"] = award_name(plan, str(refusal.values["award"]), TITLE_WIDTH)
    if refusal.code == "item_lost":
        lost = str(refusal.values["item"])
        is_award = plan.award(lost) is not None
        names["lost"] = (award_name if is_award else item_name)(plan, lost, TITLE_WIDTH)
    return names


def _excess(refusal: Refusal) -> str:
    """The whole sum and the figure that takes it above those present."""
    values = refusal.values
    added = " + ".join(
        f"{figure_word(figure)} {values[figure]}" for figure in ("yes", "no", "abstain") if values[figure]
    )
    sum_line = added if added.count(" + ") == 0 else f"{added} = {values['sum']}"
    line = _("{sum}, {excess} more than the {present} present: check the figure {figure} ({count}).").format(
        sum=sum_line,
        excess=values["excess"],
        present=values["present"],
        figure=figure_word(str(values["figure"])),
        count=values["count"],
    )
    return line[:1].upper() + line[1:]


def _no_award(refusal: Refusal, state: State) -> str:
    name = str(refusal.values["award"])
    sentence = _("The agenda has no award {award}").format(award=award_name(state.plan, name, TITLE_WIDTH))
    return _suggesting(sentence, award_meant(state.plan, name))


def _unknown(sentence: str, refusal: Refusal, key: str, state: State) -> str:
    return _suggesting(sentence, item_meant(state.plan, str(refusal.values[key])))


def _suggesting(sentence: str, near: str | None) -> str:
    return sentence + (_("; did you mean “{near}”?").format(near=near) if near else ".")


def _not_open(refusal: Refusal, state: State) -> str:
    item = item_name(state.plan, str(refusal.values["item"]), TITLE_WIDTH)
    if state.current is None:
        return _("{item} is not under way, and no other item is.").format(item=item)
    return _("{item} is not under way; {open} is.").format(
        item=item, open=item_name(state.plan, state.current, TITLE_WIDTH)
    )
