"""The place where one form at a time stands, and the drafts of those that were left half typed."""

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical

from kcn_tui.console import later
from kcn_tui.console.conduct import Clock
from kcn_tui.console.intents import Open
from kcn_tui.console.steady import Steady
from kcn_tui.meeting.state import State
from kcn_tui.record.drafts import Draft, DraftKeeper, Drafts

if TYPE_CHECKING:
    from kcn_tui.console.forms import Form

Fields = dict[str, str]

GONE: Final = (LookupError, ValueError)
"""What making a form fails with where its item, note or award is not there any more."""


def make_form(asked: Open, state: State) -> "Form":
    """The form that a request asks for."""
    form = later.catalogue.make_form(asked.form, asked.target, state)
    form.asked = asked
    return form


class FormHost(Steady, Vertical):
    """Shows a form and keeps what was typed in it, in memory and through ``DraftKeeper`` on disk.

    Drafts are kept by the request that the form was opened for.
    """

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="form-host")
        self._clock = clock
        self.form: Form | None = None
        self._blank: Fields = {}
        self._drafts: dict[Open, Fields] = {}
        self._refused: list[tuple[Open, Fields]] = []
        """Given back while there were other words for the same request, which they wait for."""
        self._on_the_way: list[tuple[Open, Draft]] = []
        self._keeper: DraftKeeper | None = None
        self.display = False

    async def keep_with(self, keeper: DraftKeeper, state: State) -> None:
        """Keep drafts on disk from now on; those of the last sitting come back, with the form that was open."""
        self._keeper, found = keeper, keeper.found.drafts
        for draft in found.drafts:
            self._put_aside(Open(draft.form, draft.target), draft.fields)
        if found.open is not None:
            last = found.drafts[found.open]
            try:
                await self.open(Open(last.form, last.target), state)
            except GONE:
                await self._remove()

    async def open(self, asked: Open, state: State) -> None:
        """Show the form, with what was typed in it when it was left, and put the cursor into it."""
        if self.form is not None and self.form.stands_for(asked):
            self.form.show(state, self._clock)
            self.form.once_more()
            return
        await self.leave()
        form = make_form(asked, state)
        self.form = form
        self.display = True
        await self.mount(form)
        form.show(state, self._clock)
        self._blank = form.draft()
        self._take_up(form)
        form.begin()
        self._keep(at_once=True)

    @property
    def half_typed(self) -> bool:
        """Whether the open form holds more than it began with."""
        return bool(self._typed())

    async def leave(self) -> None:
        """Take the form away and keep what was typed in it."""
        typed = self._typed()
        if self.form is not None and typed:
            self._drafts[self.form.asked] = typed
        await self._remove()
        self._keep(at_once=True)

    async def finish(self, asked: Open) -> None:
        """The form's command is on disk: take it away, unless it is ready for the next."""
        self._arrived(asked)
        if self.form is not None and asked == self.form.asked:
            if not self.form.again:
                await self._remove()
            elif self.form.untyped:
                self._take_up(self.form)
        self._keep(at_once=True)

    def give_back(self, asked: Open, draft: Fields) -> None:
        """The command did not happen: the form, or its draft where it was left, holds again what it was made of.

        What was typed since goes before: the words given back are there once that is recorded.
        """
        self._arrived(asked)
        form = self.form if self.form is not None and asked == self.form.asked else None
        if form is None:
            self._put_aside(asked, draft)
        elif form.untyped or not (form.again or self._typed()):
            form.restore(draft)
        elif form.again:
            self._refused.append((asked, draft))
        self._keep(at_once=True)

    def _put_aside(self, asked: Open, fields: Fields) -> None:
        """Keep these words for when the form is open; behind others that wait for the same."""
        if self._drafts.setdefault(asked, fields) != fields:
            self._refused.append((asked, fields))

    def _take_up(self, form: "Form") -> None:
        """What was left for this form comes back into it, the latest first, else the first that was given back."""
        waiting = next((n for n, refused in enumerate(self._refused) if refused[0] == form.asked), None)
        draft = self._drafts.pop(form.asked, None)
        if draft is None and waiting is not None:
            draft = self._refused.pop(waiting)[1]
        if draft is not None:
            form.restore(draft)

    def show(self, state: State) -> None:
        """The form works on this state from now on."""
        if self.form is None:
            return
        typed = self._typed()
        self.form.show(state, self._clock)
        if not typed:
            self._blank = self.form.draft()

    async def follow(self, state: State) -> None:
        """The form works on this state from now on; where it lacks a row for it, it is made anew with what was typed."""
        if self.form is not None and self.form.outdated(state):
            asked = self.form.asked
            await self.leave()
            await self.open(asked, state)
        self.show(state)
        self._keep()

    def on_form_edited(self, event: "Form.Edited") -> None:
        """What is typed is kept."""
        event.stop()
        self._keep()

    def sending(self, asked: Open, fields: Fields, seq: int) -> None:
        """Until the command is on disk, as this seq, its words are still a draft."""
        self._on_the_way.append((asked, Draft(asked.form, asked.target, fields, seq)))
        if self._keeper is not None:
            self._keeper.mark(self._kept())

    def typed_for(self, asked: Open) -> Fields:
        """What is half typed in the form of this request, open or left."""
        here = self.form is not None and asked == self.form.asked
        return self._typed() if here else self._drafts.get(asked, {})

    def take(self, asked: Open) -> Fields:
        """What is half typed for this request, as sent from now on."""
        typed = self.typed_for(asked)
        self._drafts.pop(asked, None)
        if self.form is not None and asked == self.form.asked:
            self.form.sent()
        return typed

    def _arrived(self, asked: Open) -> None:
        for sent in self._on_the_way:
            if sent[0] == asked:
                self._on_the_way.remove(sent)
                return

    def _typed(self) -> Fields:
        """What was typed in the open form; nothing while it holds only what it began with."""
        fields = {} if self.form is None else self.form.draft()
        return {} if fields == self._blank else fields

    def _keep(self, *, at_once: bool = False) -> None:
        if self._keeper is not None:
            self._keeper.keep(self._kept(), at_once=at_once)

    def _kept(self) -> Drafts:
        drafts = {asked: Draft(asked.form, asked.target, fields) for asked, fields in self._drafts.items()}
        typed, here = self._typed(), None
        if self.form is not None:
            here = self.form.asked
            if typed:
                drafts[here] = Draft(here.form, here.target, typed)
        drafts |= dict(reversed(self._on_the_way))
        refused = (Draft(asked.form, asked.target, fields) for asked, fields in self._refused)
        place = list(drafts).index(here) if here in drafts else None
        return Drafts((*drafts.values(), *refused), place)

    async def _remove(self) -> None:
        form, self.form, self._blank = self.form, None, {}
        self.display = False
        if form is not None:
            await form.remove()
