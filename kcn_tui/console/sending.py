"""The way of a command from the desk to the disk and back: what was asked for, what came of it, and who is told."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from textual import on

from kcn_tui.console import later
from kcn_tui.console.conduct import Conduct
from kcn_tui.console.desk import Desk
from kcn_tui.console.intents import Open, Send
from kcn_tui.console.keys_in_order import KeysInOrder
from kcn_tui.console.messages import Confirmed, NotWritten, Sent
from kcn_tui.console.question import Question
from kcn_tui.console.steady import SteadyApp
from kcn_tui.meeting.commands import Command, EndSpeech
from kcn_tui.meeting.events import BallotCounted, Entry, Event, Undone, VoteRecorded
from kcn_tui.meeting.speaking import speech_key
from kcn_tui.meeting.state import State
from kcn_tui.meeting.timeline import STATES_KEPT
from kcn_tui.record.errors import JournalLostError, RecordError

if TYPE_CHECKING:
    from kcn_tui.console.forms import Form

SLOW = 0.1
"""Seconds after which a command that is still being written is said to be."""


class SendingApp(SteadyApp, KeysInOrder[int], inherit_bindings=False):
    """An app that hands commands to the meeting; ``followers`` are told of all that is confirmed.

    ``question`` is about the command, or the action, that will be carried out if its key is pressed once more.
    """

    conduct: Conduct
    desk: Desk
    question: Question

    def __init__(self) -> None:
        super().__init__()
        self._done: dict[int, str] = {}
        self.followers: list[Callable[[tuple[Entry, ...], State], None]] = []
        self._said_of_lag = ""
        self._said_lost = False
        self._being_written: deque[asyncio.TimerHandle] = deque()

    def paint(self) -> None:
        """Show what is on disk at this moment."""
        raise NotImplementedError

    def send(self, sent: Sent) -> None:
        """The one way to the meeting; a gist half typed goes before what would end the speech without it."""
        ahead, seq = self.conduct.clerk.ahead, self.conduct.clerk.seq_ahead
        if ahead.speaker is not None:
            asked, forms = Open("end_speech", speech_key(ahead)), self.desk.work.forms
            fields, now = forms.typed_for(asked), self.conduct.clock()
            gist = later.floor_requests.gist_first(ahead, seq, sent.command, fields, now)
            if gist:
                forms.sending(asked, forms.take(asked), seq + 1)
                self._send(Sent(EndSpeech(gist), asked, fields))
        self._send(sent)

    def _send(self, sent: Sent) -> None:
        try:
            refusal = self.conduct.send(sent)
        except RecordError as error:
            self._not_done(sent, *later.outcome.not_written(error))
            return
        if refusal is None:
            # the loop's own timer: one of Textual's takes a tenth of a millisecond, for which the writer would wait
            loop = asyncio.get_running_loop()
            self._being_written.append(loop.call_later(SLOW, self._still_writing))
        else:
            self._not_done(sent, *later.outcome.refused(refusal, self.conduct.clerk.state))

    def asks(self, request: Send, asked: Command | str | None) -> bool:
        """Ask about what should not be done by one key, unless it is what was ``asked`` about; whether that is to be waited for.

        Whatever way a command comes, by key or from a form, here it shows what it leaves behind.
        """
        request = self.conduct.with_doubts(request)
        if not request.doubtful or asked == request.command:
            return False
        self.let_be_read()
        self.question.put(request.command, *later.doubts.ask(request, self.conduct.clerk.state))
        return True

    @on(Confirmed)
    async def _confirmed(self, message: Confirmed) -> None:
        self._answered()
        clerk, state = self.conduct.clerk, self.conduct.clerk.state
        if message.sent.aside:
            await self.desk.follow(state)
        else:
            await self.desk.settle(state, message.sent.form)
            lost = self.conduct.loses_quorum()
            await self._recall(message.entries[-1].event, state)
            self.desk.status.say(
                *later.outcome.confirmed(message.entries, state, clerk.trouble, self._done, lost=lost)
            )
        self._done[message.entries[0].seq] = later.events.event_words(message.entries[-1].event, state)
        if len(self._done) >= 2 * STATES_KEPT:  # of no use to an undo any more
            self._done = dict(islice(self._done.items(), STATES_KEPT, None))
        self._said_of_lag = "" if clerk.trouble is None else self.desk.status.outcome
        for follow in self.followers:
            follow(message.entries, state)
        if any(isinstance(entry.event, VoteRecorded | BallotCounted) for entry in message.entries):
            self.let_be_read("enter")  # what comes next is told to the hall
        self.desk.hurry()
        self.paint()

    async def _recall(self, event: Event, state: State) -> None:
        """An undo of what was done before this sitting, or long ago, has its words from the journal."""
        if not isinstance(event, Undone) or event.target in self._done:
            return
        with suppress(RecordError):  # it is undone all the same; the log has it
            entries = await asyncio.to_thread(self.conduct.read_entries)
            of_step = [entry.event for entry in entries if entry.step == event.target]
            if of_step:
                self._done[event.target] = later.events.event_words(of_step[-1], state)

    @on(NotWritten)
    def _not_written(self, message: NotWritten) -> None:
        self._answered()
        self._not_done(message.sent, *later.outcome.not_written(message.error))
        self.paint()

    def on_form_submitted(self, message: "Form.Submitted") -> None:
        """A form is filled in. Where the lights go out before it is known to be on disk, the mark tells whether it is."""
        if self.asks(Send(message.command), self.question.take()):
            self.desk.work.forms.give_back(message.form.asked, message.draft)
            return
        self.desk.work.forms.sending(message.form.asked, message.draft, self.conduct.clerk.seq_ahead + 1)
        self.send(Sent(message.command, message.form.asked, message.draft))

    def say_of_the_disk(self) -> None:
        """What came about without a command: the journal was taken away, or the record that lagged behind is up to date again.

        What was said of the lag is then not left standing.
        """
        lost = self.conduct.clerk.trouble
        if isinstance(lost, JournalLostError) and not self._said_lost:
            self._said_lost = True
            self.desk.status.say(*later.outcome.not_written(lost))
        if not self._said_of_lag or self.conduct.clerk.trouble is not None:
            return
        if self.desk.status.outcome == self._said_of_lag:
            self.desk.status.say(*later.outcome.caught_up(self.conduct.clerk.seq))
        self._said_of_lag = ""

    def _answered(self) -> None:
        """The command that was sent before all others in flight has its answer."""
        self.conduct.answered()
        self._being_written.popleft().cancel()

    def _still_writing(self) -> None:
        with self.desk.going_on():
            self.desk.status.say(*later.outcome.writing())

    def _not_done(self, sent: Sent, words: str, mood: str) -> None:
        if sent.form is not None:
            self.desk.work.forms.give_back(sent.form, sent.draft)
        self.desk.status.say(words, mood)
