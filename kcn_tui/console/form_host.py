"""The place where one form at a time stands, and the drafts of those that were left half typed."""

from textual.containers import Vertical

from kcn_tui.console.forms.catalogue import make_form
from kcn_tui.console.forms.form import Clock, Form
from kcn_tui.console.requests import Open
from kcn_tui.meeting.state import State


class FormHost(Vertical):
    """Shows a form and keeps what was typed in it when it is left, in memory."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="form-host")
        self._clock = clock
        self.form: Form | None = None
        self._key: tuple[str, str] | None = None
        self._drafts: dict[tuple[str, str], dict[str, str]] = {}
        self.display = False

    async def open(self, request: Open, state: State) -> None:
        """Show the form, with what was typed in it when it was left, and put the cursor into it."""
        key = (request.form, request.target)
        if self.form is not None and key == self._key:
            self.form.show(state, self._clock)
            self.form.once_more()
            return
        await self.leave()
        self.form, self._key = make_form(*key, state), key
        self.form.key = key
        self.display = True
        await self.mount(self.form)
        self.form.show(state, self._clock)
        draft = self._drafts.pop(key, None)
        if draft is not None:
            self.form.restore(draft)
        self.form.begin()

    async def leave(self) -> None:
        """Take the form away and keep its draft."""
        if self.form is not None and self._key is not None:
            self._drafts[self._key] = self.form.draft()
        await self._remove()

    async def finish(self, form: Form) -> None:
        """The form's command is on disk: take it away, unless it is ready for the next."""
        if form is self.form and not form.again:
            await self._remove()

    def give_back(self, form: Form, draft: dict[str, str]) -> None:
        """The command did not happen: the form holds again what it was made of."""
        if form is self.form:
            form.restore(draft)
        else:
            self._drafts[form.key] = draft

    def show(self, state: State) -> None:
        """The form works on this state from now on."""
        if self.form is not None:
            self.form.show(state, self._clock)

    async def _remove(self) -> None:
        form, self.form, self._key = self.form, None, None
        self.display = False
        if form is not None:
            await form.remove()
