"""The fields of the console's forms: text typed through an input method arrives in them whole (design 6).

An app that mounts them subclasses ``KeysInOrder``, so that keys typed ahead keep their order across fields too.
"""

from kcn_tui.console.fields.choice_field import ChoiceField
from kcn_tui.console.fields.figure_field import FigureField
from kcn_tui.console.fields.text_area_field import TextAreaField
from kcn_tui.console.fields.text_field import TextField
from kcn_tui.console.fields.typing import Typing
from kcn_tui.console.keys_in_order import KeysInOrder

Field = TextField | TextAreaField | ChoiceField
"""What a form is made of: each has a ``name`` and a ``value``, a str."""

__all__ = [
    "ChoiceField",
    "Field",
    "FigureField",
    "KeysInOrder",
    "TextAreaField",
    "TextField",
    "Typing",
]
