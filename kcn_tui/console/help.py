"""What the keys do: first those of the place where the keys go now, then every command (F1)."""

from typing import Literal

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.screen import Screen
from textual.widgets import Static

from kcn_tui.console.actions import ACTIONS, words_for
from kcn_tui.console.keys import ROLL_KEYS, label_of, reach
from kcn_tui.console.moment import Place
from kcn_tui.console.steady import Steady
from kcn_tui.locale import _
from kcn_tui.meeting.registry import REGISTRY
from kcn_tui.wording.places import reach_words


class HelpScreen(Steady, Screen[None]):
    """A page to scroll; Esc or F1 goes back."""

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
            scroll.border_subtitle = Content(_("↑ ↓ PgUp PgDn: scroll · Esc: back"))
            yield Static(help_text(self._place), markup=False)

    def on_click(self, event: Click) -> None:
        """A click on the last line, which names Esc, leaves."""
        if event.screen_y == self.size.height - 1:
            self.action_leave()

    def action_leave(self) -> None:
        """Back to the desk."""
        self.dismiss()


def help_text(place: Place) -> Table:
    """The whole text: keys, and beside them what they do."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_row("", _bold(_("Here")))
    for keys, meaning in _here(place):
        table.add_row(_bold(keys), Text(meaning))
    table.add_row("", "")
    table.add_row("", _bold(_("All commands")))
    for name in (*(action.name for action in ACTIONS), *(spec.name for spec in REGISTRY if spec.cue)):
        words, where = words_for(name), reach(name)
        said = reach_words(where.where, where.but, where.less)
        table.add_row(_bold(label_of(name)), Text.assemble(_bold(words.label), f" · {said}\n", words.help))
    return table


def _bold(words: str) -> Text:
    return Text(words, "bold")


def _here(place: Place) -> list[tuple[str, str]]:
    match place:
        case "agenda":
            return [
                ("↑ ↓", _("Choose an item.")),
                ("Enter", _("Begin the item that is chosen; take up again one that is over or dropped.")),
                (label_of("skip"), _("Drop the item that is chosen, with a reason.")),
                (label_of("move"), _("Move the item that is chosen, with a reason.")),
                (label_of("insert"), _("Put in a new item behind the one that is chosen.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "awards":
            return [
                ("↑ ↓", _("Choose an award or a recipient.")),
                ("Enter", _("Announce the award that is chosen; note a recipient as handed over.")),
                (label_of("recipient"), _("Enter recipients, or correct the one that is chosen.")),
                (label_of("withdraw"), _("Withdraw the recipient that is chosen, with a reason.")),
                (label_of("move_award"), _("Read the award that is chosen earlier or later.")),
                (label_of("hand_over"), _("Say who received it for the one that is chosen.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "form":
            return [
                ("Enter", _("To the next field; from the last one: record.")),
                ("↑ ↓ Tab", _("From field to field.")),
                ("Esc", _("Leave the form; what is typed comes back later.")),
            ]
        case "pictures":
            return [
                ("↑ ↓", _("Choose a picture.")),
                ("Enter", _("Show it in the hall.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "panel":
            return [("Esc", _("Back to the course of the meeting."))]
        case "rest":
            return [
                ("Enter", _("Do what the line above the keys says.")),
                (label_of("page"), _("Turn the hall's pages.")),
                ("↑ ↓", _("Into the list in the work area, else scroll its text; the hall does not notice.")),
                (label_of("hold"), _("Take the hall's picture away at once; Esc brings it back.")),
            ]
        case _:
            return _in_panel(place)


def _in_panel(place: Literal["times", "floor", "minutes", "roll", "articles"]) -> list[tuple[str, str]]:
    match place:
        case "times":
            return [
                ("↑ ↓", _("Choose an item.")),
                (label_of("give_time"), _("Give the item a minute more or fewer.")),
                (label_of("share_time"), _("Share the time left among the items still to come.")),
                (label_of("began_at"), _("Say when the open item really began.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "floor":
            return [
                ("Enter", _("Give the floor to who is chosen, end the speech, or answer the question.")),
                ("Del", _("Take who is chosen out of the queue.")),
                ("Ins", _("Record a question.")),
                *_of_commands("queue", "speak"),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "minutes":
            return [
                ("Enter", _("Edit the note, add a conclusion, or mark the content that is chosen.")),
                ("Ins", _("Take a further note.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "articles":
            return [
                ("↑ ↓", _("Choose an article, or the whole text.")),
                ("Enter", _("Put it to the vote, type its count, or announce it, whichever comes next.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]
        case "roll":
            return [
                ("Enter", _("Check in the card number typed, or whoever is highlighted.")),
                ("↑ ↓", _("Choose somebody.")),
                ("Tab", _("Everyone, or only those not here yet, here, gone, excused.")),
                *_of_commands(*ROLL_KEYS),
                (label_of("attendance"), _("Type the number present, counted by hand.")),
                ("Esc", _("Back to the course of the meeting.")),
            ]


def _of_commands(*names: str) -> list[tuple[str, str]]:
    return [(label_of(name), words_for(name).help) for name in names]
