"""What a terminal sends, read as keys and pastes, whatever it is: nothing in it ends the reading or leaves it deaf.

Textual's parser takes the marks around a paste for keys like any others: where the one behind it comes in two pieces,
or not at all, all that is typed afterwards is taken for more of the paste; an escape sequence within is carried out; and
a report of the window's size is believed that nobody asked for, be it twenty thousand columns.
"""

import logging
from collections.abc import Iterator
from typing import Final

from textual import events, messages
from textual._xterm_parser import XTermParser
from textual.message import Message

PASTE_BEGINS: Final = "\x1b[200~"
PASTE_ENDS: Final = "\x1b[201~"

_UNASKED: Final = (events.Resize, messages.InBandWindowResize)
"""The window's size is asked of the system."""

_log = logging.getLogger(__name__)


class TypedReader:
    """Turns text into messages as it comes; ``tick`` is told of silence, ``give_up`` that no end of a paste will come."""

    def __init__(self) -> None:
        self._parser = XTermParser()
        self._last = ""
        self._paste: str | None = None

    @property
    def pasting(self) -> bool:
        """Whether a paste has begun whose end has not come."""
        return self._paste is not None

    def read(self, text: str) -> Iterator[Message]:
        """The messages that this text completes."""
        while text:
            if self._paste is None:
                for at, character in enumerate(text, start=1):
                    self._last = (self._last + character)[-len(PASTE_BEGINS) :]
                    if self._last == PASTE_BEGINS:
                        self._parser, self._last, self._paste = XTermParser(), "", ""
                        text = text[at:]
                        break
                    yield from self._parsed(character)
                else:
                    return
            else:
                searched = max(0, len(self._paste) - len(PASTE_ENDS))
                self._paste, text = self._paste + text, ""
                end = self._paste.find(PASTE_ENDS, searched)
                if end >= 0:
                    text = self._paste[end + len(PASTE_ENDS) :]
                    yield self._pasted(self._paste[:end])

    def tick(self) -> Iterator[Message]:
        """What is certain now that nothing more has come for a moment: that an Esc was one."""
        if self._paste is None:
            yield from self._parsed(None)

    def give_up(self) -> Iterator[Message]:
        """Take a paste for whole whose end must have been lost, without what came of the mark behind it."""
        if self._paste is not None:
            text = self._paste
            cut = next((n for n in range(len(PASTE_ENDS) - 1, 0, -1) if text.endswith(PASTE_ENDS[:n])), 0)
            yield self._pasted(text[: len(text) - cut])

    def _pasted(self, text: str) -> events.Paste:
        self._paste = None
        return events.Paste(text.replace("\x00", ""))

    def _parsed(self, character: str | None) -> Iterator[Message]:
        try:
            found = self._parser.tick() if character is None else self._parser.feed(character)
            yield from (message for message in found if not isinstance(message, _UNASKED))
        except Exception:  # noqa: BLE001  one sequence that nobody knows must not end all typing
            _log.exception("what was typed could not be read")
            self._parser = XTermParser()
