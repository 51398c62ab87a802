"""What simply takes place: the words the secretary reads out, and what the hall may see."""

from textual.content import Content

from kcn_tui.console.text import plain
from kcn_tui.locale import _
from kcn_tui.meeting.state import State
from kcn_tui.plan.model import Appointment, Election, Item


def script(state: State, item: Item) -> Content:
    """Script, people and text of an item, each under its heading."""
    parts = list(_script(item))
    if isinstance(item, Appointment):
        parts += _people(state, _("Presidium"), state.plan.roles.presidium)
        secretary = state.plan.roles.secretary
        parts += _people(state, _("Secretary"), () if secretary is None else (secretary,))
    if isinstance(item, Election):
        parts += _people(state, _("Candidates for {seats} seats").format(seats=item.seats), item.candidates)
    if item.text:
        parts += [heading(_("Shown in the hall")), plain(item.text.strip())]
    if not parts:
        parts = [Content.styled(_("The agenda gives no text for this item."), "$text-muted")]
    return Content("\n").join(parts)


def heading(words: str) -> Content:
    """A heading between parts of the work area."""
    return Content.styled(words, "bold $text-accent")


def _script(item: Item) -> list[Content]:
    if not item.script:
        return []
    return [
        heading(_("To be read out (the hall does not see this)")),
        plain(item.script.strip()),
        Content(""),
    ]


def _people(state: State, title: str, who: tuple[str, ...]) -> list[Content]:
    if not who:
        return [heading(title), Content.styled(_("not named in the agenda"), "$text-muted"), Content("")]
    names = [plain(person_words(state, one)) for one in who]
    return [heading(title), *names, Content("")]


def person_words(state: State, who: str) -> str:
    """A person with their posts on one line."""
    person = state.plan.person(who)
    return " – ".join((person.name, ", ".join(person.posts))) if person.posts else person.name
