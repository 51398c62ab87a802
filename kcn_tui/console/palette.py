"""Any command by a few letters of its name, with or without marks (F10)."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from kcn_tui.console.actions import ACTIONS, words_for
from kcn_tui.console.fields import TextField
from kcn_tui.console.keys import label_of
from kcn_tui.console.row_list import Row, RowList
from kcn_tui.console.steady import Steady
from kcn_tui.locale import _
from kcn_tui.meeting.registry import BY_NAME, REGISTRY, possible
from kcn_tui.meeting.state import State
from kcn_tui.text.folding import matches, rank

_SELF_EVIDENT = frozenset({"palette", "back"})
"""Actions that make no sense chosen from here."""

PAGE = 10
"""Rows of a leap."""


def names() -> list[str]:
    """Every command that can be asked for by name."""
    own = [
        action.name for action in ACTIONS if action.name not in _SELF_EVIDENT and action.where == "anywhere"
    ]
    return [*(spec.name for spec in REGISTRY if spec.cue), *own]


def found(query: str, state: State) -> tuple[Row, ...]:
    """The commands whose label or footer word fits: those possible now, with the marks as typed, first; others dimmed."""
    fitting = [name for name in names() if matches(query, _sought(name))]
    fitting.sort(key=lambda name: (_refused(name, state), rank(query, _sought(name))))
    return tuple(
        Row(
            name,
            " ",
            words_for(name).label,
            label_of(name),
            "done" if _refused(name, state) else "pending",
        )
        for name in fitting
    )


def _sought(name: str) -> str:
    words = words_for(name)
    return f"{words.label} {words.short}"


def _refused(name: str, state: State) -> bool:
    spec = BY_NAME.get(name)
    return spec is not None and possible(state, spec) is not None


class PaletteScreen(Steady, ModalScreen[str | None]):
    """A field and what fits it; gives back the name of the command chosen, or None."""

    CSS_PATH = "palette.tcss"
    BINDINGS = [  # noqa: RUF012  Textual's own name and type
        Binding("escape", "leave", show=False),
        Binding("enter", "choose", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", f"move({-PAGE})", show=False),
        Binding("pagedown", f"move({PAGE})", show=False),
    ]

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self._field = TextField(placeholder=_("a few letters, marks may be left out"))
        self._rows = RowList(id="palette-rows")
        self._rows.can_focus = False
        self._nothing = Static(_("No command has that name. Delete some letters, or Esc."), markup=False)
        self._nothing.display = False

    def compose(self) -> ComposeResult:
        """Field above, list below."""
        box = Vertical(self._field, self._nothing, self._rows, id="palette-box")
        box.border_title = Content(_("Commands"))
        box.border_subtitle = Content(_("Enter: do it · Esc: back"))
        yield box

    def on_mount(self) -> None:
        """All commands, until something is typed."""
        self._rows.show_rows(found("", self._state))
        self.set_focus(self._field)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._rows.show_rows(found(event.value, self._state))
        self._rows.highlighted = 0
        self._nothing.display = not self._rows.rows

    def on_click(self, event: Click) -> None:
        """A click on a command does it, one outside of the box leaves."""
        if self._rows.region.contains_point(event.screen_offset):
            self.action_choose()
        elif not self.query_one("#palette-box").region.contains_point(event.screen_offset):
            self.action_leave()

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.dismiss(event.row.id)

    def action_move(self, by: int) -> None:
        """Up and down in the list while typing."""
        self._rows.action_move(by)

    def action_choose(self) -> None:
        """Do the highlighted command."""
        if self._rows.row is not None:
            self.dismiss(self._rows.row.id)

    def action_leave(self) -> None:
        """Back without doing anything."""
        self.dismiss(None)
