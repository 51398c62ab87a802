"""Going on with a changed agenda: what has already happened stays as it was."""

from collections.abc import Iterator
from operator import itemgetter

from msgspec.structs import replace

from kcn_tui.meeting.adopting import recounted, under
from kcn_tui.meeting.carrying import amended_lost, withdrawn_lost
from kcn_tui.meeting.commands import AdoptPlan, Refusal
from kcn_tui.meeting.decisions.relisting import missing_from, named_and_missing
from kcn_tui.meeting.decisions.roll import unfit
from kcn_tui.meeting.events import Event, PlanAdopted
from kcn_tui.meeting.motions import is_article, is_decided, item_of, text_of
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Award, Election, Resolution
from kcn_tui.plan.sound import breaches


def adopt_plan(state: State, command: AdoptPlan) -> tuple[Event, ...] | Refusal:
    """Take a changed agenda, unless something that has already happened is missing from it or differs in it."""
    unlisted = missing_from(state, command.plan, command.members)
    if unlisted is not None:
        return Refusal("member_lost", {"who": unlisted})
    unnamed = named_and_missing(state, command.plan, command.members)
    if unnamed is not None:
        who, item = unnamed
        return Refusal("person_lost", {"who": who, "item": item})
    adopted = under(state, command.plan, command.members)
    kept = {item for item, course in state.course.items() if course.progress != "pending"}
    kept |= set(map(item_of, state.votes)) | set(state.ballots)
    lost = sorted(item for item in kept if type(adopted.item(item)) is not type(state.item(item)))
    lost += sorted(award for award in state.awards_read if adopted.award(award) is None)
    if command.plan.conference.id != state.plan.conference.id:
        lost.insert(0, state.plan.conference.id)
    if lost:
        return Refusal("item_lost", {"item": lost[0]})
    missed = next(_missed(state, adopted), None)
    if missed is not None:
        return Refusal("entered_lost", {"item": missed})
    unsound = next(breaches(adopted.agenda, adopted.name_of), None)
    if unsound is not None:
        return Refusal(unsound.code, unsound.values)
    changed = next(_rewritten(state, adopted), None) or _miscounted(state, adopted)
    if changed:
        return changed
    put = state.put
    ends_put = put is not None and not put.over and text_of(adopted, put.motion) != text_of(state, put.motion)
    return (
        PlanAdopted(
            command.plan,
            command.agenda_sha256,
            command.members,
            command.images,
            ends_put=ends_put,
            traced=True,
        ),
    )


def _missed(state: State, adopted: State) -> Iterator[str]:
    """The items and awards for which something was entered on the day and that are no longer there, or of another kind."""
    counted = {item: type(state.item(item)) for item in map(item_of, state.tallies)}
    kinds = counted | dict.fromkeys(state.draft, Resolution) | dict.fromkeys(state.candidacies, Election)
    for item, kind in sorted(kinds.items(), key=itemgetter(0)):
        if type(state.item(item)) is kind and type(adopted.item(item)) is not kind:
            yield item
    yield from (
        a for a in sorted(state.recipients) if state.award(a) is not None and adopted.award(a) is None
    )


def _rewritten(state: State, adopted: State) -> Iterator[Refusal]:
    """What was voted on, read out, amended or withdrawn and would be something else; votes name an article by its place."""
    for motion in sorted(state.votes):
        was, now = state.item(item_of(motion)), adopted.item(item_of(motion))
        if was is None or now is None or not (is_article(motion) or is_decided(state, motion)):
            continue
        if type(was) is not type(now) or text_of(adopted, motion) != text_of(state, motion):
            yield Refusal("draft_frozen", {"motion": motion})
    for election in sorted(state.ballots):
        if _standing(adopted, election) != _standing(state, election):
            yield Refusal("ballot_begun", {"motion": election})
    for award in sorted(state.awards_read):
        read, reads = state.award(award), adopted.award(award)
        if read is not None and reads is not None and not _still_the_same(state, read[1], reads[1]):
            yield Refusal("award_locked", {"award": award})
    for article in amended_lost(state, adopted):
        yield Refusal("amended_lost", {"motion": article})
    for name in withdrawn_lost(state, adopted):
        yield Refusal("withdrawn_lost", {"name": name})


def _standing(state: State, election: str) -> tuple[int, list[tuple[str, bool]]]:
    """For how many seats an election is, and who stands or stood in it, in no order."""
    item = state.item(election)
    if not isinstance(item, Election):
        return 0, []
    return item.seats, sorted((known.name, known.withdrawn is None) for known in state.candidates_of(item))


def _still_the_same(state: State, read: Award, now: Award) -> bool:
    """Whether an award says what was read out; the number of its decision and its level may come later."""
    known = replace(now, decision=read.decision, recipients=read.recipients, level=read.level)
    return (
        known == read
        and read.decision in {None, now.decision}
        and state.recipients_of(now) == state.recipients_of(read)
    )


def _miscounted(state: State, adopted: State) -> Refusal | None:
    """A count by hand that could not be made with the figures of the changed file; one by roll goes by who is here."""
    count = recounted(state, adopted)
    if count is None or count.by_roll or count == state.present:
        return None
    return unfit(count.present, count.staff, count.summoned)
