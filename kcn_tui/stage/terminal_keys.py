"""What is typed at a terminal, waited for without looking ten times a second, and read whatever it is.

Textual's own reader wakes ten times a second for nothing, which is all that an idle Textual app takes, and ends with
the first byte that is not UTF-8, as a keyboard set to another encoding sends it: the screen stood still from then on.
"""

import sys
from typing import Any

from textual.app import App
from textual.driver import Driver

if sys.platform == "win32":
    from textual.drivers.windows_driver import WindowsDriver as PlatformDriver

    RestingDriver = PlatformDriver  # it waits for the console's own event
else:
    import logging
    import os
    import select
    from codecs import getincrementaldecoder
    from threading import Event
    from time import monotonic

    from textual._xterm_parser import XTermParser
    from textual.constants import ESCAPE_DELAY
    from textual.drivers.linux_driver import LinuxDriver as PlatformDriver

    _log = logging.getLogger(__name__)

    TICK = 0.05
    """Seconds between two looks at whether a lone Esc was all that came."""
    SETTLED = ESCAPE_DELAY + 2 * TICK
    """Seconds of silence after which nothing that was typed is still waiting for its rest."""
    READ = 4096
    """Bytes taken at a time."""

    class _Ending(Event):
        """An event that can be waited for together with a terminal: its pipe can be read from once it is set."""

        def __init__(self) -> None:
            super().__init__()
            self.reader, self._writer = os.pipe()

        def set(self) -> None:
            """Set it, and wake who waits for the pipe."""
            super().set()
            os.write(self._writer, b"\0")

        def clear(self) -> None:
            """Be as new; called where it is set alone, as Textual does when it has waited for the reader's end."""
            super().clear()
            os.read(self.reader, 1)

    class RestingDriver(PlatformDriver):
        """Sleeps until a key comes, or until the reading is to end."""

        def __init__(self, app: App[Any], **named: Any) -> None:
            super().__init__(app, **named)
            self.exit_event: _Ending = _Ending()

        def run_input_thread(self) -> None:
            """Read until it is to end, or the terminal is gone. Bytes that are no UTF-8 become �, to be seen where they were typed."""
            decode = getincrementaldecoder("utf-8")(errors="replace").decode
            parser, settled_at = XTermParser(self._debug), 0.0
            while not self.exit_event.is_set():
                waits = TICK if monotonic() < settled_at else None
                typed = ""
                if self.fileno in select.select([self.fileno, self.exit_event.reader], [], [], waits)[0]:
                    data = os.read(self.fileno, READ)
                    if not data:
                        return
                    typed, settled_at = decode(data), monotonic() + SETTLED
                for character in (*typed, None):
                    try:
                        for message in parser.tick() if character is None else parser.feed(character):
                            self.process_message(message)
                    except Exception:  # noqa: BLE001  one sequence that nobody knows must not end all typing
                        _log.exception("what was typed could not be read")
                        parser = XTermParser(self._debug)


def resting(chosen: type[Driver]) -> type[Driver]:
    """The driver that rests in place of the platform's own; any other, as a test's, stays."""
    return RestingDriver if chosen is PlatformDriver else chosen
