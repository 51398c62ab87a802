"""Which text the work area shows: of the item under way, of the one chosen in the agenda, or between items."""

from textual.content import Content

from kcn_tui.console import later
from kcn_tui.console.moment import Moment
from kcn_tui.console.work.between import between
from kcn_tui.console.work.script import script
from kcn_tui.plan.model import Break, Election, Motion, Resolution


def under_way(moment: Moment, width: int) -> Content:
    """The text for this moment on so many columns."""
    state, item = moment.state, moment.state.open_item
    chosen = state.item(moment.highlighted or "") if moment.place == "agenda" else None
    if chosen is not None:
        return later.story.story(moment, chosen)
    if item is None:
        return between(state)
    if isinstance(item, Election):
        return later.electing.electing(moment, item)
    asked = state.put is not None and state.put.motion == item.id
    if isinstance(item, Motion | Resolution) or asked or state.vote_on(item.id) is not None:
        return later.work_voting.voting(moment, item, width)
    return script(moment, item)


def tells_time(moment: Moment) -> bool:
    """Whether the text reads differently as time goes on: an item's course does, and a break's picture."""
    return moment.place == "agenda" or isinstance(moment.state.open_item, Break)
