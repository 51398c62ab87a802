"""What the keys do: first those of the place where the keys go now, then every command (F1)."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from kcn_tui.console.actions import ACTIONS, words_for
from kcn_tui.console.keys import key_of, label
from kcn_tui.console.moment import Place
from kcn_tui.console.steady import Steady
from kcn_tui.console.text import clipped
from kcn_tui.locale import _
from kcn_tui.meeting.registry import REGISTRY

_KEY_WIDTH = 11
ROLL_KEYS = ("roll_at", "leave", "excuse", "arrive_group", "roll_groups")


class HelpScreen(Steady, Screen[None]):
    """A page to scroll; Esc or F1 goes back. The hall's pages can still be turned."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = "#help-scroll"
    BINDINGS = [Binding("escape,enter", "leave", show=False)]  # noqa: RUF012  Textual's own name and type

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """The text, scrolled by arrows."""
        with VerticalScroll(id="help-scroll") as scroll:
            scroll.border_title = Content(_("Help"))
            scroll.border_subtitle = Content(_("↑ ↓: scroll · Esc: back"))
            yield Static(help_text(self._place), markup=False)

    def action_leave(self) -> None:
        """Back to the desk."""
        self.dismiss()


def help_text(place: Place) -> Content:
    """The whole text."""
    lines = [_heading(_("Here")), *(_line(keys, words) for keys, words in _here(place)), Content("")]
    lines += [_heading(_("All commands"))]
    named = [*(action.name for action in ACTIONS), *(spec.name for spec in REGISTRY if spec.cue)]
    for name in named:
        words = words_for(name)
        lines.append(_line(label(key_of(name)), f"{words.label}. {words.help}"))
    return Content("\n").join(lines)


def _here(place: Place) -> list[tuple[str, str]]:
    match place:
        case "agenda":
            return [
                ("↑ ↓", _("Choose an item.")),
                ("Enter", _("Begin the item that is chosen.")),
                ("Ctrl+K", _("Drop the item that is chosen, with a reason.")),
                ("Ctrl+P", _("Move the item that is chosen, with a reason.")),
                ("Ctrl+N", _("Put in a new item behind the one that is chosen.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "awards":
            return [
                ("↑ ↓", _("Choose an award.")),
                ("Enter", _("Announce the award that is chosen; note a recipient as handed over.")),
                ("Ctrl+N", _("Enter recipients, or correct the one that is chosen.")),
                ("Ctrl+K", _("Withdraw the recipient that is chosen, with a reason.")),
                ("Ctrl+P", _("Read the award that is chosen earlier or later.")),
                ("Ctrl+F", _("Say who received it for the one that is chosen.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "times":
            return [
                ("↑ ↓", _("Choose an item.")),
                ("→ ←", _("Give the item a minute more or fewer.")),
                ("Ctrl+T", _("Share the time left among the items still to come.")),
                ("Ctrl+B", _("Say when the open item really began.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "form":
            return [
                ("Enter", _("To the next field; from the last one: record.")),
                ("↑ ↓ Tab", _("From field to field.")),
                ("Esc", _("Leave the form; what is typed comes back later.")),
            ]
        case "floor":
            return [
                ("Enter", _("Give the floor to who is chosen, end the speech, or answer the question.")),
                ("Del", _("Take who is chosen out of the queue.")),
                ("Ins", _("Record a question.")),
                (label(key_of("queue")), words_for("queue").help),
                (label(key_of("speak")), words_for("speak").help),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "minutes":
            return [
                ("Enter", _("Edit the note, add a conclusion, or mark the content that is chosen.")),
                ("Ins", _("Take a further note.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "roll":
            return [
                ("Enter", _("Check in the card number typed, or whoever is highlighted.")),
                ("↑ ↓", _("Choose somebody.")),
                ("Tab", _("Everyone, or only those not here yet, here, gone, excused.")),
                *((label(key_of(name)), words_for(name).help) for name in ROLL_KEYS),
                ("F3", _("Type the number present, counted by hand.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "panel":
            return [("Esc", _("Back to the course of the meeting."))]
        case "rest":
            return [
                ("Enter", _("Do what the line above the keys says.")),
                ("PgUp PgDn", _("Turn the hall's pages.")),
                ("F6", _("Take the hall's picture away at once; Esc brings it back.")),
            ]


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $text-accent")


def _line(keys: str, words: str) -> Content:
    return Content.assemble(
        Content.styled(clipped(keys, _KEY_WIDTH).ljust(_KEY_WIDTH), "bold $footer-key-foreground"), words
    )
