"""The place where one form at a time stands, and the drafts of those that were left half typed."""

from typing import Final

from textual import on
from textual.containers import Vertical

from kcn_tui.console.forms.catalogue import make_form
from kcn_tui.console.forms.form import Clock, Form
from kcn_tui.console.requests import Open
from kcn_tui.meeting.state import State
from kcn_tui.record.drafts import Draft, DraftKeeper, Drafts

Key = tuple[str, str]
"""A form's name and what it was opened for."""
Fields = dict[str, str]

GONE: Final = (LookupError, ValueError)
"""What making a form fails with where its item, note or award is not there any more."""


class FormHost(Vertical):
    """Shows a form and keeps what was typed in it, in memory and through ``DraftKeeper`` on disk."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="form-host")
        self._clock = clock
        self.form: Form | None = None
        self._blank: Fields = {}
        self._drafts: dict[Key, Fields] = {}
        self._on_the_way: list[tuple[Key, Fields]] = []
        self._keeper: DraftKeeper | None = None
        self.display = False

    async def keep_with(self, keeper: DraftKeeper, state: State) -> None:
        """Keep drafts on disk from now on; those of the last sitting come back, with the form that was open."""
        self._keeper, found = keeper, keeper.found.drafts
        self._drafts |= {(draft.form, draft.target): draft.fields for draft in found.drafts}
        if found.open is not None:
            last = found.drafts[found.open]
            try:
                await self.open(Open(last.form, last.target), state)
            except GONE:
                await self._remove()

    async def open(self, request: Open, state: State) -> None:
        """Show the form, with what was typed in it when it was left, and put the cursor into it."""
        key = (request.form, request.target)
        if self.form is not None and key == self.form.key:
            self.form.show(state, self._clock)
            self.form.once_more()
            return
        await self.leave()
        form = make_form(*key, state)
        form.key = key
        self.form = form
        self.display = True
        await self.mount(form)
        form.show(state, self._clock)
        self._blank = form.draft()
        draft = self._drafts.pop(key, None)
        if draft is not None:
            form.restore(draft)
        form.begin()
        self._keep(at_once=True)

    async def leave(self) -> None:
        """Take the form away and keep what was typed in it."""
        typed = self._typed()
        if self.form is not None and typed:
            self._drafts[self.form.key] = typed
        await self._remove()
        self._keep(at_once=True)

    async def finish(self, form: Form) -> None:
        """The form's command is on disk: take it away, unless it is ready for the next."""
        self._arrived(form)
        if form is self.form and not form.again:
            await self._remove()
        self._keep(at_once=True)

    def give_back(self, form: Form, draft: Fields) -> None:
        """The command did not happen: the form holds again what it was made of."""
        self._arrived(form)
        if form is self.form:
            form.restore(draft)
        else:
            self._drafts[form.key] = draft
        self._keep(at_once=True)

    def show(self, state: State) -> None:
        """The form works on this state from now on."""
        if self.form is None:
            return
        typed = self._typed()
        self.form.show(state, self._clock)
        if not typed:
            self._blank = self.form.draft()

    @on(Form.Edited)
    def _edited(self, event: Form.Edited) -> None:
        event.stop()
        self._keep()

    @on(Form.Submitted)
    def _submitted(self, event: Form.Submitted) -> None:
        """Until the command is on disk, its words are still a draft."""
        self._on_the_way.append((event.form.key, event.draft))
        self._keep(at_once=True)

    def _arrived(self, form: Form) -> None:
        for sent in self._on_the_way:
            if sent[0] == form.key:
                self._on_the_way.remove(sent)
                return

    def _typed(self) -> Fields:
        """What was typed in the open form; nothing while it holds only what it began with."""
        fields = {} if self.form is None else self.form.draft()
        return {} if fields == self._blank else fields

    def _keep(self, *, at_once: bool = False) -> None:
        if self._keeper is None:
            return
        drafts = dict(self._drafts)
        typed = self._typed()
        if self.form is not None and typed:
            drafts[self.form.key] = typed
        drafts |= dict(reversed(self._on_the_way))
        here = None if self.form is None else self.form.key
        kept = tuple(Draft(form, target, fields) for (form, target), fields in drafts.items())
        place = list(drafts).index(here) if here in drafts else None
        self._keeper.keep(Drafts(kept, place), at_once=at_once)

    async def _remove(self) -> None:
        form, self.form, self._blank = self.form, None, {}
        self.display = False
        if form is not None:
            await form.remove()
