"""Another plan under the day."""

from msgspec.structs import replace

from kcn_tui.meeting import events as e
from kcn_tui.meeting.adopting import recounted, under
from kcn_tui.meeting.effects.roll import counted
from kcn_tui.meeting.effects.voting import text_changed
from kcn_tui.meeting.motions import text_of
from kcn_tui.meeting.state import State


def plan_adopted(state: State, event: e.PlanAdopted, entry: e.Entry) -> State:
    """Another plan under the day as it is; figures that the file corrects make a new count."""
    adopted = under(state, event.plan, event.members, traced=event.traced)
    adopted = replace(adopted, agenda_sha256=event.agenda_sha256, images=event.images)
    count = recounted(state, adopted)
    if count is not None and count != state.present:
        adopted = counted(adopted, count, entry)
    changed = [motion for motion in state.tallies if text_of(state, motion) != text_of(adopted, motion)]
    return text_changed(adopted, changed, ends_put=event.ends_put)
