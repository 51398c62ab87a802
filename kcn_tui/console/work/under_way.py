"""Which text the work area shows: of the item under way, of the one chosen in the agenda, or between items."""

from textual.content import Content

from kcn_tui.console import later
from kcn_tui.console.moment import Moment
from kcn_tui.console.work.between import between
from kcn_tui.console.work.parts import read_out
from kcn_tui.console.work.script import script
from kcn_tui.meeting.motions import is_by_article
from kcn_tui.plan.model import Break, Election, Motion, Resolution


def under_way(moment: Moment, width: int) -> Content:
    """The text for this moment on so many columns."""
    state, item = moment.state, moment.state.open_item
    chosen = state.item(moment.highlighted or "") if moment.place == "agenda" else None
    if chosen is not None:
        return later.story.story(moment, chosen)
    if item is None:
        return between(state)
    asked = state.put is not None and state.put.motion == item.id
    counted = state.count_on(item.id) is not None
    if isinstance(item, Election):
        voted = later.electing.electing(moment, item)
    elif isinstance(item, Motion | Resolution) or asked or counted:
        voted = later.work_voting.voting(moment, item, width)
    else:
        return script(moment, item)
    spoken = read_out(item)
    if (
        asked or counted or is_by_article(state, item.id)
    ):  # what was read out before makes room for the figures
        return Content("\n").join([voted, *([Content(""), *spoken[:-1]] if spoken else ())])
    return Content("\n").join([*spoken, voted])


def tells_time(moment: Moment) -> bool:
    """Whether the text reads differently as time goes on: an item's course does, and a break's picture."""
    return moment.place == "agenda" or isinstance(moment.state.open_item, Break)
