"""What simply takes place: the words the secretary reads out, and what the hall may see."""

from textual.content import Content

from kcn_tui.console.attendance_strip import attendance_words
from kcn_tui.console.moment import Moment
from kcn_tui.console.text import plain
from kcn_tui.console.work.pages import pages
from kcn_tui.console.work.parts import heading, person_words, read_out
from kcn_tui.locale import _
from kcn_tui.meeting.quorate import quorum_now
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Appointment, AttendanceItem, Break, Item
from kcn_tui.wording.figures import thousands


def script(moment: Moment, item: Item) -> Content:
    """Script, people and what the hall reads of an item, each under its heading."""
    state = moment.state
    parts = read_out(item)
    if isinstance(item, AttendanceItem):
        parts += [*_attendance(state), Content("")]
    if isinstance(item, Appointment):
        parts += _people(state, _("Presidium"), state.plan.roles.presidium)
        secretary = state.plan.roles.secretary
        parts += _people(state, _("Secretary"), () if secretary is None else (secretary,))
    if item.text:
        parts.append(pages(moment, item))
    if not parts and not isinstance(item, Break):
        parts = [Content.styled(_("The agenda gives no text for this item."), "$text-muted")]
    return Content("\n").join(parts)


def _attendance(state: State) -> list[Content]:
    """The latest count in full, and whether it is a quorum."""
    counted, standing = state.present, quorum_now(state)
    if counted is None or standing is None:
        return [Content.styled(_("Nobody counted yet"), "$text-warning")]
    words = _("{present} present, {summoned} summoned, {staff} on the staff (counted {time})").format(
        present=thousands(counted.present),
        summoned=_known(counted.summoned),
        staff=_known(counted.staff),
        time=f"{counted.at:%H:%M}",
    )
    return [Content(words), attendance_words(state)]


def _known(count: int | None) -> str:
    return "–" if count is None else thousands(count)


def _people(state: State, title: str, who: tuple[str, ...]) -> list[Content]:
    if not who:
        return [heading(title), Content.styled(_("not named in the agenda"), "$text-muted"), Content("")]
    names = [plain(person_words(state, one)) for one in who]
    return [heading(title), *names, Content("")]
