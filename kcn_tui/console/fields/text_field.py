"""One line of text."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from kcn_tui.console.fields.typing import Typing
from kcn_tui.console.steady import SteadyWidget

LINE_EDITING: tuple[BindingType, ...] = tuple(
    Binding(keys, action, show=False)
    for keys, action in (
        ("left", "cursor_left"),
        ("right", "cursor_right"),
        ("shift+left", "cursor_left(True)"),
        ("shift+right", "cursor_right(True)"),
        ("ctrl+left", "cursor_left_word"),
        ("ctrl+right", "cursor_right_word"),
        ("ctrl+shift+left", "cursor_left_word(True)"),
        ("ctrl+shift+right", "cursor_right_word(True)"),
        ("home", "home"),
        ("end", "end"),
        ("shift+home", "home(True)"),
        ("shift+end", "end(True)"),
        ("backspace", "delete_left"),
        ("delete", "delete_right"),
        ("ctrl+backspace,alt+backspace,ctrl+w", "delete_left_word"),
        ("ctrl+delete,alt+delete", "delete_right_word"),
        ("ctrl+u", "delete_left_all"),
        ("ctrl+a", "select_all"),
        ("ctrl+x", "cut"),
        ("ctrl+c", "copy"),
        ("ctrl+v", "paste"),
    )
)
"""The keys that edit a line. Nothing of Input's others is taken over: Ctrl+D, Ctrl+E, Ctrl+K belong to the meeting."""


class TextField(SteadyWidget, Typing, Input, inherit_bindings=False):  # type: ignore[misc]  # Input alone takes a paste in a plain function
    """A line of text that takes input methods' bursts in order; Enter and all command keys pass on to the form."""

    BINDINGS: ClassVar[list[BindingType]] = [*LINE_EDITING]
    DEFAULT_CSS = """
    TextField {
        width: 1fr; background: $boost;
        &:focus { background: $primary 30%; background-tint: transparent; }
    }
    """

    def __init__(self, *, name: str | None = None, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, name=name, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Only what the field accepts, whoever sets it."""
        return self.accepted(value)

    def text_before_cursor(self) -> str:
        """The text up to the cursor."""
        return self.value[: self.cursor_position]

    def length(self) -> int:
        """How many characters the field holds."""
        return len(self.value)

    def selected(self) -> str:
        """The text that is selected."""
        return self.selected_text

    def replace_selection(self, text: str) -> None:
        """Put the text in place of the selection, or at the cursor."""
        self.replace(text, *self.selection)

    def replace_before_cursor(self, length: int, text: str) -> None:
        """Put the text in place of that many characters before the cursor."""
        self.replace(text, self.cursor_position - length, self.cursor_position)

    def delete_before_cursor(self) -> None:
        """Delete the selection or one character before the cursor."""
        super().action_delete_left()

    def pasted(self, text: str) -> str | None:
        """Several lines become one, their ends spaces."""
        taken = super().pasted(text)
        return None if taken is None else taken.replace("\n", " ")

    def action_delete_left(self) -> None:
        """Backspace."""
        self.erase_character()

    def action_paste(self) -> None:
        """Paste what was cut or copied in this program."""
        self.take_paste(self.app.clipboard)
