"""Keys and pastes one after the other, each carried out to its end before the next is looked at.

Textual hands all keys of one read to the widget that has the focus when they arrive, and runs bindings when the
key has come back up; so in ``F4 v i ệ t Enter`` the letters would go to what had the focus before F4. That is also
what happens when someone types ahead while the program is busy.
"""

# ruff: noqa: SLF001  the way of a key through Textual can be changed nowhere else; Textual is pinned exactly

from math import inf

from textual import events
from textual._callback import invoke
from textual.app import App, ReturnType
from textual.driver import Driver
from textual.message import Message
from textual.message_pump import MessagePump

from kcn_tui.stage.terminal_keys import resting


class KeysInOrder(App[ReturnType]):
    """An app that lets no key overtake another.

    A binding that opens a field must await its mounting and focus it with ``screen.set_focus``, which acts at once.
    What is typed while the app starts waits until ``take_keys`` says that all stands there which a key may reach;
    a mouse has seen nothing to press yet.
    """

    held_within = 0.1
    """Seconds within which an Enter behind another one is that of a key held down: keyboards repeat in 0.03 to 0.09, no hand does."""
    read_within = 0.5
    """Seconds in which nobody has read a line yet: the second half of a double press does not answer for it."""
    _early: list[events.Event] | None = None
    _last_key: events.Key | None = None
    _unread_at = ""
    _read_from = inf

    def get_driver_class(self) -> type[Driver]:
        """Wait for keys without looking for them all the while."""
        return resting(super().get_driver_class())

    def let_be_read(self, key: str | None = None) -> None:
        """What has just been said is to be read before this key, the last one if none is given, leads on from it.

        Its time begins when it is painted.
        """
        last = "" if self._last_key is None else self._last_key.key
        self._unread_at, self._read_from = key or last, inf
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        self._read_from = Message().time

    def _unmeant(self, event: events.Key) -> bool:
        """Whether nobody meant this key: behind the same one, with no time to read what the first has done.

        A finger that rests on Enter must not lead the meeting on to its end, nor one that rests on any key answer what was
        asked at its first press; other keys repeat as they are meant to.
        """
        last, self._last_key = self._last_key, event
        if last is None or last.key != event.key:
            self._unread_at = ""
            return False
        unread = event.key == self._unread_at
        if (event.key == "enter" or unread) and event.time - last.time < self.held_within:
            return True
        return unread and self.read_within > 0 and event.time < self._read_from + self.read_within

    def hold_keys(self) -> None:
        """Let keys wait from now on."""
        self._early = []

    async def take_keys(self) -> None:
        """Carry out what was typed meanwhile, and from now on each key as it comes."""
        early, self._early = self._early or [], None
        for event in early:
            await self.on_event(event)

    async def on_event(self, event: events.Event) -> None:
        """Take keys and pastes here and now; everything else as ever."""
        if self._early is not None and isinstance(event, events.Key | events.Paste | events.MouseEvent):
            if not isinstance(event, events.MouseEvent):
                self._early.append(event)
        elif event.is_forwarded or not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif isinstance(event, events.Key) and self._unmeant(event):
            return
        elif isinstance(event, events.Paste) or not await self._check_bindings(event.key, priority=True):
            self.app_focus = True
            event._set_forwarded()
            await self._carry_up(event)

    async def _carry_up(self, event: events.Event) -> None:
        """What bubbling does: the event goes to the focused widget, then to each parent until one stops it."""
        node: MessagePump | None = self.focused or self.screen
        while node is not None and not event._stop_propagation:
            event._no_default_action = False
            with node._context():
                for _, method in node._get_dispatch_methods(event.handler_name, event):
                    await invoke(method, event)
            node = node._parent
