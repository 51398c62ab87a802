"""What Enter does in a form, said before it is pressed."""

from typing import TYPE_CHECKING, TypeAlias

from kcn_tui.console.fields import ChoiceField
from kcn_tui.console.forms.parts import Row
from kcn_tui.console.text import clipped
from kcn_tui.locale import _
from kcn_tui.meeting.commands import Refusal

if TYPE_CHECKING:
    from kcn_tui.console.forms.form import Form

Promise: TypeAlias = tuple[str, str]
"""What Enter does, and its mood: good, bad or aside."""


def objection_in(form: "Form") -> str:
    """What the first field that has something to object to says."""
    return next(filter(None, (row.field.objection for row in form.open_rows())), "")


def missing_in(form: "Form") -> Row | None:
    """The row whose choice is gone, or that must be filled in before there is a command."""
    lost = (row for row in form.open_rows() if isinstance(row.field, ChoiceField) and row.field.objection)
    return next(lost, None) or form.incomplete()


def promised(form: "Form", here: Row | None, answer: Refusal | None) -> Promise:
    """What Enter does in this row; ``answer`` is why the rules refuse what is typed."""
    rows = form.open_rows()
    if here is not None and form.state is not None and here.unsettled(form.state):
        return _("Enter: not yet, choose with ↑ ↓ first · Esc: leave"), "aside"
    if here is not None and here is not rows[-1]:
        label = rows[rows.index(here) + 1].label
        return _("Enter: on to “{field}” · Esc: leave").format(field=label), "aside"
    missing = missing_in(form)
    if missing is not None and missing.field.value.strip():
        return _("Enter: not yet, “{field}” is not right · Esc: leave").format(field=missing.label), "aside"
    if missing is not None:
        return _("Enter: not yet, “{field}” is empty · Esc: leave").format(field=missing.label), "aside"
    if answer is not None:
        return form.when_refused(answer)
    frame = _("Enter: {what} · Esc: leave")
    room = form.app.size.width - len(frame)
    return frame.format(what=clipped(form.done_words(), room)), "good"
