"""Several lines of text."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from kcn_tui.console.fields.typing import Typing
from kcn_tui.console.steady import SteadyWidget
from kcn_tui.text.unicode import nfc

AREA_EDITING: tuple[BindingType, ...] = tuple(
    Binding(keys, action, show=False)
    for keys, action in (
        ("up", "cursor_up"),
        ("down", "cursor_down"),
        ("left", "cursor_left"),
        ("right", "cursor_right"),
        ("shift+up", "cursor_up(True)"),
        ("shift+down", "cursor_down(True)"),
        ("shift+left", "cursor_left(True)"),
        ("shift+right", "cursor_right(True)"),
        ("ctrl+left", "cursor_word_left"),
        ("ctrl+right", "cursor_word_right"),
        ("ctrl+shift+left", "cursor_word_left(True)"),
        ("ctrl+shift+right", "cursor_word_right(True)"),
        ("home", "cursor_line_start"),
        ("end", "cursor_line_end"),
        ("shift+home", "cursor_line_start(True)"),
        ("shift+end", "cursor_line_end(True)"),
        ("backspace", "delete_left"),
        ("delete", "delete_right"),
        ("ctrl+backspace,alt+backspace,ctrl+w", "delete_word_left"),
        ("ctrl+delete,alt+delete", "delete_word_right"),
        ("ctrl+u", "delete_to_start_of_line"),
        ("ctrl+j,ctrl+enter,shift+enter,alt+enter", "new_line"),
        ("ctrl+a", "select_all"),
        ("ctrl+x", "cut"),
        ("ctrl+c", "copy"),
        ("ctrl+v", "paste"),
        ("ctrl+z", "undo"),
        ("ctrl+y", "redo"),
    )
)
"""The keys that edit lines. Enter is not among them, it saves; Ctrl+J is the line feed that every terminal can send."""


class TextAreaField(SteadyWidget, Typing, TextArea, inherit_bindings=False):
    """Lines of text that take input methods' bursts in order; Enter and all command keys pass on to the form."""

    BINDINGS: ClassVar[list[BindingType]] = [*AREA_EDITING]
    DEFAULT_CSS = """
    TextAreaField {
        padding: 0;
        background: $boost;
        &:focus { background: $primary 30%; }
        & .text-area--cursor-line { background: transparent; }
    }
    """

    def __init__(self, *, name: str | None = None) -> None:
        super().__init__(name=name, compact=True, tab_behavior="focus")
        self.cursor_blink = False

    @property
    def value(self) -> str:
        """The whole text, in NFC."""
        return nfc(self.text)

    @value.setter
    def value(self, value: str) -> None:
        self.load_text(nfc(value))
        self.move_cursor(self.document.end)

    def passes_on(self, key: str) -> bool:
        """↑ on the first line and ↓ on the last go to the form's other fields, as they do from a field of one line."""
        here = self.navigator
        return (key == "up" and here.is_first_wrapped_line(self.cursor_location)) or (
            key == "down" and here.is_last_wrapped_line(self.cursor_location)
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A binding of this field gives way where its key is passed on."""
        key = {"cursor_up": "up", "cursor_down": "down"}.get(action)
        return not (key is not None and not parameters and self.passes_on(key))

    def text_before_cursor(self) -> str:
        """The text of the cursor's line up to the cursor."""
        row, column = self.cursor_location
        return self.document[row][:column]

    def length(self) -> int:
        """How many characters the field holds."""
        return len(self.text)

    def selected(self) -> str:
        """The text that is selected."""
        return self.selected_text

    def replace_selection(self, text: str) -> None:
        """Put the text in place of the selection, or at the cursor."""
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def replace_before_cursor(self, length: int, text: str) -> None:
        """Put the text in place of that many characters before the cursor."""
        row, column = self.cursor_location
        self.replace(text, (row, column - length), (row, column), maintain_selection_offset=False)

    def delete_before_cursor(self) -> None:
        """Delete the selection or one character before the cursor."""
        super().action_delete_left()

    def action_delete_left(self) -> None:
        """Backspace."""
        self.erase_character()

    def action_new_line(self) -> None:
        """Begin a new line."""
        if self.has_room("\n"):
            self.replace_selection("\n")

    def action_paste(self) -> None:
        """Paste what was cut or copied in this program."""
        self.take_paste(self.app.clipboard)
