"""Another plan under the day."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.adopting import under
from kcn_tui.meeting.effects.roll import recounted_roll, relisted
from kcn_tui.meeting.effects.voting import text_changed
from kcn_tui.meeting.motions import text_of
from kcn_tui.meeting.state import State


def plan_adopted(state: State, event: e.PlanAdopted, entry: e.Entry) -> State:
    """Another plan under the day as it is; figures that the file corrects make a new count."""
    members = {member.id: member for member in event.members}
    adopted = under(state, event.plan)
    adopted = replace(adopted, agenda_sha256=event.agenda_sha256, members=members, images=event.images)
    adopted = adopted if members == state.members else relisted(state, adopted, entry)
    adopted = recounted_roll(state, adopted, entry)
    changed = [motion for motion in state.tallies if text_of(state, motion) != text_of(adopted, motion)]
    return text_changed(adopted, changed, ends_put=event.ends_put)
