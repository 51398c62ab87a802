"""The place where one form at a time stands, and the drafts of those that were left half typed."""

from typing import TYPE_CHECKING

from textual.containers import Vertical

from kcn_tui.console.requests import Open
from kcn_tui.console.steady import Steady
from kcn_tui.meeting.state import State

if TYPE_CHECKING:
    from kcn_tui.console.forms import Form


def make_form(request: Open) -> "Form":
    """The form that a request asks for, empty. Forms are imported here: the first paint needs none."""
    from kcn_tui.console import forms

    match request.form:
        case "attendance":
            return forms.AttendanceForm()
        case "vote":
            return forms.VoteForm(request.target)
        case "note":
            return forms.NoteForm()
        case "skip":
            return forms.SkipForm(request.target)
        case "force":
            return forms.ForceForm(request.target)
        case "conclude":
            return forms.ConcludeForm()


class FormHost(Steady, Vertical):
    """Shows a form and keeps what was typed in it when it is left, in memory.

    ``asked`` is the request that the form shown stands for; drafts are kept by it.
    """

    def __init__(self) -> None:
        super().__init__(id="form-host")
        self.form: Form | None = None
        self.asked: Open | None = None
        self._drafts: dict[Open, dict[str, str]] = {}
        self.display = False

    async def open(self, asked: Open, state: State) -> None:
        """Show the form, with what was typed in it when it was left, and put the cursor into it."""
        if self.form is None or asked != self.asked:
            await self.leave()
            self.form, self.asked = make_form(asked), asked
            self.display = True
            await self.mount(self.form)
        self.form.show(state)
        draft = self._drafts.pop(asked, None)
        if draft is not None:
            self.form.restore(draft)
        self.form.begin()

    async def leave(self) -> None:
        """Take the form away and keep its draft."""
        if self.form is not None and self.asked is not None:
            self._drafts[self.asked] = self.form.draft()
        await self._remove()

    async def finish(self, asked: Open) -> None:
        """The form's command is on disk: take it away, unless it is ready for the next (a note)."""
        if asked.form == "note":
            return
        self._drafts.pop(asked, None)
        if asked == self.asked:
            await self._remove()

    def give_back(self, asked: Open, draft: dict[str, str]) -> None:
        """The command did not happen: the form, or its draft where it was left, holds again what it was made of."""
        if asked == self.asked and self.form is not None:
            self.form.restore(draft)
        else:
            self._drafts[asked] = draft

    def show(self, state: State) -> None:
        """The form works on this state from now on."""
        if self.form is not None:
            self.form.show(state)

    async def _remove(self) -> None:
        form, self.form, self.asked = self.form, None, None
        self.display = False
        if form is not None:
            await form.remove()
